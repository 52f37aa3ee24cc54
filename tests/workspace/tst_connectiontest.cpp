// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/connectiontest.h"

#include "flowise/flowiseadvisories.h"
#include "net/tlsprobe.h"
#include "sandbox/sandboxflowise.h"
#include "support/awaited.h"
#include "support/replayserver.h"
#include "support/selfsignedserver.h"
#include "support/verifyresult.h"
#include "workspace/connectionstage.h"
#include "workspace/examination.h"
#include "workspace/servercheck.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

namespace chatflow
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::awaited;
using test::SelfSignedServer;
using Verdict = Finding::Verdict;

namespace
{

/// Of the public key in net/localhost.pem, as openssl tells it.
const auto pinOfLocalhost = QByteArray("XcdWTVout8fqT8u76lbmwlVmljIe6BgnulY3yEmcu2U=");

} // namespace

/// What the connection test of the console tells, step by step.
class TestConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void allIsWell();
    void aFlowIsAskedWhenWanted();
    void aClosedFlowShowsTheClicks();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void aCertificateIsShown();
    void aTrustedKeyVouchesAlone();
    void aCertificateForAnotherName();
    void anOldCertificate();
    void aTrustedCertificateIsGood();
    void whatSpeaksNoTls();
    void aSilentServerTimesOut();
    void knowsVulnerableVersions_data();
    void knowsVulnerableVersions();
    void aKeyIsInNoFinding();
    void stopsWhenCancelled();
    void aKeptKeyIsShownToItsServerOnly();
    void whatIsAskedIsLoggedAndMetered();
    void aTestThatIsStoppedIsBooked();

private:
    QStringList examine(const TypedServer &server, const FlowiseSettings &settings,
                        Doctor::Flows flows = Doctor::Flows::Look);
    QString text(const QString &step) const
    {
        for (const Finding &finding : m_findings) {
            if (finding.step == step)
                return finding.text;
        }
        return {};
    }
    TypedServer server() const
    {
        return {.url = m_flowise->url(), .key = SecretValue(m_flowise->apiKey().toUtf8()), .tenant = {}};
    }
    FlowiseSettings settingsOf(const QString &flow) const
    {
        FlowiseSettings settings{.url = m_flowise->url(), .flowId = flow};
        settings.timeout = seconds(10);
        return settings;
    }
    QList<Finding> checkTls(const QString &url, const TlsProbeOptions &options = {},
                            const QByteArray &pin = {});

    /// A tenant at `settings`, with the flowise's key kept for it.
    Result<Tenant> tenantAt(const FlowiseSettings &settings)
    {
        TenantSettings all;
        all.flowise = settings;
        all.timeZone = u"America/Lima"_s;
        const auto tenant = m_stage->addTenant(all);
        CHATFLOW_TRY(tenant);
        CHATFLOW_TRY(awaited(m_stage->keys->keep({SecretName::Kind::Flowise, tenant->id},
                                                 {SecretValue(m_flowise->apiKey().toUtf8()), {}})));
        return tenant;
    }

    std::unique_ptr<ConnectionStage> m_stage;
    std::unique_ptr<SandboxFlowise> m_flowise;
    std::unique_ptr<ConnectionTest> m_test;
    QList<Finding> m_findings;
    Result<FlowiseSettings> m_fitting = fail(Error::cancelled());
};

void TestConnectionTest::init()
{
    m_test.reset();
    m_flowise.reset();
    m_stage = std::make_unique<ConnectionStage>();
    QVERIFY2(m_stage->open(), qPrintable(m_stage->workspace.error()));
    m_flowise = std::make_unique<SandboxFlowise>(m_stage->clock, m_stage->random);
    m_flowise->setKeyCheckDelay(0ms);
    VERIFY_RESULT(m_flowise->listen());
    m_flowise->model().setSettings({.mode = FlowModel::Mode::Echo});
    m_test = std::make_unique<ConnectionTest>(m_stage->parts());
}

