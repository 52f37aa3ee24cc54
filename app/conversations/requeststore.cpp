// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/requeststore.h"

#include "base/errorjson.h"
#include "base/textfold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

#define REQUEST_COLUMNS                                                                                      \
    "SELECT k.id, k.kind, k.state, k.started_at, k.queued_ms, k.connect_ms, k.first_token_ms, k.total_ms, "  \
    "k.attempts, k.conversation_id, p.name, a.name, k.settings_version, k.flow_id, k.channel, k.tokens_in, " \
    "k.tokens_cached, k.tokens_out, k.exactness, k.cost_micros, k.currency, k.price_model, k.error, "        \
    "x.call_id, x.question"
#define REQUEST_FROM                                                                                         \
    " FROM calls k LEFT JOIN call_texts x ON x.call_id = k.id AND x.tenant_id = k.tenant_id "                \
    "LEFT JOIN conversations c ON c.id = k.conversation_id AND c.tenant_id = k.tenant_id "                   \
    "LEFT JOIN contacts p ON p.id = c.contact_id AND p.tenant_id = k.tenant_id "                             \
    "LEFT JOIN actors a ON a.id = k.actor_id "

constexpr auto retentionKey = "request_log_days"_L1;
constexpr int longestRetention = 3650;

std::optional<milliseconds> timeAt(const Row &row, int column)
{
    const auto count = row.optionalInt64(column);
    return count ? std::optional(milliseconds(*count)) : std::nullopt;
}

RequestRow requestOf(const Row &row)
{
    RequestRow request;
    request.id = row.id<CallId>(0);
    request.kind = callKindFromString(row.text(1)).value_or(CallKind::Road);
    request.state = callStateFromString(row.text(2)); // none for "started"
    request.startedAt = row.instant(3);
    request.times = {timeAt(row, 4), timeAt(row, 5), timeAt(row, 6), timeAt(row, 7),
                     static_cast<int>(row.int64(8))};
    request.conversation = row.id<ConversationId>(9);
    request.contactName = row.text(10);
    request.actorName = row.text(11);
    request.settingsVersion = row.int64(12);
    request.flowId = row.text(13);
    request.channel = row.text(14);
    request.tokensIn = row.int64(15);
    request.tokensCached = row.int64(16);
    request.tokensOut = row.int64(17);
    if (request.state)
        request.exactness = exactnessFromString(row.text(18));
    const auto currency = Currency::fromCode(row.text(20));
    if (!row.isNull(19) && currency)
        request.cost = Money(row.int64(19), *currency);
    request.priceModel = row.text(21);
    if (const QString error = row.text(22); !error.isEmpty())
        request.error = errorFromJson(error);
    request.hasTexts = !row.isNull(23);
    request.question = row.text(24);
    return request;
}

/// `text` for LIKE, with "\" as its escape.
QString likePattern(QString text)
{
    return text.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
}

/// The WHERE of a filter, and its values behind those that are there.
QString condition(const RequestFilter &filter, QList<SqlValue> &values)
{
    QString sql;
    QStringList wanted;
    if (filter.underWay)
        wanted << u"started"_s;
    for (const CallOutcome::State state : filter.states)
        wanted << toString(state);
    if (!wanted.isEmpty()) {
        sql += u" AND k.state IN (?"_s + u", ?"_s.repeated(wanted.size() - 1) + u')';
        for (const QString &state : std::as_const(wanted))
            values << sqlValue(state);
    }
    if (filter.kind) {
        sql += u" AND k.kind = ?"_s;
        values << sqlValue(toString(*filter.kind));
    }
    if (filter.error) {
        // As errorToJson() writes it.
        sql += u" AND k.error LIKE ? ESCAPE '\\'"_s;
        values << sqlValue(
            QString(u"{\"code\":\""_s + likePattern(Error{*filter.error, {}, {}}.name()) + u"\"%"_s));
    }
    if (filter.from) {
        sql += u" AND k.started_at >= ?"_s;
        values << sqlValue(*filter.from);
    }
    if (filter.until) {
        sql += u" AND k.started_at < ?"_s;
        values << sqlValue(*filter.until);
    }
    if (filter.conversation) {
        sql += u" AND k.conversation_id = ?"_s;
        values << sqlValue(filter.conversation);
    }
    if (filter.slowerThan) {
        sql += u" AND k.total_ms > ?"_s;
        values << sqlValue(filter.slowerThan->count());
    }
    const QStringList words = foldedWords(filter.text);
    for (const QString &word : words) {
        sql += u" AND ' ' || x.folded LIKE ? ESCAPE '\\'"_s;
        values << sqlValue(QString(u"% "_s + likePattern(word) + u'%'));
    }
    return sql;
}

} // namespace

