// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/commandline.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{

/// Writes its arguments, fails as told, or waits to be stopped.
class FakeCommand final : public Command
{
public:
    FakeCommand(QString name, bool finishes)
        : m_name(std::move(name))
        , m_finishes(finishes)
    {
    }

    CommandSpec spec() const override
    {
        return {.name = m_name,
                .arguments = u"[WORD]"_s,
                .minArguments = 0,
                .maxArguments = 1,
                .summary = u"Does nothing."_s,
                .description = {},
                .options = {{u"fail"_s, u"CODE"_s, u"fails"_s}, {u"wait"_s, {}, u"waits"_s}},
                .examples = {}};
    }
    bool finishesWhenStopped() const override { return m_finishes; }

    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override
    {
        if (context.arguments.has(u"wait"_s)) {
            const auto promise = std::make_shared<QPromise<Result<>>>();
            promise->start();
            context.stop.onCancel(qApp, [promise] {
                promise->addResult(Result<>());
                promise->finish();
            });
            const auto waiting = promise->future();
            const auto ended = co_await settled(waiting);
            Q_UNUSED(ended)
        }
        if (context.arguments.has(u"fail"_s))
            co_return fail(*Error::codeFromName(context.arguments.value(u"fail"_s)),
                           {{u"what"_s, u"thing"_s}, {u"id"_s, u"x"_s}});
        context.output.json({{u"word"_s, context.arguments.at(0)}});
        co_return ExitCode::Ok;
    }

private:
    QString m_name;
    bool m_finishes;
};

struct FileCloser {
    void operator()(std::FILE *file) const { std::fclose(file); }
};

/// A command line whose output can be read.
class Session
{
public:
    Session()
        : out(std::tmpfile())
        , err(std::tmpfile())
        , line(commands(), Output(out.get(), err.get()), {})
        , finished(&line, &CommandLine::finished)
        , abandoned(&line, &CommandLine::abandoned)
    {
    }

    static std::vector<std::unique_ptr<Command>> commands()
    {
        std::vector<std::unique_ptr<Command>> all;
        all.push_back(std::make_unique<FakeCommand>(u"run"_s, true));
        all.push_back(std::make_unique<FakeCommand>(u"tenant add"_s, false));
        all.push_back(std::make_unique<FakeCommand>(u"tenant list"_s, false));
        return all;
    }

    static QString textOf(std::FILE *file)
    {
        std::rewind(file);
        QByteArray bytes;
        char buffer[4096];
        size_t count = 0;
        while ((count = std::fread(buffer, 1, sizeof buffer, file)) > 0)
            bytes.append(buffer, static_cast<qsizetype>(count));
        return QString::fromUtf8(bytes);
    }
    QString outText() const { return textOf(out.get()); }
    QString errText() const { return textOf(err.get()); }

