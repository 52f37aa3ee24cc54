// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/future.h"
#include "sandbox/scenario.h"
#include "sandbox/simulatedcontacts.h"
#include "support/fakeclock.h"
#include "support/seededrandom.h"
#include "support/verifyresult.h"
#include "tenants/tenantsettings.h"

#include <QSet>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

namespace
{
const QByteArray smallest = R"({"name":"x","tenants":[{"clientId":"a","name":"A","settings":{},
    "flow":{"name":"f","kind":"llmChain","prompt":"{question}"},"instance":{"name":"i","number":"34600000000"},
    "contacts":[{"name":"C","number":"34600000001","steps":[{"say":"hi"}]}]}]})";

QByteArray changed(const QByteArray &from, const QByteArray &to)
{
    QByteArray json = smallest;
    Q_ASSERT(json.contains(from));
    return json.replace(from, to);
}

/// Plays one contact against a business that answers each message with "re: <text>" after a second, unless
/// told not to.
class Play
{
public:
    explicit Play(const QByteArray &contact)
    {
        m_evolution.addInstance({.name = u"i"_s, .number = u"34600000000"_s});
        const QByteArray json =
            changed(R"({"name":"C","number":"34600000001","steps":[{"say":"hi"}]})", contact);
        const auto scenario = Scenario::fromJson(json);
        if (!scenario)
            qFatal("%s", qPrintable(scenario.error().toLog()));
        QObject::connect(&contacts, &SimulatedContacts::said, &contacts, [this](const SandboxLine &line) {
            lines.append(line);
            if (answers && line.speaker == SandboxLine::Speaker::Contact)
                answerSoon(line);
        });
        contacts.play(scenario->tenants);
    }

    void run(milliseconds duration) { clock.advanceInSteps(duration); }
    QStringList texts() const
    {
        QStringList out;
        for (const SandboxLine &line : lines)
            out.append(line.text);
        return out;
    }
    milliseconds between(qsizetype first, qsizetype second) const
    {
        return lines.at(second).at - lines.at(first).at;
    }

    FakeClock clock;
    SeededRandom random;

private:
    SandboxEvolution m_evolution{clock, random};

public:
    SimulatedContacts contacts{clock, random, m_evolution};
    SandboxEvolution &evolution() { return m_evolution; }
    QList<SandboxLine> lines;
    bool answers = true;

private:
    void answerSoon(const SandboxLine &line)
    {
        // What the server would say once it has sent; no HTTP needed here.
        onDone(&contacts, clock.sleep(milliseconds(1000)), [this, line](const Result<> &) {
            ++m_answers;
            const SandboxSend send{
                u"i"_s, line.jid,   u"A%1"_s.arg(m_answers), u"sendText"_s, QString(u"re: "_s + line.text),
                {},     clock.now()};
            Q_EMIT m_evolution.sent(send);
        });
    }

    int m_answers = 0;
};
} // namespace

/// Scenario files, and the people in them.
class TestScenario : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSmallest();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void saysThatAFileIsMissing();
    void shipsADemo();
    void waitsForAnswers();
    void sendsBurstsWithoutWaiting();
    void losesPatience();
    void changesItsMind();
    void writesFromThePhone();
    void repeatsItself();
    void comesByItsLid();
    void stopsWhenTold();
};

void TestScenario::readsTheSmallest()
{
    const auto scenario = Scenario::fromJson(smallest);
    VERIFY_RESULT(scenario);
    QCOMPARE(scenario->tenants.size(), 1);
    const ScenarioTenant &tenant = scenario->tenants.constFirst();
    QCOMPARE(tenant.flow.kind, SandboxFlow::Kind::LlmChain);
    QVERIFY(!tenant.flow.memory);
    QVERIFY(tenant.flow.allowsOverride(u"Prompt Template"_s, u"promptValues"_s));
    QCOMPARE(tenant.contacts.constFirst().jid(), u"34600000001@s.whatsapp.net"_s);
    QCOMPARE(tenant.contacts.constFirst().steps.constFirst().text, u"hi"_s);
    QVERIFY(tenant.instance.open);
    QVERIFY(scenario->globalEvents);
}

