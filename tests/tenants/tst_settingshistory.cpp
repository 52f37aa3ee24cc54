// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/actorstore.h"
#include "accounts/auditstore.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "tenants/settingsgenerator.h"
#include "tenants/settingshistory.h"
#include "tenants/tenantdirectory.h"
#include "tenants/tenantstore.h"

#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

/// A tenant with versions of its settings, as two people saved them.
struct HistoryStage {
    TestDatabase workspace;
    Actor ana;
    Actor luis;
    std::unique_ptr<TenantDirectory> directory;
    std::unique_ptr<SettingsHistory> history;
    Tenant shop;

    bool open()
    {
        if (!workspace.open())
            return false;
        const auto found = awaited(workspace->write([](Transaction &tx) -> Result<QList<Actor>> {
            QList<Actor> actors;
            for (const QString &name : {u"Ana"_s, u"Luis"_s}) {
                const auto actor = ActorStore::findOrCreate(tx, Actor::Kind::Person, name);
                if (!actor)
                    return fail(actor.error());
                actors.append(*actor);
            }
            return actors;
        }));
        if (!found)
            return false;
        ana = found->at(0);
        luis = found->at(1);
        directory = std::make_unique<TenantDirectory>(*workspace);
        history = std::make_unique<SettingsHistory>(*workspace);
        const auto added = awaited(directory->add(SystemPrincipal::allTenants(), ana, {.name = u"Shop"_s}));
        if (!added)
            return false;
        shop = *added;
        return true;
    }
    Result<Tenant> save(const Actor &actor, const TenantSettings &settings, qint64 basedOn,
                        const QString &reason = {})
    {
        return awaited(directory->saveSettings(actor, shop.id, settings, basedOn, reason));
    }
    QString stored(qint64 version)
    {
        return awaited(workspace->read([=, this](const Snapshot &snapshot) {
                   return SettingsHistoryStore::text(snapshot, shop.id, version);
               }))
            .value_or(QString());
    }
};

} // namespace

class TestSettingsHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhoWhenAndWhy_data() { TestDatabase::addDrivers(); }
    void listsWhoWhenAndWhy();
    void comparesTwoVersions_data() { TestDatabase::addDrivers(); }
    void comparesTwoVersions();
    void restoresByteByByte_data() { TestDatabase::addDrivers(); }
    void restoresByteByByte();
    void restoresAnyVersion_data() { TestDatabase::addDrivers(); }
    void restoresAnyVersion();
    void twoPeopleGetAMerge_data() { TestDatabase::addDrivers(); }
    void twoPeopleGetAMerge();
};

void TestSettingsHistory::listsWhoWhenAndWhy()
{
    HistoryStage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    TenantSettings settings;
    for (int i = 2; i <= 5; ++i) {
        settings.context.messages = i;
        VERIFY_RESULT(stage.save(i % 2 ? stage.ana : stage.luis, settings, i - 1, u"change %1"_s.arg(i)));
    }
    const auto newest = awaited(stage.history->versions(stage.shop.id, 0, 2));
    VERIFY_RESULT(newest);
    QVERIFY(newest->more);
    QCOMPARE(newest->rows.size(), 2);
    QCOMPARE(newest->rows.at(0).version, 5);
    QCOMPARE(newest->rows.at(0).actor, stage.ana);
    QCOMPARE(newest->rows.at(0).reason, u"change 5"_s);
    QCOMPARE(newest->rows.at(1).actor, stage.luis);
    QVERIFY(newest->rows.at(0).at >= newest->rows.at(1).at);
    const auto older = awaited(stage.history->versions(stage.shop.id, newest->rows.constLast().version, 10));
    QVERIFY(!older->more);
    QCOMPARE(older->rows.size(), 3);
    QCOMPARE(older->rows.constLast().version, 1);
    QCOMPARE(*awaited(stage.history->version(stage.shop.id, 4)), newest->rows.at(1));

    // Another tenant's history is none of this one's.
    const auto other =
        awaited(stage.directory->add(SystemPrincipal::allTenants(), stage.ana, {.name = u"Other"_s}));
    QCOMPARE(awaited(stage.history->versions(other->id, 0, 10))->rows.size(), 1);
    VERIFY_FAILED(awaited(stage.history->settings(other->id, 3)), Error::Code::NotFound);
    VERIFY_FAILED(awaited(stage.history->version(stage.shop.id, 6)), Error::Code::NotFound);
}

