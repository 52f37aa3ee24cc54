// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/readback.h"
#include "support/awaited.h"
#include "support/fakeclock.h"
#include "support/replayserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;
using namespace std::chrono_literals;

/// A server that keeps messages and pages through them as Evolution 2.3.6 does.
class TestReadBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void givesOldestFirst();
    void pagesUntilOldEnough();
    void worksWhereTheServerIgnoresTheTime();
    void stopsAtThePageLimit();
    void survivesArrivalsMeanwhile();
    void survivesDeletionsMeanwhile();
    void losesNoneOfTheSameSecond();
    void keepsTheRestOfABadRecord();
    void halvesPagesThatAreTooLarge();
    void skipsARecordThatIsTooLarge();
    void triesAgain();
    void doesNotTryAgainOnceStopped();
    void givesUpOnAnError_data();
    void givesUpOnAnError();

private:
    struct Row {
        QString id;
        qint64 seconds;
        QByteArray raw; ///< instead, when not empty
    };
    ReplayAnswer page(const ReplayRequest &request);
    Result<ReadBackResult> readBack(qint64 sinceSeconds, const ReadBackOptions &options = {});
    static QStringList idsOf(const ReadBackResult &result);

    std::unique_ptr<ReplayServer> m_server;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<HttpClient> m_http;
    QList<Row> m_rows; ///< newest first
    bool m_ignoresTime = false;
    qint64 m_maxReplyBytes = 1'000'000;
};

void TestReadBack::init()
{
    m_http.reset();
    m_clock = std::make_unique<FakeClock>();
    m_http = std::make_unique<HttpClient>(*m_clock);
    m_server = std::make_unique<ReplayServer>();
    m_server->setOtherwise([this](const ReplayRequest &request) { return page(request); });
    m_rows.clear();
    m_ignoresTime = false;
    m_maxReplyBytes = 1'000'000;
}

ReplayAnswer TestReadBack::page(const ReplayRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const int size = body.value("offset"_L1).toInt();
    const int number = body.value("page"_L1).toInt();
    const QJsonObject times = body.value("where"_L1).toObject().value("messageTimestamp"_L1).toObject();
    const qint64 since =
        QDateTime::fromString(times.value("gte"_L1).toString(), Qt::ISODateWithMs).toSecsSinceEpoch();
    const qint64 until =
        QDateTime::fromString(times.value("lte"_L1).toString(), Qt::ISODateWithMs).toSecsSinceEpoch();
    const bool filters = !m_ignoresTime && times.contains("lte"_L1);
    QList<QByteArray> matching;
    for (const Row &row : std::as_const(m_rows)) {
        if (filters && (row.seconds < since || row.seconds > until))
            continue;
        matching.append(
            !row.raw.isEmpty()
                ? row.raw
                : "{\"key\":{\"id\":\"" + row.id.toLatin1() +
                      "\",\"remoteJid\":\"5521988887777@s.whatsapp.net\",\"fromMe\":false},\"message\":"
                      "{\"conversation\":\"x\"},\"messageType\":\"conversation\",\"messageTimestamp\":" +
                      QByteArray::number(row.seconds) + "}");
    }
    const qsizetype pages = (matching.size() + size - 1) / size;
    return ReplayAnswer::json("{\"messages\":{\"total\":" + QByteArray::number(matching.size()) +
                              ",\"pages\":" + QByteArray::number(pages) +
                              ",\"currentPage\":" + QByteArray::number(number) + ",\"records\":[" +
                              matching.mid((number - 1) * size, size).join(',') + "]}}");
}

