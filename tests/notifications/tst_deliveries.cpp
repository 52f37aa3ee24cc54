// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/deliveries.h"

#include "accounts/actorstore.h"
#include "net/httpclient.h"
#include "notifications/deliveryrunner.h"
#include "notifications/deliveryschedule.h"
#include "notifications/deliverystore.h"
#include "notifications/deliverysweep.h"
#include "notifications/noticechannels.h"
#include "notifications/noticesettingsstore.h"
#include "notifications/webhookroad.h"
#include "notifications/webhooksignature.h"
#include "secrets/memorystore.h"
#include "storage/leasestore.h"
#include "storage/tenantrows.h"
#include "support/replayserver.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QJsonDocument>
#include <QTest>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;
using namespace std::chrono_literals;

namespace
{

using Sent = QList<std::pair<QString, QString>>; ///< recipient and reference

/// Answers as it is told, at once.
class FakeRoad final : public DeliveryRoad
{
public:
    FakeRoad(Sent &sent, std::function<Result<>()> answer)
        : m_sent(sent)
        , m_answer(std::move(answer))
    {
    }
    QFuture<Result<>> send(const NoticeDelivery &delivery, const QString &reference) override
    {
        m_sent.append({delivery.recipient, reference});
        return readyFuture(m_answer());
    }

private:
    Sent &m_sent;
    std::function<Result<>()> m_answer;
};

DeliveryRunner::Roads mailOnly(Sent &sent, const std::function<Result<>()> &answer)
{
    DeliveryRunner::Roads roads;
    roads.emplace(NoticeDelivery::Channel::Mail, std::make_unique<FakeRoad>(sent, answer));
    return roads;
}

Result<> works()
{
    return {};
}

} // namespace

