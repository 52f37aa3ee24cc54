// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox.h"
#include "sandbox/sandboxclient.h"
#include "sandbox/sandboxthread.h"
#include "sandbox/socketclient.h"
#include "support/awaited.h"
#include "support/verifyresult.h"
#include "tenants/prompttemplate.h"
#include "tenants/tenantsettings.h"
#include "tenants/variables.h"

#include <QJsonDocument>
#include <QSet>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QUrl>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{
/// The least program that can answer the demo: event in, question to the flow with the tenant's variables,
/// answer out. It serves one event after the other, as slowly as it likes.
class Bot : public QObject
{
public:
    explicit Bot(const SandboxEndpoints &endpoints)
        : m_endpoints(endpoints)
        , m_flowise(static_cast<quint16>(QUrl(endpoints.flowiseUrl).port()))
        , m_evolution(static_cast<quint16>(QUrl(endpoints.evolutionUrl).port()))
        , m_events(m_evolution, u"&apikey="_s + QString::fromLatin1(endpoints.evolutionKey.reveal()))
    {
    }

    bool connectIt()
    {
        if (!QTest::qWaitFor([this] { return !m_events.frames().isEmpty(); }))
            return false;
        m_events.send(u"40"_s);
        return QTest::qWaitFor([this] { return m_events.frames().size() == 2; });
    }

    void work()
    {
        const QList<QJsonObject> events = m_events.events(u"messages.upsert"_s);
        for (; m_seen < events.size(); ++m_seen)
            answer(events.at(m_seen));
    }

    QHash<QString, QStringList> answers; ///< by instance

private:
    void answer(const QJsonObject &event)
    {
        const QJsonObject data = event.value("data"_L1).toObject();
        const QJsonObject key = data.value("key"_L1).toObject();
        const QString jid = key.value("remoteJid"_L1).toString();
        const QString text = data["message"_L1]["conversation"_L1].toString();
        if (key.value("fromMe"_L1).toBool() || text.isEmpty() || jid.endsWith("@g.us"_L1) ||
            jid.endsWith("@broadcast"_L1))
            return;
        for (const SandboxTenant &tenant : m_endpoints.tenants) {
            if (tenant.instanceName != event.value("instance"_L1).toString())
                continue;
            const RawReply said = postJson(m_flowise, "/api/v1/prediction/" + tenant.flowId.toLatin1(),
                                           question(tenant, jid, text),
                                           {{"Authorization", "Bearer " + tenant.flowKey.reveal()}});
            const QString answer = said.json()["text"_L1].toString();
            answers[tenant.instanceName].append(answer);
            const QJsonObject body{{u"number"_s, jid}, {u"text"_s, answer}};
            postJson(m_evolution, "/message/sendText/" + tenant.instanceName.toLatin1(),
                     QJsonDocument(body).toJson(), {{"apikey", tenant.instanceToken.reveal()}});
        }
    }

    static QByteArray question(const SandboxTenant &tenant, const QString &jid, const QString &text)
    {
        const auto settings = TenantSettings::fromJson(tenant.settings);
        Tenant row;
        row.clientId = tenant.clientId;
        row.name = tenant.name;
        const QList<EffectiveVariable> variables = effectiveVariables(row, *settings, {});
        const QString prompt =
            renderTemplate(builtInTemplate(settings->language), variables).value_or(QString());
        QJsonObject values{{u"system_prompt"_s, prompt}};
        for (const EffectiveVariable &variable : variables)
            values.insert(variable.name, variable.text);
        QJsonObject config{{u"sessionId"_s, QString(tenant.clientId + u':' + jid)}};
        switch (settings->flowise.channel) {
        case VariableChannel::PromptValues:
            config.insert(u"promptValues"_s, values);
            break;
        case VariableChannel::SystemMessage:
            config.insert(u"systemMessagePrompt"_s, prompt);
            break;
        default:
            config.insert(u"startState"_s,
                          QJsonArray{QJsonObject{{u"key"_s, u"system_prompt"_s}, {u"value"_s, prompt}}});
            break;
        }
        return QJsonDocument(QJsonObject{{u"question"_s, text}, {u"overrideConfig"_s, config}}).toJson();
    }

    SandboxEndpoints m_endpoints;
    quint16 m_flowise;
    quint16 m_evolution;
    SocketClient m_events;
    qsizetype m_seen = 0;
};
} // namespace

/// The whole sandbox in a thread of its own.
class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void playsTheDemoToItsEnd();
    void opensOnGivenPorts();
    void saysWhyItDoesNotStart();
    void stopsAndStaysStopped();
    void playsFaultsInTheirTime();
};

