// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/tenantsettings.h"

#include "base/enumnames.h"
#include "base/jsonreader.h"
#include "flowise/predictionurl.h"
#include "tenants/templatesyntax.h"

#include <QJsonArray>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<FlowMemory, 3> memories{{
    {FlowMemory::OursWithoutNode, "ours"_L1},
    {FlowMemory::OursWithNode, "ours_with_node"_L1},
    {FlowMemory::TheFlows, "the_flows"_L1},
}};

constexpr EnumNames<SummaryMode, 3> summaryModes{{
    {SummaryMode::Off, "off"_L1},
    {SummaryMode::Local, "local"_L1},
    {SummaryMode::Flow, "flow"_L1},
}};

QJsonObject flowiseToJson(const FlowiseSettings &flowise)
{
    return {
        {u"url"_s, flowise.url},
        {u"flow_id"_s, flowise.flowId},
        {u"channel"_s, toString(flowise.channel)},
        {u"memory"_s, toString(flowise.memory)},
        {u"streaming"_s, flowise.streaming},
        {u"timeout_s"_s, qint64(flowise.timeout.count())},
        {u"price_model"_s, flowise.priceModel},
        {u"pinned_certificate"_s, flowise.pinnedCertificate},
    };
}

void readFlowise(const JsonReader &json, FlowiseSettings &flowise)
{
    flowise.url = json.optionalText(u"url");
    flowise.flowId = json.optionalText(u"flow_id");
    if (const auto channel =
            variableChannelFromString(json.optionalText(u"channel", toString(flowise.channel))))
        flowise.channel = *channel;
    else
        json.bad(u"channel", u"a variable channel"_s);
    if (const auto memory = flowMemoryFromString(json.optionalText(u"memory", toString(flowise.memory))))
        flowise.memory = *memory;
    else
        json.bad(u"memory", u"ours, ours_with_node or the_flows"_s);
    flowise.streaming = json.optionalBoolean(u"streaming", flowise.streaming);
    flowise.pinnedCertificate = json.optionalText(u"pinned_certificate");
    flowise.priceModel = json.optionalText(u"price_model");
    flowise.timeout = seconds(json.optionalInteger(u"timeout_s").value_or(flowise.timeout.count()));
}

constexpr qsizetype sha256Size = 32;

Result<> outOfRange(const QString &field, const QString &reason)
{
    return fail(Error::invalid(field, reason));
}

} // namespace

QString toString(FlowMemory memory)
{
    return nameOf(memories, memory);
}

std::optional<FlowMemory> flowMemoryFromString(QStringView text)
{
    return valueOf(memories, text);
}

QString toString(SummaryMode mode)
{
    return nameOf(summaryModes, mode);
}

std::optional<SummaryMode> summaryModeFromString(QStringView text)
{
    return valueOf(summaryModes, text);
}

QJsonObject TenantSettings::toJson() const
{
    QJsonArray sold;
    for (const Product &product : products)
        sold.append(product.toJson());
    QJsonArray own;
    for (const OwnVariable &variable : ownVariables)
        own.append(variable.toJson());
    QJsonObject limits{{u"messages"_s, context.messages},
                       {u"tokens"_s, context.tokens},
                       {u"summary"_s, chatflow::toString(context.summary)},
                       {u"summary_flow_id"_s, context.summaryFlowId}};
    if (context.tokensPerConversationPerDay)
        limits.insert(u"tokens_per_conversation_per_day"_s, *context.tokensPerConversationPerDay);
    return {
        {u"flowise"_s, flowiseToJson(flowise)},
        {u"context"_s, limits},
        {u"answering"_s,
         QJsonObject{
             {u"quiet_ms"_s, qint64(answering.quiet.count())},
             {u"max_quiet_ms"_s, qint64(answering.maxQuiet.count())},
             {u"max_age_s"_s, qint64(answering.maxAge.count())},
             {u"attempts"_s, answering.attempts},
             {u"send_timeout_s"_s, qint64(answering.sendTimeout.count())},
             {u"person_target_min"_s, qint64(answering.personTarget.count())},
             {u"important_tag"_s, answering.importantTag},
         }},
        {u"guards"_s, guards.toJson()},
        {u"survey"_s, survey.toJson()},
        {u"follow_ups"_s, followUps.toJson()},
        {u"follow_up_steps"_s, followUpStepsToJson(followUpSteps)},
        {u"business_name"_s, businessName},
        {u"business_description"_s, businessDescription},
        {u"tone"_s, tone},
        {u"language"_s, language},
        {u"products"_s, sold},
        {u"business_hours"_s, openingHoursToJson(businessHours)},
        {u"holidays"_s, holidaysToJson(holidays)},
        {u"time_zone"_s, timeZone},
        {u"custom_instructions"_s, customInstructions},
        {u"own_variables"_s, own},
        {u"prompt_template"_s, promptTemplate},
        {u"template_origin"_s,
         QJsonObject{{u"template_id"_s, templateOrigin.id.value()}, {u"version"_s, templateOrigin.version}}},
    };
}

