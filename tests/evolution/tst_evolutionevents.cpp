// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/future.h"
#include "evolution/evolutionevents.h"
#include "support/fakeclock.h"
#include "support/seededrandom.h"
#include "support/socketioserver.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

class TestEvolutionEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void handsOverEventsOfOurInstancesOnly();
    void hearsTheInstancesNameSpace();
    void takesWhatBothNameSpacesSayOnce();
    void reportsAGapOnEveryConnection();
    void aConnectionThatNeverListenedMovesNothing();
    void reportsAGapWhenTheNameSpaceAppears();
    void reportsAGapAfterWhatsAppWasAway();
    void reportsAGapForWhatWasNotStored();
    void waitsLongerAsFailuresGoOn();
    void newInstancesAreGaps();
    void webhooksTakeTheSameRoad();
    void malformedEventsHarmNothing();
    void tellsTheStateOfTheConnection();

private:
    void makeEvents(const QStringList &instances);
    void letPass(milliseconds time);
    /// Instances of the gaps reported so far, in order.
    QStringList gaps() const;
    Instant sinceOfLastGap() const { return m_gaps->constLast().at(1).value<Instant>(); }

    std::unique_ptr<test::SocketIoServer> m_server;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<SeededRandom> m_random;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<EvolutionEvents> m_events;
    std::unique_ptr<QSignalSpy> m_gaps;
    std::unique_ptr<QSignalSpy> m_inbound;
    std::unique_ptr<QSignalSpy> m_disconnected;
    QStringList m_handled; ///< providerIds
    Result<> m_outcome;
};

namespace
{

QJsonObject message(const QString &instance, const QString &id, Instant at)
{
    return {
        {u"event"_s, u"messages.upsert"_s},
        {u"instance"_s, instance},
        {u"data"_s, QJsonObject{{u"key"_s, QJsonObject{{u"id"_s, id},
                                                       {u"remoteJid"_s, u"5521988887777@s.whatsapp.net"_s},
                                                       {u"fromMe"_s, false}}},
                                {u"message"_s, QJsonObject{{u"conversation"_s, u"hi"_s}}},
                                {u"messageTimestamp"_s, toMs(at) / 1000}}}};
}

QJsonObject connection(const QString &instance, const QString &state)
{
    return {
        {u"event"_s, u"connection.update"_s},
        {u"instance"_s, instance},
        {u"data"_s, QJsonObject{{u"instance"_s, instance}, {u"state"_s, state}, {u"statusReason"_s, 200}}}};
}

} // namespace

void TestEvolutionEvents::init()
{
    m_handled.clear();
    m_outcome = {};
    m_server = std::make_unique<test::SocketIoServer>();
    m_clock = std::make_unique<FakeClock>();
    m_random = std::make_unique<SeededRandom>();
    m_http = std::make_unique<HttpClient>(*m_clock);
}

void TestEvolutionEvents::cleanup()
{
    m_gaps.reset();
    m_inbound.reset();
    m_disconnected.reset();
    m_events.reset();
    m_http.reset();
    m_clock.reset();
    m_server.reset();
}

void TestEvolutionEvents::makeEvents(const QStringList &instances)
{
    m_events = std::make_unique<EvolutionEvents>(
        EvolutionServer{m_server->url(), SecretValue("key")}, *m_http, *m_clock, *m_random,
        [this](const QString &, const QList<EvolutionEvent> &events) {
            for (const EvolutionEvent &event : events) {
                if (const auto *inbound = std::get_if<InboundMessage>(&event))
                    m_handled.append(inbound->providerId);
            }
            return readyFuture(m_outcome);
        });
    m_gaps = std::make_unique<QSignalSpy>(m_events.get(), &EvolutionEvents::gapPossible);
    m_inbound = std::make_unique<QSignalSpy>(m_events.get(), &EvolutionEvents::inbound);
    m_disconnected = std::make_unique<QSignalSpy>(m_events.get(), &EvolutionEvents::disconnected);
    m_events->setInstances(instances);
    m_events->start();
    QTRY_VERIFY(m_server->hasJoined(u"/"_s));
}

