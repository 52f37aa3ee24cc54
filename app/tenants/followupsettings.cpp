// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/followupsettings.h"

#include "base/enumnames.h"
#include "tenants/templatesyntax.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<MissedFollowUp, 2> missedNames{{
    {MissedFollowUp::Send, "send"_L1},
    {MissedFollowUp::Skip, "skip"_L1},
}};

constexpr int longestSilence = 90 * 24 * 60;
constexpr int mostFollowUps = 20;
constexpr int dayMinutes = 24 * 60;

} // namespace

QString toString(MissedFollowUp missed)
{
    return nameOf(missedNames, missed);
}

std::optional<MissedFollowUp> missedFollowUpFromString(QStringView text)
{
    return valueOf(missedNames, text);
}

QJsonObject FollowUpSettings::toJson() const
{
    return {
        {u"enabled"_s, enabled},
        {u"earliest"_s, earliest},
        {u"latest"_s, latest},
        {u"open_only"_s, openOnly},
        {u"maximum"_s, maximum},
        {u"missed"_s, toString(missed)},
        {u"stop_words"_s, stopWords.join(u'\n')},
    };
}

FollowUpSettings FollowUpSettings::fromJson(const JsonReader &json)
{
    FollowUpSettings settings;
    settings.enabled = json.optionalBoolean(u"enabled", settings.enabled);
    settings.earliest = json.optionalInt(u"earliest", settings.earliest);
    settings.latest = json.optionalInt(u"latest", settings.latest);
    settings.openOnly = json.optionalBoolean(u"open_only", settings.openOnly);
    settings.maximum = json.optionalInt(u"maximum", settings.maximum);
    const auto missed =
        missedFollowUpFromString(json.optionalText(u"missed", chatflow::toString(settings.missed)));
    if (missed)
        settings.missed = *missed;
    else
        json.bad(u"missed", u"send or skip"_s);
    settings.stopWords = json.optionalText(u"stop_words").split(u'\n', Qt::SkipEmptyParts);
    return settings;
}

Result<> FollowUpSettings::validate() const
{
    if (earliest < 0 || earliest >= dayMinutes)
        return fail(Error::invalid(u"follow_ups.earliest"_s, u"00:00 … 23:59"_s));
    if (latest <= earliest || latest > dayMinutes)
        return fail(Error::invalid(u"follow_ups.latest"_s, u"> follow_ups.earliest"_s));
    if (maximum < 1 || maximum > mostFollowUps)
        return fail(Error::invalid(u"follow_ups.maximum"_s, u"1 … 20"_s));
    return {};
}

QJsonArray followUpStepsToJson(const QList<FollowUpStep> &steps)
{
    QJsonArray array;
    for (const FollowUpStep &step : steps)
        array.append(QJsonObject{
            {u"after_min"_s, step.afterMinutes}, {u"text"_s, step.text}, {u"by_flow"_s, step.byFlow}});
    return array;
}

QList<FollowUpStep> followUpStepsFromJson(const JsonReader &json, const char16_t *key)
{
    QList<FollowUpStep> steps;
    json.forEach(key, [&](const JsonReader &step) {
        steps.append({.afterMinutes = step.optionalInt(u"after_min", FollowUpStep().afterMinutes),
                      .text = step.optionalText(u"text"),
                      .byFlow = step.optionalBoolean(u"by_flow")});
    });
    return steps;
}

Result<> checkFollowUpSteps(const QList<FollowUpStep> &steps)
{
    if (steps.size() > mostFollowUps)
        return fail(Error::invalid(u"follow_up_steps"_s, u"≤ 20"_s));
    int before = 0;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const FollowUpStep &step = steps.at(i);
        const QString field = u"follow_up_steps."_s + QString::number(i + 1);
        if (step.afterMinutes <= before || step.afterMinutes > longestSilence)
            return fail(Error::invalid(field, u"%1 … %2 min"_s.arg(before + 1).arg(longestSilence)));
        if (step.text.trimmed().isEmpty())
            return fail(Error::invalid(field, u"empty"_s));
        const ParsedTemplate parsed = parseTemplate(step.text);
        if (!parsed.problems.isEmpty())
            return fail(Error::invalid(field, problemText(parsed.problems.constFirst(), step.text)));
        before = step.afterMinutes;
    }
    return {};
}

} // namespace chatflow
