// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/roadfixture.h"
#include "conversations/contactstore.h"
#include "conversations/requestlog.h"
#include "conversations/requeststore.h"
#include "metering/pricestore.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

const auto ana = u"5491155550001"_s;
const auto bruno = u"5491155550002"_s;
const auto awkward = u"it's {\"a\"}\n$HOME `id` \\ 🙂 100% \"done\"!"_s;

} // namespace

/// The log of requests, as the road fills it.
class TestRequestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSentIsStoredBeforeItIs_data() { TestDatabase::addDrivers(); }
    void whatIsSentIsStoredBeforeItIs();
    void theAnswerIsStoredWithItsTimesAndCost_data() { TestDatabase::addDrivers(); }
    void theAnswerIsStoredWithItsTimesAndCost();
    void failuresKeepTheirErrorAndTime();
    void aFilterFinds_data() { TestDatabase::addDrivers(); }
    void aFilterFinds();
    void pagesFollowEachOther_data() { TestDatabase::addDrivers(); }
    void pagesFollowEachOther();
    void tenantsAreApart();
    void callsOfNoConversation_data() { TestDatabase::addDrivers(); }
    void callsOfNoConversation();
    void textsAreForgottenAfterDays();
    void erasingAContactTakesItsTexts();
    void curlSaysExactlyWhatWasSent_data();
    void curlSaysExactlyWhatWasSent();
};

void TestRequestLog::whatIsSentIsStoredBeforeItIs()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY(road.start([](TenantSettings &settings) {
        settings.businessName = u"Café “Sol”"_s;
        settings.promptTemplate = u"You work for {business_name}."_s;
        settings.flowise.channel = VariableChannel::PromptValues;
    }));
    RequestLog log(*road.workspace);
    road.receive(ana, awkward);
    road.settle();
    QCOMPARE(road.flow.openCount(), 1); // it was sent, and no answer is there yet
    const auto page = test::awaited(log.page(road.tenant.id, {}, {}));
    VERIFY_RESULT(page);
    QCOMPARE(page->rows.size(), 1);
    const RequestRow &row = page->rows.constFirst();
    QVERIFY(!row.state && !row.exactness && !row.cost);
    QCOMPARE(row.question, awkward);
    QCOMPARE(row.channel, u"prompt_values"_s);
    QCOMPARE(row.settingsVersion, road.tenant.settingsVersion);
    QVERIFY(!row.contactName.isEmpty());
    const auto details = test::awaited(log.details(road.tenant.id, row.id));
    VERIFY_RESULT(details);
    const PredictionRequest &asked = road.flow.asked.back().request;
    QVERIFY(details->sent.has_value());
    const PredictionRequest &kept = details->sent->request;
    QCOMPARE(kept.question, asked.question);
    QCOMPARE(kept.systemPrompt, u"You work for Café “Sol”."_s);
    QCOMPARE(kept.variables, asked.variables);
    QVERIFY(!kept.variables.isEmpty());
    QCOMPARE(kept.history, asked.history);
    QCOMPARE(kept.sessionId, asked.sessionId);
    QCOMPARE(kept.flowId, asked.flowId);
    QCOMPARE(details->sent->body(), CallTexts::of({}, asked).body());
    QVERIFY(details->answer.isEmpty());
}

