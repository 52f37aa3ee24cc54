// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/actorstore.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "tenants/sharedvariablebook.h"
#include "tenants/tenantdirectory.h"

#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

EffectiveVariable named(const QList<EffectiveVariable> &variables, const QString &name)
{
    for (const EffectiveVariable &variable : variables) {
        if (variable.name == name)
            return variable;
    }
    return {};
}

} // namespace

class TestVariables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMoreParticularWins()
    {
        Tenant tenant;
        tenant.clientId = u"shop"_s;
        tenant.name = u"Shop"_s;
        TenantSettings settings;
        settings.ownVariables = {{u"returns"_s, u"15 days"_s},
                                 {u"greeting"_s, {}},
                                 {u"client_id"_s, u"other"_s},
                                 {u"contact_name"_s, u"friend"_s}};
        SharedVariables shared;
        shared.workspace = {{u"returns"_s, u"30 days"_s},
                            {u"greeting"_s, u"Hello"_s},
                            {u"support"_s, u"+34600111222"_s},
                            {u"custom_instructions"_s, u"Be brief."_s},
                            {u"tone"_s, u"stern"_s}};
        shared.plan = {{u"returns"_s, u"60 days"_s}, {u"support"_s, {}}, {u"seats"_s, u"5"_s}};
        const auto variables = effectiveVariables(tenant, settings, {.name = u"Ana"_s, .phone = {}}, shared);

        using Origin = VariableOrigin;
        const auto check = [&](const QString &name, const QString &text, Origin origin,
                               const QList<OverriddenVariable> &overrides) {
            const EffectiveVariable variable = named(variables, name);
            QCOMPARE(variable.text, text);
            QVERIFY(variable.origin == origin);
            QCOMPARE(variable.overrides, overrides);
        };
        check(u"returns"_s, u"15 days"_s, Origin::Tenant,
              {{Origin::Workspace, u"30 days"_s}, {Origin::Plan, u"60 days"_s}});
        check(u"greeting"_s, u"Hello"_s, Origin::Workspace, {});
        check(u"support"_s, u"+34600111222"_s, Origin::Workspace, {});
        check(u"seats"_s, u"5"_s, Origin::Plan, {});
        check(u"custom_instructions"_s, u"Be brief."_s, Origin::Workspace, {});
        check(u"tone"_s, u"casual"_s, Origin::Tenant, {{Origin::Workspace, u"stern"_s}});
        check(u"business_name"_s, u"Shop"_s, Origin::BuiltIn, {});
        check(u"contact_name"_s, u"Ana"_s, Origin::Contact, {{Origin::Tenant, u"friend"_s}});
        check(u"client_id"_s, u"shop"_s, Origin::BuiltIn, {});
        QStringList names;
        for (const EffectiveVariable &variable : variables)
            names.append(variable.name);
        QCOMPARE(names.removeDuplicates(), 0);
        QCOMPARE(flowVariables(variables).size(), variables.size());
        // Somebody unknown is called what the tenant says.
        QCOMPARE(named(effectiveVariables(tenant, settings, {}, shared), u"contact_name"_s).text,
                 u"friend"_s);
    }

    void sharesByWorkspaceAndPlan_data() { TestDatabase::addDrivers(); }
    void sharesByWorkspaceAndPlan()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const auto actor = awaited(workspace->write(
            [](Transaction &tx) { return ActorStore::findOrCreate(tx, Actor::Kind::Person, u"Ana"_s); }));
        VERIFY_RESULT(actor);
        const AllTenants all = SystemPrincipal::allTenants();
        TenantDirectory directory(*workspace);
        SharedVariableBook book(*workspace);
        const auto shop = awaited(directory.add(all, *actor, {.name = u"Shop"_s}));
        const auto bakery = awaited(directory.add(all, *actor, {.name = u"Bakery"_s}));

        const QList<OwnVariable> first{{u"returns"_s, u"30 days"_s}};
        const QList<OwnVariable> second{{u"delivery"_s, u"yes"_s, VariableType::YesNo, {}}};
        const QList<OwnVariable> ofPlan{{u"seats"_s, u"5"_s, VariableType::Number, {}}};
        QCOMPARE(*awaited(book.save(all, *actor, {}, first, 0)), 1);
        QCOMPARE(*awaited(book.save(all, *actor, {}, second, 1, u"why"_s)), 2);
        QCOMPARE(*awaited(book.save(all, *actor, {u"pro"_s}, ofPlan, 0)), 1);
        VERIFY_FAILED(awaited(book.save(all, *actor, {}, first, 1)), Error::Code::Conflict);
        VERIFY_FAILED(awaited(book.save(all, *actor, {u"pro"_s},
                                        {{u"seats"_s, u"many"_s, VariableType::Number, {}}}, 1)),
                      Error::Code::InvalidArgument);
        VERIFY_RESULT(awaited(book.setPlan(all, *actor, bakery->id, u"pro"_s)));
        VERIFY_FAILED(awaited(book.setPlan(all, *actor, TenantId(4711), u"pro"_s)), Error::Code::NotFound);

        VERIFY_RESULT(awaited(book.setPlan(all, *actor, shop->id, u"basic"_s)));
        const auto plans = awaited(book.plans(all, bakery->id));
        VERIFY_RESULT(plans);
        QCOMPARE(plans->ofTenant, u"pro"_s);
        QCOMPARE(plans->known, (QStringList{u"basic"_s, u"pro"_s})); // one has tenants only
        VERIFY_FAILED(awaited(book.plans(all, TenantId(4711))), Error::Code::NotFound);

        QCOMPARE(*awaited(book.of(shop->id)), (SharedVariables{second, {}}));
        QCOMPARE(*awaited(book.of(bakery->id)), (SharedVariables{second, ofPlan}));
        QCOMPARE(awaited(book.current(all, {u"pro"_s}))->version, 1);
        QCOMPARE(awaited(book.current(all, {u"none"_s}))->version, 0);
    }
};

QTEST_GUILESS_MAIN(TestVariables)
#include "tst_variables.moc"
