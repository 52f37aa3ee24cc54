// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secretcommands.h"

#include "engine/secretargument.h"
#include "engine/secretinput.h"
#include "net/serverurl.h"
#include "secrets/secretstore.h"
#include "storage/database.h"
#include "tenants/tenantdirectory.h"
#include "workspace/serverkeys.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class SecretText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::SecretCommand)

public:
    static QString question(const QString &name) { return tr("Key for %1 (it is not shown): ").arg(name); }
    static QString keyInArguments()
    {
        return tr("A key was given on the command line, where other users and the shell's history can see "
                  "it. It was not stored.");
    }
    static QString keyInArgumentsMend()
    {
        return tr(
            "Make a new key, since this one may be known, and give it on standard input or with --file.");
    }
    static QString stored(const QString &name, const QString &kind, const QString &server)
    {
        const QString text = tr("Stored %1 in the %2.").arg(name, kindText(kind));
        return server.isEmpty() ? text : text + u' ' + tr("It is for %1.").arg(server);
    }
    static QString removed(const QString &name) { return tr("%1 is not set any more.").arg(name); }
    static QString kindText(const QString &kind)
    {
        if (kind == u"keychain"_s)
            return tr("keychain");
        if (kind == u"vault"_s)
            return tr("vault");
        return tr("memory");
    }
    static QList<TableColumn> columns() { return {{tr("NAME")}, {tr("SET")}, {tr("KEY")}, {tr("SERVER")}}; }
    static QString yes() { return tr("yes"); }
    static QString no() { return tr("no"); }
};

} // namespace

CommandSpec SecretSetCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::SecretCommand", source);
    };
    return {
        .name = u"secret set"_s,
        .arguments = u"NAME"_s,
        .minArguments = 1,
        .maxArguments = -1, // to tell those who give the key as well what is wrong with that
        .summary = text(QT_TRANSLATE_NOOP("chatflow::SecretCommand",
                                          "Stores a key, read from standard input or a file.")),
        .description = text(QT_TRANSLATE_NOOP("chatflow::SecretCommand",
                                              "NAME is tenant/TENANT/flowise or tenant/TENANT/evolution for "
                                              "a tenant's own key, or workspace/flowise or "
                                              "workspace/evolution for the one of all tenants without their "
                                              "own. From a terminal the key is asked for and not shown. One "
                                              "line break at its end is taken off. Keys are kept in the "
                                              "computer's keychain, or in the vault under a pass phrase; "
                                              "never in the workspace. A key is shown to one server only: "
                                              "the one given by --server, or else the one in the settings.")),
        .options = {{u"file"_s, u"FILE"_s,
                     text(QT_TRANSLATE_NOOP("chatflow::SecretCommand",
                                            "read the key from FILE rather than from standard input"))},
                    {u"server"_s, u"URL"_s,
                     text(QT_TRANSLATE_NOOP("chatflow::SecretCommand",
                                            "the server that the key is for, and is shown to alone"))}},
        .examples = {u"secret set tenant/techstore/flowise < flowise.key"_s,
                     u"secret set workspace/evolution --file /run/secrets/evolution"_s},
    };
}

QCoro::Task<Result<ExitCode>> SecretSetCommand::run(CommandContext &context)
{
    if (context.arguments.positional().size() > 1) {
        context.output.usageError(SecretText::keyInArguments(), SecretText::keyInArgumentsMend());
        co_return ExitCode::Usage;
    }
    const QString typed = context.arguments.at(0);
    const auto argument = SecretArgument::fromString(typed);
    if (!argument)
        co_return fail(argument.error());
    QString server;
    if (context.arguments.has(u"server"_s)) {
        const auto url = serverUrlFrom(context.arguments.value(u"server"_s));
        if (!url)
            co_return fail(url.error());
        server = serverOrigin(*url);
    }
    const auto opened = co_await context.openWorkspace();
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = **opened;
    const auto name = co_await findSecretName(workspace, *argument);
    if (!name)
        co_return fail(name.error());

    const auto reading =
        context.arguments.has(u"file"_s)
            ? readyFuture(secretFromFile(context.arguments.value(u"file"_s)))
            : secretFromStandardInput(context.output, SecretText::question(typed), context.stop);
    const auto secret = co_await settled(reading);
    if (!secret)
        co_return fail(secret.error());
    const ServerKey key{*secret, server};
    // What Evolution shows to us is for no server.
    const auto writing =
        name->kind == SecretName::Kind::Webhook
            ? workspace.secrets().write({workspace.database().workspaceId(), name->toString()}, *secret)
            : workspace.keys().keep(*name, key);
    const auto written = co_await settled(writing);
    if (!written)
        co_return fail(written.error());
    const auto telling = workspace.tenants().keyChanged(workspace.localActor(), *name, true);
    const auto told = co_await settled(telling);
    if (!told)
        co_return fail(told.error());
    const auto looking = workspace.keys().kept(*name);
    const auto kept = co_await settled(looking);
    const QString forServer = kept && *kept ? (*kept)->server : QString();
    const QString kind = workspace.secrets().kind();
    if (context.output.isJson())
        context.output.json(
            {{u"secret"_s,
              QJsonObject{
                  {u"name"_s, typed}, {u"set"_s, true}, {u"server"_s, forServer}, {u"kept_in"_s, kind}}}});
    else
        context.output.line(SecretText::stored(typed, kind, forServer));
    co_return ExitCode::Ok;
}