void TestRequestLog::theAnswerIsStoredWithItsTimesAndCost()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY(road.start([](TenantSettings &settings) { settings.flowise.priceModel = u"gpt-4o-mini"_s; }));
    const auto all = SystemPrincipal::allTenants();
    ModelPrice price{.model = u"gpt-4o-mini"_s, .from = QDate(2020, 1, 1)};
    price.input = Money(150'000, Currency::usd());
    price.output = Money(600'000, Currency::usd());
    VERIFY_RESULT(test::awaited(road.workspace->write(
        [=, actor = road.actor](Transaction &tx) { return PriceStore::set(tx, all, actor, price); })));
    road.contexts->forgetAll(); // as the engine does when it hears of it
    RequestLog log(*road.workspace);
    road.receive(ana, u"hello"_s);
    road.settle();
    road.flow.answer(u"Olá! “Chá” 🙂"_s, -1, TokenUsage{2'000, 100});
    road.settle();
    const auto page = test::awaited(log.page(road.tenant.id, {}, {}));
    const auto details = test::awaited(log.details(road.tenant.id, page->rows.constFirst().id));
    VERIFY_RESULT(details);
    QCOMPARE(details->row.state, RequestState(CallOutcome::State::Answered));
    QCOMPARE(details->answer, u"Olá! “Chá” 🙂"_s);
    QCOMPARE(details->row.cost, std::optional(Money(360, Currency::usd())));
    QCOMPARE(details->row.exactness, std::optional(Exactness::Exact));
    QCOMPARE(details->row.tokensIn, 2'000);
    QCOMPARE(details->row.times.attempts, 1);
    QVERIFY(details->row.times.total.has_value());
    QVERIFY(details->finishedAt.has_value());
    QCOMPARE(test::awaited(log.details(road.tenant.id, CallId(4711))).error().code, Error::Code::NotFound);
}

void TestRequestLog::failuresKeepTheirErrorAndTime()
{
    RoadFixture road;
    QVERIFY(road.start());
    RequestLog log(*road.workspace);
    road.receive(ana, u"hello"_s);
    road.settle();
    const auto &asked = road.flow.asked.back();
    asked.request.onLeaving(1, 40ms);
    road.clock.advance(3s);
    asked.request.onLeaving(2, 40ms);
    road.clock.advance(2s);
    road.flow.failWith(Error{Error::Code::ModelRateLimited, {}, {}});
    road.settle();
    const RequestFilter failed{.states = {CallOutcome::State::Failed}};
    const auto page = test::awaited(log.page(road.tenant.id, failed, {}));
    VERIFY_RESULT(page);
    QCOMPARE(page->rows.size(), 1);
    const RequestRow &row = page->rows.constFirst();
    QCOMPARE(row.error->code, Error::Code::ModelRateLimited);
    QCOMPARE(row.times.attempts, 2);
    QCOMPARE(row.times.queued, std::optional<milliseconds>(40ms));
    QCOMPARE(row.times.total, std::optional<milliseconds>(5s));
    QVERIFY(!row.times.firstToken && !row.cost);
}

void TestRequestLog::aFilterFinds()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY(road.start());
    RequestLog log(*road.workspace);
    road.receive(ana, u"¿Tienen café?"_s);
    road.settle();
    road.flow.answer(u"¡Claro que sí!"_s);
    road.settle();
    road.receive(bruno, u"fails"_s);
    road.settle();
    road.flow.asked.back().request.onLeaving(1, 0ms);
    road.clock.advance(5s);
    road.flow.failWith(Error{Error::Code::ModelRateLimited, {}, {}});
    road.settle();
    road.receive(u"5491155550003"_s, u"waits"_s);
    road.settle();
    const auto found = [&](const RequestFilter &wanted) {
        QStringList out;
        const auto page = test::awaited(log.page(road.tenant.id, wanted, {}));
        for (qsizetype i = 0; page && i < page->rows.size(); ++i)
            out.append(page->rows.at(i).question.left(5));
        return out.join(u' ');
    };
    using State = CallOutcome::State;
    const QList<std::pair<RequestFilter, QString>> table{
        {{}, u"waits fails ¿Tien"_s},
        {{.underWay = true}, u"waits"_s},
        {{.states = {State::Failed}, .underWay = true}, u"waits fails"_s},
        {{.states = {State::Answered}}, u"¿Tien"_s},
        {{.states = {State::Answered, State::Failed}}, u"fails ¿Tien"_s},
        {{.kind = CallKind::Road}, u"waits fails ¿Tien"_s},
        {{.kind = CallKind::Preview}, {}},
        {{.error = Error::Code::ModelRateLimited}, u"fails"_s},
        {{.error = Error::Code::TimedOut}, {}},
        {{.conversation = road.conversationOf(bruno).id}, u"fails"_s},
        {{.text = u"CAFE"_s}, u"¿Tien"_s},
        {{.text = u"claro"_s}, u"¿Tien"_s},    // in the answer
        {{.text = u"cla tien"_s}, u"¿Tien"_s}, // in both
        {{.text = u"enen"_s}, {}},             // not where a word begins
        {{.text = u"te"_s}, {}},
        {{.text = u"%"_s}, u"waits fails ¿Tien"_s}, // no word: no limit
        {{.slowerThan = 4s}, u"fails"_s},
        {{.slowerThan = 5s}, {}},
    };
    for (qsizetype i = 0; i < table.size(); ++i)
        QVERIFY2(found(table.at(i).first) == table.at(i).second,
                 qPrintable(QString::number(i) + u": "_s + found(table.at(i).first)));
    const Instant begun = test::awaited(log.page(road.tenant.id, {}, {}))->rows.constLast().startedAt;
    QCOMPARE(found({.from = begun}), u"waits fails ¿Tien"_s);
    QCOMPARE(found({.until = begun}), QString());
    QCOMPARE(found({.from = begun + 1h}), QString());
}

void TestRequestLog::pagesFollowEachOther()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY(road.start());
    road.flow.automatic = true;
    RequestLog log(*road.workspace);
    QStringList all;
    for (int i = 0; i < 7; ++i) {
        all.prepend(u"question %1"_s.arg(i));
        road.receive(ana, all.constFirst());
        road.settle();
    }
    QStringList seen;
    PageRequest request{.limit = 3};
    bool more = true;
    while (more) {
        const auto page = test::awaited(log.page(road.tenant.id, {}, request));
        VERIFY_RESULT(page);
        for (const RequestRow &row : page->rows)
            seen.append(row.question);
        more = page->more;
        request.from = page->rows.constLast().key();
    }
    QCOMPARE(seen, all);
    request.direction = PageRequest::Direction::Newer;
    const auto back = test::awaited(log.page(road.tenant.id, {}, request));
    QCOMPARE(back->rows.constLast().question, all.at(5));
    QCOMPARE(back->rows.constFirst().question, all.at(3));
    QVERIFY(back->more);
}

void TestRequestLog::tenantsAreApart()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.flow.automatic = true;
    road.receive(ana, u"hello"_s);
    road.settle();
    RequestLog log(*road.workspace);
    const auto other =
        test::awaited(road.directory->add(SystemPrincipal::allTenants(), road.actor, {.name = u"Other"_s}));
    const CallId call = test::awaited(log.page(road.tenant.id, {}, {}))->rows.constFirst().id;
    QVERIFY(test::awaited(log.page(other->id, {}, {}))->rows.isEmpty());
    VERIFY_FAILED(test::awaited(log.details(other->id, call)), Error::Code::NotFound);
}

void TestRequestLog::callsOfNoConversation()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY(road.start());
    RequestLog log(*road.workspace);
    PredictionRequest request;
    request.flowId = u"flow"_s;
    request.question = u"preview?"_s;
    const Call call{.tenant = road.tenant.id,
                    .settingsVersion = 1,
                    .sessionId = u"preview:1"_s,
                    .expiresAt = road.workspace->now() + 60s,
                    .kind = CallKind::Preview,
                    .actor = road.actor.id};
    const auto id = test::awaited(road.workspace->write([=](Transaction &tx) -> Result<CallId> {
        const auto started = CallStore::start(tx, call, CallTexts::of({}, request));
        if (started)
            CHATFLOW_TRY(CallStore::finish(tx, call.tenant, *started,
                                           {.times = {.total = 900ms, .attempts = 1},
                                            .tokensIn = 5,
                                            .tokensOut = 6,
                                            .exactness = Exactness::Estimated,
                                            .answer = u"yes"_s,
                                            .cost = Money(3, Currency::usd())}));
        return started;
    }));
    VERIFY_RESULT(id);
    const RequestFilter previews{.kind = CallKind::Preview, .text = u"yes"_s};
    const auto page = test::awaited(log.page(road.tenant.id, previews, {}));
    QCOMPARE(page->rows.size(), 1);
    QCOMPARE(page->rows.constFirst().actorName, road.actor.name);
    QVERIFY(page->rows.constFirst().contactName.isEmpty());
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM usage_events"_s), 0); // it is charged to nobody
    // Nor does a dead engine's successor book it.
    const auto abandoned = test::awaited(road.workspace->read([&](const Snapshot &snapshot) {
        return CallStore::abandoned(snapshot, road.tenant.id, road.instance.id, 1'000);
    }));
    QVERIFY(abandoned->isEmpty());
}

void TestRequestLog::textsAreForgottenAfterDays()
{
    RoadFixture road; // of SQLite: the time of PostgreSQL is the server's
    QVERIFY(road.start());
    road.flow.automatic = true;
    RequestLog log(*road.workspace);
    const auto texts = [&road] { return road.number(u"SELECT COUNT(*) FROM call_texts"_s); };
    for (int i = 0; i < 5; ++i) {
        road.receive(ana, u"question %1"_s.arg(i));
        road.settle();
    }
    QCOMPARE(texts(), 5);
    RequestLogTrimmer trimmer(*road.workspace, 2);
    VERIFY_RESULT(test::awaited(trimmer.runOnce()));
    QCOMPARE(texts(), 5);

    const auto all = SystemPrincipal::allTenants();
    QCOMPARE(test::awaited(log.retentionDays()), Result<int>(30));
    VERIFY_FAILED(test::awaited(log.setRetentionDays(all, road.actor, -1)), Error::Code::InvalidArgument);
    VERIFY_RESULT(test::awaited(log.setRetentionDays(all, road.actor, 0))); // for ever
    road.clock.setNow(road.clock.now() + std::chrono::hours(24 * 400));
    VERIFY_RESULT(test::awaited(trimmer.runOnce()));
    QCOMPARE(texts(), 5);
    VERIFY_RESULT(test::awaited(log.setRetentionDays(all, road.actor, 10)));
    road.receive(ana, u"today"_s);
    road.settle();
    VERIFY_RESULT(test::awaited(trimmer.runOnce()));
    QCOMPARE(texts(), 1);

    const auto page = test::awaited(log.page(road.tenant.id, {}, {}));
    QCOMPARE(page->rows.size(), 6); // the calls stay
    QVERIFY(page->rows.constFirst().hasTexts && !page->rows.constLast().hasTexts);
    const auto old = test::awaited(log.details(road.tenant.id, page->rows.constLast().id));
    VERIFY_RESULT(old);
    QVERIFY(!old->sent && curlCommand(*old).isEmpty());
}

void TestRequestLog::erasingAContactTakesItsTexts()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.flow.automatic = true;
    road.receive(ana, u"hello"_s);
    road.settle();
    road.execute(u"DELETE FROM conversations"_s);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM call_texts"_s), 0);
}

