// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/actorstore.h"
#include "accounts/auditstore.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "tenants/tenantdirectory.h"

#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

/// A workspace with two tenants.
struct Stage {
    TestDatabase workspace;
    AllTenants all = SystemPrincipal::allTenants();
    Actor actor;
    std::unique_ptr<TenantDirectory> directory;
    Tenant shop;
    Tenant bakery;

    bool open()
    {
        if (!workspace.open())
            return false;
        const auto found = awaited(workspace->write(
            [](Transaction &tx) { return ActorStore::findOrCreate(tx, Actor::Kind::Person, u"Ana"_s); }));
        if (!found)
            return false;
        actor = *found;
        directory = std::make_unique<TenantDirectory>(*workspace);
        const auto first = awaited(directory->add(all, actor, {.name = u"Shop"_s}));
        const auto second = awaited(directory->add(all, actor, {.name = u"Bakery"_s}));
        if (!first || !second)
            return false;
        shop = *first;
        bakery = *second;
        return true;
    }
    TenantState stateOf(const Tenant &tenant) { return awaited(directory->tenant(tenant.id))->state; }
};

const InstanceDraft number{u"HTTP://127.0.0.1:8080/"_s, u" shop "_s};

} // namespace

class TestTenantDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesThoseAskedForByName_data() { TestDatabase::addDrivers(); }
    void givesThoseAskedForByName();
    void setsManyStatesOrNone_data() { TestDatabase::addDrivers(); }
    void setsManyStatesOrNone();
    void revisesAllOrNothing_data() { TestDatabase::addDrivers(); }
    void revisesAllOrNothing();
    void aRevisionOfAnOldVersionIsRefused_data() { TestDatabase::addDrivers(); }
    void aRevisionOfAnOldVersionIsRefused();
    void aNameThatWasNotEditedStaysAsOthersMadeIt_data() { TestDatabase::addDrivers(); }
    void aNameThatWasNotEditedStaysAsOthersMadeIt();
    void takesBackOnlyWhatWasJustAdded_data() { TestDatabase::addDrivers(); }
    void takesBackOnlyWhatWasJustAdded();
};

void TestTenantDirectory::givesThoseAskedForByName()
{
    Stage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    const auto both = awaited(stage.directory->tenants(QSet{stage.shop.id, stage.bakery.id, TenantId(4711)}));
    VERIFY_RESULT(both);
    QCOMPARE(*both, (QList{stage.bakery, stage.shop}));
    QCOMPARE(*awaited(stage.directory->tenants(QSet{stage.shop.id})), QList{stage.shop});
    QVERIFY(awaited(stage.directory->tenants(QSet<TenantId>()))->isEmpty());
}

void TestTenantDirectory::setsManyStatesOrNone()
{
    Stage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    VERIFY_RESULT(awaited(stage.directory->setStates(
        stage.all, stage.actor,
        {{stage.shop.id, TenantState::Paused}, {stage.bakery.id, TenantState::Suspended}})));
    QVERIFY(stage.stateOf(stage.shop) == TenantState::Paused);
    QVERIFY(stage.stateOf(stage.bakery) == TenantState::Suspended);
    VERIFY_FAILED(awaited(stage.directory->setStates(
                      stage.all, stage.actor,
                      {{stage.shop.id, TenantState::Active}, {TenantId(4711), TenantState::Active}})),
                  Error::Code::NotFound);
    QVERIFY(stage.stateOf(stage.shop) == TenantState::Paused);
}

