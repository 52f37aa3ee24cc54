// SPDX-License-Identifier: GPL-3.0-or-later
// The connection test against a real Flowise, right and wrong in turn: each wrong has a verdict of its own,
// and says how it is mended.
#include "base/errortext.h"
#include "e2e/realflowise.h"
#include "support/awaited.h"
#include "support/modelserver.h"
#include "support/selfsignedserver.h"
#include "support/verifyresult.h"
#include "workspace/connectionstage.h"
#include "workspace/connectiontest.h"

#include <QLoggingCategory>
#include <QTest>

#include <memory>

namespace chatflow
{
using namespace Qt::StringLiterals;
using test::awaited;
using test::ModelServer;
using test::RealFlowise;
using test::SelfSignedServer;
using Verdict = Finding::Verdict;

class FlowiseVerdictsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rightAndWrongInTurn();

private:
    void examine(const FlowiseSettings &settings, const SecretValue &key,
                 Doctor::Flows flows = Doctor::Flows::Look);
    /// The step's finding, or one without a step.
    Finding finding(const QString &step) const;
    /// The only step that is bad; several, or none, joined.
    QString bad() const;

    std::unique_ptr<ConnectionStage> m_stage;
    std::unique_ptr<ConnectionTest> m_test;
    std::unique_ptr<ModelServer> m_model;
    std::unique_ptr<RealFlowise> m_flowise;
    QList<Finding> m_findings;
    Result<FlowiseSettings> m_fitting = fail(Error::cancelled());
};

void FlowiseVerdictsTest::initTestCase()
{
    QLoggingCategory::setFilterRules(u"chatflow.*.info=false"_s);
    m_stage = std::make_unique<ConnectionStage>();
    QVERIFY2(m_stage->open(), qPrintable(m_stage->workspace.error()));
    m_test = std::make_unique<ConnectionTest>(m_stage->parts());
    m_model = std::make_unique<ModelServer>();
    m_model->setText(ModelServer::echo);
    m_flowise = std::make_unique<RealFlowise>();
    VERIFY_RESULT(m_flowise->start());
}