void TestRequestLog::curlSaysExactlyWhatWasSent_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<int>("channel");
    QTest::newRow("plain") << u"hello"_s << int(VariableChannel::Preamble);
    QTest::newRow("quotes, braces, line breaks, emoji") << awkward << int(VariableChannel::PromptValues);
    QTest::newRow("only quotes") << u"''''\"\"'"_s << int(VariableChannel::SystemMessage);
    QTest::newRow("a command") << u"'; rm -rf $(pwd) #"_s << int(VariableChannel::Form);
    QTest::newRow("a file") << u"@/etc/passwd"_s << int(VariableChannel::StartState);
}

void TestRequestLog::curlSaysExactlyWhatWasSent()
{
    QFETCH(QString, question);
    QFETCH(int, channel);
    PredictionRequest request;
    request.flowId = u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s;
    request.sessionId = u"w1:t1"_s;
    request.question = question;
    request.systemPrompt = question;
    request.variables = {{u"name"_s, question}};
    request.channel = static_cast<VariableChannel>(channel);
    RequestDetails details;
    details.sent = CallTexts::of(
        {QUrl(u"https://user:word@flows.example/base"_s), SecretValue(QByteArray("sk-SECRET"))}, request);
    const QString command = curlCommand(details);
    QVERIFY(!command.contains(u"SECRET"_s) && !command.contains(u"word@"_s));

    // A shell that runs it hands curl exactly these arguments.
    QProcess shell;
    shell.start(u"/bin/sh"_s,
                {u"-c"_s,
                 u"curl() { for a in \"$@\"; do printf '%s\\0' \"$a\"; done; }\nFLOWISE_API_KEY='a key'\n"_s +
                     command});
    QVERIFY(shell.waitForFinished());
    const QByteArray output = shell.readAllStandardOutput();
    const QList<QByteArray> arguments = output.split('\0');
    QCOMPARE(
        arguments,
        (QList<QByteArray>{
            "-X", "POST", "https://flows.example/base/api/v1/prediction/6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b",
            "-H", "Content-Type: application/json", "-H", "Authorization: Bearer a key", "--data-raw",
            details.sent->body(), ""}));
    QVERIFY(QJsonDocument::fromJson(arguments.at(8)).isObject());
    QCOMPARE(shell.readAllStandardError(), QByteArray());
}

QTEST_GUILESS_MAIN(TestRequestLog)
#include "tst_requestlog.moc"
