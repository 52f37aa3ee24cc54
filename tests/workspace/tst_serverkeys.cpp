// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/serverkeys.h"

#include "net/serverurl.h"
#include "support/verifyresult.h"
#include "workspace/connectionstage.h"

#include <QTest>

namespace chatflow
{
using namespace Qt::StringLiterals;
using test::awaited;
using Kind = SecretName::Kind;

/// Each key goes to its own server only.
class TestServerKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theTwoAreOneSecret();
    void originsTellServersApart_data();
    void originsTellServersApart();
    void aKeyGoesToItsServerOnly();
    void theWorkspacesKeyToo();
    void olderKeysAreBoundToWhatIsInUse();
    void withoutASettingNothingIsShown();

private:
    TenantSettings at(const QString &url) const
    {
        TenantSettings settings;
        settings.flowise.url = url;
        settings.flowise.flowId = u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s;
        return settings;
    }
    Result<SecretValue> keyFor(TenantId tenant, const QString &url, Kind kind = Kind::Flowise)
    {
        return awaited(m_stage->keys->keyFor(kind, tenant, QUrl(url)));
    }
    Result<> store(const SecretName &name, const SecretValue &value)
    {
        return awaited(m_stage->secrets.write({m_stage->workspace->workspaceId(), name.toString()}, value));
    }

    std::unique_ptr<ConnectionStage> m_stage;
};

void TestServerKeys::init()
{
    m_stage.reset();
    m_stage = std::make_unique<ConnectionStage>();
    QVERIFY2(m_stage->open(), qPrintable(m_stage->workspace.error()));
}

void TestServerKeys::theTwoAreOneSecret()
{
    const ServerKey key{SecretValue("sk-1:2/3 =+"), u"https://flowise.example.com:8443"_s};
    const ServerKey back = ServerKey::unpacked(key.packed());
    QVERIFY(back.key == key.key);
    QCOMPARE(back.server, key.server);
    const ServerKey old = ServerKey::unpacked(SecretValue("sk-old"));
    QVERIFY(old.key == SecretValue("sk-old"));
    QVERIFY(old.server.isEmpty());
    QVERIFY(old.packed() == SecretValue("sk-old"));
}

void TestServerKeys::originsTellServersApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("path") << u"https://a.example/x"_s << u"https://a.example"_s << true;
    QTest::newRow("usual port") << u"https://a.example:443"_s << u"https://A.example"_s << true;
    QTest::newRow("port") << u"https://a.example:8443"_s << u"https://a.example"_s << false;
    QTest::newRow("scheme") << u"http://a.example"_s << u"https://a.example"_s << false;
    QTest::newRow("http on the port of https")
        << u"http://a.example:443"_s << u"https://a.example"_s << false;
    QTest::newRow("host") << u"https://b.example"_s << u"https://a.example"_s << false;
}

void TestServerKeys::originsTellServersApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, same);
    QCOMPARE(serverOrigin(QUrl(one)) == serverOrigin(QUrl(other)), same);
}

void TestServerKeys::aKeyGoesToItsServerOnly()
{
    const auto tenant = m_stage->addTenant(at(u"http://127.0.0.1:3000"_s));
    VERIFY_RESULT(tenant);
    const SecretName name{Kind::Flowise, tenant->id};
    VERIFY_RESULT(awaited(m_stage->keys->keep(name, {SecretValue("mine"), {}}))); // for the one in use
    QCOMPARE(keyFor(tenant->id, u"http://127.0.0.1:3000/flowise"_s)->reveal(), QByteArray("mine"));
    for (const QString &elsewhere : {u"http://127.0.0.1:3001"_s, u"https://127.0.0.1:3000"_s,
                                     u"http://localhost:3000"_s, u"http://evil.example"_s}) {
        const auto refused = keyFor(tenant->id, elsewhere);
        VERIFY_FAILED(refused, Error::Code::KeyForOtherServer);
        QCOMPARE(refused.error().context.value(u"other"_s), u"http://127.0.0.1:3000"_s);
    }
    // Whoever changes the stored address changes nothing of that.
    const auto moved = awaited(m_stage->tenants->saveSettings(
        m_stage->actor, tenant->id, at(u"http://evil.example"_s), tenant->settingsVersion));
    VERIFY_RESULT(moved);
    VERIFY_FAILED(keyFor(tenant->id, u"http://evil.example"_s), Error::Code::KeyForOtherServer);
    VERIFY_RESULT(awaited(m_stage->keys->keep(name, {SecretValue("new"), {}})));
    QCOMPARE(keyFor(tenant->id, u"http://evil.example"_s)->reveal(), QByteArray("new"));
    VERIFY_FAILED(keyFor(tenant->id, u"http://127.0.0.1:3000"_s), Error::Code::KeyForOtherServer);
    VERIFY_RESULT(awaited(m_stage->keys->remove(name)));
    QVERIFY(keyFor(tenant->id, u"http://evil.example"_s)->isEmpty());
}

