// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/crashtrace.h"
#include "base/hardening.h"
#include "base/language.h"
#include "base/logging.h"
#include "documents/drawingapplication.h"
#include "engine/commandline.h"
#include "engine/stopsignal.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const chatflow::Hardening hardening = chatflow::hardenProcess();
    qInstallMessageHandler(chatflow::writeLogToStandardError);
    chatflow::installCrashTrace();
    chatflow::StopSignal stopSignal; // before any other thread

    // Only drawing a PDF needs more, which takes its time to start.
    const auto application = chatflow::wantsDrawing(argc, argv)
                                 ? chatflow::drawingApplication(argc, argv)
                                 : std::make_unique<QCoreApplication>(argc, argv);
    QCoreApplication::setApplicationName(u"chatflow-engine"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CHATFLOW_VERSION));
    chatflow::logDebug(chatflow::lcEngine(), "process_hardened", {{"what", hardening.toString()}});
    const QStringList words = QCoreApplication::arguments().sliced(1);
    chatflow::Language language;
    if (!language.use(chatflow::Language::wantedIn(words)))
        language.use(chatflow::Language::ofSystem()); // the command line refuses a language it does not know

    chatflow::CommandLine commandLine(chatflow::allCommands(), chatflow::Output(stdout, stderr),
                                      QProcessEnvironment::systemEnvironment());
    QObject::connect(&commandLine, &chatflow::CommandLine::finished, application.get(),
                     &QCoreApplication::exit, Qt::QueuedConnection);
    // What a command still holds is not destroyed in the middle of its work; the database forgets what was
    // not committed.
    QObject::connect(&commandLine, &chatflow::CommandLine::abandoned, application.get(), [](int exitCode) {
        std::fflush(nullptr);
        std::_Exit(exitCode);
    });
    QObject::connect(&stopSignal, &chatflow::StopSignal::requested, &commandLine,
                     &chatflow::CommandLine::stop);
    QTimer::singleShot(0, &commandLine, [&commandLine, words] { commandLine.start(words); });
    return QCoreApplication::exec();
}
