// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/webhookroad.h"

#include "notifications/deliverystore.h"
#include "notifications/noticesecrets.h"
#include "notifications/noticesettingsstore.h"
#include "secrets/secretstore.h"
#include "storage/database.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QByteArray eventJson(const NoticeDelivery &delivery)
{
    const QJsonObject event{{u"type"_s, delivery.kind},
                            {u"timestamp"_s, toIso(delivery.createdAt)},
                            {u"data"_s, delivery.payload}};
    return QJsonDocument(event).toJson(QJsonDocument::Compact);
}

Result<> turnOff(Transaction &tx, const WebhookEndpoint &endpoint, const Error &why)
{
    const auto off =
        NoticeSettingsStore::setEndpointState(tx, endpoint.tenant, endpoint.id, WebhookEndpoint::State::Gone);
    if (!off)
        return fail(off.error());
    return DeliveryStore::giveUp(tx, endpoint.id, why);
}

} // namespace

WebhookRoad::WebhookRoad(Database &database, SecretStore &secrets, HttpClient &http, const Clock &clock)
    : m_database(database)
    , m_secrets(secrets)
    , m_sender(http, clock)
{
}

QFuture<Result<>> WebhookRoad::send(const NoticeDelivery &delivery, const QString &reference)
{
    const auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    const auto finish = [promise](const Result<> &result) {
        promise->addResult(result);
        promise->finish();
    };
    const auto sent = [this, finish](const WebhookEndpoint &endpoint, const Result<> &result) {
        if (result || !wantsNoMore(result.error()))
            return finish(result);
        const auto turningOff = m_database.write(
            [endpoint, why = result.error()](Transaction &tx) { return turnOff(tx, endpoint, why); });
        onDone(&m_context, turningOff, [finish, result](const Result<> &) { finish(result); });
    };
    const auto secretRead = [this, finish, sent, delivery, reference](const WebhookEndpoint &endpoint,
                                                                      const Result<SecretValue> &secret) {
        if (!secret)
            return finish(fail(secret.error()));
        const QList<SecretValue> secrets{*secret};
        const auto sending =
            m_sender.send({endpoint.url, secrets, reference.toLatin1(), eventJson(delivery)});
        onDone(&m_context, sending, [sent, endpoint](const Result<> &result) { sent(endpoint, result); });
    };
    const auto endpointRead = [this, finish,
                               secretRead](const Result<std::optional<WebhookEndpoint>> &endpoint) {
        if (!endpoint)
            return finish(fail(endpoint.error()));
        if (!*endpoint || (*endpoint)->state != WebhookEndpoint::State::On)
            return finish(fail(Error::Code::NotSupportedByChannel, {{u"what"_s, u"webhook"_s}}));
        onDone(&m_context, m_secrets.read({m_database.workspaceId(), webhookEndpointSecret(**endpoint)}),
               [secretRead, endpoint = **endpoint](const Result<SecretValue> &secret) {
                   secretRead(endpoint, secret);
               });
    };
    const auto reading =
        m_database.read([tenant = delivery.tenant, id = delivery.endpoint](const Snapshot &snapshot) {
            return NoticeSettingsStore::endpoint(snapshot, tenant, id);
        });
    onDone(&m_context, reading, endpointRead);
    return promise->future();
}

} // namespace chatflow