void TestServerKeys::theWorkspacesKeyToo()
{
    const auto here = m_stage->addTenant(at(u"https://flowise.example"_s));
    const auto there = m_stage->addTenant(at(u"https://other.example"_s), u"Other"_s);
    VERIFY_RESULT(here);
    VERIFY_RESULT(there);
    const SecretName name{Kind::Flowise, std::nullopt};
    VERIFY_RESULT(awaited(m_stage->keys->keep(name, {SecretValue("common"), u"https://flowise.example"_s})));
    QCOMPARE(keyFor(here->id, u"https://flowise.example"_s)->reveal(), QByteArray("common"));
    QCOMPARE(keyFor({}, u"https://flowise.example"_s)->reveal(), QByteArray("common")); // not added yet
    QVERIFY(keyFor(there->id, u"https://other.example"_s)->isEmpty());
    QVERIFY(keyFor({}, u"https://evil.example"_s)->isEmpty());
    // One's own comes first, also when it does not fit.
    VERIFY_RESULT(awaited(
        m_stage->keys->keep({Kind::Flowise, here->id}, {SecretValue("own"), u"https://other.example"_s})));
    VERIFY_FAILED(keyFor(here->id, u"https://flowise.example"_s), Error::Code::KeyForOtherServer);
}

void TestServerKeys::olderKeysAreBoundToWhatIsInUse()
{
    const auto one = m_stage->addTenant(at(u"https://a.example"_s));
    VERIFY_RESULT(m_stage->addTenant(at(u"https://b.example"_s), u"Second"_s));
    VERIFY_RESULT(m_stage->addTenant(at(u"https://b.example/sub"_s), u"Third"_s));
    VERIFY_RESULT(one);
    VERIFY_RESULT(awaited(m_stage->tenants->addInstance(SystemPrincipal::allTenants(), m_stage->actor,
                                                        one->id, u"http://127.0.0.1:8080"_s, u"shop"_s)));
    // As versions before kept them.
    VERIFY_RESULT(store({Kind::Flowise, one->id}, SecretValue("old")));
    VERIFY_RESULT(store({Kind::Evolution, one->id}, SecretValue("old-evolution")));
    VERIFY_RESULT(store({Kind::Flowise, std::nullopt}, SecretValue("old-common")));
    VERIFY_FAILED(keyFor(one->id, u"https://evil.example"_s), Error::Code::KeyForOtherServer);
    QCOMPARE(keyFor(one->id, u"https://a.example"_s)->reveal(), QByteArray("old"));
    QCOMPARE(keyFor(one->id, u"http://127.0.0.1:8080"_s, Kind::Evolution)->reveal(),
             QByteArray("old-evolution"));
    QVERIFY(keyFor({}, u"https://a.example"_s)->isEmpty()); // most are at b
    QCOMPARE(keyFor({}, u"https://b.example"_s)->reveal(), QByteArray("old-common"));
    // From then on the settings say nothing in it.
    const auto moved = awaited(m_stage->tenants->saveSettings(
        m_stage->actor, one->id, at(u"https://evil.example"_s), one->settingsVersion));
    VERIFY_RESULT(moved);
    VERIFY_FAILED(keyFor(one->id, u"https://evil.example"_s), Error::Code::KeyForOtherServer);
}

void TestServerKeys::withoutASettingNothingIsShown()
{
    const auto tenant = m_stage->addTenant({});
    VERIFY_RESULT(tenant);
    VERIFY_RESULT(store({Kind::Flowise, tenant->id}, SecretValue("early")));
    VERIFY_RESULT(store({Kind::Flowise, std::nullopt}, SecretValue("early-common")));
    VERIFY_FAILED(keyFor(tenant->id, u"https://any.example"_s), Error::Code::KeyForOtherServer);
    QVERIFY(keyFor({}, u"https://any.example"_s)->isEmpty());
    QVERIFY(awaited(m_stage->keys->kept({Kind::Flowise, tenant->id}))->value().server.isEmpty());
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestServerKeys)
#include "tst_serverkeys.moc"