void TestTenantDirectory::revisesAllOrNothing()
{
    Stage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    TenantRevision revision{.name = u"Shop & Sons"_s, .basedOn = 1, .newInstance = number};
    revision.settings.tone = u"formal"_s;
    const auto revised = awaited(stage.directory->revise(stage.all, stage.actor, stage.shop.id, revision));
    VERIFY_RESULT(revised);
    QCOMPARE(revised->name, u"Shop & Sons"_s);
    QCOMPARE(revised->settingsVersion, 2);
    QCOMPARE(*awaited(stage.directory->settings(stage.shop.id)), revision.settings);
    const auto instances = awaited(stage.directory->instances(stage.shop.id));
    QCOMPARE(instances->size(), 1);
    QCOMPARE(instances->constFirst().serverUrl, u"http://127.0.0.1:8080"_s);
    QCOMPARE(instances->constFirst().name, u"shop"_s);

    // The instance is another's: the new name is not stored either.
    VERIFY_FAILED(awaited(stage.directory->revise(stage.all, stage.actor, stage.bakery.id,
                                                  {.name = u"Other"_s, .basedOn = 1, .newInstance = number})),
                  Error::Code::Conflict);
    QCOMPARE(awaited(stage.directory->tenant(stage.bakery.id))->name, u"Bakery"_s);
    VERIFY_FAILED(awaited(stage.directory->revise(stage.all, stage.actor, stage.bakery.id,
                                                  {.name = u" "_s, .basedOn = 1})),
                  Error::Code::InvalidArgument);

    // Nothing is different: no new version.
    revision.basedOn = 2;
    revision.newInstance.reset();
    QCOMPARE(
        awaited(stage.directory->revise(stage.all, stage.actor, stage.shop.id, revision))->settingsVersion,
        2);
}

void TestTenantDirectory::aRevisionOfAnOldVersionIsRefused()
{
    Stage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    TenantSettings theirs;
    theirs.businessDescription = u"Theirs"_s;
    VERIFY_RESULT(awaited(stage.directory->saveSettings(stage.actor, stage.shop.id, theirs, 1)));
    TenantRevision mine{.name = u"Mine"_s, .basedOn = 1};
    VERIFY_FAILED(awaited(stage.directory->revise(stage.all, stage.actor, stage.shop.id, mine)),
                  Error::Code::Conflict);
    QCOMPARE(awaited(stage.directory->tenant(stage.shop.id))->name, u"Shop"_s);
    mine.basedOn = 2;
    VERIFY_RESULT(awaited(stage.directory->revise(stage.all, stage.actor, stage.shop.id, mine)));
}

void TestTenantDirectory::aNameThatWasNotEditedStaysAsOthersMadeIt()
{
    Stage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    VERIFY_RESULT(awaited(stage.directory->rename(stage.all, stage.actor, stage.shop.id, u"Theirs"_s)));
    TenantRevision mine{.name = u"Shop"_s, .nameBefore = u"Shop"_s, .basedOn = 1};
    mine.settings.tone = u"formal"_s;
    const auto saved = awaited(stage.directory->revise(stage.all, stage.actor, stage.shop.id, mine));
    VERIFY_RESULT(saved);
    QCOMPARE(saved->name, u"Theirs"_s);
    QCOMPARE(awaited(stage.directory->settings(stage.shop.id))->tone, u"formal"_s);
}

void TestTenantDirectory::takesBackOnlyWhatWasJustAdded()
{
    Stage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    VERIFY_RESULT(awaited(
        stage.directory->addInstance(stage.all, stage.actor, stage.shop.id, number.serverUrl, number.name)));
    VERIFY_FAILED(awaited(stage.directory->takeBack(stage.all, stage.actor, stage.shop.id)),
                  Error::Code::Conflict);
    VERIFY_RESULT(awaited(stage.directory->takeBack(stage.all, stage.actor, stage.bakery.id)));
    QCOMPARE(awaited(stage.directory->tenants(stage.all))->size(), 1);
    const auto rows = awaited(stage.workspace->read(
        [&](const Snapshot &snapshot) { return AuditStore::list(snapshot, stage.bakery.id, 0, 10); }));
    VERIFY_RESULT(rows);
    QCOMPARE(rows->constFirst().action, u"take_back"_s);
    VERIFY_RESULT(awaited(stage.directory->saveSettings(stage.actor, stage.shop.id, {}, 1)));
}

QTEST_GUILESS_MAIN(TestTenantDirectory)
#include "tst_tenantdirectory.moc"