void TestEvolutionEvents::letPass(milliseconds time)
{
    QCoreApplication::processEvents();
    m_clock->advanceInSteps(time);
    QCoreApplication::processEvents();
}

QStringList TestEvolutionEvents::gaps() const
{
    QStringList instances;
    for (const QList<QVariant> &gap : *m_gaps)
        instances.append(gap.at(0).toString());
    instances.sort();
    return instances;
}

void TestEvolutionEvents::handsOverEventsOfOurInstancesOnly()
{
    makeEvents({u"shop"_s});
    m_server->emitEvent(u"/"_s, u"messages.upsert"_s, message(u"other"_s, u"X"_s, m_clock->now()));
    m_server->emitEvent(u"/"_s, u"messages.upsert"_s, message(u"Shop"_s, u"X"_s, m_clock->now()));
    m_server->emitEvent(u"/"_s, u"messages.upsert"_s, message(u"shop"_s, u"A"_s, m_clock->now()));
    QTRY_COMPARE(m_handled, QStringList{u"A"_s});
    QCOMPARE(m_inbound->size(), 1);
    QCOMPARE(m_inbound->constFirst().at(0).toString(), u"shop"_s);
    QCOMPARE(m_inbound->constFirst().at(1).value<QList<EvolutionEvent>>().size(), 1);
}

void TestEvolutionEvents::hearsTheInstancesNameSpace()
{
    m_server->nameSpaces.insert(u"/shop"_s);
    makeEvents({u"shop"_s});
    QTRY_VERIFY(m_server->hasJoined(u"/shop"_s));
    m_server->emitEvent(u"/shop"_s, u"messages.upsert"_s, message(u"shop"_s, u"A"_s, m_clock->now()));
    QTRY_COMPARE(m_handled, QStringList{u"A"_s});
}

void TestEvolutionEvents::takesWhatBothNameSpacesSayOnce()
{
    m_server->nameSpaces.insert(u"/shop"_s);
    makeEvents({u"shop"_s});
    QTRY_VERIFY(m_server->hasJoined(u"/shop"_s));
    const QJsonObject first = message(u"shop"_s, u"A"_s, m_clock->now());
    const QJsonObject second = message(u"shop"_s, u"B"_s, m_clock->now());
    const auto tell = [this](const QString &nameSpace, const QJsonObject &what) {
        m_server->emitEvent(nameSpace, u"messages.upsert"_s, what);
    };
    for (const QJsonObject &what : {first, second}) {
        tell(u"/"_s, what);
        tell(u"/shop"_s, what);
    }
    QTRY_COMPARE(m_handled, (QStringList{u"A"_s, u"B"_s}));
    // What one of them repeats or what comes mixed is told on: storing it once is for the handler.
    tell(u"/"_s, first);
    tell(u"/"_s, first);
    tell(u"/"_s, second);
    tell(u"/shop"_s, first);
    QTRY_COMPARE(m_handled, (QStringList{u"A"_s, u"B"_s, u"A"_s, u"A"_s, u"B"_s, u"A"_s}));
}

void TestEvolutionEvents::reportsAGapOnEveryConnection()
{
    m_server->nameSpaces.insert(u"/shop"_s);
    makeEvents({u"shop"_s, u"bar"_s});
    QTRY_VERIFY((letPass(100ms), m_gaps->size() == 2));
    QCOMPARE(gaps(), (QStringList{u"bar"_s, u"shop"_s})); // both namespaces of "shop" make one report
    QVERIFY(sinceOfLastGap() == Instant());

    letPass(10s);
    m_server->ping();
    QTRY_VERIFY(m_server->received.contains(u"3"_s));
    const Instant lastHeard = m_clock->now();
    m_server->drop();
    QTRY_COMPARE(m_disconnected->size(), 1);
    m_gaps->clear();
    QTRY_VERIFY((letPass(200ms), m_gaps->size() == 2));
    QVERIFY(sinceOfLastGap() == lastHeard - 120s);
}

