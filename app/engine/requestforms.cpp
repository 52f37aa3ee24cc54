// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requestforms.h"

#include "engine/arguments.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

const auto startedText = u"started"_s;

class RequestFormText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::RequestsCommand)

public:
    static QString badState() { return tr("started, answered, discarded, failed or unknown is expected"); }
    static QString badKind() { return tr("road, preview, golden or test is expected"); }
    static QString badError() { return tr("there is no such error; --json shows their names"); }
    static QString badConversation() { return tr("a conversation's number is expected"); }
};

QJsonValue timeOrNull(const std::optional<milliseconds> &time)
{
    return time ? QJsonValue(qint64(time->count())) : QJsonValue();
}

QString utc(Instant at)
{
    return toDateTime(at).toString(Qt::ISODateWithMs);
}

Instant startOf(QDate day, const QTimeZone &zone)
{
    return instantFromMs(day.startOfDay(zone).toMSecsSinceEpoch());
}

} // namespace

QString requestStateText(const RequestState &state)
{
    return state ? toString(*state) : startedText;
}

QJsonObject requestToJson(const RequestRow &row)
{
    return {
        {u"id"_s, row.id.value()},
        {u"kind"_s, toString(row.kind)},
        {u"state"_s, requestStateText(row.state)},
        {u"started_at"_s, utc(row.startedAt)},
        {u"queued_ms"_s, timeOrNull(row.times.queued)},
        {u"connect_ms"_s, timeOrNull(row.times.connect)},
        {u"first_token_ms"_s, timeOrNull(row.times.firstToken)},
        {u"total_ms"_s, timeOrNull(row.times.total)},
        {u"attempts"_s, row.times.attempts},
        {u"conversation"_s, row.conversation ? QJsonValue(row.conversation.value()) : QJsonValue()},
        {u"contact_name"_s, row.contactName},
        {u"by"_s, row.actorName},
        {u"settings_version"_s, row.settingsVersion},
        {u"flow_id"_s, row.flowId},
        {u"channel"_s, row.channel},
        {u"tokens_in"_s, row.tokensIn},
        {u"tokens_cached"_s, row.tokensCached},
        {u"tokens_out"_s, row.tokensOut},
        {u"exactness"_s, row.exactness ? QJsonValue(toString(*row.exactness)) : QJsonValue()},
        {u"cost"_s, row.cost ? QJsonValue(row.cost->toString()) : QJsonValue()},
        {u"price_model"_s, row.priceModel},
        {u"error"_s, row.error ? QJsonValue(row.error->name()) : QJsonValue()},
        {u"has_texts"_s, row.hasTexts},
        {u"question"_s, row.question},
    };
}

QJsonObject requestDetailsToJson(const RequestDetails &details)
{
    QJsonObject json = requestToJson(details.row);
    json.insert(u"session_id"_s, details.sessionId);
    json.insert(u"finished_at"_s, details.finishedAt ? QJsonValue(utc(*details.finishedAt)) : QJsonValue());
    json.insert(u"context_messages"_s, details.contextMessages);
    json.insert(u"context_tokens"_s, details.contextTokens);
    if (!details.sent)
        return json;
    const PredictionRequest &request = details.sent->request;
    QJsonArray variables;
    for (const FlowVariable &variable : request.variables)
        variables.append(QJsonObject{{u"name"_s, variable.name}, {u"text"_s, variable.text}});
    QJsonArray history;
    for (const HistoryTurn &turn : request.history)
        history.append(
            QJsonObject{{u"role"_s, turn.role == HistoryTurn::Role::User ? u"user"_s : u"assistant"_s},
                        {u"text"_s, turn.text}});
    json.insert(u"server"_s, details.sent->server);
    json.insert(u"prompt"_s, request.systemPrompt);
    json.insert(u"variables"_s, variables);
    json.insert(u"history"_s, history);
    json.insert(u"answer"_s, details.answer);
    return json;
}

Result<RequestFilter> requestFilterFrom(const Arguments &arguments, const QTimeZone &zone)
{
    RequestFilter filter;
    const QStringList states = arguments.values(u"state"_s);
    for (const QString &name : states) {
        const auto state = callStateFromString(name);
        if (!state && name != startedText)
            return fail(Error::invalid(u"--state"_s, RequestFormText::badState()));
        if (state)
            filter.states.append(*state);
        else
            filter.underWay = true;
    }
    if (arguments.has(u"kind"_s)) {
        filter.kind = callKindFromString(arguments.value(u"kind"_s));
        if (!filter.kind)
            return fail(Error::invalid(u"--kind"_s, RequestFormText::badKind()));
    }
    if (arguments.has(u"error"_s)) {
        filter.error = Error::codeFromName(arguments.value(u"error"_s));
        if (!filter.error)
            return fail(Error::invalid(u"--error"_s, RequestFormText::badError()));
    }
    const auto from = arguments.date(u"from"_s, {});
    if (!from)
        return fail(from.error());
    const auto to = arguments.date(u"to"_s, {});
    if (!to)
        return fail(to.error());
    if (from->isValid())
        filter.from = startOf(*from, zone);
    if (to->isValid())
        filter.until = startOf(to->addDays(1), zone);
    if (arguments.has(u"conversation"_s)) {
        filter.conversation = ConversationId(arguments.value(u"conversation"_s).toLongLong());
        if (filter.conversation.value() <= 0)
            return fail(Error::invalid(u"--conversation"_s, RequestFormText::badConversation()));
    }
    if (arguments.has(u"slower"_s)) {
        const auto slower = arguments.number(u"slower"_s, 0, 0, std::numeric_limits<int>::max());
        if (!slower)
            return fail(slower.error());
        filter.slowerThan = milliseconds(*slower);
    }
    filter.text = arguments.value(u"search"_s);
    return filter;
}

} // namespace chatflow
