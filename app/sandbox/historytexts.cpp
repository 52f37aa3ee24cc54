// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/historytexts.h"

#include "base/jsonreader.h"

#include <QFile>

#include <algorithm>

// A static library's resources have to be asked for; the macro wants to be outside of any namespace.
static void initHistoryResource()
{
    Q_INIT_RESOURCE(chatflow_sandbox_history);
}

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QStringList textsAt(const JsonReader &json, const char16_t *key)
{
    QStringList out;
    for (const QJsonValue &value : json.array(key)) {
        if (!value.isString())
            json.bad(key, u"texts"_s);
        out.append(value.toString());
    }
    if (out.isEmpty())
        json.bad(key, u"at least one text"_s);
    return out;
}

QList<HistoryExchange> exchangesAt(const JsonReader &json, const char16_t *key)
{
    QList<HistoryExchange> out;
    json.forEach(key, [&out](const JsonReader &one) {
        out.append({one.text(u"ask"), one.nonEmptyText(u"answer")});
    });
    if (out.isEmpty())
        json.bad(key, u"at least one exchange"_s);
    return out;
}

HistoryLanguage languageFrom(const JsonReader &json)
{
    return {
        .code = json.nonEmptyText(u"code"),
        .firstNames = textsAt(json, u"firstNames"),
        .lastNames = textsAt(json, u"lastNames"),
        .emoji = textsAt(json, u"emoji"),
        .cities = textsAt(json, u"cities"),
        .streets = textsAt(json, u"streets"),
        .weekdays = textsAt(json, u"weekdays"),
        .agents = textsAt(json, u"agents"),
        .greetings = textsAt(json, u"greetings"),
        .bursts = textsAt(json, u"bursts"),
        .questions = textsAt(json, u"questions"),
        .localQuestions = textsAt(json, u"localQuestions"),
        .orders = textsAt(json, u"orders"),
        .people = textsAt(json, u"people"),
        .thanks = textsAt(json, u"thanks"),
        .reactions = textsAt(json, u"reactions"),
        .unanswered = textsAt(json, u"unanswered"),
        .notes = textsAt(json, u"notes"),
        .views = textsAt(json, u"views"),
        .summaries = textsAt(json, u"summaries"),
        .naming = exchangesAt(json, u"naming"),
        .images = exchangesAt(json, u"images"),
        .audios = exchangesAt(json, u"audios"),
        .documents = exchangesAt(json, u"documents"),
        .places = exchangesAt(json, u"places"),
        .agentTalk = exchangesAt(json, u"agentTalk"),
        .tags = exchangesAt(json, u"tags"),
        .canned = exchangesAt(json, u"canned"),
    };
}

HistoryTrade tradeFrom(const JsonReader &json)
{
    HistoryTrade trade{
        .id = json.nonEmptyText(u"id"),
        .language = json.nonEmptyText(u"language"),
        .names = textsAt(json, u"names"),
        .prefix = json.nonEmptyText(u"prefix"),
        .zone = json.nonEmptyText(u"zone"),
        .tone = json.nonEmptyText(u"tone"),
        .description = json.nonEmptyText(u"description"),
        .products = textsAt(json, u"products"),
        .exchanges = exchangesAt(json, u"exchanges"),
    };
    for (const QJsonValue &value : json.array(u"hours")) {
        const QJsonArray day = value.toArray();
        if (day.size() != 3)
            json.bad(u"hours", u"[weekday, from, to]"_s);
        trade.hours.append({day.at(0).toInt(), day.at(1).toInt(), day.at(2).toInt()});
    }
    return trade;
}

} // namespace

Result<HistoryTexts> HistoryTexts::builtIn()
{
    initHistoryResource();
    QFile file(u":/sandbox/history.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::FileRead, {{u"path"_s, file.fileName()}});
    const auto json = JsonReader::parse(file.readAll());
    if (!json)
        return fail(json.error());
    HistoryTexts texts;
    json->forEach(u"languages",
                  [&texts](const JsonReader &one) { texts.languages.append(languageFrom(one)); });
    json->forEach(u"trades", [&texts](const JsonReader &one) { texts.trades.append(tradeFrom(one)); });
    if (texts.languages.isEmpty() || texts.trades.isEmpty())
        json->bad(u"languages", u"languages and trades"_s);
    CHATFLOW_TRY(json->status());
    return texts;
}

const HistoryLanguage &HistoryTexts::language(const QString &code) const
{
    const auto found = std::ranges::find_if(
        languages, [&code](const HistoryLanguage &one) { return code.startsWith(one.code); });
    return found == languages.end() ? languages.constFirst() : *found;
}

} // namespace chatflow