void TestEvolutionEvents::aConnectionThatNeverListenedMovesNothing()
{
    makeEvents({u"shop"_s});
    QTRY_VERIFY((letPass(100ms), m_gaps->size() == 1));
    const Instant lastHeard = m_clock->now();
    m_server->nameSpaces.clear(); // greets, but lets nobody in
    m_server->drop();
    QTRY_COMPARE(m_disconnected->size(), 1);
    QTRY_VERIFY((letPass(200ms), m_server->connections == 2));
    QTRY_VERIFY(m_events->isConnected());
    letPass(10s);
    m_server->nameSpaces.insert(u"/"_s);
    m_server->drop();
    QTRY_COMPARE(m_disconnected->size(), 2);
    m_gaps->clear();
    QTRY_VERIFY((letPass(200ms), m_gaps->size() == 1));
    QVERIFY(sinceOfLastGap() <= lastHeard - 120s);
}

void TestEvolutionEvents::reportsAGapWhenTheNameSpaceAppears()
{
    makeEvents({u"shop"_s, u"bar"_s});
    QTRY_VERIFY((letPass(100ms), m_gaps->size() == 2));
    m_gaps->clear();
    m_server->nameSpaces.insert(u"/shop"_s); // its first event, which we did not hear, made it
    QTRY_VERIFY((letPass(500ms), m_gaps->size() == 1));
    QCOMPARE(gaps(), QStringList{u"shop"_s});
}

void TestEvolutionEvents::reportsAGapAfterWhatsAppWasAway()
{
    makeEvents({u"shop"_s});
    QTRY_VERIFY((letPass(100ms), m_gaps->size() == 1));
    m_gaps->clear();
    const Instant away = m_clock->now();
    m_server->emitEvent(u"/"_s, u"connection.update"_s, connection(u"shop"_s, u"connecting"_s));
    QTRY_COMPARE(m_inbound->size(), 1);
    letPass(10s);
    m_server->emitEvent(u"/"_s, u"connection.update"_s, connection(u"shop"_s, u"connecting"_s));
    m_server->emitEvent(u"/"_s, u"connection.update"_s, connection(u"shop"_s, u"open"_s));
    QTRY_COMPARE(m_inbound->size(), 3);
    letPass(19s);
    QVERIFY(m_gaps->isEmpty());
    QTRY_VERIFY((letPass(500ms), m_gaps->size() == 1));
    QVERIFY(sinceOfLastGap() == away - 120s);
    m_server->emitEvent(u"/"_s, u"connection.update"_s, connection(u"shop"_s, u"open"_s));
    QTRY_COMPARE(m_inbound->size(), 4);
    letPass(22s);
    QCOMPARE(m_gaps->size(), 1);
}

void TestEvolutionEvents::reportsAGapForWhatWasNotStored()
{
    makeEvents({u"shop"_s});
    QTRY_VERIFY((letPass(100ms), m_gaps->size() == 1));
    m_gaps->clear();
    m_outcome = fail(Error::Code::StorageLocked);
    const Instant sent = std::chrono::floor<seconds>(m_clock->now() - 60s);
    m_server->emitEvent(u"/"_s, u"messages.upsert"_s, message(u"shop"_s, u"A"_s, sent));
    m_server->emitEvent(u"/"_s, u"messages.upsert"_s, message(u"shop"_s, u"B"_s, m_clock->now()));
    QTRY_COMPARE(m_handled.size(), 2);
    QVERIFY(m_gaps->isEmpty());
    QTRY_VERIFY((letPass(500ms), m_gaps->size() == 1)); // one for both
    QVERIFY(sinceOfLastGap() == sent - 120s);
    QCOMPARE(m_server->connections, 1);
}

void TestEvolutionEvents::waitsLongerAsFailuresGoOn()
{
    makeEvents({u"shop"_s});
    QTRY_VERIFY((letPass(100ms), m_gaps->size() == 1));
    qint64 before = 0;
    for (int i = 0; i < 7; ++i) {
        m_gaps->clear();
        m_events->gapRemains(u"shop"_s, Instant(1h));
        const Instant from = m_clock->now();
        while (m_gaps->isEmpty() && m_clock->now() - from < 5min) {
            letPass(1s);
            if (i > 3 && (m_clock->now() - from) % 20s == 0s)
                m_server->ping();
        }
        const qint64 waited = std::chrono::duration_cast<seconds>(m_clock->now() - from).count();
        QCOMPARE_GE(waited, before);
        QCOMPARE_LE(waited, 61);
        QVERIFY(sinceOfLastGap() == Instant(1h));
        before = waited;
    }
    QCOMPARE_GE(before, 60);
    m_server->emitEvent(u"/"_s, u"messages.upsert"_s, message(u"shop"_s, u"A"_s, m_clock->now()));
    QTRY_COMPARE(m_handled.size(), 1); // stored: the next failure starts anew
    m_gaps->clear();
    m_events->gapRemains(u"shop"_s, Instant(1h));
    letPass(2100ms);
    QTRY_COMPARE(m_gaps->size(), 1);
}

