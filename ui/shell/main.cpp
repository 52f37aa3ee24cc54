// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/crashtrace.h"
#include "base/hardening.h"
#include "base/language.h"
#include "base/logging.h"
#include "shell/appearance.h"
#include "shell/demorun.h"
#include "shell/layoutmemory.h"
#include "shell/mainwindow.h"
#include "shell/workspacesession.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{

constexpr int usageError = 2;

int refuse(const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    return usageError;
}

struct CommandLine {
    QCommandLineParser parser;
    QCommandLineOption workspace{u"workspace"_s,
                                 QCoreApplication::translate("main", "Open the workspace FILE-or-URL."),
                                 QCoreApplication::translate("main", "FILE-or-URL")};
    QCommandLineOption sandbox{
        u"sandbox"_s, QCoreApplication::translate("main", "Open the sandbox: simulated servers and contacts "
                                                          "(the default without --workspace).")};
    QCommandLineOption language{u"language"_s, QCoreApplication::translate("main", "Speak en, es or pt."),
                                QCoreApplication::translate("main", "CODE")};
    QCommandLineOption noEngine{
        u"no-engine"_s, QCoreApplication::translate("main", "Only show the workspace: an engine elsewhere "
                                                            "receives and answers.")};
    QCommandLineOption demo{
        u"demo-seconds"_s,
        QCoreApplication::translate("main", "Print the sandbox's conversations for N seconds, then "
                                            "end."),
        QCoreApplication::translate("main", "N")};
    QCommandLineOption pictures{
        u"pictures"_s,
        QCoreApplication::translate("main", "With --demo-seconds: save a picture of every page "
                                            "in DIR."),
        QCoreApplication::translate("main", "DIR")};

    CommandLine()
    {
        parser.setApplicationDescription(QCoreApplication::translate(
            "main", "ChatFlow Pro console: WhatsApp conversations answered by Flowise, watched by people."));
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOptions({workspace, sandbox, language, noEngine, demo, pictures});
    }
};

} // namespace

int main(int argc, char **argv)
{
    const Hardening hardening = hardenProcess();
    qInstallMessageHandler(writeLogToStandardError);
    installCrashTrace();
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"chatflow-console"_s);
    QApplication::setApplicationDisplayName(u"ChatFlow Pro"_s);
    QApplication::setDesktopFileName(u"chatflow-console"_s);
    QApplication::setApplicationVersion(QString::fromLatin1(CHATFLOW_VERSION));
    logDebug(lcUi(), "process_hardened", {{"what", hardening.toString()}});
    QApplication::setQuitOnLastWindowClosed(false); // the engine finishes what is in hand first

    Language language;
    const QString wanted = Language::wantedIn(QApplication::arguments());
    if (!language.use(wanted.isEmpty() ? Language::ofSystem() : wanted))
        return refuse(u"chatflow-console: --language is one of %1."_s.arg(Language::codes().join(u", "_s)));
    CommandLine line;
    line.parser.process(app);

    SessionWish wish;
    wish.location = line.parser.value(line.workspace);
    wish.sandbox = line.parser.isSet(line.sandbox) || wish.location.isEmpty();
    wish.startEngine = !line.parser.isSet(line.noEngine);
    DemoRun::Options demo;
    demo.pictures = line.parser.value(line.pictures);
    if (line.parser.isSet(line.demo)) {
        bool number = false;
        demo.duration = seconds(line.parser.value(line.demo).toInt(&number));
        if (!number || demo.duration <= seconds(0))
            return refuse(
                u"chatflow-console: "_s +
                QCoreApplication::translate("main", "--demo-seconds needs a whole number above 0."));
        // It prints what people write, which only invented people may have done to them.
        if (!wish.sandbox)
            return refuse(u"chatflow-console: "_s +
                          QCoreApplication::translate("main", "--demo-seconds works with the sandbox only."));
    }

    Appearance appearance;
    WorkspaceSession session(wish);
    LayoutMemory layout;
    MainWindow window(session, appearance, language, layout);
    QObject::connect(&session, &WorkspaceSession::closed, &app, &QApplication::quit, Qt::QueuedConnection);
    int exitCode = 0;
    std::unique_ptr<DemoRun> run;
    if (line.parser.isSet(line.demo)) {
        run = std::make_unique<DemoRun>(session, window, appearance, demo, stdout);
        QObject::connect(run.get(), &DemoRun::finished, &window, [&window, &exitCode](int code) {
            exitCode = code;
            window.close();
        });
    }
    window.show();
    session.open();
    const int ended = QApplication::exec();
    return ended != 0 ? ended : exitCode;
}
