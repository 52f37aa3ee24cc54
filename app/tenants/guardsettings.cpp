// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/guardsettings.h"

#include "flowise/predictionurl.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int mostAnswers = 1000;
constexpr int mostMessages = 6000;
constexpr int longestWait = 14 * 24;
constexpr qsizetype longestText = 4096; ///< characters of a WhatsApp message

Result<> checkLength(const QString &field, const QString &text)
{
    return text.size() > longestText ? Result<>(fail(Error::invalid(field, u"≤ 4096"_s))) : Result<>();
}

} // namespace

QJsonObject GuardSettings::toJson() const
{
    return {
        {u"second_flow_id"_s, secondFlowId},
        {u"fallback_text"_s, fallbackText},
        {u"disclosure"_s, disclosure},
        {u"scope"_s, scope},
        {u"answers_in_ten_minutes"_s, answersInTenMinutes},
        {u"messages_a_minute"_s, messagesAMinute},
    };
}

GuardSettings GuardSettings::fromJson(const JsonReader &json)
{
    GuardSettings guards;
    guards.secondFlowId = json.optionalText(u"second_flow_id");
    guards.fallbackText = json.optionalText(u"fallback_text");
    guards.disclosure = json.optionalText(u"disclosure");
    guards.scope = json.optionalText(u"scope");
    guards.answersInTenMinutes = json.optionalInt(u"answers_in_ten_minutes", guards.answersInTenMinutes);
    guards.messagesAMinute = json.optionalInt(u"messages_a_minute", guards.messagesAMinute);
    return guards;
}

Result<> GuardSettings::validate() const
{
    if (!secondFlowId.isEmpty() && !flowIdFrom(secondFlowId))
        return fail(Error::invalid(u"guards.second_flow_id"_s, u"UUID"_s));
    CHATFLOW_TRY(checkLength(u"guards.fallback_text"_s, fallbackText));
    CHATFLOW_TRY(checkLength(u"guards.disclosure"_s, disclosure));
    CHATFLOW_TRY(checkLength(u"guards.scope"_s, scope));
    if (answersInTenMinutes < 0 || answersInTenMinutes > mostAnswers)
        return fail(Error::invalid(u"guards.answers_in_ten_minutes"_s, u"0 … 1000"_s));
    if (messagesAMinute < 0 || messagesAMinute > mostMessages)
        return fail(Error::invalid(u"guards.messages_a_minute"_s, u"0 … 6000"_s));
    return {};
}

QJsonObject SurveySettings::toJson() const
{
    return {{u"enabled"_s, enabled}, {u"question"_s, question}, {u"hours"_s, hours}};
}

SurveySettings SurveySettings::fromJson(const JsonReader &json)
{
    SurveySettings survey;
    survey.enabled = json.optionalBoolean(u"enabled", survey.enabled);
    survey.question = json.optionalText(u"question");
    survey.hours = json.optionalInt(u"hours", survey.hours);
    return survey;
}

Result<> SurveySettings::validate() const
{
    CHATFLOW_TRY(checkLength(u"survey.question"_s, question));
    if (hours < 1 || hours > longestWait)
        return fail(Error::invalid(u"survey.hours"_s, u"1 … 336"_s));
    return {};
}

} // namespace chatflow