void TestEvolutionEvents::newInstancesAreGaps()
{
    makeEvents({u"shop"_s});
    QTRY_VERIFY((letPass(100ms), m_gaps->size() == 1));
    m_gaps->clear();
    m_events->setInstances({u"shop"_s, u"bar"_s});
    letPass(300ms);
    QCOMPARE(gaps(), QStringList{u"bar"_s});
    QTRY_VERIFY(m_server->received.contains(u"40/bar,"_s));
    m_events->setInstances({u"bar"_s});
    m_server->emitEvent(u"/"_s, u"messages.upsert"_s, message(u"shop"_s, u"A"_s, m_clock->now()));
    m_server->emitEvent(u"/"_s, u"messages.upsert"_s, message(u"bar"_s, u"B"_s, m_clock->now()));
    QTRY_COMPARE(m_handled, QStringList{u"B"_s});
}

void TestEvolutionEvents::webhooksTakeTheSameRoad()
{
    makeEvents({u"shop"_s});
    QVERIFY(takeResult(m_events->accept(message(u"shop"_s, u"A"_s, m_clock->now()))));
    QCOMPARE(m_handled, QStringList{u"A"_s});
    QVERIFY(takeResult(m_events->accept(message(u"other"_s, u"X"_s, m_clock->now()))));
    QCOMPARE(m_handled.size(), 1);
    m_outcome = fail(Error::Code::StorageFull);
    const auto failed = takeResult(m_events->accept(message(u"shop"_s, u"B"_s, m_clock->now())));
    QVERIFY(!failed && failed.error().code == Error::Code::StorageFull);
    const auto malformed = takeResult(m_events->accept({{u"event"_s, u"messages.upsert"_s}}));
    QVERIFY(!malformed && malformed.error().code == Error::Code::MalformedReply);
}

void TestEvolutionEvents::malformedEventsHarmNothing()
{
    makeEvents({u"shop"_s});
    m_server->emitEvent(u"/"_s, u"messages.upsert"_s,
                        QJsonObject{{u"event"_s, u"messages.upsert"_s}, {u"instance"_s, u"shop"_s}});
    m_server->emitEvent(u"/"_s, u"messages.upsert"_s, u"words"_s);
    m_server->emitEvent(u"/"_s, u"messages.upsert"_s, message(u"shop"_s, u"A"_s, m_clock->now()));
    QTRY_COMPARE(m_handled, QStringList{u"A"_s});
    QCOMPARE(m_server->connections, 1);
}

void TestEvolutionEvents::tellsTheStateOfTheConnection()
{
    m_server->key = "another";
    m_events = std::make_unique<EvolutionEvents>(EvolutionServer{m_server->url(), SecretValue("key")},
                                                 *m_http, *m_clock, *m_random, nullptr);
    QSignalSpy connected(m_events.get(), &EvolutionEvents::connected);
    QSignalSpy disconnected(m_events.get(), &EvolutionEvents::disconnected);
    m_events->start();
    QTRY_COMPARE(disconnected.size(), 1);
    QVERIFY(disconnected.constFirst().at(0).value<Error>().code == Error::Code::Unauthorized);
    QVERIFY(connected.isEmpty() && !m_events->isConnected());
    m_server->key = "key";
    letPass(45s);
    QTRY_COMPARE(connected.size(), 1);
    QVERIFY(m_events->isConnected());
    m_events->stop();
    QTRY_COMPARE(m_server->open(), 0);
    QVERIFY(!m_events->isConnected());
}

QTEST_GUILESS_MAIN(TestEvolutionEvents)
#include "tst_evolutionevents.moc"