/// Each finding as "step: verdict".
QStringList TestConnectionTest::examine(const TypedServer &server, const FlowiseSettings &settings,
                                        Doctor::Flows flows)
{
    m_findings.clear();
    m_fitting = awaited(m_test->examineFlowise(
        server, settings, flows, [this](const Finding &finding) { m_findings.append(finding); }));
    QStringList verdicts;
    for (const Finding &finding : std::as_const(m_findings)) {
        const bool good = finding.verdict == Verdict::Good;
        verdicts.append(finding.step + (good                              ? u": good"_s
                                        : finding.verdict == Verdict::Bad ? u": bad"_s
                                                                          : u": warning"_s));
    }
    return verdicts;
}

void TestConnectionTest::allIsWell()
{
    SandboxFlow flow;
    flow.kind = SandboxFlow::Kind::PromptChain;
    flow.promptValues = {{u"business_name"_s, u"nobody"_s}};
    flow.prompt = u"You serve {business_name}"_s;
    flow.allowOverrides({u"business_name"_s});
    FlowiseSettings settings = settingsOf(m_flowise->addFlow(flow));
    settings.channel = VariableChannel::PromptValues;
    const QStringList verdicts = examine(server(), settings);
    QCOMPARE(
        verdicts,
        (QStringList{u"Address of Flowise: good"_s, u"Flowise server: good"_s, u"Flowise version: good"_s,
                     u"Flowise asks for a key: good"_s, u"Flowise key: good"_s, u"Chatflow: good"_s,
                     u"Memory of the chatflow: good"_s, u"Variables reach the chatflow: good"_s,
                     u"Tokens used: good"_s, u"Answers as they are written: good"_s}));
    QVERIFY(text(u"Chatflow"_s).contains(u"a chatflow"_s));
    QVERIFY(text(u"Tokens used"_s).contains(u"estimates"_s));
    VERIFY_RESULT(m_fitting);

    // By its name, which is looked up first.
    TypedServer named = server();
    named.url.replace(u"127.0.0.1"_s, u"localhost"_s);
    settings.url = named.url;
    QCOMPARE(examine(named, settings).value(1), u"Name of the server: good"_s);
    QVERIFY(text(u"Name of the server"_s).contains(u"127.0.0.1"_s));
}

void TestConnectionTest::aFlowIsAskedWhenWanted()
{
    SandboxFlow flow;
    flow.kind = SandboxFlow::Kind::Agentflow;
    flow.prompt = u"You serve {{ $flow.state.business_name }}"_s;
    flow.startState = {{u"business_name"_s, u"nobody"_s}};
    flow.allowOverrides({u"business_name"_s});
    const FlowiseSettings settings = settingsOf(m_flowise->addFlow(flow));
    QCOMPARE(examine(server(), settings).size(), 9);
    QVERIFY(text(u"Tokens used"_s).contains(u"exact"_s));
    QCOMPARE(toString(m_fitting->channel), toString(VariableChannel::Preamble)); // nothing was asked

    const QStringList verdicts = examine(server(), settings, Doctor::Flows::Ask);
    QCOMPARE(verdicts.mid(9), (QStringList{u"Asking the chatflow: good"_s, u"How it answers: good"_s}));
    QVERIFY(text(u"Asking the chatflow"_s).contains(u"start_state"_s));
    QVERIFY(text(u"How it answers"_s).contains(u"exact"_s) && text(u"How it answers"_s).contains(u"piece"_s));
    QCOMPARE(toString(m_fitting->channel), toString(VariableChannel::StartState));
}

void TestConnectionTest::aClosedFlowShowsTheClicks()
{
    SandboxFlow flow;
    flow.kind = SandboxFlow::Kind::ConversationChain;
    flow.prompt = u"You serve somebody"_s;
    FlowiseSettings settings = settingsOf(m_flowise->addFlow(flow));
    examine(server(), settings);
    const QString clicks = text(u"Variables reach the chatflow"_s);
    QVERIFY2(clicks.contains(u"Override Configuration"_s) && clicks.contains(u"systemMessagePrompt"_s) &&
                 clicks.contains(u"Conversation Chain"_s),
             qPrintable(clicks));
    settings.channel = VariableChannel::SystemMessage; // which is not enabled
    QVERIFY(examine(server(), settings).contains(u"Variables reach the chatflow: warning"_s));
}

