// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/webhookentry.h"

#include "conversations/inbox.h"
#include "secrets/secretstore.h"
#include "storage/database.h"
#include "storage/leasestore.h"
#include "support/awaited.h"
#include "support/verifyresult.h"
#include "tenants/secretnames.h"
#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace chatflow
{
using namespace Qt::StringLiterals;
using test::awaited;

namespace
{
const QByteArray secret = "0123456789abcdef-webhook";
// Nothing listens there: what arrives came by webhook.
const QString deadServer = u"http://127.0.0.1:9"_s;
} // namespace

/// The third way in: an engine that receives what Evolution posts.
class TestWebhookEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void storesWhatIsPosted();
    void storesOnceWhatComesTwice();
    void refusesAWrongSecret();
    void asksToComeAgainForAnUnknownInstance();
    void doesNotStartWithoutASecret();
    void closesWithTheEngine();

private:
    void openWorkspace();
    Result<> startEngine(bool withSecret = true);
    int post(const QByteArray &withSecret, const QString &instance, const QString &id);
    QList<ConversationSummary> conversations();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Workspace> m_workspace;
    TenantId m_tenant;
};

void TestWebhookEntry::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    openWorkspace();
}

/// A read-back is under way still: only a stopped engine has nothing in hand.
void TestWebhookEntry::cleanup()
{
    VERIFY_RESULT(awaited(m_workspace->stopEngine()));
    m_workspace.reset();
}

void TestWebhookEntry::openWorkspace()
{
    const WorkspaceConfig config{.location = m_folder->filePath(u"w.chatflow"_s),
                                 .secretsInMemory = true,
                                 .webhooks = WebhookAddress{}};
    auto opened = awaited(Workspace::open(config));
    VERIFY_RESULT(opened);
    m_workspace = *opened;
    const auto all = SystemPrincipal::allTenants();
    const auto tenant =
        awaited(m_workspace->tenants().add(all, m_workspace->localActor(), {u"shop"_s, u"Shop"_s, {}}));
    VERIFY_RESULT(tenant);
    m_tenant = tenant->id;
    VERIFY_RESULT(awaited(m_workspace->tenants().addInstance(all, m_workspace->localActor(), m_tenant,
                                                             deadServer, u"shop1"_s)));
    const QString id = m_workspace->database().workspaceId();
    VERIFY_RESULT(
        awaited(m_workspace->secrets().write({id, workspaceEvolutionSecret()}, SecretValue("key"))));
}

Result<> TestWebhookEntry::startEngine(bool withSecret)
{
    if (withSecret) {
        const auto written = awaited(m_workspace->secrets().write(
            {m_workspace->database().workspaceId(), workspaceWebhookSecret()}, SecretValue(secret)));
        if (!written)
            return fail(written.error());
    }
    return awaited(m_workspace->startEngine());
}

int TestWebhookEntry::post(const QByteArray &withSecret, const QString &instance, const QString &id)
{
    const QJsonObject key{
        {u"id"_s, id}, {u"remoteJid"_s, u"5491155550142@s.whatsapp.net"_s}, {u"fromMe"_s, false}};
    const QJsonObject data{{u"key"_s, key},
                           {u"pushName"_s, u"Ana"_s},
                           {u"message"_s, QJsonObject{{u"conversation"_s, u"Hola"_s}}},
                           {u"messageType"_s, u"conversation"_s},
                           {u"messageTimestamp"_s, QDateTime::currentSecsSinceEpoch()}};
    const QJsonObject envelope{{u"event"_s, u"messages.upsert"_s},
                               {u"instance"_s, instance},
                               {u"data"_s, data},
                               {u"server_url"_s, deadServer}};
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/webhook"_s.arg(m_workspace->webhookPort())));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader(WebhookReceiver::secretHeader, withSecret);
    QNetworkReply *reply = network.post(request, QJsonDocument(envelope).toJson());
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 20'000))
        return -1;
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QList<ConversationSummary> TestWebhookEntry::conversations()
{
    return awaited(m_workspace->inbox().conversations(m_tenant, {}, {}))
        .value_or(Page<ConversationSummary>())
        .rows;
}

void TestWebhookEntry::storesWhatIsPosted()
{
    VERIFY_RESULT(startEngine());
    QVERIFY(m_workspace->webhookPort() != 0);
    QCOMPARE(post(secret, u"shop1"_s, u"A1"_s), 200);
    const auto stored = conversations(); // 200 says that it is stored already
    QCOMPARE(stored.size(), 1);
    QCOMPARE(stored.constFirst().lastBody, u"Hola"_s);
    QCOMPARE(stored.constFirst().contactName, u"Ana"_s);
}

void TestWebhookEntry::storesOnceWhatComesTwice()
{
    VERIFY_RESULT(startEngine());
    QCOMPARE(post(secret, u"shop1"_s, u"A1"_s), 200);
    QCOMPARE(post(secret, u"shop1"_s, u"A1"_s), 200);
    QCOMPARE(conversations().constFirst().conversation.messageCount, 1);
}

void TestWebhookEntry::refusesAWrongSecret()
{
    VERIFY_RESULT(startEngine());
    QCOMPARE(post("0123456789abcdef-another", u"shop1"_s, u"A1"_s), 401);
    QVERIFY(conversations().isEmpty());
}

void TestWebhookEntry::asksToComeAgainForAnUnknownInstance()
{
    VERIFY_RESULT(startEngine());
    QCOMPARE(post(secret, u"another"_s, u"A1"_s), 500); // Evolution repeats after 5xx, never after 404
    QVERIFY(conversations().isEmpty());
}

void TestWebhookEntry::doesNotStartWithoutASecret()
{
    const auto started = startEngine(false);
    QVERIFY(!started);
    QCOMPARE(started.error().code, Error::Code::SecretNotFound);
    QCOMPARE(m_workspace->webhookPort(), quint16(0));
    const auto leases = awaited(
        m_workspace->database().read([](const Snapshot &snapshot) { return LeaseStore::all(snapshot); }));
    VERIFY_RESULT(leases);
    for (const Lease &lease : *leases)
        QVERIFY2(lease.until <= m_workspace->database().now(), qPrintable(lease.name));
}

void TestWebhookEntry::closesWithTheEngine()
{
    VERIFY_RESULT(startEngine());
    VERIFY_RESULT(awaited(m_workspace->stopEngine()));
    QCOMPARE(m_workspace->webhookPort(), quint16(0));
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestWebhookEntry)
#include "tst_webhookentry.moc"