void TestSandbox::playsTheDemoToItsEnd()
{
    auto scenario = Scenario::demo();
    VERIFY_RESULT(scenario);
    scenario->model = {}; // answers at once
    scenario->faults.clear();
    for (ScenarioTenant &tenant : scenario->tenants) {
        for (ScenarioContact &contact : tenant.contacts) {
            contact.repeatsAfter.reset();
            for (ScenarioStep &step : contact.steps)
                step.patience = milliseconds(500); // nobody answers voice messages here
        }
    }
    SystemClock clock;
    SystemRandom random;
    Sandbox sandbox(clock, random);
    QSignalSpy finished(&sandbox, &Sandbox::contactsFinished);
    QHash<QString, QString> lastLines;
    connect(&sandbox, &Sandbox::said, &sandbox, [&lastLines](const SandboxLine &line) {
        if (line.speaker == SandboxLine::Speaker::Contact)
            lastLines.insert(line.contact, line.text);
    });
    const auto endpoints = sandbox.open(*scenario, {.playContacts = false, .speed = 0});
    VERIFY_RESULT(endpoints);
    QCOMPARE(endpoints->tenants.size(), 3);
    Bot bot(*endpoints);
    QVERIFY(bot.connectIt());
    sandbox.play();
    const auto done = [&] {
        bot.work();
        return finished.count() > 0;
    };
    QVERIFY(QTest::qWaitFor(done, 30000));
    bot.work();
    QCOMPARE(lastLines.size(), 11);
    QCOMPARE(lastLines.value(u"Marcos Vidal"_s), u"¡Genial, gracias!"_s);
    QCOMPARE(lastLines.value(u"Andrea Soler"_s), u"Mil gracias, Javi"_s);
    QCOMPARE(lastLines.value(u"Olivia Hart"_s), u"[reaction] 🙏"_s);
    QCOMPARE(lastLines.value(u"Rosa M."_s), u"Vale, gracias"_s);

    // Each business speaks for itself, with what its own variables say.
    const QString shop = bot.answers.value(u"techstore"_s).join(u'\n');
    const QString bakery = bot.answers.value(u"bompao"_s).join(u'\n');
    const QString school = bot.answers.value(u"harbour"_s).join(u'\n');
    QVERIFY2(shop.contains(u"TechStore"_s) && shop.contains(u"Auriculares Sony WH-CH720N (89 €)"_s),
             qPrintable(shop));
    QVERIFY2(shop.contains(u"10:00–20:30"_s), qPrintable(shop));
    QVERIFY2(bakery.contains(u"Cesta de café da manhã (R$ 89)"_s) && bakery.contains(u"Rua Augusta 1508"_s),
             qPrintable(bakery));
    QVERIFY2(school.contains(u"14 Welsh Back"_s) && school.contains(u"Harbour Language Clinic"_s),
             qPrintable(school));
    QVERIFY(!bakery.contains(u"TechStore"_s) && !school.contains(u"TechStore"_s));
}

void TestSandbox::opensOnGivenPorts()
{
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const quint16 port = free.serverPort();
    free.close();
    SystemClock clock;
    SystemRandom random;
    Sandbox sandbox(clock, random);
    const auto endpoints = sandbox.open({.flowisePort = port, .playContacts = false});
    VERIFY_RESULT(endpoints);
    QCOMPARE(endpoints->flowiseUrl, u"http://127.0.0.1:%1"_s.arg(port));
    QCOMPARE(call(port, "GET", "/api/v1/ping").body, "pong");
    const SandboxTenant &tenant = endpoints->tenants.constFirst();
    QCOMPARE(tenant.settings["flowise"_L1]["url"_L1].toString(), endpoints->flowiseUrl);
    QCOMPARE(tenant.settings["flowise"_L1]["flow_id"_L1].toString(), tenant.flowId);
    // One tenant's flow asks for a key of its own.
    QSet<QByteArray> keys;
    for (const SandboxTenant &each : endpoints->tenants)
        keys.insert(each.flowKey.reveal());
    QCOMPARE(keys.size(), 2);
}

void TestSandbox::saysWhyItDoesNotStart()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    SandboxThread sandbox;
    const auto portTaken = awaited(sandbox.start({.flowisePort = taken.serverPort()}));
    VERIFY_FAILED(portTaken, Error::Code::InvalidArgument);
    const auto again = awaited(sandbox.start({}));
    VERIFY_FAILED(again, Error::Code::Conflict);
    SandboxThread other;
    const auto noFile = awaited(other.start({.scenarioPath = u"/nowhere.json"_s}));
    VERIFY_FAILED(noFile, Error::Code::FileRead);
}

void TestSandbox::stopsAndStaysStopped()
{
    auto sandbox = std::make_unique<SandboxThread>();
    const auto endpoints = awaited(sandbox->start({}));
    VERIFY_RESULT(endpoints);
    const auto port = static_cast<quint16>(QUrl(endpoints->evolutionUrl).port());
    const auto sends =
        awaited(sandbox->ask<qsizetype>([](Sandbox &inside) { return inside.evolution().sends().size(); }));
    VERIFY_RESULT(sends);
    QCOMPARE(*sends, 0);
    const auto stopped = awaited(sandbox->stop());
    VERIFY_RESULT(stopped);
    const RawReply reply = call(port, "GET", "/", {}, {}, 500);
    QCOMPARE(reply.status, 0);
    QVERIFY(reply.closed);
    const auto after = awaited(sandbox->ask<qsizetype>([](Sandbox &) { return qsizetype(1); }));
    VERIFY_FAILED(after, Error::Code::Cancelled);
}

void TestSandbox::playsFaultsInTheirTime()
{
    auto scenario = Scenario::demo();
    VERIFY_RESULT(scenario);
    scenario->faults = {
        {milliseconds(0), true, Fault{.kind = Fault::Kind::Status, .path = u"/api/v1/ping"_s, .status = 503}},
        {milliseconds(1), false, Fault{.kind = Fault::Kind::Status, .path = u"/"_s, .status = 502}},
        {std::chrono::hours(1), false, Fault{.kind = Fault::Kind::Hang, .path = u"/"_s}}};
    SystemClock clock;
    SystemRandom random;
    Sandbox sandbox(clock, random);
    const auto opened = sandbox.open(*scenario, {.playContacts = false});
    VERIFY_RESULT(opened);
    QCOMPARE(call(sandbox.flowise().http().port(), "GET", "/api/v1/ping").status, 503);
    QTRY_COMPARE(sandbox.evolution().faults().pending(), 1);
    QCOMPARE(call(sandbox.evolution().http().port(), "GET", "/").status, 502);
    QCOMPARE(call(sandbox.evolution().http().port(), "GET", "/").status, 200);
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
