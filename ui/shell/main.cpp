// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/crashtrace.h"
#include "base/errortext.h"
#include "base/hardening.h"
#include "base/language.h"
#include "base/logging.h"
#include "shell/appearance.h"
#include "shell/demorun.h"
#include "shell/layoutmemory.h"
#include "shell/mainwindow.h"
#include "shell/workspacechoice.h"
#include "shell/workspacesession.h"
#include "workspace/singleinstance.h"
#include "workspace/workspacelocation.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{

constexpr int usageError = 2;
constexpr int otherIsSilent = 1;
constexpr milliseconds otherAnswersIn{5000};
const auto languageKey = u"look/language"_s;
const auto themeKey = u"look/theme"_s;

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
        u"sandbox"_s,
        QCoreApplication::translate("main", "Open the sandbox: simulated servers and contacts.")};
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

    LayoutMemory layout;
    Language language;
    const QString wanted = Language::wantedIn(QApplication::arguments());
    // What a person chose in the menu before, unless it is a language of a newer program.
    const bool chosenBefore = wanted.isEmpty() && language.use(layout.value(languageKey).toString());
    if (!chosenBefore && !language.use(wanted.isEmpty() ? Language::ofSystem() : wanted))
        return refuse(u"chatflow-console: --language is one of %1."_s.arg(Language::codes().join(u", "_s)));
    CommandLine line;
    line.parser.process(app);

    SessionWish wish;
    wish.location = line.parser.value(line.workspace);
    wish.sandbox = line.parser.isSet(line.sandbox) || line.parser.isSet(line.demo);
    if (!wish.location.isEmpty()) {
        const Result<QString> location = workspaceLocationFrom(wish.location);
        if (!location)
            return refuse(u"chatflow-console: "_s + errorText(location.error()).oneLine());
        wish.location = *location;
    }
    const bool named = wish.sandbox || !wish.location.isEmpty();
    bool known = named;
    if (!named) {
        if (const auto last = WorkspaceChoice::remembered(layout)) {
            wish = *last;
            known = true;
        }
    }
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

    SingleInstance instance;
    if (known && !wish.location.isEmpty()) {
        const auto outcome = instance.claim(wish.location, otherAnswersIn);
        if (outcome == SingleInstance::Outcome::Raised)
            return 0;
        if (outcome == SingleInstance::Outcome::Silent) {
            refuse(u"chatflow-console: "_s +
                   QCoreApplication::translate("main",
                                               "This workspace is open in another window, which does not "
                                               "answer. End that program first."));
            return otherIsSilent;
        }
    }

    Appearance appearance;
    appearance.choose(Appearance::choiceNamed(layout.value(themeKey).toString()));
    QObject::connect(&appearance, &Appearance::chosen, &app, [&layout](Appearance::Choice choice) {
        layout.remember(themeKey, Appearance::nameOf(choice));
    });
    QObject::connect(&language, &Language::changed, &app,
                     [&layout](const QString &code) { layout.remember(languageKey, code); });
    WorkspaceSession session(wish);
    // While the window is made; a team's password has to be looked for first.
    const bool complete = known && (wish.sandbox || !isServerLocation(wish.location));
    if (complete)
        session.open();
    MainWindow window(session, appearance, language, layout);
    WorkspaceChoice choice(window, session, instance, layout);
    QObject::connect(&instance, &SingleInstance::raiseRequested, &window, &MainWindow::comeForward);
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
    if (!known)
        window.showWelcome();
    else if (!complete)
        choice.open(wish);
    const int ended = QApplication::exec();
    return ended != 0 ? ended : exitCode;
}
