// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runcommand.h"

#include "base/logging.h"
#include "engine/endwait.h"
#include "engine/readiness.h"
#include "secrets/secretstore.h"
#include "storage/database.h"
#include "tenants/secretnames.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class RunText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::RunCommand)

public:
    static QString running(const QString &location)
    {
        return tr("The engine runs on %1. Ctrl+C stops it; what is in hand is finished first.").arg(location);
    }
    static QString stopping() { return tr("Stopping: finishing what is in hand."); }
    static QString stopped() { return tr("The engine has stopped."); }
};

void report(Output &output, const QString &event, const QString &text, QJsonObject more = {})
{
    if (!output.isJson()) {
        output.line(text);
        return;
    }
    more.insert(u"event"_s, event);
    output.json(more);
}

} // namespace

CommandSpec RunCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::RunCommand", source);
    };
    return {
        .name = u"run"_s,
        .arguments = {},
        .summary = text(QT_TRANSLATE_NOOP("chatflow::RunCommand",
                                          "Answers the tenants' conversations until it is stopped.")),
        .description = text(QT_TRANSLATE_NOOP(
            "chatflow::RunCommand", "Several engines, and a console, may work on one workspace: each "
                                    "WhatsApp instance is answered by one of them, and "
                                    "another takes over within ten seconds when that one dies. SIGTERM, "
                                    "SIGINT and SIGHUP end it with 0 after what is in "
                                    "hand is finished; a second signal ends it at once. Nothing is lost "
                                    "either way: what was not finished is taken up at "
                                    "the next start, and no message is answered twice.\n"
                                    "It tells a supervisor that it runs: by READY=1 on NOTIFY_SOCKET (a "
                                    "systemd unit of Type=notify), and as --ready-file "
                                    "and --ready-fd ask.")),
        .options =
            {
                {u"ready-file"_s, u"FILE"_s,
                 text(
                     QT_TRANSLATE_NOOP("chatflow::RunCommand",
                                       "written, with the process id, when it runs; removed when it stops"))},
                {u"ready-fd"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP(
                     "chatflow::RunCommand",
                     "an open file descriptor that gets “READY=1” when it runs, and is closed"))},
                {u"seconds"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::RunCommand", "stop by itself after so long")), true},
                {u"owner-name"_s, u"NAME"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::RunCommand",
                                        "how this engine is called among those of the workspace; otherwise "
                                        "made from the computer's name")),
                 true},
                {u"lease-seconds"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::RunCommand",
                                        "how long the others wait for this engine when it falls silent")),
                 true},
                {u"webhook-port"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP(
                     "chatflow::RunCommand",
                     "also receive Evolution's webhooks, at http://ADDRESS:N/webhook with the secret "
                     "workspace/webhook in the header X-Chatflow-Secret or behind the path; 0 = any free "
                     "port"))},
                {u"webhook-address"_s, u"ADDRESS"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::RunCommand",
                                        "where to listen for webhooks; otherwise 127.0.0.1, which only this "
                                        "computer reaches")),
                 true},
            },
        .examples =
            {u"run"_s,
             u"run --workspace /var/lib/chatflow/workspace.chatflow --vault-passphrase-file /etc/chatflow/passphrase"_s},
    };
}

QCoro::Task<Result<ExitCode>> RunCommand::run(CommandContext &context)
{
    const auto readiness = Readiness::from(context.arguments, context.environment);
    if (!readiness)
        co_return fail(readiness.error());
    const auto limit = context.arguments.number(u"seconds"_s, 0, 1, 7 * 24 * 3600);
    if (!limit)
        co_return fail(limit.error());
    const auto opened = co_await context.openWorkspace();
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = **opened;
    // An engine without keys would take the instances and answer nobody: say so at once.
    const auto probing =
        workspace.secrets().read({workspace.database().workspaceId(), workspaceEvolutionSecret()});
    const auto probed = co_await settled(probing);
    if (!probed && probed.error().code != Error::Code::SecretNotFound)
        co_return fail(probed.error());
    EndWait end(context.stop);
    QObject::connect(&workspace, &Workspace::engineStateChanged, &end, [&end](const EngineState &state) {
        if (state.phase == EngineState::Phase::Failed)
            end.endWith(state.error.value_or(Error::internal(u"the engine failed"_s)));
    });

    const auto starting = workspace.startEngine();
    const auto started = co_await settled(starting);
    if (!started)
        co_return fail(started.error());
    if (const auto told = readiness->ready(); !told) {
        const auto stopping = workspace.stopEngine();
        const auto stopped = co_await settled(stopping);
        Q_UNUSED(stopped) // the first error is the one to tell
        co_return fail(told.error());
    }
    const qint64 pid = QCoreApplication::applicationPid();
    logInfo(lcEngine(), "engine_running", {{"workspace", workspace.location()}, {"pid", pid}});
    report(
        context.output, u"running"_s, RunText::running(workspace.location()),
        {{u"workspace"_s, workspace.location()},
         {u"pid"_s, pid},
         {u"webhook_port"_s, workspace.webhookPort() ? QJsonValue(workspace.webhookPort()) : QJsonValue()}});

    if (*limit > 0)
        end.endAfter(seconds(*limit));
    const auto waiting = end.future();
    const auto ended = co_await settled(waiting);

    readiness->stopping();
    report(context.output, u"stopping"_s, RunText::stopping());
    const auto stopping = workspace.stopEngine();
    const auto stopped = co_await settled(stopping);
    if (!ended)
        co_return fail(ended.error());
    if (!stopped)
        co_return fail(stopped.error());
    logInfo(lcEngine(), "engine_stopped", {{"pid", pid}});
    report(context.output, u"stopped"_s, RunText::stopped());
    co_return ExitCode::Ok;
}

} // namespace chatflow
