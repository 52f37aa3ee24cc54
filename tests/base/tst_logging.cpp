// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"
#include "base/secretvalue.h"

#include <QProcess>
#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

// Neither a secret nor a string literal (which would turn into a bool) can be logged.
static_assert(!std::is_constructible_v<LogField, const char *, SecretValue>);
static_assert(!std::is_constructible_v<LogField, const char *, const char *>);
static_assert(!std::is_constructible_v<LogField, const char *, QByteArray>);
static_assert(std::is_constructible_v<LogField, const char *, QString>);

class LoggingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fields_data();
    void fields();
    void linesStandOnOneLine_data();
    void linesStandOnOneLine();
    void debugIsOffByDefault();
    void writesToStandardError();
};

void LoggingTest::fields_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const LogField &field, const QString &expected) {
        QTest::newRow(qPrintable(expected)) << field.text() << expected;
    };
    row({"n", 5}, u"n=5"_s);
    row({"n", qint64(-7)}, u"n=-7"_s);
    row({"n", quint64(18446744073709551615U)}, u"n=18446744073709551615"_s);
    row({"yes", true}, u"yes=true"_s);
    row({"no", false}, u"no=false"_s);
    row({"d", 0.25}, u"d=0.25"_s);
    row({"t", milliseconds(1500)}, u"t=1500ms"_s);
    row({"tenant", TenantId(1234567)}, u"tenant=#1234567"_s);
    row({"s", u"plain"_s}, u"s=\"plain\""_s);
    row({"s", u""_s}, u"s=\"\""_s);
    row({"s", u"a \"quoted\" \\ word"_s}, u"s=\"a \\\"quoted\\\" \\\\ word\""_s);
    row({"s", u"two\nlines\r\ttab"_s}, u"s=\"two\\nlines\\r tab\""_s);
    row({"s", u"esc\u001b[31m bell\u0007 c1\u009b del\u007f"_s}, u"s=\"esc [31m bell  c1  del \""_s);
    row({"s", u"line\u2028para\u2029turn\u202eback"_s}, u"s=\"line para turn back\""_s);
    row({"s", u"coração 👩‍👩‍👧"_s}, u"s=\"coração 👩 👩 👧\""_s);
    row({"s", u"{\"apikey\":\"abc\"}"_s}, u"s=\"{\\\"apikey\\\":\\\"•••\\\"}\""_s);
    row({"s", u"from 5511987654321"_s}, u"s=\"from …21\""_s);
    row({"m", MessageText{u"hello"_s}}, u"m=<text of 5 characters>"_s);
    row({"from", PhoneNumber{u"5511987654321@s.whatsapp.net"_s}}, u"from=…21@s.whatsapp.net"_s);
    row({"error", Error{Error::Code::HttpStatus, {{u"status"_s, u"401"_s}}, u"token=abc"_s}},
        u"error=\"http_status status=401 (token=•••)\""_s);
}

void LoggingTest::fields()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(text, expected);
    // The line as a whole is redacted once more, which must not change what the field has settled.
    QVERIFY(expected == u"n=18446744073709551615"_s ||
            formatLogLine(instantFromMs(0), QtInfoMsg, "c", text).endsWith(expected));
}

void LoggingTest::linesStandOnOneLine_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("expected");
    const QString start = u"2026-11-24T02:09:00.295Z "_s;
    QTest::newRow("debug") << int(QtDebugMsg) << u"text"_s << start + u"DEBUG chatflow.net text"_s;
    QTest::newRow("info") << int(QtInfoMsg) << u"text"_s << start + u"INFO chatflow.net text"_s;
    QTest::newRow("warning") << int(QtWarningMsg) << u"text"_s << start + u"WARNING chatflow.net text"_s;
    QTest::newRow("error") << int(QtCriticalMsg) << u"text"_s << start + u"ERROR chatflow.net text"_s;
    QTest::newRow("fatal") << int(QtFatalMsg) << u"text"_s << start + u"FATAL chatflow.net text"_s;
    QTest::newRow("line feed") << int(QtInfoMsg) << u"a\n2026 FORGED b"_s
                               << start + u"INFO chatflow.net a\\n2026 FORGED b"_s;
    QTest::newRow("secret") << int(QtInfoMsg) << u"Authorization: Bearer abcdefgh"_s
                            << start + u"INFO chatflow.net Authorization: •••"_s;
}

void LoggingTest::linesStandOnOneLine()
{
    QFETCH(int, type);
    QFETCH(QString, message);
    QFETCH(QString, expected);
    QCOMPARE(
        formatLogLine(instantFromMs(1795486140295), static_cast<QtMsgType>(type), "chatflow.net", message),
        expected);
    QVERIFY(formatLogLine(instantFromMs(0), QtInfoMsg, nullptr, u"x"_s).contains(u" default x"_s));
}

namespace
{
QStringList &captured()
{
    static QStringList lines;
    return lines;
}
void capture(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    captured() << QString::number(type) + u' ' + QString::fromLatin1(context.category) + u' ' + message;
}
} // namespace

void LoggingTest::debugIsOffByDefault()
{
    const QtMessageHandler before = qInstallMessageHandler(capture);
    logDebug(lcNet(), "hidden", {{"n", 1}});
    logInfo(lcNet(), "request_sent", {{"path", u"/x"_s}, {"status", 200}});
    logWarning(lcStorage(), "slow");
    logError(lcUi(), "broken", {{"why", Error::cancelled()}});
    qInstallMessageHandler(before);
    QCOMPARE(captured(),
             (QStringList{QString::number(QtInfoMsg) + u" chatflow.net request_sent path=\"/x\" status=200"_s,
                          QString::number(QtWarningMsg) + u" chatflow.storage slow"_s,
                          QString::number(QtCriticalMsg) + u" chatflow.ui broken why=\"cancelled\""_s}));
}

void LoggingTest::writesToStandardError()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--log-one-line"_s});
    QVERIFY(child.waitForFinished());
    const QString output = QString::fromUtf8(child.readAllStandardError());
    QVERIFY2(output.endsWith(u" INFO chatflow.net called number=\"…21\"\n"_s), qPrintable(output));
    QCOMPARE(output.count(u'\n'), 1);
    QVERIFY(child.readAllStandardOutput().isEmpty());
}

int main(int argc, char **argv)
{
    if (argc == 2 && qstrcmp(argv[1], "--log-one-line") == 0) {
        qInstallMessageHandler(writeLogToStandardError);
        logInfo(lcNet(), "called", {{"number", u"5511987654321"_s}});
        return 0;
    }
    QCoreApplication app(argc, argv);
    LoggingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_logging.moc"