void TestScenario::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("reason");
    const QByteArray step = R"({"say":"hi"})";
    QTest::newRow("no JSON") << QByteArray("{") << u"scenario"_s << u"not JSON"_s;
    QTest::newRow("no object") << QByteArray("[]") << u"scenario"_s << u"object"_s;
    QTest::newRow("no name") << changed("\"name\":\"x\"", "\"name\":\"\"") << u"name"_s << u"expected"_s;
    QTest::newRow("no tenants") << QByteArray(R"({"name":"x","tenants":[]})") << u"tenants"_s
                                << u"at least one tenant"_s;
    QTest::newRow("misspelt member") << changed("\"clientId\":\"a\"", "\"clientId\":\"a\",\"contact\":[]")
                                     << u"tenants[0].contact"_s << u"a known member"_s;
    QTest::newRow("kind of flow") << changed("llmChain", "poem") << u"tenants[0].flow.kind"_s
                                  << u"one of llmChain"_s;
    QTest::newRow("number") << changed("34600000001", "+34 600") << u"tenants[0].contacts[0].number"_s
                            << u"in digits"_s;
    QTest::newRow("no steps") << changed(step, "") << u"tenants[0].contacts[0].steps"_s
                              << u"at least one step"_s;
    QTest::newRow("two kinds of step") << changed(step, R"({"say":"a","react":"b"})")
                                       << u"tenants[0].contacts[0].steps[0].say"_s << u"exactly one of"_s;
    QTest::newRow("no kind of step") << changed(step, R"({"afterMs":3})")
                                     << u"tenants[0].contacts[0].steps[0].say"_s << u"exactly one of"_s;
    QTest::newRow("edits nothing") << changed(step, R"({"edit":"b"})")
                                   << u"tenants[0].contacts[0].steps[0].say"_s << u"something said before"_s;
    QTest::newRow("negative time") << changed(step, R"({"say":"a","afterMs":-1})")
                                   << u"tenants[0].contacts[0].steps[0].afterMs"_s << u"0 or more"_s;
    QTest::newRow("wrong type") << changed(step, R"({"say":7})") << u"tenants[0].contacts[0].steps[0].say"_s
                                << u"string"_s;
    QTest::newRow("receipts") << changed("\"steps\"", "\"receipts\":\"blue\",\"steps\"")
                              << u"tenants[0].contacts[0].receipts"_s << u"none, delivered or read"_s;
    QTest::newRow("same contact twice")
        << changed("{\"name\":\"C\"",
                   R"({"name":"B","number":"34600000001","steps":[{"say":"x"}]},{"name":"C")")
        << u"tenants"_s << u"C stands twice"_s;
    QTest::newRow("fault") << changed("\"name\":\"x\"",
                                      R"("name":"x","faults":[{"server":"flowise","kind":"bang"}])")
                           << u"faults[0].kind"_s << u"one of slow"_s;
    QTest::newRow("server of a fault")
        << changed("\"name\":\"x\"", R"("name":"x","faults":[{"server":"mail","kind":"hang"}])")
        << u"faults[0].server"_s << u"flowise or evolution"_s;
    QTest::newRow("model") << changed("\"name\":\"x\"", R"("name":"x","model":{"mode":"poet"})")
                           << u"model.mode"_s << u"one of shop"_s;
}

void TestScenario::namesWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, field);
    QFETCH(QString, reason);
    const auto scenario = Scenario::fromJson(json);
    VERIFY_FAILED(scenario, Error::Code::InvalidArgument);
    QCOMPARE(scenario.error().context.value(u"field"_s), field);
    QVERIFY2(scenario.error().context.value(u"reason"_s).contains(reason),
             qPrintable(scenario.error().context.value(u"reason"_s)));
}

void TestScenario::saysThatAFileIsMissing()
{
    const auto missing = Scenario::fromFile(u"/nowhere/at-all.json"_s);
    VERIFY_FAILED(missing, Error::Code::FileRead);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(smallest);
    file.close();
    const auto read = Scenario::fromFile(file.fileName());
    VERIFY_RESULT(read);
}

void TestScenario::shipsADemo()
{
    const auto demo = Scenario::demo();
    VERIFY_RESULT(demo);
    QCOMPARE(demo->tenants.size(), 3);
    QStringList languages;
    int bursts = 0;
    int lids = 0;
    QSet<int> kinds;
    for (const ScenarioTenant &tenant : demo->tenants) {
        const auto settings = TenantSettings::fromJson(tenant.settings);
        VERIFY_RESULT(settings);
        languages.append(settings->language);
        QVERIFY(!settings->products.isEmpty() && !settings->businessHours.isEmpty());
        QVERIFY(settings->flowise.channel != VariableChannel::Preamble); // the demo shows the better channels
        const SandboxFlow::Channel way = tenant.flow.channel();
        QVERIFY(tenant.flow.allowsOverride(way.label, way.parameter));
        for (const ScenarioContact &contact : tenant.contacts) {
            lids += contact.lid.isEmpty() ? 0 : 1;
            QCOMPARE(evolutionJid(contact.number),
                     QString(contact.number + u"@s.whatsapp.net"_s)); // not rewritten
            for (const ScenarioStep &step : contact.steps) {
                kinds.insert(static_cast<int>(step.kind));
                bursts += step.kind == ScenarioStep::Kind::Say && !step.waits ? 1 : 0;
            }
        }
    }
    QCOMPARE(languages, (QStringList{u"es"_s, u"pt"_s, u"en"_s}));
    QCOMPARE(kinds.size(), 8); // every kind of step is seen
    QVERIFY(bursts > 1 && lids == 1);
}