Result<TenantSettings> TenantSettings::fromJson(const QJsonObject &object)
{
    const JsonReader json{QJsonValue(object)};
    TenantSettings settings;
    if (const auto flowise = json.optionalObject(u"flowise"))
        readFlowise(*flowise, settings.flowise);
    if (const auto limits = json.optionalObject(u"context")) {
        settings.context.messages = limits->optionalInt(u"messages", settings.context.messages);
        settings.context.tokens = limits->optionalInt(u"tokens", settings.context.tokens);
        const auto summary = summaryModeFromString(
            limits->optionalText(u"summary", chatflow::toString(settings.context.summary)));
        if (summary)
            settings.context.summary = *summary;
        else
            limits->bad(u"summary", u"off, local or flow"_s);
        settings.context.summaryFlowId = limits->optionalText(u"summary_flow_id");
        settings.context.tokensPerConversationPerDay =
            limits->optionalInteger(u"tokens_per_conversation_per_day");
    }
    if (const auto answering = json.optionalObject(u"answering")) {
        AnswerSettings &answer = settings.answering;
        answer.quiet = milliseconds(answering->optionalInteger(u"quiet_ms").value_or(answer.quiet.count()));
        answer.maxQuiet =
            milliseconds(answering->optionalInteger(u"max_quiet_ms").value_or(answer.maxQuiet.count()));
        answer.maxAge = seconds(answering->optionalInteger(u"max_age_s").value_or(answer.maxAge.count()));
        answer.attempts = answering->optionalInt(u"attempts", answer.attempts);
        answer.sendTimeout =
            seconds(answering->optionalInteger(u"send_timeout_s").value_or(answer.sendTimeout.count()));
        answer.personTarget = std::chrono::minutes(
            answering->optionalInteger(u"person_target_min").value_or(answer.personTarget.count()));
        answer.importantTag = answering->optionalText(u"important_tag");
    }
    if (const auto guards = json.optionalObject(u"guards"))
        settings.guards = GuardSettings::fromJson(*guards);
    if (const auto survey = json.optionalObject(u"survey"))
        settings.survey = SurveySettings::fromJson(*survey);
    if (const auto followUps = json.optionalObject(u"follow_ups"))
        settings.followUps = FollowUpSettings::fromJson(*followUps);
    settings.followUpSteps = followUpStepsFromJson(json, u"follow_up_steps");
    settings.businessName = json.optionalText(u"business_name");
    settings.businessDescription = json.optionalText(u"business_description");
    settings.tone = json.optionalText(u"tone", settings.tone);
    settings.language = json.optionalText(u"language", settings.language);
    json.forEach(u"products",
                 [&](const JsonReader &product) { settings.products.append(Product::fromJson(product)); });
    settings.businessHours = openingHoursFromJson(json, u"business_hours");
    settings.holidays = holidaysFromJson(json, u"holidays");
    settings.timeZone = json.optionalText(u"time_zone", settings.timeZone);
    settings.customInstructions = json.optionalText(u"custom_instructions");
    json.forEach(u"own_variables", [&](const JsonReader &variable) {
        settings.ownVariables.append(OwnVariable::fromJson(variable));
    });
    settings.promptTemplate = json.optionalText(u"prompt_template");
    if (const auto origin = json.optionalObject(u"template_origin")) {
        settings.templateOrigin.id = PromptTemplateId(origin->optionalInteger(u"template_id").value_or(0));
        settings.templateOrigin.version = origin->optionalInteger(u"version").value_or(0);
    }
    CHATFLOW_TRY(json.status());
    return settings;
}