void TestConnectionTest::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("last");
    QTest::newRow("wrong key") << u"key"_s << u"Flowise key: bad"_s;
    QTest::newRow("deleted flow") << u"flow"_s << u"Chatflow: bad"_s;
    QTest::newRow("server down") << u"down"_s << u"Flowise server: bad"_s;
    QTest::newRow("no such name") << u"name"_s << u"Name of the server: bad"_s;
    QTest::newRow("no address") << u"address"_s << u"Address of Flowise: bad"_s;
    QTest::newRow("TLS where there is none") << u"tls"_s << u"Secure connection: bad"_s;
}

void TestConnectionTest::whatIsWrongIsNamed()
{
    QFETCH(QString, what);
    QFETCH(QString, last);
    TypedServer typed = server();
    FlowiseSettings settings = settingsOf(m_flowise->addFlow({}));
    if (what == u"key"_s)
        typed.key = SecretValue(QByteArray("wrong-key-of-nobody"));
    if (what == u"flow"_s)
        settings.flowId = u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s;
    if (what == u"down"_s)
        m_flowise.reset();
    if (what == u"name"_s)
        typed.url = u"https://flowise.invalid"_s;
    test::ReplayServer deaf;
    deaf.enqueue(test::ReplayAnswer::dropOnAccept());
    if (what == u"tls"_s)
        typed.url = u"https://127.0.0.1:%1"_s.arg(deaf.port());
    settings.url = typed.url;
    if (what == u"address"_s)
        settings.url = u"ftp://flowise"_s;
    const QStringList verdicts = examine(typed, settings, Doctor::Flows::Ask);
    QVERIFY2(verdicts.contains(last), qPrintable(verdicts.join(u'\n')));
    if (what != u"key"_s) // what is right is still told
        QCOMPARE(verdicts.last(), last);
    QVERIFY(!verdicts.contains(u"Asking the chatflow: good"_s)); // nothing is spent on what cannot work
}

QList<Finding> TestConnectionTest::checkTls(const QString &url, const TlsProbeOptions &options,
                                            const QByteArray &pin)
{
    QList<Finding> found;
    Examination examination(
        m_stage->clock, [&found](const Finding &finding) { found.append(finding); },
        std::make_shared<const bool>(false));
    awaited(toFuture(checkServer(examination, u"Shop"_s, QUrl(url), pin, options)));
    return found;
}

void TestConnectionTest::aCertificateIsShown()
{
    const SelfSignedServer server;
    const QList<Finding> found = checkTls(server.url());
    QCOMPARE(found.size(), 2);
    const Finding &tls = found.last();
    QVERIFY(tls.verdict == Verdict::Bad);
    QVERIFY2(tls.text.contains(u"signed by the server itself"_s), qPrintable(tls.text));
    QVERIFY(tls.certificate.has_value());
    QCOMPARE(tls.certificate->publicKeyPin, pinOfLocalhost);
    QCOMPARE(
        tls.certificate->fingerprint,
        QString::fromLatin1(server.certificate().digest(QCryptographicHash::Sha256).toHex(':').toUpper()));
    QVERIFY(tls.text.contains(tls.certificate->fingerprint));
    QVERIFY(tls.certificate->from < tls.certificate->until);
}

void TestConnectionTest::aTrustedKeyVouchesAlone()
{
    const SelfSignedServer server;
    const QList<Finding> good = checkTls(server.url(), {}, pinOfLocalhost);
    QVERIFY2(good.last().verdict == Verdict::Good, qPrintable(good.last().text));
    QVERIFY(!good.last().certificate);
    // Another key is refused, also one that an authority vouches for.
    TlsProbeOptions options;
    options.extraTrust = {server.certificate()};
    const QList<Finding> bad = checkTls(server.url(), options, QByteArray(32, '\1').toBase64());
    QVERIFY(bad.last().verdict == Verdict::Bad);
    QVERIFY2(bad.last().text.startsWith(u"The server shows another key"_s), qPrintable(bad.last().text));
    QVERIFY(bad.last().certificate.has_value());

    // And so it is for every request: the next step gets through the handshake, or not.
    FlowiseSettings settings{.url = server.url(), .flowId = u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s};
    settings.pinnedCertificate = QString::fromLatin1(QByteArray(32, '\1').toBase64());
    QCOMPARE(examine({.url = settings.url, .key = {}, .tenant = {}}, settings).last(),
             u"Secure connection: bad"_s);
    const auto listed = awaited(m_test->flows(
        {.url = settings.url, .key = {}, .tenant = {}, .pinnedKey = settings.pinnedCertificate.toLatin1()}));
    VERIFY_FAILED(listed, Error::Code::TlsFailed);
}