void FlowiseVerdictsTest::examine(const FlowiseSettings &settings, const SecretValue &key,
                                  Doctor::Flows flows)
{
    m_findings.clear();
    m_fitting =
        awaited(m_test->examineFlowise({.url = settings.url, .key = key, .tenant = {}}, settings, flows,
                                       [this](const Finding &finding) { m_findings.append(finding); }),
                milliseconds(120'000));
}

Finding FlowiseVerdictsTest::finding(const QString &step) const
{
    for (const Finding &one : m_findings) {
        if (one.step == step)
            return one;
    }
    return {};
}

QString FlowiseVerdictsTest::bad() const
{
    QStringList steps;
    for (const Finding &one : m_findings) {
        if (one.verdict == Verdict::Bad)
            steps.append(one.step);
    }
    return steps.join(u", "_s);
}

void FlowiseVerdictsTest::rightAndWrongInTurn()
{
    const auto open = m_flowise->createFlow(u"conversation-chain"_s, m_model->url());
    VERIFY_RESULT(open);
    const FlowiseServer server = m_flowise->server();
    FlowiseSettings settings{.url = QString::fromLatin1(server.baseUrl.toEncoded()), .flowId = *open};
    settings.timeout = seconds(60);

    // Right: nothing is bad, and asked, the flow shows the channel that works.
    examine(settings, server.key, Doctor::Flows::Ask);
    VERIFY_RESULT(m_fitting);
    QCOMPARE(bad(), QString());
    QVERIFY2(finding(u"Asking the chatflow"_s).text.contains(u"system_message"_s),
             qPrintable(finding(u"Asking the chatflow"_s).text));
    QCOMPARE(toString(m_fitting->channel), toString(VariableChannel::SystemMessage));
    QVERIFY(finding(u"Flowise version"_s).verdict == Verdict::Good); // no hole of it is known
    QStringList said{finding(u"Flowise key"_s).text};

    // A wrong key.
    examine(settings, SecretValue("sk-no-such-key-0123456789"), Doctor::Flows::Ask);
    QCOMPARE(bad(), u"Flowise key"_s);
    QVERIFY2(finding(u"Flowise key"_s).text.contains(errorText({Error::Code::Unauthorized, {}, {}}).mend),
             qPrintable(finding(u"Flowise key"_s).text));
    QVERIFY(finding(u"Asking the chatflow"_s).step.isEmpty()); // nothing is spent on what cannot work
    said << finding(u"Flowise key"_s).text;

    // Override switched off: what comes by the channel is dropped silently, which the test says with the
    // clicks; asked, it falls back to what works.
    FlowiseSettings by = settings;
    by.channel = VariableChannel::SystemMessage;
    VERIFY_RESULT(m_flowise->allowOverrides(*open, false));
    examine(by, server.key);
    QCOMPARE(bad(), QString());
    const Finding lost = finding(u"Variables reach the chatflow"_s);
    QVERIFY(lost.verdict == Verdict::Warning);
    QVERIFY2(lost.text.contains(u"Override Configuration"_s) && lost.text.contains(u"preamble"_s),
             qPrintable(lost.text));
    said << lost.text;
    examine(by, server.key, Doctor::Flows::Ask);
    VERIFY_RESULT(m_fitting);
    QCOMPARE(toString(m_fitting->channel), toString(VariableChannel::Preamble));
    VERIFY_RESULT(m_flowise->allowOverrides(*open, true));
    examine(by, server.key); // mended by these clicks
    QVERIFY(finding(u"Variables reach the chatflow"_s).verdict == Verdict::Good);

    // The flow was deleted.
    VERIFY_RESULT(m_flowise->deleteFlow(*open));
    examine(settings, server.key, Doctor::Flows::Ask);
    QCOMPARE(bad(), u"Chatflow"_s);
    QVERIFY2(finding(u"Chatflow"_s).text.contains(errorText({Error::Code::FlowNotFound, {}, {}}).mend),
             qPrintable(finding(u"Chatflow"_s).text));
    said << finding(u"Chatflow"_s).text;

    // TLS: nobody vouches for the certificate, and one that is for another name.
    for (const QString &certificate : {u"localhost"_s, u"elsewhere"_s}) {
        SelfSignedServer front(certificate);
        FlowiseSettings behind = settings;
        behind.url = front.url();
        examine(behind, server.key, Doctor::Flows::Ask);
        QCOMPARE(bad(), u"Secure connection"_s);
        QVERIFY(finding(u"Secure connection"_s).certificate.has_value()); // to be looked at, and trusted
        QVERIFY(!said.contains(finding(u"Secure connection"_s).text));
        said << finding(u"Secure connection"_s).text;
    }
    // TLS asked of a server that speaks none.
    FlowiseSettings secure = settings;
    secure.url.replace(u"http://"_s, u"https://"_s);
    examine(secure, server.key, Doctor::Flows::Ask);
    QCOMPARE(bad(), u"Secure connection"_s);
    QVERIFY(!said.contains(finding(u"Secure connection"_s).text));
    said << finding(u"Secure connection"_s).text;

    // The server is down.
    m_flowise->stop();
    examine(settings, server.key, Doctor::Flows::Ask);
    QCOMPARE(bad(), u"Flowise server"_s);
    QVERIFY2(
        finding(u"Flowise server"_s).text.contains(errorText({Error::Code::ConnectionRefused, {}, {}}).mend),
        qPrintable(finding(u"Flowise server"_s).text));
    said << finding(u"Flowise server"_s).text;
    QCOMPARE(QSet<QString>(said.cbegin(), said.cend()).size(), said.size()); // each says something else
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::FlowiseVerdictsTest)
#include "tst_flowiseverdicts.moc"
