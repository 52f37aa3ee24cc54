// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/mailroad.h"

#include "notifications/noticesecrets.h"
#include "notifications/noticesettingsstore.h"
#include "secrets/secretstore.h"
#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

MailMessage mailOf(const NoticeDelivery &delivery, const QString &reference)
{
    MailMessage message;
    message.to = QStringList{delivery.recipient};
    message.subject = delivery.payload.value("subject"_L1).toString();
    message.text = delivery.payload.value("text"_L1).toString();
    message.html = delivery.payload.value("html"_L1).toString();
    message.id = reference;
    message.date = delivery.createdAt;
    return message;
}

using Promise = std::shared_ptr<QPromise<Result<>>>;

void finish(const Promise &promise, const Result<> &result)
{
    promise->addResult(result);
    promise->finish();
}

} // namespace

MailRoad::MailRoad(Database &database, SecretStore &secrets, MailTerms terms)
    : m_database(database)
    , m_secrets(secrets)
    , m_sender(std::move(terms))
{
}

QFuture<Result<>> MailRoad::send(const NoticeDelivery &delivery, const QString &reference)
{
    const auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    const MailMessage message = mailOf(delivery, reference);
    const auto sendBy = [this, promise, message](const MailServer &server, const SecretValue &secret) {
        onDone(&m_context, m_sender.send(server, secret, message),
               [promise](const Result<> &sent) { finish(promise, sent); });
    };
    const auto serverRead = [this, promise, sendBy](const Result<std::optional<MailServer>> &server) {
        if (!server)
            return finish(promise, fail(server.error()));
        if (!*server)
            return finish(promise, fail(Error::notFound(u"mail_server"_s, {})));
        if (!(*server)->needsSecret())
            return sendBy(**server, {});
        onDone(&m_context, m_secrets.read({m_database.workspaceId(), mailSecret()}),
               [promise, sendBy, server = **server](const Result<SecretValue> &secret) {
                   if (secret)
                       sendBy(server, *secret);
                   else
                       finish(promise, fail(secret.error()));
               });
    };
    onDone(&m_context, m_database.read([](const Snapshot &snapshot) {
        return NoticeSettingsStore::mailServer(snapshot);
    }),
           serverRead);
    return promise->future();
}

} // namespace chatflow
