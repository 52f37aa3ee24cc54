// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/mailcommands.h"

#include "accounts/access.h"
#include "base/clock.h"
#include "base/random.h"
#include "engine/exitcode.h"
#include "engine/secretinput.h"
#include "notifications/mailroad.h"
#include "notifications/noticechannels.h"
#include "notifications/noticeerrortext.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class MailCommandText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::MailCommands)

public:
    static QString none() { return tr("No mail server is set."); }
    static QString stored() { return tr("Stored. \"mail test\" sends a mail through it."); }
    static QString sent(const QString &to) { return tr("Sent to %1.").arg(to); }
    static QString question(const QString &user)
    {
        return tr("Password of %1 (it is not shown): ").arg(user);
    }
    static QString notAllowed() { return tr("only an administrator may change the mail server"); }
    static QString badSecurity() { return tr("starttls, tls or none is expected"); }
    static QString badLogin() { return tr("none, password or token is expected"); }
    static QString subject() { return tr("A test of ChatFlow Pro"); }
    static QString body() { return tr("This mail server works."); }
    static QString server() { return tr("Server"); }
    static QString security() { return tr("Security"); }
    static QString login() { return tr("Login"); }
    static QString user() { return tr("User"); }
    static QString from() { return tr("From"); }
};

QString mailCommandText(const char *source)
{
    return QCoreApplication::translate("chatflow::MailCommands", source);
}

Result<MailServer> mailServerFrom(const Arguments &arguments)
{
    MailServer server;
    server.host = arguments.at(0);
    server.fromAddress = arguments.at(1);
    const auto security = MailServer::securityFrom(arguments.value(u"security"_s, u"starttls"_s));
    if (!security)
        return fail(Error::invalid(u"--security"_s, MailCommandText::badSecurity()));
    server.security = *security;
    server.user = arguments.value(u"user"_s);
    const auto login =
        MailServer::loginFrom(arguments.value(u"login"_s, server.user.isEmpty() ? u"none"_s : u"password"_s));
    if (!login)
        return fail(Error::invalid(u"--login"_s, MailCommandText::badLogin()));
    server.login = *login;
    const auto port =
        arguments.number(u"port"_s, *security == MailServer::Security::Tls ? 465 : 587, 1, 65535);
    if (!port)
        return fail(port.error());
    server.port = static_cast<quint16>(*port);
    server.fromName = arguments.value(u"from-name"_s);
    server.pinnedPublicKey = arguments.value(u"pinned-key"_s);
    const auto valid = server.validate();
    if (!valid)
        return fail(valid.error());
    return server;
}

} // namespace

CommandSpec MailShowCommand::spec() const
{
    return {
        .name = u"mail show"_s,
        .arguments = {},
        .summary = mailCommandText(
            QT_TRANSLATE_NOOP("chatflow::MailCommands", "Shows the mail server that notices leave by.")),
        .description = {},
        .options = {},
        .examples = {u"mail show"_s},
    };
}

QCoro::Task<Result<ExitCode>> MailShowCommand::run(CommandContext &context)
{
    const auto opened = co_await context.openWorkspace();
    if (!opened)
        co_return fail(opened.error());
    const auto reading = (*opened)->noticeChannels().mailServer();
    const auto server = co_await settled(reading);
    if (!server)
        co_return fail(server.error());
    if (context.output.isJson())
        context.output.json({{u"mail_server"_s, *server ? QJsonValue((*server)->toJson()) : QJsonValue()}});
    else if (!*server)
        context.output.line(MailCommandText::none());
    else
        context.output.facts({{MailCommandText::server(), (*server)->name()},
                              {MailCommandText::security(), MailServer::securityName((*server)->security)},
                              {MailCommandText::login(), MailServer::loginName((*server)->login)},
                              {MailCommandText::user(), (*server)->user},
                              {MailCommandText::from(), (*server)->fromAddress}});
    co_return ExitCode::Ok;
}

