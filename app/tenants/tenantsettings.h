// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "flowise/flowisetypes.h"
#include "tenants/followupsettings.h"
#include "tenants/guardsettings.h"
#include "tenants/openinghours.h"
#include "tenants/ownvariable.h"
#include "tenants/product.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace chatflow
{

/// Who remembers the conversation (see ARCHITECTURE.md, "Flow memory").
enum class FlowMemory {
    OursWithoutNode, ///< our history goes with each question; the flow has no memory node
    OursWithNode,    ///< the same, but the flow has one: each attempt gets a session of its own, so that it
                     ///< stays empty
    TheFlows,        ///< the flow's memory node; one session a contact, no history from us
};
QString toString(FlowMemory memory);
std::optional<FlowMemory> flowMemoryFromString(QStringView text);

/// How a tenant's flow is reached.
struct FlowiseSettings {
    QString url;    ///< base URL, normalised; empty = not set up yet
    QString flowId; ///< a UUID
    VariableChannel channel = VariableChannel::Preamble;
    FlowMemory memory = FlowMemory::OursWithoutNode;
    bool streaming = true;
    seconds timeout{120};
    /// Base64 of the SHA-256 of the server's public key, which a person trusts; empty = the usual
    /// authorities.
    QString pinnedCertificate;
    QString priceModel; ///< the price book's model that the flow's calls are priced by; empty = not priced

    bool operator==(const FlowiseSettings &) const = default;
};

/// What stands for the messages that do not go with a question any more (requirement C2.3).
enum class SummaryMode {
    Off,
    Local, ///< sentences taken from them, which costs nothing
    Flow,  ///< a summary that a chatflow writes, which costs tokens; sentences where it does not answer
};
QString toString(SummaryMode mode); ///< "off", …: the form in the database and in JSON
std::optional<SummaryMode> summaryModeFromString(QStringView text);

/// What of a conversation goes with a question (requirement C2.4).
struct ContextLimits {
    int messages = 20;
    int tokens = 2000;
    SummaryMode summary = SummaryMode::Local;
    QString summaryFlowId; ///< on the same server; empty = the flow that answers
    std::optional<qint64> tokensPerConversationPerDay;

    bool operator==(const ContextLimits &) const = default;
};

/// When the AI answers.
struct AnswerSettings {
    milliseconds quiet{1500};    ///< waits this long for more quick messages before it answers
    milliseconds maxQuiet{8000}; ///< but never longer than this after the first one
    seconds maxAge{600};         ///< a message older than this when it arrives is for a person
    int attempts = 3;            ///< how often a failing flow is asked before a person gets the conversation
    seconds sendTimeout{30};     ///< how long a send may take before its outcome counts as unknown
    std::chrono::minutes personTarget{
        15};                ///< within this much opening time a person should take what waits for one
    QString importantTag{}; ///< a contact with the tag of this name is important; empty = none is

    bool operator==(const AnswerSettings &) const = default;
};

/// Where a tenant's prompt template was taken from, so that a newer published version can be offered.
struct TemplateOrigin {
    PromptTemplateId id;
    qint64 version = 0;

    bool isSet() const { return bool(id); }
    bool operator==(const TemplateOrigin &) const = default;
};

/// All that is set for a tenant. A value: every saved change is a version of its own in the history. Never
/// holds a key.
struct TenantSettings {
    FlowiseSettings flowise;
    ContextLimits context;
    AnswerSettings answering;
    GuardSettings guards;
    SurveySettings survey;
    FollowUpSettings followUps;
    QList<FollowUpStep> followUpSteps;

    // The plan's variables (requirement C1.3); client_id comes from the tenant.
    QString businessName;
    QString businessDescription;
    QString tone = QStringLiteral("casual"); ///< formal | casual
    QString language = QStringLiteral("es"); ///< BCP 47
    QList<Product> products;
    QList<OpeningHours> businessHours;
    QList<Holiday> holidays;
    QString timeZone = QStringLiteral("UTC"); ///< IANA
    QString customInstructions;
    QList<OwnVariable> ownVariables;

    QString promptTemplate; ///< empty = the built-in one of the language
    TemplateOrigin templateOrigin;

    bool operator==(const TenantSettings &) const = default;

    QJsonObject toJson() const;
    /// Strict: a wrong type or value is MalformedReply with its path; unknown members are ignored, missing
    /// ones default.
    static Result<TenantSettings> fromJson(const QJsonObject &json);
    /// InvalidArgument with the first field that is out of range.
    Result<> validate() const;
};

} // namespace chatflow
