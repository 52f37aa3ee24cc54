// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonreader.h"
#include "base/result.h"

#include <QJsonObject>
#include <QString>

namespace chatflow
{

/// What keeps the AI within its bounds, and what happens when it cannot answer.
struct GuardSettings {
    QString secondFlowId; ///< on the same server; asked when the flow fails; empty = none
    QString
        fallbackText;   ///< sent when no flow answers, before a person gets the conversation; empty = nothing
    QString disclosure; ///< begins the AI's first answer to a contact, so that he knows whom he talks to
    QString scope;      ///< what the AI talks about; it is told to decline everything else; empty = anything
    int answersInTenMinutes = 20; ///< more to one contact: it is a bot that answers; 0 = as many as may be
    int messagesAMinute = 0;      ///< that leave one number; 0 = as many as may be

    bool operator==(const GuardSettings &) const = default;

    QJsonObject toJson() const;
    static GuardSettings fromJson(const JsonReader &json);
    /// InvalidArgument with the field that is out of range.
    Result<> validate() const;
};

/// Whether contacts are asked how it was when a person has done with a conversation.
struct SurveySettings {
    bool enabled = false;
    QString question; ///< asks for a number from 1 to 5; empty = the usual one of the tenant's language
    int hours = 48;   ///< an answer that comes later is an ordinary message

    bool operator==(const SurveySettings &) const = default;

    QJsonObject toJson() const;
    static SurveySettings fromJson(const JsonReader &json);
    Result<> validate() const;
};

} // namespace chatflow
