// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/deliverystore.h"

#include "base/errorjson.h"
#include "notifications/noticesettingsstore.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

#define DELIVERY_SELECT                                                                                      \
    "SELECT id, tenant_id, contact_id, cause, channel, recipient, endpoint_id, kind, payload, state, "       \
    "attempts, claim, next_at, error, created_at, finished_at FROM deliveries "

std::optional<Error> deliveryErrorOf(const QString &json)
{
    return json.isEmpty() ? std::nullopt : std::optional(errorFromJson(json));
}

QString deliveryErrorJson(const std::optional<Error> &error)
{
    return error ? errorToJson(*error) : QString();
}

NoticeDelivery deliveryOf(const Row &row)
{
    NoticeDelivery one;
    one.id = row.id<DeliveryId>(0);
    one.tenant = row.id<TenantId>(1);
    one.contact = row.id<ContactId>(2);
    one.cause = row.text(3);
    one.channel = deliveryChannelFromString(row.text(4)).value_or(NoticeDelivery::Channel::Mail);
    one.recipient = row.text(5);
    one.endpoint = row.id<WebhookEndpointId>(6);
    one.kind = row.text(7);
    one.payload = QJsonDocument::fromJson(row.text(8).toUtf8()).object();
    one.state = deliveryStateFromString(row.text(9)).value_or(NoticeDelivery::State::Failed);
    one.attempts = static_cast<int>(row.int64(10));
    one.claim = row.int64(11);
    one.nextAt = row.instant(12);
    one.error = deliveryErrorOf(row.text(13));
    one.createdAt = row.instant(14);
    one.finishedAt = row.optionalInstant(15);
    return one;
}

/// The workspace's own are those of no tenant; takes no value then.
QString ofTenant(TenantId tenant)
{
    return tenant ? u"tenant_id = ? "_s : u"tenant_id IS NULL "_s;
}

std::vector<SqlValue> withTenant(TenantId tenant, std::vector<SqlValue> values)
{
    if (tenant)
        values.push_back(sqlValue(tenant));
    return values;
}

bool hasEnded(NoticeDelivery::State state)
{
    return state != NoticeDelivery::State::Queued && state != NoticeDelivery::State::Sending;
}

} // namespace

Result<DeliveryId> DeliveryStore::add(Transaction &tx, const NewDelivery &delivery)
{
    const QString payload = QString::fromUtf8(QJsonDocument(delivery.payload).toJson(QJsonDocument::Compact));
    const auto id = tx.insert<DeliveryId>(
        u"INSERT INTO deliveries (tenant_id, contact_id, cause, channel, recipient, endpoint_id, kind, "
        "payload, state, next_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?) "
        "ON CONFLICT (cause) DO NOTHING RETURNING id"_s,
        delivery.tenant, delivery.contact, delivery.cause, toString(delivery.channel), delivery.recipient,
        delivery.endpoint, delivery.kind, payload, tx.now(), tx.now());
    if (id && *id)
        tx.changed(delivery.tenant, ChangeKind::Delivery, *id);
    return id;
}

Result<int> DeliveryStore::addEvent(Transaction &tx, TenantId tenant, const QString &kind,
                                    const QString &cause, const QJsonObject &data, ContactId contact)
{
    const auto endpoints = NoticeSettingsStore::endpoints(tx, tenant);
    if (!endpoints)
        return fail(endpoints.error());
    int added = 0;
    for (const WebhookEndpoint &endpoint : *endpoints) {
        if (!endpoint.wants(kind))
            continue;
        const NewDelivery delivery{.tenant = tenant,
                                   .contact = contact,
                                   .cause = u"%1/webhook/%2"_s.arg(cause, endpoint.id.toString()),
                                   .channel = NoticeDelivery::Channel::Webhook,
                                   .recipient = endpoint.url.toString(QUrl::FullyEncoded),
                                   .endpoint = endpoint.id,
                                   .kind = kind,
                                   .payload = data};
        const auto id = add(tx, delivery);
        if (!id)
            return fail(id.error());
        added += *id ? 1 : 0;
    }
    return added;
}

Result<QList<NoticeDelivery>> DeliveryStore::claim(Transaction &tx, milliseconds claimFor, int limit)
{
    auto due = tx.list(QLatin1String(DELIVERY_SELECT "WHERE state IN ('queued', 'sending') AND next_at <= ? "
                                                     "ORDER BY next_at, id LIMIT ?") +
                           tx.dialect().forUpdate(),
                       deliveryOf, tx.now(), limit);
    if (!due)
        return due;
    for (NoticeDelivery &one : *due) {
        ++one.attempts;
        ++one.claim;
        one.state = NoticeDelivery::State::Sending;
        one.nextAt = tx.now() + claimFor;
        CHATFLOW_TRY(tx.exec(u"UPDATE deliveries SET state = 'sending', attempts = ?, claim = ?, next_at = ? "
                             "WHERE id = ?"_s,
                             one.attempts, one.claim, one.nextAt, one.id));
        CHATFLOW_TRY(tx.exec(u"INSERT INTO delivery_attempts (delivery_id, claim, tenant_id, started_at) "
                             "VALUES (?, ?, ?, ?)"_s,
                             one.id, one.claim, one.tenant, tx.now()));
        tx.changed(one.tenant, ChangeKind::Delivery, one.id);
    }
    return due;
}

