// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/access.h"

#include <QTest>

using namespace chatflow;

namespace
{
const TenantId mine(7);
const TenantId other(8);
} // namespace

class AccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roles_data();
    void roles();
    void tenantsStayApart();
    void readOnlyChangesNothing_data() { permissions(); }
    void readOnlyChangesNothing();
    void onlyAdministratorsLookAcross();
    void agentWithoutTenantMayNothing();
    void namesComeBack();

private:
    static void permissions();
};

// The table of DESIGN's "Roles".
void AccessTest::roles_data()
{
    QTest::addColumn<Permission>("permission");
    QTest::addColumn<bool>("owner");
    QTest::addColumn<bool>("agent");
    QTest::newRow("read conversations") << Permission::ReadConversations << true << true;
    QTest::newRow("answer") << Permission::AnswerConversations << true << true;
    QTest::newRow("read settings") << Permission::ReadSettings << true << false;
    QTest::newRow("edit settings") << Permission::EditSettings << true << false;
    QTest::newRow("set keys") << Permission::SetKeys << true << false;
    QTest::newRow("request log") << Permission::ReadRequestLog << true << false;
    QTest::newRow("usage") << Permission::ReadUsage << true << false;
    QTest::newRow("list of tenants") << Permission::ReadTenants << false << false;
    QTest::newRow("tenants") << Permission::ManageTenants << false << false;
    QTest::newRow("users") << Permission::ManageUsers << false << false;
    QTest::newRow("reports") << Permission::ReadReports << false << false;
    QTest::newRow("logs") << Permission::ReadLogs << false << false;
}

void AccessTest::roles()
{
    QFETCH(Permission, permission);
    QVERIFY(Access::administrator().may(permission));
    QVERIFY(Access::administrator().may(permission, other));
    QTEST(Access::owner(mine).may(permission, mine), "owner");
    QTEST(Access::agent({mine}).may(permission, mine), "agent");
}

void AccessTest::tenantsStayApart()
{
    QVERIFY(!Access::owner(mine).may(Permission::ReadConversations, other));
    QVERIFY(!Access::agent({mine}).may(Permission::ReadConversations, other));
    QVERIFY(Access::agent({mine, other}).may(Permission::AnswerConversations, other));
    QVERIFY(!Access::administrator().may(Permission::ReadConversations, TenantId()));
}

void AccessTest::permissions()
{
    QTest::addColumn<Permission>("permission");
    QTest::addColumn<bool>("kept");
    QTest::newRow("read conversations") << Permission::ReadConversations << true;
    QTest::newRow("answer") << Permission::AnswerConversations << false;
    QTest::newRow("read settings") << Permission::ReadSettings << true;
    QTest::newRow("edit settings") << Permission::EditSettings << false;
    QTest::newRow("set keys") << Permission::SetKeys << false;
    QTest::newRow("request log") << Permission::ReadRequestLog << true;
    QTest::newRow("usage") << Permission::ReadUsage << true;
    QTest::newRow("list of tenants") << Permission::ReadTenants << true;
    QTest::newRow("tenants") << Permission::ManageTenants << false;
    QTest::newRow("users") << Permission::ManageUsers << false;
    QTest::newRow("reports") << Permission::ReadReports << true;
    QTest::newRow("logs") << Permission::ReadLogs << true;
}

void AccessTest::readOnlyChangesNothing()
{
    QFETCH(Permission, permission);
    QTEST(Access::administrator().readOnly().may(permission), "kept");
    if (Access::owner(mine).may(permission, mine))
        QTEST(Access::owner(mine).readOnly().may(permission, mine), "kept");
}

void AccessTest::onlyAdministratorsLookAcross()
{
    QVERIFY(Access::administrator().allTenants());
    QVERIFY(Access::administrator().readOnly().allTenants());
    QVERIFY(!Access::owner(mine).allTenants());
    QVERIFY(!Access::agent({mine, other}).allTenants());
}

void AccessTest::agentWithoutTenantMayNothing()
{
    QVERIFY(!Access::agent({}).may(Permission::ReadConversations));
}

void AccessTest::namesComeBack()
{
    for (const UserRole role : {UserRole::Administrator, UserRole::Owner, UserRole::Agent})
        QCOMPARE(userRoleFromString(toString(role)), std::optional(role));
    QVERIFY(!userRoleFromString(u"root"));
}

QTEST_GUILESS_MAIN(AccessTest)
#include "tst_access.moc"
