// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/settingnames.h"
#include "tenants/settingsdiff.h"
#include "tenants/settingsgenerator.h"
#include "tenants/settingsmerge.h"
#include "tenants/settingsparts.h"

#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

TenantSettings bakery()
{
    TenantSettings settings;
    settings.products = {{.name = u"Pan"_s, .price = *Money::fromText(u"1.00 USD")}, {.name = u"Torta"_s}};
    settings.businessHours = {{1, 540, 780}, {1, 900, 1080}, {2, 540, 780}};
    settings.holidays = {{QDate(2026, 12, 25), u"Navidad"_s, {}}};
    settings.ownVariables = {{u"returns"_s, u"30 days"_s}};
    settings.promptTemplate = u"Hola\nadiós"_s;
    return settings;
}

QStringList ids(const QList<SettingConflict> &conflicts)
{
    QStringList out;
    for (const SettingConflict &conflict : conflicts)
        out.append(conflict.id());
    return out;
}

} // namespace

class TestSettingsDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatChanged()
    {
        const TenantSettings before = bakery();
        TenantSettings after = before;
        after.tone = u"formal"_s;
        after.flowise.timeout = seconds(30);
        after.context.tokensPerConversationPerDay = 500;
        after.products = {
            {.name = u"Pan"_s, .price = *Money::fromText(u"1.50 USD"), .description = u"fresco"_s},
            {.name = u"Café"_s}};
        after.businessHours = {{1, 540, 780}, {2, 540, 840}};
        after.holidays.first().hours = {{600, 660}};
        after.ownVariables = {{u"returns"_s, u"yes"_s, VariableType::YesNo, {}}};
        after.promptTemplate = u"Hola\nchau"_s;

        QStringList told;
        for (const SettingDifference &one : settingDifferences(before, after))
            told.append(one.id() + u'|' + one.before.value_or(u"-"_s) + u'|' + one.after.value_or(u"-"_s));
        QCOMPARE(told, (QStringList{u"business_hours.1|09:00–13:00, 15:00–18:00|09:00–13:00"_s,
                                    u"business_hours.2|09:00–13:00|09:00–14:00"_s,
                                    u"context.tokens_per_conversation_per_day|-|500"_s,
                                    u"flowise.timeout_s|120|30"_s,
                                    u"holidays.2026-12-25|✗ Navidad|10:00–11:00 Navidad"_s,
                                    u"own_variables.returns|30 days|yes [yes_no]"_s,
                                    u"products.Pan|Pan (1.00 USD)|Pan (1.50 USD) – fresco"_s,
                                    u"products.Torta|Torta|-"_s, u"products.Café|-|Café"_s,
                                    u"prompt_template|Hola\nadiós|Hola\nchau"_s, u"tone|casual|formal"_s}));
        QCOMPARE(settingDifferences(before, after).at(9).lines,
                 (QList<DiffLine>{{DiffLine::Kind::Same, u"Hola"_s},
                                  {DiffLine::Kind::Removed, u"adiós"_s},
                                  {DiffLine::Kind::Added, u"chau"_s}}));

        TenantSettings turned = before;
        turned.products.swapItemsAt(0, 1);
        QCOMPARE(settingDifferences(before, turned),
                 (QList<SettingDifference>{{u"products"_s, {}, u"Pan, Torta"_s, u"Torta, Pan"_s}}));
    }

    void isEmptyForTheSameOnly()
    {
        CHATFLOW_PROPERTY("settings that differ have differences", 300, [] {
            const TenantSettings a = *anySettings();
            const TenantSettings b = *anySettings();
            RC_ASSERT(settingDifferences(a, a).isEmpty());
            RC_ASSERT(settingDifferences(a, b).isEmpty() == (a == b));
        });
    }

    void partsAreTheWhole()
    {
        CHATFLOW_PROPERTY("settings taken apart are put together again", 300, [] {
            const TenantSettings settings = *anySettings();
            RC_ASSERT(SettingsParts::of(settings).joined().value() == settings);
        });
    }

    void everySettingHasAName()
    {
        TenantSettings settings;
        settings.context.tokensPerConversationPerDay = 1;
        const SettingsParts parts = SettingsParts::of(settings);
        const QStringList fields = parts.values.keys() + parts.lists.keys();
        for (const QString &field : fields)
            QVERIFY2(namedSettings().contains(field), qPrintable(field));
        for (const QString &field : namedSettings())
            QVERIFY2(fields.contains(field), qPrintable(field));
        QCOMPARE(settingName(u"products"_s, u"Pan"_s), u"Product “Pan”"_s);
    }

    void mergesWhatDoesNotMeet()
    {
        const TenantSettings base = bakery();
        TenantSettings mine = base;
        mine.tone = u"formal"_s;
        mine.products[0].description = u"fresco"_s;
        mine.products.append({.name = u"Mate"_s});
        mine.promptTemplate = u"mine"_s;
        mine.templateOrigin = {PromptTemplateId(7), 2};
        TenantSettings theirs = base;
        theirs.businessName = u"La Panadería"_s;
        theirs.products.removeAt(1);
        theirs.products.append({.name = u"Café"_s});
        theirs.ownVariables.append({u"delivery"_s, u"yes"_s, VariableType::YesNo, {}});
        theirs.templateOrigin = {PromptTemplateId(8), 1};

        const auto merged = mergeSettings(base, mine, theirs);
        QVERIFY(merged);
        QCOMPARE(ids(merged->conflicts), QStringList());
        TenantSettings expected = mine;
        expected.businessName = theirs.businessName;
        expected.products.removeAt(1);
        expected.products.append({.name = u"Café"_s});
        expected.ownVariables = theirs.ownVariables;
        QCOMPARE(merged->settings, expected);
    }

    void namesConflicts()
    {
        const TenantSettings base = bakery();
        TenantSettings mine = base;
        mine.tone = u"formal"_s;
        mine.language = u"pt"_s;
        mine.products[0].description = u"mine"_s;
        mine.ownVariables.clear();
        mine.promptTemplate = u"mine"_s;
        mine.templateOrigin = {PromptTemplateId(7), 2};
        TenantSettings theirs = base;
        theirs.tone = u"formal"_s; // the same: no conflict
        theirs.language = u"en"_s;
        theirs.products[0].description = u"theirs"_s;
        theirs.ownVariables[0].value = u"15 days"_s;
        theirs.promptTemplate = u"theirs"_s;
        theirs.templateOrigin = {PromptTemplateId(8), 1};

        const auto merged = mergeSettings(base, mine, theirs);
        QCOMPARE(ids(merged->conflicts), (QStringList{u"language"_s, u"prompt_template"_s,
                                                      u"own_variables.returns"_s, u"products.Pan"_s}));
        QCOMPARE(merged->settings, mine);
        QCOMPARE(merged->conflicts.at(2), (SettingConflict{u"own_variables"_s, u"returns"_s, u"30 days"_s,
                                                           std::nullopt, u"15 days"_s}));

        const auto decided =
            mergeSettings(base, mine, theirs, {u"prompt_template"_s, u"own_variables.returns"_s});
        QCOMPARE(decided->conflicts, merged->conflicts);
        TenantSettings expected = mine;
        expected.promptTemplate = theirs.promptTemplate;
        expected.templateOrigin = theirs.templateOrigin;
        expected.ownVariables = theirs.ownVariables;
        QCOMPARE(decided->settings, expected);
    }

    void aServerKeepsItsChatflow()
    {
        TenantSettings base;
        base.flowise.url = u"https://old.example"_s;
        base.flowise.flowId = u"flow-1"_s;
        TenantSettings mine = base; // the same chatflow on a server that moved
        mine.flowise.url = u"https://new.example"_s;
        TenantSettings theirs = base; // another chatflow of the old server
        theirs.flowise.flowId = u"flow-2"_s;
        theirs.tone = u"formal"_s;

        const auto merged = mergeSettings(base, mine, theirs);
        QCOMPARE(merged->conflicts, (QList<SettingConflict>{{u"flowise.url"_s,
                                                             {},
                                                             u"https://old.example flow-1"_s,
                                                             u"https://new.example flow-1"_s,
                                                             u"https://old.example flow-2"_s}}));
        QCOMPARE(merged->settings.flowise, mine.flowise);
        QCOMPARE(merged->settings.tone, u"formal"_s);
        const auto decided = mergeSettings(base, mine, theirs, {u"flowise.url"_s});
        QCOMPARE(decided->conflicts, merged->conflicts);
        QCOMPARE(decided->settings, theirs);

        theirs.flowise.url = mine.flowise.url; // on the same server only the chatflow is in question
        mine.flowise.flowId = u"flow-3"_s;
        QCOMPARE(ids(mergeSettings(base, mine, theirs)->conflicts), QStringList{u"flowise.flow_id"_s});
    }

    void aChatflowKeepsItsModel()
    {
        TenantSettings base;
        base.flowise.url = u"https://one.example"_s;
        base.flowise.flowId = u"flow-1"_s;
        base.flowise.priceModel = u"gpt-4"_s;
        TenantSettings mine = base; // another chatflow, of another model
        mine.flowise.flowId = u"flow-2"_s;
        mine.flowise.priceModel = u"gpt-5-mini"_s;
        TenantSettings theirs = base;
        theirs.tone = u"formal"_s;
        QCOMPARE(mergeSettings(base, mine, theirs)->settings.flowise, mine.flowise);
        QVERIFY(mergeSettings(base, mine, theirs)->conflicts.isEmpty());

        theirs.flowise.flowId = u"flow-3"_s; // both moved: one question, and the model goes with its chatflow
        theirs.flowise.priceModel = u"claude-haiku-4-5"_s;
        const auto merged = mergeSettings(base, mine, theirs);
        QCOMPARE(ids(merged->conflicts), QStringList{u"flowise.flow_id"_s});
        QCOMPARE(merged->settings.flowise, mine.flowise);
        QCOMPARE(mergeSettings(base, mine, theirs, {u"flowise.flow_id"_s})->settings.flowise, theirs.flowise);

        mine = base; // what I say of the chatflow that they left is asked
        mine.flowise.priceModel = u"gpt-5-mini"_s;
        theirs = base;
        theirs.flowise.flowId = u"flow-3"_s;
        const auto asked = mergeSettings(base, mine, theirs);
        QCOMPARE(ids(asked->conflicts), QStringList{u"flowise.price_model"_s});
        QCOMPARE(asked->settings.flowise.flowId, u"flow-3"_s);
        QCOMPARE(mergeSettings(base, mine, theirs, {u"flowise.price_model"_s})->settings.flowise,
                 theirs.flowise);
    }

    void oneSideUnchangedGivesTheOther()
    {
        CHATFLOW_PROPERTY("who changes alone gets what they made", 300, [] {
            const TenantSettings base = *anySettings();
            const TenantSettings changed = *anySettings();
            const auto theirs = mergeSettings(base, base, changed);
            RC_ASSERT(theirs->settings == changed && theirs->conflicts.isEmpty());
            const auto mine = mergeSettings(base, changed, base);
            RC_ASSERT(mine->settings == changed && mine->conflicts.isEmpty());
            const auto both = mergeSettings(base, changed, changed);
            RC_ASSERT(both->settings == changed && both->conflicts.isEmpty());
        });
    }

    void everyDecisionTakesASide()
    {
        CHATFLOW_PROPERTY("what is theirs alone, or decided for them, is in the merge", 300, [] {
            const TenantSettings base = *anySettings();
            const TenantSettings mine = *anySettings();
            const TenantSettings theirs = *anySettings();
            QSet<QString> all;
            const auto first = mergeSettings(base, mine, theirs);
            for (const SettingConflict &conflict : first->conflicts)
                all.insert(conflict.id());
            const SettingsParts merged = SettingsParts::of(mergeSettings(base, mine, theirs, all)->settings);
            const SettingsParts left = SettingsParts::of(mine);
            const SettingsParts right = SettingsParts::of(theirs);
            const SettingsParts start = SettingsParts::of(base);
            for (const QString &field : merged.values.keys()) {
                if (field == u"template_origin"_s || field == u"flowise.url"_s ||
                    field == u"flowise.flow_id"_s || field == u"flowise.price_model"_s ||
                    field == u"flowise.pinned_certificate"_s)
                    continue; // goes with the text, or with each other
                const bool theyChanged = right.values.value(field) != start.values.value(field);
                RC_ASSERT(merged.values.value(field) == (theyChanged ? right : left).values.value(field));
            }
            const auto flowIn = [](const SettingsParts &parts) {
                return std::pair(parts.values.value(u"flowise.url"_s),
                                 parts.values.value(u"flowise.flow_id"_s));
            };
            RC_ASSERT(flowIn(merged) == (flowIn(right) != flowIn(start) ? flowIn(right) : flowIn(left)) ||
                      flowIn(left).first == flowIn(right).first);
            const auto isBeside = [&](const QString &field, const auto &ownersIn) {
                const auto valueIn = [&field](const SettingsParts &parts) {
                    return parts.values.value(field);
                };
                const bool bothMoved =
                    ownersIn(left) != ownersIn(start) && ownersIn(right) != ownersIn(start);
                if (bothMoved && ownersIn(left) != ownersIn(right))
                    return valueIn(merged) == valueIn(ownersIn(merged) == ownersIn(left) ? left : right);
                if (all.contains(field) || valueIn(right) != valueIn(start))
                    return valueIn(merged) == valueIn(right);
                return valueIn(merged) == valueIn(left);
            };
            RC_ASSERT(isBeside(u"flowise.price_model"_s, flowIn));
            RC_ASSERT(isBeside(u"flowise.pinned_certificate"_s,
                               [&flowIn](const SettingsParts &parts) { return flowIn(parts).first; }));
        });
    }
};

QTEST_GUILESS_MAIN(TestSettingsDiff)
#include "tst_settingsdiff.moc"