void TestConnectionTest::aCertificateForAnotherName()
{
    const SelfSignedServer server(u"elsewhere"_s);
    TlsProbeOptions options;
    options.extraTrust = {server.certificate()};
    const QList<Finding> found = checkTls(server.url(), options);
    QCOMPARE(found.size(), 2);
    QVERIFY(found.last().verdict == Verdict::Bad);
    QVERIFY2(
        found.last().text.startsWith(u"The certificate is not for localhost but for elsewhere.example."_s),
        qPrintable(found.last().text));
}

void TestConnectionTest::anOldCertificate()
{
    const SelfSignedServer server(u"expired"_s, u"elsewhere"_s);
    TlsProbeOptions options;
    options.extraTrust = {server.certificate()};
    const QList<Finding> found = checkTls(server.url(), options);
    QCOMPARE(found.size(), 2);
    QVERIFY(found.last().verdict == Verdict::Bad);
    QVERIFY2(found.last().text.contains(u"The certificate ended on "_s), qPrintable(found.last().text));
}

void TestConnectionTest::aTrustedCertificateIsGood()
{
    const SelfSignedServer server;
    TlsProbeOptions options;
    options.extraTrust = {server.certificate()};
    const QList<Finding> found = checkTls(server.url(), options);
    QCOMPARE(found.size(), 2);
    QVERIFY2(found.last().verdict == Verdict::Good, qPrintable(found.last().text));
    QVERIFY(found.last().text.startsWith(u"TLS 1."_s));
    QVERIFY(!found.last().certificate);
}

void TestConnectionTest::whatSpeaksNoTls()
{
    test::ReplayServer server;
    server.enqueue(test::ReplayAnswer::dropOnAccept());
    const auto facts = awaited(probeTls(QUrl(u"https://127.0.0.1:%1"_s.arg(server.port())), {}));
    QVERIFY(!facts);
    QVERIFY(facts.error().code == Error::Code::TlsFailed ||
            facts.error().code == Error::Code::ConnectionLost);
    server.stop();
    const auto refused = awaited(probeTls(QUrl(u"https://127.0.0.1:%1"_s.arg(server.port())), {}));
    QVERIFY(!refused);
}

void TestConnectionTest::aSilentServerTimesOut()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QUrl url(u"https://127.0.0.1:%1"_s.arg(silent.serverPort()));
    VERIFY_FAILED(awaited(probeTls(url, {.timeout = 50ms, .extraTrust = {}, .cancel = {}})),
                  Error::Code::TimedOut);
    TlsProbeOptions options;
    const auto probing = probeTls(url, options);
    options.cancel.cancel();
    VERIFY_FAILED(awaited(probing), Error::Code::Cancelled);
    VERIFY_FAILED(awaited(probeTls(url, options)), Error::Code::Cancelled);
}

void TestConnectionTest::knowsVulnerableVersions_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("notNamed");
    QTest::newRow("old") << u"1.6.2"_s << u"CVE-2025-26319"_s << QString();
    QTest::newRow("2.2.7") << u"2.2.7"_s << u"CVE-2025-26319"_s << QString();
    QTest::newRow("2.2.7 patched") << u"2.2.7-patch.1"_s << u"CVE-2025-58434"_s << u"CVE-2025-26319"_s;
    QTest::newRow("3.0.5") << u"3.0.5"_s << u"CVE-2025-59528"_s << u"CVE-2025-26319"_s;
    QTest::newRow("3.0.6") << u"3.0.6"_s << u"CVE-2026-40933"_s << u"CVE-2025-59528"_s;
    QTest::newRow("3.1.1") << u"3.1.1"_s << u"CVE-2026-56274"_s << u"CVE-2026-40933"_s;
    QTest::newRow("mended") << mendedFlowiseVersion() << QString() << u"CVE"_s;
    QTest::newRow("ours") << u"3.1.4"_s << QString() << u"CVE"_s;
    QTest::newRow("unreadable") << u"latest"_s << QString() << u"CVE"_s;
}