Result<bool> DeliveryStore::record(Transaction &tx, const NoticeDelivery &attempt,
                                   NoticeDelivery::State state, const std::optional<Error> &error,
                                   Instant nextAt)
{
    const QString json = deliveryErrorJson(error);
    const SqlValue finished = hasEnded(state) ? sqlValue(tx.now()) : SqlValue();
    const std::vector<SqlValue> values{sqlValue(toString(state)), sqlValue(json),
                                       sqlValue(nextAt),          finished,
                                       sqlValue(attempt.id),      sqlValue(attempt.claim)};
    const auto touched =
        tx.execute(u"UPDATE deliveries SET state = ?, error = ?, next_at = ?, finished_at = ? "
                   "WHERE id = ? AND claim = ? AND state = 'sending'"_s,
                   values);
    if (!touched)
        return fail(touched.error());
    if (*touched == 0)
        return false;
    CHATFLOW_TRY(tx.exec(u"UPDATE delivery_attempts SET ended_at = ?, error = ? "
                         "WHERE delivery_id = ? AND claim = ?"_s,
                         tx.now(), json, attempt.id, attempt.claim));
    tx.changed(attempt.tenant, ChangeKind::Delivery, attempt.id);
    return true;
}

Result<bool> DeliveryStore::isAnyDue(const Snapshot &snapshot)
{
    const auto found =
        snapshot.number(u"SELECT id FROM deliveries WHERE state IN ('queued', 'sending') AND next_at <= ? "
                        "LIMIT 1"_s,
                        snapshot.now());
    if (!found)
        return fail(found.error());
    return *found > 0;
}

Result<Page<NoticeDelivery>> DeliveryStore::page(const Snapshot &snapshot, TenantId tenant,
                                                 std::optional<NoticeDelivery::State> state,
                                                 const PageRequest &request)
{
    const bool older = request.direction == PageRequest::Direction::Older;
    QString sql = QLatin1String(DELIVERY_SELECT "WHERE ") + ofTenant(tenant);
    std::vector<SqlValue> values = withTenant(tenant, {});
    if (state) {
        sql += u"AND state = ? "_s;
        values.push_back(sqlValue(toString(*state)));
    }
    if (request.from) {
        sql += older ? u"AND (created_at, id) < (?, ?) "_s : u"AND (created_at, id) > (?, ?) "_s;
        values.push_back(sqlValue(request.from->at));
        values.push_back(sqlValue(request.from->id));
    }
    sql += older ? u"ORDER BY created_at DESC, id DESC LIMIT ?"_s : u"ORDER BY created_at, id LIMIT ?"_s;
    values.push_back(sqlValue(request.limit + 1));
    QList<NoticeDelivery> rows;
    CHATFLOW_TRY(snapshot.query(sql, values, [&rows](const Row &row) {
        rows.append(deliveryOf(row));
        return true;
    }));
    Page<NoticeDelivery> page = pageOf(std::move(rows), request.limit);
    if (!older)
        std::reverse(page.rows.begin(), page.rows.end());
    return page;
}

Result<std::optional<NoticeDelivery>> DeliveryStore::find(const Snapshot &snapshot, TenantId tenant,
                                                          DeliveryId id)
{
    std::optional<NoticeDelivery> found;
    const std::vector<SqlValue> values = withTenant(tenant, {sqlValue(id)});
    CHATFLOW_TRY(snapshot.query(QLatin1String(DELIVERY_SELECT "WHERE id = ? AND ") + ofTenant(tenant), values,
                                [&found](const Row &row) {
                                    found = deliveryOf(row);
                                    return false;
                                }));
    return found;
}

Result<QList<DeliveryAttempt>> DeliveryStore::attempts(const Snapshot &snapshot, DeliveryId id)
{
    return snapshot.list(
        u"SELECT started_at, ended_at, error FROM delivery_attempts WHERE delivery_id = ? ORDER BY claim"_s,
        [](const Row &row) {
            return DeliveryAttempt{row.instant(0), row.optionalInstant(1), deliveryErrorOf(row.text(2))};
        },
        id);
}

Result<bool> DeliveryStore::retry(Transaction &tx, TenantId tenant, DeliveryId id)
{
    const std::vector<SqlValue> values = withTenant(tenant, {sqlValue(tx.now()), sqlValue(id)});
    const auto touched =
        tx.execute(u"UPDATE deliveries SET state = 'queued', attempts = 0, next_at = ?, finished_at = NULL "
                   "WHERE id = ? AND state IN ('failed', 'given_up') AND "_s +
                       ofTenant(tenant),
                   values);
    if (!touched)
        return fail(touched.error());
    if (*touched > 0)
        tx.changed(tenant, ChangeKind::Delivery, id);
    return *touched > 0;
}

Result<> DeliveryStore::giveUp(Transaction &tx, WebhookEndpointId endpoint, const Error &error)
{
    const auto done =
        tx.exec(u"UPDATE deliveries SET state = 'given_up', claim = claim + 1, error = ?, finished_at = ? "
                "WHERE endpoint_id = ? AND state IN ('queued', 'sending')"_s,
                errorToJson(error), tx.now(), endpoint);
    return done ? Result<>() : fail(done.error());
}

Result<qint64> DeliveryStore::removeFinished(Transaction &tx, Instant before, int limit)
{
    return tx.exec(u"DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries "
                   "WHERE finished_at IS NOT NULL AND finished_at < ? ORDER BY finished_at LIMIT ?)"_s,
                   before, limit);
}

Result<QList<NoticeDelivery>> DeliveryStore::of(const Snapshot &snapshot, TenantId tenant,
                                                const QList<ContactId> &contacts, int limit)
{
    QList<NoticeDelivery> all;
    for (const ContactId contact : contacts) {
        const auto some = snapshot.list(
            QLatin1String(DELIVERY_SELECT "WHERE tenant_id = ? AND contact_id = ? ORDER BY id LIMIT ?"),
            deliveryOf, tenant, contact, limit - all.size());
        if (!some)
            return fail(some.error());
        all += *some;
    }
    return all;
}

} // namespace chatflow