Result<Page<RequestRow>> RequestStore::page(const Snapshot &snapshot, TenantId tenant,
                                            const RequestFilter &filter, const PageRequest &request)
{
    const bool older = request.direction == PageRequest::Direction::Older;
    QList<SqlValue> values{sqlValue(tenant)};
    QString sql =
        QStringLiteral(REQUEST_COLUMNS REQUEST_FROM "WHERE k.tenant_id = ?") + condition(filter, values);
    if (request.from) {
        sql += older ? u" AND (k.started_at, k.id) < (?, ?)"_s : u" AND (k.started_at, k.id) > (?, ?)"_s;
        values << sqlValue(request.from->at) << sqlValue(request.from->id);
    }
    sql += older ? u" ORDER BY k.started_at DESC, k.id DESC LIMIT ?"_s
                 : u" ORDER BY k.started_at, k.id LIMIT ?"_s;
    values << sqlValue(request.limit + 1);
    QList<RequestRow> rows;
    CHATFLOW_TRY(snapshot.query(sql, values, [&rows](const Row &row) {
        rows.append(requestOf(row));
        return true;
    }));
    auto page = pageOf(std::move(rows), request.limit);
    if (!older)
        std::reverse(page.rows.begin(), page.rows.end());
    return page;
}

Result<RequestDetails> RequestStore::details(const Snapshot &snapshot, TenantId tenant, CallId id)
{
    struct Found {
        RequestDetails details;
        QByteArray sent;
    };
    const auto found = snapshot.first(
        QStringLiteral(REQUEST_COLUMNS ", k.session_id, k.finished_at, k.context_messages, k.context_tokens, "
                                       "x.answer, x.sent" REQUEST_FROM "WHERE k.id = ? AND k.tenant_id = ?"),
        [](const Row &row) {
            Found one;
            one.details.row = requestOf(row);
            one.details.sessionId = row.text(25);
            one.details.finishedAt = row.optionalInstant(26);
            one.details.contextMessages = static_cast<int>(row.int64(27));
            one.details.contextTokens = static_cast<int>(row.int64(28));
            one.details.answer = row.text(29);
            one.sent = row.blob(30);
            return one;
        },
        id, tenant);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::notFound(u"request"_s, id.toString()));
    RequestDetails details = (*found)->details;
    if (details.row.hasTexts) {
        auto sent = CallTexts::fromPacked((*found)->sent);
        if (!sent)
            return fail(sent.error());
        sent->request.question = details.row.question;
        details.sent = *sent;
    }
    return details;
}

Result<int> RequestStore::retentionDays(const Snapshot &snapshot)
{
    const auto value = snapshot.first(
        u"SELECT value FROM workspace WHERE key = ?"_s, [](const Row &row) { return row.text(0); },
        QString(retentionKey));
    if (!value)
        return fail(value.error());
    bool ok = false;
    const int days = value->value_or(QString()).toInt(&ok);
    return ok ? days : defaultRetentionDays;
}

Result<> RequestStore::setRetentionDays(Transaction &tx, int days)
{
    if (days < 0 || days > longestRetention)
        return fail(Error::invalid(u"days"_s, u"0 … %1"_s.arg(longestRetention)));
    CHATFLOW_TRY(tx.exec(u"INSERT INTO workspace (key, value) VALUES (?, ?)"
                         " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                         QString(retentionKey), QString::number(days)));
    return {};
}

Result<qint64> RequestStore::forgetBefore(Transaction &tx, Instant limit, int most)
{
    return tx.exec(u"DELETE FROM call_texts WHERE call_id IN "
                   "(SELECT call_id FROM call_texts WHERE at < ? ORDER BY at LIMIT ?)"_s,
                   limit, most);
}

} // namespace chatflow