Result<> TenantSettings::validate() const
{
    if (!flowise.url.isEmpty() && flowise.flowId.isEmpty())
        return outOfRange(u"flowise.flow_id"_s, u"empty"_s);
    if (!flowise.pinnedCertificate.isEmpty()) {
        const auto pin = QByteArray::fromBase64Encoding(flowise.pinnedCertificate.toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
        if (!pin || (*pin).size() != sha256Size)
            return outOfRange(u"flowise.pinned_certificate"_s, u"Base64 (SHA-256)"_s);
        if (!flowise.url.startsWith("https:"_L1, Qt::CaseInsensitive))
            return outOfRange(u"flowise.pinned_certificate"_s, u"https://"_s);
    }
    if (flowise.timeout < seconds(1) || flowise.timeout > seconds(3600))
        return outOfRange(u"flowise.timeout_s"_s, u"1 … 3600"_s);
    if (context.messages < 0 || context.messages > 1000)
        return outOfRange(u"context.messages"_s, u"0 … 1000"_s);
    if (context.tokens < 0 || context.tokens > 1'000'000)
        return outOfRange(u"context.tokens"_s, u"0 … 1000000"_s);
    if (!context.summaryFlowId.isEmpty() && !flowIdFrom(context.summaryFlowId))
        return outOfRange(u"context.summary_flow_id"_s, u"UUID"_s);
    if (context.tokensPerConversationPerDay && *context.tokensPerConversationPerDay < 0)
        return outOfRange(u"context.tokens_per_conversation_per_day"_s, u"≥ 0"_s);
    if (answering.quiet < milliseconds(0) || answering.quiet > milliseconds(60'000))
        return outOfRange(u"answering.quiet_ms"_s, u"0 … 60000"_s);
    if (answering.maxQuiet < answering.quiet || answering.maxQuiet > milliseconds(300'000))
        return outOfRange(u"answering.max_quiet_ms"_s, u"quiet_ms … 300000"_s);
    if (answering.maxAge < seconds(1) || answering.maxAge > seconds(7 * 24 * 3600))
        return outOfRange(u"answering.max_age_s"_s, u"1 … 604800"_s);
    if (answering.attempts < 1 || answering.attempts > 20)
        return outOfRange(u"answering.attempts"_s, u"1 … 20"_s);
    if (answering.sendTimeout < seconds(1) || answering.sendTimeout > seconds(600))
        return outOfRange(u"answering.send_timeout_s"_s, u"1 … 600"_s);
    if (answering.personTarget < std::chrono::minutes(1) ||
        answering.personTarget > std::chrono::minutes(7 * 24 * 60))
        return outOfRange(u"answering.person_target_min"_s, u"1 … 10080"_s);
    CHATFLOW_TRY(guards.validate());
    CHATFLOW_TRY(survey.validate());
    CHATFLOW_TRY(followUps.validate());
    CHATFLOW_TRY(checkFollowUpSteps(followUpSteps));
    if (tone != u"formal"_s && tone != u"casual"_s)
        return outOfRange(u"tone"_s, u"formal / casual"_s);
    if (language.isEmpty())
        return outOfRange(u"language"_s, u"empty"_s);
    if (!QTimeZone(timeZone.toUtf8()).isValid())
        return outOfRange(u"time_zone"_s, timeZone);
    CHATFLOW_TRY(checkOpeningHours(businessHours));
    CHATFLOW_TRY(checkHolidays(holidays));
    CHATFLOW_TRY(checkVariables(ownVariables));
    for (qsizetype i = 0; i < products.size(); ++i) {
        const QString field = u"products."_s + QString::number(i + 1);
        if (products.at(i).name.trimmed().isEmpty())
            return outOfRange(field, u"empty"_s);
        if (products.at(i).price && products.at(i).price->micros() < 0)
            return outOfRange(field, u"≥ 0"_s);
    }
    const ParsedTemplate parsed = parseTemplate(promptTemplate);
    if (!parsed.problems.isEmpty())
        return outOfRange(u"prompt_template"_s, problemText(parsed.problems.constFirst(), promptTemplate));
    return {};
}

} // namespace chatflow