void TestSettingsHistory::comparesTwoVersions()
{
    HistoryStage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    TenantSettings settings;
    settings.tone = u"formal"_s;
    VERIFY_RESULT(stage.save(stage.ana, settings, 1));
    settings.products = {{.name = u"Pan"_s}};
    VERIFY_RESULT(stage.save(stage.ana, settings, 2));
    QCOMPARE(*awaited(stage.history->compare(stage.shop.id, 1, 3)),
             (QList<SettingDifference>{{u"products"_s, u"Pan"_s, std::nullopt, u"Pan"_s},
                                       {u"tone"_s, {}, u"casual"_s, u"formal"_s}}));
    QVERIFY(awaited(stage.history->compare(stage.shop.id, 3, 3))->isEmpty());
    VERIFY_FAILED(awaited(stage.history->compare(stage.shop.id, 1, 9)), Error::Code::NotFound);
}

void TestSettingsHistory::restoresByteByByte()
{
    HistoryStage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    // As another program wrote it: in its own order, with blanks, and with a member that this one does not
    // know.
    const QString foreign =
        u"{ \"tone\":\"formal\",  \"products\":[\"Pão 🙂\"], \"of_tomorrow\":{\"a\":1} }"_s;
    VERIFY_RESULT(awaited(stage.workspace->write([&, shop = stage.shop.id, ana = stage.ana](Transaction &tx) {
        return TenantStore::saveSettingsText(tx, ana, shop, foreign, 1, {});
    })));
    VERIFY_RESULT(stage.save(stage.ana, {}, 2));
    VERIFY_FAILED(awaited(stage.history->restore(stage.luis, stage.shop.id, 2, 2)), Error::Code::Conflict);
    VERIFY_FAILED(awaited(stage.history->restore(stage.luis, stage.shop.id, 9, 3)), Error::Code::NotFound);
    const auto restored =
        awaited(stage.history->restore(stage.luis, stage.shop.id, 2, 3, u"it was better"_s));
    VERIFY_RESULT(restored);
    QCOMPARE(restored->settingsVersion, 4);
    QCOMPARE(stage.stored(4), foreign);
    QCOMPARE(awaited(stage.directory->settings(stage.shop.id))->tone, u"formal"_s);
    const auto version = awaited(stage.history->version(stage.shop.id, 4));
    QCOMPARE(version->actor, stage.luis);
    QCOMPARE(version->reason, u"it was better"_s);
    const auto audit = awaited(stage.workspace->read(
        [shop = stage.shop.id](const Snapshot &snapshot) { return AuditStore::list(snapshot, shop, 0, 1); }));
    QCOMPARE(audit->constFirst().action, u"restore_settings"_s);
    QCOMPARE(audit->constFirst().detail, (QJsonObject{{u"version"_s, 4}, {u"of"_s, 2}}));
}

void TestSettingsHistory::restoresAnyVersion()
{
    HistoryStage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    qint64 current = 1;
    CHATFLOW_PROPERTY("a restored version is equal to what it was", 20, [&] {
        const TenantSettings settings = *anySettings();
        RC_ASSERT(stage.save(stage.ana, settings, current).has_value());
        RC_ASSERT(stage.save(stage.ana, *anySettings(), current + 1).has_value());
        RC_ASSERT(
            awaited(stage.history->restore(stage.ana, stage.shop.id, current + 1, current + 2)).has_value());
        RC_ASSERT(stage.stored(current + 3) == stage.stored(current + 1));
        RC_ASSERT(awaited(stage.directory->settings(stage.shop.id)).value() == settings);
        current += 3;
    });
}

void TestSettingsHistory::twoPeopleGetAMerge()
{
    HistoryStage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    TenantSettings theirs;
    theirs.tone = u"formal"_s;
    theirs.businessName = u"Theirs"_s;
    VERIFY_RESULT(stage.save(stage.luis, theirs, 1, u"new name"_s));
    TenantSettings mine;
    mine.businessName = u"Mine"_s;
    mine.language = u"pt"_s;
    VERIFY_FAILED(stage.save(stage.ana, mine, 1), Error::Code::Conflict);

    const auto rebase = awaited(stage.history->rebase(stage.shop.id, 1, mine));
    VERIFY_RESULT(rebase);
    QCOMPARE(rebase->basedOn, 2);
    QCOMPARE(rebase->theirs.actor, stage.luis);
    QCOMPARE(rebase->merged.conflicts,
             (QList<SettingConflict>{{u"business_name"_s, {}, u""_s, u"Mine"_s, u"Theirs"_s}}));
    const auto decided = awaited(stage.history->rebase(stage.shop.id, 1, mine, {u"business_name"_s}));
    VERIFY_RESULT(stage.save(stage.ana, decided->merged.settings, decided->basedOn));
    const auto stored = awaited(stage.directory->settings(stage.shop.id));
    QCOMPARE(stored->tone, u"formal"_s);
    QCOMPARE(stored->language, u"pt"_s);
    QCOMPARE(stored->businessName, u"Theirs"_s);
}

QTEST_GUILESS_MAIN(TestSettingsHistory)
#include "tst_settingshistory.moc"