void TestScenario::waitsForAnswers()
{
    Play play(
        R"({"name":"C","number":"34600000001","steps":[{"say":"one"},{"say":"two"},{"say":"three","afterMs":4000}]})");
    QSignalSpy finished(&play.contacts, &SimulatedContacts::finished);
    play.run(milliseconds(60000));
    QCOMPARE(play.texts(),
             (QStringList{u"one"_s, u"re: one"_s, u"two"_s, u"re: two"_s, u"three"_s, u"re: three"_s}));
    QVERIFY(play.between(3, 4) >= milliseconds(3200)); // 4 s and the typing, 20 % to and fro
    QVERIFY(play.between(3, 4) <= milliseconds(5400));
    QCOMPARE(finished.count(), 1);
    QVERIFY(!play.contacts.isPlaying());
    // The same people through the server: the messages are there as well.
    QCOMPARE(play.evolution().instance(u"i"_s)->messages.all().size(), 3);
}

void TestScenario::sendsBurstsWithoutWaiting()
{
    Play play(
        R"({"name":"C","number":"34600000001","steps":[{"say":"a"},{"say":"b","wait":false,"afterMs":100},
        {"say":"c","wait":false,"afterMs":100},{"say":"d"}]})");
    play.run(milliseconds(60000));
    QCOMPARE(play.texts().mid(0, 3), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(play.between(0, 2) < milliseconds(1000));
    QCOMPARE(play.texts().last(), u"re: d"_s);
}

void TestScenario::losesPatience()
{
    Play play(
        R"({"name":"C","number":"34600000001","steps":[{"say":"a"},{"say":"hello?","patienceMs":20000}]})");
    play.answers = false;
    play.run(milliseconds(15000));
    QCOMPARE(play.texts(), (QStringList{u"a"_s}));
    play.run(milliseconds(15000));
    QCOMPARE(play.texts(), (QStringList{u"a"_s, u"hello?"_s}));
}

void TestScenario::changesItsMind()
{
    Play play(
        R"({"name":"C","number":"34600000001","steps":[{"say":"old"},{"edit":"new"},{"react":"👍"},{"say":"oops"},{"revoke":true}]})");
    play.run(milliseconds(60000));
    const QList<EvolutionMessage> &messages = play.evolution().instance(u"i"_s)->messages.all();
    QCOMPARE(messages.constFirst().message.value("conversation"_L1).toString(), u"new"_s);
    QVERIFY(messages.constFirst().updates.contains(u"EDITED"_s));
    QVERIFY(play.texts().contains(u"[edited] new"_s));
    QVERIFY(play.texts().contains(u"[deleted]"_s));
}

void TestScenario::writesFromThePhone()
{
    Play play(
        R"({"name":"C","number":"34600000001","steps":[{"say":"a"},{"phone":"I am the owner"},{"say":"oh"}]})");
    play.run(milliseconds(60000));
    QCOMPARE(play.lines.at(2).text, u"I am the owner"_s);
    QCOMPARE(play.lines.at(2).speaker, SandboxLine::Speaker::OwnPhone);
    const EvolutionMessage &typed = play.evolution().instance(u"i"_s)->messages.all().at(1);
    QVERIFY(typed.fromMe());
    QVERIFY(typed.id().startsWith("3A"_L1));
    QCOMPARE(typed.jid(), u"34600000001@s.whatsapp.net"_s);
}

void TestScenario::repeatsItself()
{
    Play play(R"({"name":"C","number":"34600000001","repeatsAfterMs":60000,"steps":[{"say":"a"}]})");
    play.run(milliseconds(200000));
    QVERIFY(play.texts().count(u"a"_s) >= 3);
    QVERIFY(play.contacts.isPlaying());
}

void TestScenario::comesByItsLid()
{
    Play play(
        R"({"name":"C","number":"34600000001","lid":"123456789012345","steps":[{"say":"a"},{"say":"b"}]})");
    play.run(milliseconds(30000));
    const EvolutionMessage &message = play.evolution().instance(u"i"_s)->messages.all().constFirst();
    QCOMPARE(message.jid(), u"123456789012345@lid"_s);
    QCOMPARE(message.key.value("remoteJidAlt"_L1).toString(), u"34600000001@s.whatsapp.net"_s);
    QCOMPARE(play.texts().last(), u"re: b"_s);
}

void TestScenario::stopsWhenTold()
{
    Play play(R"({"name":"C","number":"34600000001","steps":[{"say":"a"},{"say":"b"},{"say":"c"}]})");
    play.run(milliseconds(5000));
    const qsizetype said = play.texts().size();
    play.answers = false;
    play.contacts.stop();
    play.run(milliseconds(100000));
    QVERIFY(play.texts().size() <= said + 1); // an answer on its way
    QVERIFY(!play.contacts.isPlaying());
}

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