CommandSpec SecretListCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::SecretCommand", source);
    };
    return {
        .name = u"secret list"_s,
        .arguments = {},
        .summary = text(QT_TRANSLATE_NOOP("chatflow::SecretCommand",
                                          "Lists the keys that a workspace can have, and which are set.")),
        .description = text(QT_TRANSLATE_NOOP(
            "chatflow::SecretCommand",
            "Of a long key the last four characters are shown, so that it can be told from another.")),
        .options = {},
        .examples = {u"secret list"_s},
    };
}

QCoro::Task<Result<ExitCode>> SecretListCommand::run(CommandContext &context)
{
    const auto opened = co_await context.openWorkspace();
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = **opened;
    const auto listing = workspace.tenants().tenants(SystemPrincipal::allTenants());
    const auto tenants = co_await settled(listing);
    if (!tenants)
        co_return fail(tenants.error());

    struct Entry {
        QString shown;
        SecretName name;
    };
    QList<Entry> entries;
    for (const SecretName::Kind kind :
         {SecretName::Kind::Flowise, SecretName::Kind::Evolution, SecretName::Kind::Webhook})
        entries.append({u"workspace/"_s + toString(kind), {kind, std::nullopt}});
    for (const Tenant &tenant : *tenants) {
        for (const SecretName::Kind kind : {SecretName::Kind::Flowise, SecretName::Kind::Evolution})
            entries.append({u"tenant/"_s + tenant.clientId + u'/' + toString(kind), {kind, tenant.id}});
    }
    QList<QStringList> rows;
    QJsonArray array;
    for (const Entry &entry : entries) {
        const auto reading = workspace.keys().kept(entry.name);
        const auto secret = co_await settled(reading);
        if (!secret)
            co_return fail(secret.error());
        const bool isSet = secret->has_value();
        const QString masked = isSet ? (*secret)->key.masked() : QString();
        const QString server = isSet ? (*secret)->server : QString();
        rows.append({entry.shown, isSet ? SecretText::yes() : SecretText::no(), masked, server});
        array.append(QJsonObject{{u"name"_s, entry.shown},
                                 {u"set"_s, isSet},
                                 {u"masked"_s, isSet ? QJsonValue(masked) : QJsonValue()},
                                 {u"server"_s, server.isEmpty() ? QJsonValue() : QJsonValue(server)}});
    }
    if (context.output.isJson())
        context.output.json({{u"kept_in"_s, workspace.secrets().kind()}, {u"secrets"_s, array}});
    else
        context.output.table(SecretText::columns(), rows);
    co_return ExitCode::Ok;
}

CommandSpec SecretRemoveCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::SecretCommand", source);
    };
    return {
        .name = u"secret remove"_s,
        .arguments = u"NAME"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::SecretCommand",
                                          "Removes a key; it is no failure when it was not set.")),
        .description = {},
        .options = {},
        .examples = {u"secret remove tenant/techstore/flowise"_s},
    };
}

QCoro::Task<Result<ExitCode>> SecretRemoveCommand::run(CommandContext &context)
{
    const QString typed = context.arguments.at(0);
    const auto argument = SecretArgument::fromString(typed);
    if (!argument)
        co_return fail(argument.error());
    const auto opened = co_await context.openWorkspace();
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = **opened;
    const auto name = co_await findSecretName(workspace, *argument);
    if (!name)
        co_return fail(name.error());
    const auto removing = workspace.secrets().remove({workspace.database().workspaceId(), name->toString()});
    const auto removed = co_await settled(removing);
    if (!removed)
        co_return fail(removed.error());
    const auto telling = workspace.tenants().keyChanged(workspace.localActor(), *name, false);
    const auto told = co_await settled(telling);
    if (!told)
        co_return fail(told.error());
    if (context.output.isJson())
        context.output.json({{u"secret"_s, QJsonObject{{u"name"_s, typed}, {u"set"_s, false}}}});
    else
        context.output.line(SecretText::removed(typed));
    co_return ExitCode::Ok;
}

} // namespace chatflow