Result<ReadBackResult> TestReadBack::readBack(qint64 sinceSeconds, const ReadBackOptions &options)
{
    EvolutionClientOptions clientOptions;
    clientOptions.maxReplyBytes = m_maxReplyBytes;
    EvolutionClient client(*m_http, clientOptions);
    ReadBack readBack(client, *m_clock, options);
    const auto future =
        readBack.run({m_server->url(), SecretValue("k")}, u"shop"_s, instantFromMs(sinceSeconds * 1000));
    const bool finished = QTest::qWaitFor(
        [&] {
            if (m_clock->pendingSleeps() > 0)
                m_clock->advanceInSteps(100ms);
            return future.isFinished();
        },
        20'000);
    return finished ? takeResult(future) : Result<ReadBackResult>(fail(Error::internal(u"no answer"_s)));
}

QStringList TestReadBack::idsOf(const ReadBackResult &result)
{
    QStringList ids;
    for (const InboundMessage &message : result.messages)
        ids.append(message.providerId);
    return ids;
}

void TestReadBack::givesOldestFirst()
{
    m_rows = {
        {u"D"_s, 1004, {}}, {u"C"_s, 1003, {}}, {u"B2"_s, 1002, {}}, {u"B1"_s, 1002, {}}, {u"A"_s, 1001, {}}};
    const auto result = readBack(1002);
    QVERIFY2(result, result ? "" : qPrintable(result.error().toLog()));
    QCOMPARE(idsOf(*result), (QStringList{u"B1"_s, u"B2"_s, u"C"_s, u"D"_s}));
    QVERIFY(result->complete && result->skipped.isEmpty());
    QVERIFY(result->messages.constFirst().history);
    QCOMPARE(result->messages.constFirst().instance, u"shop"_s);
    QVERIFY(result->startedAt == m_clock->now());
    QVERIFY(readBack(5000)->messages.isEmpty());
}

void TestReadBack::pagesUntilOldEnough()
{
    for (int i = 0; i < 1000; ++i)
        m_rows.append({u"M%1"_s.arg(i), 100'000 - i, {}});
    ReadBackOptions options;
    options.walk.pageSize = 100; // becomes 64
    const auto result = readBack(100'000 - 299, options);
    QVERIFY(result && result->complete);
    QCOMPARE(result->messages.size(), 300);
    QCOMPARE(result->messages.constFirst().providerId, u"M299"_s);
    QCOMPARE(result->messages.constLast().providerId, u"M0"_s);
    QCOMPARE(m_server->wholeRequests(), 5);
}

void TestReadBack::worksWhereTheServerIgnoresTheTime()
{
    m_ignoresTime = true;
    for (int i = 0; i < 1000; ++i)
        m_rows.append({u"M%1"_s.arg(i), 100'000 - i, {}});
    const auto result = readBack(100'000 - 99);
    QVERIFY(result && result->complete);
    QCOMPARE(result->messages.size(), 100);
    QCOMPARE(m_server->wholeRequests(), 3); // one to find out
}

void TestReadBack::stopsAtThePageLimit()
{
    for (int i = 0; i < 100; ++i)
        m_rows.append({u"M%1"_s.arg(i), 100'000 - i, {}});
    ReadBackOptions options;
    options.walk.pageSize = 16;
    options.mostPages = 3;
    const auto result = readBack(1, options);
    QVERIFY(result && !result->complete);
    QCOMPARE(result->messages.size(), 46); // each page begins with the last second of the one before
    QCOMPARE(result->messages.constLast().providerId, u"M0"_s);
}

void TestReadBack::survivesArrivalsMeanwhile()
{
    for (int i = 0; i < 200; ++i)
        m_rows.append({u"M%1"_s.arg(i), 100'000 - i, {}});
    m_server->setOtherwise([this](const ReplayRequest &request) {
        const ReplayAnswer answer = page(request);
        m_rows.prepend({u"N%1"_s.arg(m_rows.size()), 100'001, {}});
        return answer;
    });
    const auto result = readBack(1);
    QVERIFY(result && result->complete);
    QStringList ids = idsOf(*result);
    for (int i = 0; i < 200; ++i)
        QCOMPARE(ids.count(u"M%1"_s.arg(i)), 1);
}

void TestReadBack::survivesDeletionsMeanwhile()
{
    for (int i = 0; i < 200; ++i)
        m_rows.append({u"M%1"_s.arg(i), 100'000 - i, {}});
    m_server->setOtherwise([this](const ReplayRequest &request) {
        const ReplayAnswer answer = page(request);
        m_rows.removeFirst(); // every number of a page is another one now
        return answer;
    });
    const auto result = readBack(1);
    QVERIFY(result && result->complete);
    QCOMPARE(result->messages.size(), 200);
}

void TestReadBack::losesNoneOfTheSameSecond()
{
    for (int i = 0; i < 130; ++i)
        m_rows.append({u"M%1"_s.arg(i), 100'000 - i / 10, {}});
    m_server->setOtherwise([this](const ReplayRequest &request) {
        // The order within a second is whatever the database likes today.
        std::ranges::reverse(m_rows);
        std::ranges::stable_sort(m_rows, std::greater(), &Row::seconds);
        return page(request);
    });
    ReadBackOptions options;
    options.walk.pageSize = 16;
    const auto result = readBack(1, options);
    QVERIFY(result && result->complete);
    QCOMPARE(result->messages.size(), 130);
}

void TestReadBack::keepsTheRestOfABadRecord()
{
    m_rows = {{u"C"_s, 1003, {}},
              {u"B"_s, 1002, R"({"key":{"id":"B"},"messageTimestamp":"soon"})"},
              {u"A"_s, 1001, {}}};
    const auto result = readBack(1000);
    QVERIFY(result && result->complete);
    QCOMPARE(idsOf(*result), (QStringList{u"A"_s, u"C"_s}));
    QCOMPARE(result->skipped.size(), 1);
    QVERIFY(result->skipped.constFirst().code == Error::Code::MalformedReply);
}

void TestReadBack::halvesPagesThatAreTooLarge()
{
    m_maxReplyBytes = 2'000; // some ten records
    for (int i = 0; i < 100; ++i)
        m_rows.append({u"M%1"_s.arg(i), 100'000 - i, {}});
    const auto result = readBack(1);
    QVERIFY2(result, result ? "" : qPrintable(result.error().toLog()));
    QVERIFY(result->complete && result->skipped.isEmpty());
    QCOMPARE(result->messages.size(), 100);
}

void TestReadBack::skipsARecordThatIsTooLarge()
{
    m_maxReplyBytes = 2'000;
    m_rows = {{u"C"_s, 1003, {}},
              {u"B"_s, 1002, "{\"key\":{\"id\":\"B\"},\"message\":\"" + QByteArray(5'000, 'x') + "\"}"},
              {u"A"_s, 1001, {}}};
    const auto result = readBack(1000);
    QVERIFY2(result, result ? "" : qPrintable(result.error().toLog()));
    QCOMPARE(idsOf(*result), (QStringList{u"A"_s, u"C"_s}));
    QCOMPARE(result->skipped.size(), 1);
    QVERIFY(result->skipped.constFirst().code == Error::Code::TooLarge);
    QVERIFY(result->complete);
}

void TestReadBack::triesAgain()
{
    m_rows = {{u"A"_s, 1001, {}}};
    m_server->enqueue(ReplayAnswer::dropAfterBody());
    m_server->enqueue(ReplayAnswer::http(503, "text/html", "<html>"));
    const auto result = readBack(1000);
    QVERIFY2(result, result ? "" : qPrintable(result.error().toLog()));
    QCOMPARE(idsOf(*result), QStringList{u"A"_s});
    QCOMPARE(m_server->wholeRequests(), 3);
}

void TestReadBack::doesNotTryAgainOnceStopped()
{
    m_server->setOtherwise(
        [](const ReplayRequest &) { return ReplayAnswer::http(503, "text/html", "<html>"); });
    EvolutionClient client(*m_http);
    ReadBack readBack(client, *m_clock);
    const CancelToken stop;
    const auto future = readBack.run({m_server->url(), SecretValue("k")}, u"shop"_s, instantFromMs(0), stop);
    QTRY_COMPARE(m_clock->pendingSleeps(), 1); // the pause before it asks once more
    stop.cancel();
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, Error::Code::Cancelled);
    QCOMPARE(m_server->wholeRequests(), 1);
}

void TestReadBack::givesUpOnAnError_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("requests");
    QTest::newRow("wrong key") << 401 << QByteArray(R"({"response":{"message":"Unauthorized"}})")
                               << u"unauthorized"_s << 1;
    QTest::newRow("gone") << 404
                          << QByteArray(
                                 R"({"response":{"message":["The \"shop\" instance does not exist"]}})")
                          << u"instance_not_found"_s << 1;
    QTest::newRow("down") << 502 << QByteArray("{}") << u"http_status"_s << 4;
    QTest::newRow("another shape") << 200 << QByteArray(R"({"records":[]})") << u"malformed_reply"_s << 1;
}

void TestReadBack::givesUpOnAnError()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, error);
    QFETCH(int, requests);
    m_server->setOtherwise([&](const ReplayRequest &) { return ReplayAnswer::json(body, status); });
    const auto result = readBack(1000);
    QVERIFY(!result);
    QCOMPARE(result.error().name(), error);
    QCOMPARE(m_server->wholeRequests(), requests);
}

QTEST_GUILESS_MAIN(TestReadBack)
#include "tst_readback.moc"