    std::unique_ptr<std::FILE, FileCloser> out;
    std::unique_ptr<std::FILE, FileCloser> err;
    CommandLine line;
    QSignalSpy finished;
    QSignalSpy abandoned;
};

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("out"); // what standard output holds
        QTest::addColumn<QString>("err");
        QTest::newRow("one word") << QStringList{u"run"_s, u"x"_s} << 0 << u"{\"word\":\"x\"}"_s << u""_s;
        QTest::newRow("two words") << QStringList{u"tenant"_s, u"add"_s, u"x"_s} << 0 << u"{\"word\":\"x\"}"_s
                                   << u""_s;
        QTest::newRow("options first")
            << QStringList{u"--workspace"_s, u"w"_s, u"--json"_s, u"tenant"_s, u"add"_s, u"x"_s} << 0
            << u"{\"word\":\"x\"}"_s << u""_s;
        QTest::newRow("nothing") << QStringList{} << 2 << u""_s << u"No command was given"_s;
        QTest::newRow("only an option") << QStringList{u"--json"_s} << 2 << u""_s << u"\"code\":\"usage\""_s;
        QTest::newRow("unknown") << QStringList{u"tennant"_s, u"add"_s} << 2 << u""_s
                                 << u"Did you mean “tenant”?"_s;
        QTest::newRow("unknown in a group")
            << QStringList{u"tenant"_s, u"ad"_s} << 2 << u""_s << u"Did you mean “tenant add”?"_s;
        QTest::newRow("a group alone") << QStringList{u"tenant"_s} << 2 << u""_s << u"tenant --help"_s;
        QTest::newRow("bad option") << QStringList{u"run"_s, u"--zzz"_s} << 2 << u""_s << u"--zzz"_s;
        QTest::newRow("bad log level")
            << QStringList{u"run"_s, u"--log"_s, u"loud"_s} << 2 << u""_s << u"--log takes"_s;
        QTest::newRow("help") << QStringList{u"--help"_s} << 0 << u"tenant list [WORD]"_s << u""_s;
        QTest::newRow("help word") << QStringList{u"help"_s} << 0 << u"Exit codes:"_s << u""_s;
        QTest::newRow("help of a group")
            << QStringList{u"tenant"_s, u"--help"_s} << 0 << u"tenant list [WORD]"_s << u""_s;
        QTest::newRow("help of a command")
            << QStringList{u"help"_s, u"tenant"_s, u"add"_s} << 0 << u"--fail CODE"_s << u""_s;
        QTest::newRow("help of a command, behind")
            << QStringList{u"tenant"_s, u"add"_s, u"-h"_s} << 0 << u"--wait"_s << u""_s;
        QTest::newRow("help of nothing")
            << QStringList{u"help"_s, u"weather"_s} << 2 << u""_s << u"no command “weather”"_s;
        QTest::newRow("version") << QStringList{u"--version"_s} << 0 << u"chatflow-engine"_s << u""_s;
        QTest::newRow("not found") << QStringList{u"run"_s, u"--fail"_s, u"not_found"_s} << 3 << u""_s
                                   << u"error: There is no thing “x”."_s;
        QTest::newRow("workspace") << QStringList{u"run"_s, u"--fail"_s, u"storage_damaged"_s} << 4 << u""_s
                                   << u"damaged"_s;
        QTest::newRow("secrets") << QStringList{u"run"_s, u"--fail"_s, u"secret_store_unavailable"_s} << 5
                                 << u""_s << u"error: "_s;
        QTest::newRow("conflict") << QStringList{u"run"_s, u"--fail"_s, u"already_exists"_s} << 7 << u""_s
                                  << u"already"_s;
        QTest::newRow("server") << QStringList{u"run"_s, u"--fail"_s, u"timed_out"_s} << 8 << u""_s
                                << u"did not answer"_s;
        QTest::newRow("other") << QStringList{u"run"_s, u"--fail"_s, u"internal"_s} << 1 << u""_s
                               << u"error: "_s;
    }
    void finds()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        QFETCH(QString, out);
        QFETCH(QString, err);
        Session session;
        session.line.start(words);
        QTRY_COMPARE(session.finished.size(), 1);
        QCOMPARE(session.finished.at(0).at(0).toInt(), code);
        QVERIFY2(session.outText().contains(out), qPrintable(session.outText()));
        QVERIFY2(session.errText().contains(err), qPrintable(session.errText()));
        QCOMPARE(session.errText().isEmpty(), code == 0);
        QCOMPARE(session.outText().isEmpty(), code != 0);
    }

    void errorsAsJson()
    {
        Session session;
        session.line.start({u"run"_s, u"--json"_s, u"--fail"_s, u"not_found"_s});
        QTRY_COMPARE(session.finished.size(), 1);
        const QJsonObject error =
            QJsonDocument::fromJson(session.errText().toUtf8()).object().value(u"error"_s).toObject();
        QCOMPARE(error.value(u"code"_s).toString(), u"not_found"_s);
        QVERIFY(!error.value(u"message"_s).toString().isEmpty());
        QVERIFY(!error.value(u"mend"_s).toString().isEmpty());
    }

    void finishesWhenItCan()
    {
        Session session;
        session.line.start({u"run"_s, u"--wait"_s});
        QCOMPARE(session.finished.size(), 0);
        session.line.stop(SIGTERM);
        QTRY_COMPARE(session.finished.size(), 1);
        QCOMPARE(session.finished.at(0).at(0).toInt(), 0);
        QCOMPARE(session.abandoned.size(), 0);
    }

    void isGivenUpOtherwise()
    {
        Session session;
        session.line.start({u"tenant"_s, u"add"_s, u"--wait"_s});
        session.line.stop(SIGINT);
        QCOMPARE(session.abandoned.size(), 1);
        QCOMPARE(session.abandoned.at(0).at(0).toInt(), 130);
        QTRY_COMPARE(session.finished.size(), 1); // this one ends all the same: nothing of it is left behind
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