CommandSpec MailSetCommand::spec() const
{
    return {
        .name = u"mail set"_s,
        .arguments = u"HOST FROM"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = mailCommandText(
            QT_TRANSLATE_NOOP("chatflow::MailCommands", "Sets the mail server that notices leave by.")),
        .description = mailCommandText(QT_TRANSLATE_NOOP(
            "chatflow::MailCommands", "FROM is the address that mail comes from. The password, or the token "
                                      "of an OAuth sign-in, is read "
                                      "from standard input or a file and kept where keys are kept.")),
        .options =
            {
                {u"port"_s, u"N"_s,
                 mailCommandText(QT_TRANSLATE_NOOP("chatflow::MailCommands", "587, or 465 with tls"))},
                {u"security"_s, u"HOW"_s,
                 mailCommandText(
                     QT_TRANSLATE_NOOP("chatflow::MailCommands",
                                       "starttls (the usual), tls, or none for a server on this computer"))},
                {u"user"_s, u"NAME"_s,
                 mailCommandText(QT_TRANSLATE_NOOP("chatflow::MailCommands", "who signs in"))},
                {u"login"_s, u"HOW"_s,
                 mailCommandText(QT_TRANSLATE_NOOP("chatflow::MailCommands", "password, token or none"))},
                {u"from-name"_s, u"TEXT"_s,
                 mailCommandText(QT_TRANSLATE_NOOP("chatflow::MailCommands", "the name beside FROM"))},
                {u"pinned-key"_s, u"BASE64"_s,
                 mailCommandText(QT_TRANSLATE_NOOP("chatflow::MailCommands",
                                                   "the SHA-256 of the server's public key, in place of a "
                                                   "certificate authority"))},
                {u"file"_s, u"FILE"_s,
                 mailCommandText(
                     QT_TRANSLATE_NOOP("chatflow::MailCommands", "read the password or token from FILE"))},
            },
        .examples = {u"mail set smtp.example.com avisos@example.com --user avisos@example.com < password"_s},
    };
}

QCoro::Task<Result<ExitCode>> MailSetCommand::run(CommandContext &context)
{
    const auto server = mailServerFrom(context.arguments);
    if (!server)
        co_return fail(server.error());
    const auto opened = co_await context.openWorkspace();
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = **opened;
    if (!workspace.localAccess().may(Permission::ManageTenants))
        co_return fail(Error::invalid(u"HOST"_s, MailCommandText::notAllowed()));
    std::optional<SecretValue> secret;
    if (server->needsSecret()) {
        const auto reading = context.arguments.has(u"file"_s)
                                 ? readyFuture(secretFromFile(context.arguments.value(u"file"_s)))
                                 : secretFromStandardInput(
                                       context.output, MailCommandText::question(server->user), context.stop);
        const auto given = co_await settled(reading);
        if (!given)
            co_return fail(given.error());
        secret = *given;
    }
    const auto storing = workspace.noticeChannels().setMailServer(workspace.localActor(), *server, secret);
    const auto stored = co_await settled(storing);
    if (!stored)
        co_return fail(stored.error());
    if (context.output.isJson())
        context.output.json({{u"mail_server"_s, server->toJson()}});
    else
        context.output.line(MailCommandText::stored());
    co_return ExitCode::Ok;
}

CommandSpec MailTestCommand::spec() const
{
    return {
        .name = u"mail test"_s,
        .arguments = u"TO"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = mailCommandText(
            QT_TRANSLATE_NOOP("chatflow::MailCommands", "Sends a mail through the mail server.")),
        .description = {},
        .options = {},
        .examples = {u"mail test ana@example.com"_s},
    };
}

QCoro::Task<Result<ExitCode>> MailTestCommand::run(CommandContext &context)
{
    const auto opened = co_await context.openWorkspace();
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = **opened;
    MailRoad road(workspace.database(), workspace.secrets());
    NoticeDelivery test;
    test.recipient = context.arguments.at(0);
    test.payload = {{u"subject"_s, MailCommandText::subject()}, {u"text"_s, MailCommandText::body()}};
    test.createdAt = workspace.clock().now();
    const auto sending = road.send(test, u"test_"_s + workspace.random().token(20));
    const auto sent = co_await settled(sending);
    if (!sent) {
        // What a mail server answered has words of its own.
        if (sent.error().context.contains(u"mail"_s) && !context.output.isJson()) {
            context.output.warning(noticeErrorText(sent.error()).oneLine());
            co_return exitCodeFor(sent.error());
        }
        co_return fail(sent.error());
    }
    if (context.output.isJson())
        context.output.json({{u"sent_to"_s, test.recipient}});
    else
        context.output.line(MailCommandText::sent(test.recipient));
    co_return ExitCode::Ok;
}

} // namespace chatflow