void TestConnectionTest::knowsVulnerableVersions()
{
    QFETCH(QString, version);
    QFETCH(QString, named);
    QFETCH(QString, notNamed);
    const QString known = knownVulnerabilities(version).join(u' ');
    QVERIFY2(named.isEmpty() || known.contains(named), qPrintable(known));
    QVERIFY2(notNamed.isEmpty() || !known.contains(notNamed), qPrintable(known));
}

// A server that sends back what it got, wherever a text of its own is shown.
void TestConnectionTest::aKeyIsInNoFinding()
{
    const QByteArray key = "sk-canary-0123456789";
    test::ReplayServer mirror;
    mirror.setOtherwise([key](const test::ReplayRequest &request) {
        if (request.target.endsWith("/version"))
            return test::ReplayAnswer::json(R"({"version":"3.0.0 )" + key + R"("})");
        if (request.target.endsWith("/ping"))
            return test::ReplayAnswer::http(200, "text/html", "pong");
        if (request.target.contains("chatflows-streaming"))
            return test::ReplayAnswer::json(R"({"isStreaming":true})");
        if (request.target.contains("/chatflows/"))
            return test::ReplayAnswer::json(R"({"id":"x","name":")" + key + R"(","type":"CHATFLOW"})");
        if (request.target.contains("/chatflows"))
            return test::ReplayAnswer::json(R"({"data":[],"total":0})");
        return test::ReplayAnswer::json(R"({"message":"no )" + key + R"("})", 500);
    });
    FlowiseSettings settings{.url = mirror.url().toString(),
                             .flowId = u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s};
    settings.timeout = seconds(10);
    examine({.url = settings.url, .key = SecretValue(key), .tenant = {}}, settings, Doctor::Flows::Ask);
    QVERIFY(m_findings.size() > 5);
    QString all;
    for (const Finding &finding : std::as_const(m_findings))
        all += finding.step + finding.text + u'\n';
    QVERIFY2(!all.contains(QString::fromUtf8(key)), qPrintable(all));
    QVERIFY2(all.contains(u"•••"_s), qPrintable(all)); // it would have been
}

void TestConnectionTest::stopsWhenCancelled()
{
    test::ReplayServer slow;
    slow.setOtherwise([](const test::ReplayRequest &) { return test::ReplayAnswer::hang(); });
    FlowiseSettings settings{.url = slow.url().toString(),
                             .flowId = u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s};
    int told = 0;
    const auto examining = m_test->examineFlowise({.url = settings.url, .key = {}, .tenant = {}}, settings,
                                                  Doctor::Flows::Look, [&told](const Finding &) { ++told; });
    QTRY_COMPARE(slow.wholeRequests(), 1);
    const int before = told;
    m_test->cancel();
    VERIFY_FAILED(awaited(examining), Error::Code::Cancelled);
    QCOMPARE(told, before);
}