/// Notices that are stored before they are sent.
class TestDeliveries : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_workspace;
    TenantId m_tenant;
    Actor m_actor;

    void use()
    {
        m_workspace = std::make_unique<TestDatabase>();
        QVERIFY2(m_workspace->open(), qPrintable(m_workspace->error()));
        const auto made = awaited(db().write([](Transaction &tx) { return addTenant(tx, u"shop"_s); }));
        VERIFY_RESULT(made);
        m_tenant = *made;
        const auto actor = awaited(db().write(
            [](Transaction &tx) { return ActorStore::findOrCreate(tx, Actor::Kind::Person, u"ana"_s); }));
        VERIFY_RESULT(actor);
        m_actor = *actor;
    }

    Database &db() { return **m_workspace; }

    NewDelivery notice(const QString &cause) const
    {
        return {.tenant = m_tenant,
                .contact = {},
                .cause = cause,
                .channel = NoticeDelivery::Channel::Mail,
                .recipient = u"ana@example.com"_s,
                .endpoint = {},
                .kind = u"escalation.opened"_s,
                .payload = {{u"subject"_s, u"Alguien espera"_s}}};
    }

    Result<DeliveryId> add(const NewDelivery &delivery)
    {
        return awaited(db().write([delivery](Transaction &tx) { return DeliveryStore::add(tx, delivery); }));
    }

    NoticeDelivery find(DeliveryId id)
    {
        const auto found = awaited(db().read(
            [id, tenant = m_tenant](const Snapshot &s) { return DeliveryStore::find(s, tenant, id); }));
        return found && *found ? **found : NoticeDelivery();
    }

    bool becomes(DeliveryId id, NoticeDelivery::State state)
    {
        return QTest::qWaitFor([&] { return find(id).state == state && find(id).nextAt != Instant(); },
                               10'000);
    }

private Q_SLOTS:
    void cleanup() { m_workspace.reset(); }

    void is_stored_once_with_what_it_is_about_data() { TestDatabase::addDrivers(); }
    void is_stored_once_with_what_it_is_about()
    {
        use();
        const auto failed = awaited(db().write([this](Transaction &tx) -> Result<> {
            const auto id = DeliveryStore::add(tx, notice(u"escalation/1"_s));
            return fail(id ? Error::cancelled() : id.error());
        }));
        VERIFY_FAILED(failed, Error::Code::Cancelled);
        const auto first = add(notice(u"escalation/1"_s));
        VERIFY_RESULT(first);
        QVERIFY(*first);
        const auto again = add(notice(u"escalation/1"_s));
        VERIFY_RESULT(again);
        QVERIFY(!*again);
        QCOMPARE(find(*first).payload.value("subject"_L1).toString(), u"Alguien espera"_s);
    }

    void is_sent_once_and_recorded_data() { TestDatabase::addDrivers(); }
    void is_sent_once_and_recorded()
    {
        use();
        const auto id = add(notice(u"a"_s));
        VERIFY_RESULT(id);
        Sent sent;
        DeliveryRunner runner(db(), u"one"_s, mailOnly(sent, works));
        VERIFY_RESULT(awaited(runner.runOnce()));
        QVERIFY(becomes(*id, NoticeDelivery::State::Delivered));
        VERIFY_RESULT(awaited(runner.runOnce()));
        m_workspace->drain();
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().second, DeliveryRunner::reference(db().workspaceId(), *id));
        Deliveries service(db());
        const auto attempts = awaited(service.attempts(m_tenant, *id));
        VERIFY_RESULT(attempts);
        QCOMPARE(attempts->size(), 1);
        QVERIFY(attempts->first().endedAt && !attempts->first().error);
        VERIFY_FAILED(awaited(service.attempts(TenantId(m_tenant.value() + 1), *id)), Error::Code::NotFound);
    }

    void what_failed_comes_again_later_data() { TestDatabase::addDrivers(); }
    void what_failed_comes_again_later()
    {
        use();
        const auto id = add(notice(u"a"_s));
        VERIFY_RESULT(id);
        Sent sent;
        const Error down{Error::Code::ConnectionRefused, {{u"server"_s, u"mail"_s}}, {}};
        DeliveryRunner runner(db(), u"one"_s, mailOnly(sent, [down] { return Result<>(fail(down)); }));
        const Instant before = db().now();
        VERIFY_RESULT(awaited(runner.runOnce()));
        QVERIFY(becomes(*id, NoticeDelivery::State::Queued));
        const NoticeDelivery waiting = find(*id);
        QCOMPARE(waiting.attempts, 1);
        QVERIFY(waiting.error && waiting.error->code == Error::Code::ConnectionRefused);
        QVERIFY(waiting.nextAt >= before + 5s);
        VERIFY_RESULT(awaited(runner.runOnce())); // not before it is due
        QCOMPARE(sent.size(), 1);
    }

    void what_is_refused_ends_and_can_be_sent_again_data() { TestDatabase::addDrivers(); }
    void what_is_refused_ends_and_can_be_sent_again()
    {
        use();
        const auto id = add(notice(u"a"_s));
        VERIFY_RESULT(id);
        Sent sent;
        const Error refused{Error::Code::SendRejected, {{u"mail"_s, u"recipient"_s}}, {}};
        DeliveryRunner runner(db(), u"one"_s, mailOnly(sent, [refused] { return Result<>(fail(refused)); }));
        VERIFY_RESULT(awaited(runner.runOnce()));
        QVERIFY(becomes(*id, NoticeDelivery::State::Failed));
        Deliveries service(db());
        VERIFY_RESULT(awaited(service.retry(m_actor, m_tenant, *id)));
        VERIFY_FAILED(awaited(service.retry(m_actor, m_tenant, *id)), Error::Code::NotFound);
        VERIFY_RESULT(awaited(runner.runOnce()));
        QVERIFY(becomes(*id, NoticeDelivery::State::Failed));
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent.at(0).second, sent.at(1).second);
    }

    // The program ended after it had sent, before it had recorded.
    void a_cut_off_attempt_is_made_again_under_the_same_reference_data() { TestDatabase::addDrivers(); }
    void a_cut_off_attempt_is_made_again_under_the_same_reference()
    {
        use();
        const auto id = add(notice(u"a"_s));
        VERIFY_RESULT(id);
        const auto cutOff = awaited(
            db().write([](Transaction &tx) { return DeliveryStore::claim(tx, milliseconds(0), 10); }));
        VERIFY_RESULT(cutOff);
        QCOMPARE(cutOff->size(), 1);
        QVERIFY(m_workspace->reopen());
        Sent sent;
        DeliveryRunner runner(db(), u"two"_s, mailOnly(sent, works));
        VERIFY_RESULT(awaited(runner.runOnce()));
        QVERIFY(becomes(*id, NoticeDelivery::State::Delivered));
        QCOMPARE(sent.first().second, DeliveryRunner::reference(db().workspaceId(), *id));
        // What the first one would record comes too late.
        const auto late = awaited(db().write([attempt = cutOff->first()](Transaction &tx) {
            return DeliveryStore::record(tx, attempt, NoticeDelivery::State::Failed, Error::cancelled(),
                                         tx.now());
        }));
        VERIFY_RESULT(late);
        QVERIFY(!*late);
        QVERIFY(find(*id).state == NoticeDelivery::State::Delivered);
    }

    void one_engine_at_a_time_sends_data() { TestDatabase::addDrivers(); }
    void one_engine_at_a_time_sends()
    {
        use();
        VERIFY_RESULT(add(notice(u"a"_s)));
        VERIFY_RESULT(awaited(db().write([](Transaction &tx) {
            return LeaseStore::acquire(tx, u"deliveries"_s, u"other"_s, milliseconds(60'000));
        })));
        Sent sent;
        DeliveryRunner runner(db(), u"one"_s, mailOnly(sent, works));
        VERIFY_RESULT(awaited(runner.runOnce()));
        m_workspace->drain();
        QCOMPARE(sent.size(), 0);
    }

    void events_reach_webhooks_signed_data() { TestDatabase::addDrivers(); }
    void events_reach_webhooks_signed()
    {
        use();
        ReplayServer receiver;
        MemoryStore secrets;
        SystemRandom random;
        SystemClock clock;
        HttpClient http(clock);
        NoticeChannels channels(db(), secrets, random);
        const auto hook =
            awaited(channels.addWebhook(m_actor, m_tenant, receiver.url(u"/a"_s), {u"escalation.opened"_s}));
        VERIFY_RESULT(hook);
        VERIFY_FAILED(awaited(channels.addWebhook(m_actor, m_tenant, receiver.url(u"/a"_s), {})),
                      Error::Code::AlreadyExists);
        const auto other =
            awaited(channels.addWebhook(m_actor, m_tenant, receiver.url(u"/b"_s), {u"limit.reached"_s}));
        VERIFY_RESULT(other);
        const QJsonObject data{{u"conversation"_s, 17}};
        for (int i = 0; i < 2; ++i) {
            const auto added = awaited(db().write([tenant = m_tenant, data](Transaction &tx) {
                return DeliveryStore::addEvent(tx, tenant, u"escalation.opened"_s, u"escalation/17"_s, data);
            }));
            VERIFY_RESULT(added);
            QCOMPARE(*added, i == 0 ? 1 : 0);
        }
        DeliveryRunner::Roads roads;
        roads.emplace(NoticeDelivery::Channel::Webhook,
                      std::make_unique<WebhookRoad>(db(), secrets, http, clock));
        DeliveryRunner runner(db(), u"one"_s, std::move(roads));
        VERIFY_RESULT(awaited(runner.runOnce()));
        QTRY_COMPARE_WITH_TIMEOUT(receiver.wholeRequests(), 1, 10'000);
        const ReplayRequest request = receiver.requests().first();
        QCOMPARE(request.target, "/a");
        QVERIFY(isSignedBy(hook->secret, request.header("webhook-id"), request.header("webhook-timestamp"),
                           request.header("webhook-signature"), request.body, clock.now()));
        const QJsonObject event = QJsonDocument::fromJson(request.body).object();
        QCOMPARE(event.value("type"_L1).toString(), u"escalation.opened"_s);
        QCOMPARE(event.value("data"_L1).toObject(), data);
    }

    void a_receiver_that_is_gone_is_turned_off_data() { TestDatabase::addDrivers(); }
    void a_receiver_that_is_gone_is_turned_off()
    {
        use();
        ReplayServer receiver;
        receiver.setOtherwise(
            [](const ReplayRequest &) { return ReplayAnswer::http(410, "text/plain", "gone"); });
        MemoryStore secrets;
        SystemRandom random;
        SystemClock clock;
        HttpClient http(clock);
        NoticeChannels channels(db(), secrets, random);
        const auto hook = awaited(channels.addWebhook(m_actor, m_tenant, receiver.url(u"/a"_s), {}));
        VERIFY_RESULT(hook);
        VERIFY_RESULT(awaited(db().write([tenant = m_tenant](Transaction &tx) {
            return DeliveryStore::addEvent(tx, tenant, u"x"_s, u"x/1"_s, {});
        })));
        DeliveryRunner::Roads roads;
        roads.emplace(NoticeDelivery::Channel::Webhook,
                      std::make_unique<WebhookRoad>(db(), secrets, http, clock));
        DeliveryRunner runner(db(), u"one"_s, std::move(roads));
        VERIFY_RESULT(awaited(runner.runOnce()));
        const auto isGone = [&] {
            const auto hooks = awaited(channels.webhooks(m_tenant));
            return hooks && hooks->size() == 1 && hooks->first().state == WebhookEndpoint::State::Gone;
        };
        QVERIFY(QTest::qWaitFor(isGone, 10'000));
        Deliveries service(db());
        const auto page = awaited(service.page(m_tenant, NoticeDelivery::State::GivenUp, {}));
        VERIFY_RESULT(page);
        QCOMPARE(page->rows.size(), 1);
        // Nothing more is stored for it, until a person turns it on.
        const auto none = awaited(db().write([tenant = m_tenant](Transaction &tx) {
            return DeliveryStore::addEvent(tx, tenant, u"x"_s, u"x/2"_s, {});
        }));
        QCOMPARE(none.value_or(-1), 0);
        VERIFY_RESULT(awaited(channels.setWebhookOn(m_actor, m_tenant, hook->id, true)));
        VERIFY_RESULT(awaited(channels.removeWebhook(m_actor, m_tenant, hook->id)));
        VERIFY_FAILED(awaited(channels.removeWebhook(m_actor, m_tenant, hook->id)), Error::Code::NotFound);
    }

    void lists_are_paged_and_swept_data() { TestDatabase::addDrivers(); }
    void lists_are_paged_and_swept()
    {
        use();
        for (int i = 0; i < 5; ++i)
            VERIFY_RESULT(add(notice(u"n%1"_s.arg(i))));
        Deliveries service(db());
        PageRequest request;
        request.limit = 3;
        const auto first = awaited(service.page(m_tenant, {}, request));
        VERIFY_RESULT(first);
        QCOMPARE(first->rows.size(), 3);
        QVERIFY(first->more);
        request.from = PageKey{first->rows.last().createdAt, first->rows.last().id.value()};
        const auto rest = awaited(service.page(m_tenant, {}, request));
        VERIFY_RESULT(rest);
        QCOMPARE(rest->rows.size(), 2);
        QCOMPARE(rest->rows.last().cause, u"n0"_s);
        Sent sent;
        DeliveryRunner runner(db(), u"one"_s, mailOnly(sent, works));
        VERIFY_RESULT(awaited(runner.runOnce()));
        QVERIFY(becomes(rest->rows.last().id, NoticeDelivery::State::Delivered));
        DeliverySweep keeping(db(), 30);
        VERIFY_RESULT(awaited(keeping.runOnce()));
        QVERIFY(find(rest->rows.last().id).state == NoticeDelivery::State::Delivered);
        DeliverySweep all(db(), -1);
        VERIFY_RESULT(awaited(all.runOnce()));
        QVERIFY(!find(rest->rows.last().id).id);
    }

    void a_password_stays_with_its_server_data() { TestDatabase::addDrivers(); }
    void a_password_stays_with_its_server()
    {
        use();
        MemoryStore secrets;
        SystemRandom random;
        NoticeChannels channels(db(), secrets, random);
        MailServer server;
        server.host = u"smtp.example.com"_s;
        server.user = u"ana"_s;
        server.fromAddress = u"avisos@example.com"_s;
        VERIFY_FAILED(awaited(channels.setMailServer(m_actor, server, {})), Error::Code::InvalidArgument);
        VERIFY_RESULT(awaited(channels.setMailServer(m_actor, server, SecretValue("right horse"))));
        server.fromName = u"Ana"_s;
        VERIFY_RESULT(awaited(channels.setMailServer(m_actor, server, {})));
        const auto kept = awaited(channels.mailServer());
        VERIFY_RESULT(kept);
        QCOMPARE(*kept, std::optional(server));
        server.host = u"smtp.elsewhere.example"_s;
        VERIFY_FAILED(awaited(channels.setMailServer(m_actor, server, {})), Error::Code::InvalidArgument);
        VERIFY_RESULT(awaited(channels.removeMailServer(m_actor)));
        QCOMPARE(awaited(channels.mailServer()).value_or(server), std::optional<MailServer>());
    }

    void pauses_grow_and_heed_the_receiver()
    {
        const Error down{Error::Code::ConnectionRefused, {}, {}};
        QList<milliseconds> pauses;
        for (int attempt = 1; pauseAfter(attempt, down); ++attempt)
            pauses.append(*pauseAfter(attempt, down));
        QCOMPARE(pauses, (QList<milliseconds>{5s, 5min, 30min, 2h, 5h, 10h, 10h}));
        const Error busy{Error::Code::RateLimited, {{u"seconds"_s, u"120"_s}}, {}};
        QCOMPARE(pauseAfter(1, busy), std::optional<milliseconds>(120s));
        QCOMPARE(pauseAfter(3, busy), std::optional<milliseconds>(30min));
        const Error insolent{Error::Code::RateLimited, {{u"seconds"_s, u"99999999"_s}}, {}};
        QCOMPARE(pauseAfter(1, insolent), std::optional<milliseconds>(24h));
    }
};

QTEST_GUILESS_MAIN(TestDeliveries)
#include "tst_deliveries.moc"