/// Whoever types another address must not get the key that is kept, whatever is then asked.
void TestConnectionTest::aKeptKeyIsShownToItsServerOnly()
{
    FlowiseSettings settings = settingsOf(m_flowise->addFlow({}));
    const auto tenant = tenantAt(settings);
    VERIFY_RESULT(tenant);
    TypedServer typed{.url = settings.url, .key = {}, .tenant = tenant->id};
    QVERIFY(examine(typed, settings).contains(u"Flowise key: good"_s)); // the kept one works here
    VERIFY_RESULT(awaited(m_test->flows(typed)));

    test::ReplayServer stranger; // at another port
    stranger.setOtherwise([](const test::ReplayRequest &request) {
        return request.target.endsWith("/ping") ? test::ReplayAnswer::http(200, "text/html", "pong")
                                                : test::ReplayAnswer::json(R"({"isStreaming":true})");
    });
    typed.url = stranger.url().toString();
    settings.url = typed.url;
    const QStringList verdicts = examine(typed, settings, Doctor::Flows::Ask);
    QVERIFY2(verdicts.contains(u"Flowise key: bad"_s), qPrintable(verdicts.join(u'\n')));
    QVERIFY2(text(u"Flowise key"_s).contains(u"is for %1"_s.arg(m_flowise->url())),
             qPrintable(text(u"Flowise key"_s)));
    QVERIFY(!verdicts.contains(u"Asking the chatflow: good"_s));
    VERIFY_FAILED(awaited(m_test->flows(typed)), Error::Code::KeyForOtherServer);
    QVERIFY(stranger.wholeRequests() > 2); // it was there, and was asked
    for (const test::ReplayRequest &request : stranger.requests()) {
        for (const auto &[name, value] : request.headers)
            QVERIFY2(!value.contains(m_flowise->apiKey().toUtf8()), name.constData());
        QVERIFY(!request.body.contains(m_flowise->apiKey().toUtf8()));
    }
}

void TestConnectionTest::whatIsAskedIsLoggedAndMetered()
{
    SandboxFlow flow;
    flow.kind = SandboxFlow::Kind::Agentflow;
    flow.prompt = u"You serve {{ $flow.state.business_name }}"_s;
    flow.startState = {{u"business_name"_s, u"nobody"_s}};
    flow.allowOverrides({u"business_name"_s});
    FlowiseSettings settings = settingsOf(m_flowise->addFlow(flow));
    settings.priceModel = u"gpt-4o-mini"_s;
    const auto tenant = tenantAt(settings);
    VERIFY_RESULT(tenant);
    const TypedServer typed{.url = settings.url, .key = {}, .tenant = tenant->id};
    examine(typed, settings);
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM calls"_s), 0); // looking costs nothing
    examine(typed, settings, Doctor::Flows::Ask);
    const qint64 asked = m_stage->number(u"SELECT count(*) FROM calls WHERE kind = 'test'"_s);
    QVERIFY(asked > 0);
    QCOMPARE(static_cast<quint64>(asked), m_flowise->predictionCount());
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM calls WHERE state = 'answered' AND tokens_in > 0 AND "
                             "cost_micros IS NOT NULL AND actor_id IS NOT NULL AND settings_version = 1"_s),
             asked);
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM call_texts WHERE answer <> ''"_s), asked);
    QCOMPARE(m_stage->number(u"SELECT sum(calls) FROM preview_usage_daily WHERE kind = 'test'"_s), asked);
    QCOMPARE(m_stage->number(u"SELECT sum(tokens_in) FROM preview_usage_daily"_s),
             m_stage->number(u"SELECT sum(tokens_in) FROM calls"_s));
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM usage_events"_s), 0); // on no bill

    // Whom nobody has added has no log.
    examine({.url = settings.url, .key = SecretValue(m_flowise->apiKey().toUtf8()), .tenant = {}}, settings,
            Doctor::Flows::Ask);
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM calls"_s), asked);
}

void TestConnectionTest::aTestThatIsStoppedIsBooked()
{
    SandboxFlow flow;
    flow.kind = SandboxFlow::Kind::ConversationChain;
    flow.allowOverrides();
    const FlowiseSettings settings = settingsOf(m_flowise->addFlow(flow));
    const auto tenant = tenantAt(settings);
    VERIFY_RESULT(tenant);
    m_flowise->model().setSettings({.failure = FlowModel::Failure::Hang});
    const auto examining = m_test->examineFlowise({.url = settings.url, .key = {}, .tenant = tenant->id},
                                                  settings, Doctor::Flows::Ask, [](const Finding &) {});
    QTRY_COMPARE(m_flowise->predictionCount(), 1U);
    m_test->cancel();
    VERIFY_FAILED(awaited(examining), Error::Code::Cancelled);
    m_stage->workspace.drain();
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM calls WHERE state = 'unknown' AND kind = 'test'"_s), 1);
    QCOMPARE(m_stage->number(u"SELECT calls FROM preview_usage_daily WHERE exactness = 'unknown'"_s), 1);
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestConnectionTest)
#include "tst_connectiontest.moc"
