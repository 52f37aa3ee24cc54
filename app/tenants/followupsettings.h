// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonreader.h"
#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace chatflow
{

/// One attempt to hear from a contact who does not answer.
struct FollowUpStep {
    int afterMinutes = 24 * 60; ///< of silence since our last message
    QString text;               ///< what is sent, its variables filled in; with byFlow: what the flow is told
    bool byFlow = false;        ///< the tenant's flow writes it

    bool operator==(const FollowUpStep &) const = default;
};

/// What becomes of a follow-up whose time passed while no engine ran.
enum class MissedFollowUp {
    Send, ///< once, at the next allowed time
    Skip,
};
QString toString(MissedFollowUp missed); ///< "send", "skip": the form in JSON
std::optional<MissedFollowUp> missedFollowUpFromString(QStringView text);

/// How contacts who fall silent are written to again (requirement C3.3). The steps are a list of their own
/// among the settings.
struct FollowUpSettings {
    bool enabled = false;
    int earliest = 9 * 60; ///< minutes from midnight, in the contact's time zone
    int latest = 20 * 60;  ///< none is sent at or after it
    bool openOnly = false; ///< only while the business is open
    int maximum = 2;       ///< follow-ups without an answer between; then the contact is left alone
    MissedFollowUp missed = MissedFollowUp::Send;
    QStringList stopWords{}; ///< who says one of them gets no automatic message again; besides the usual ones

    bool operator==(const FollowUpSettings &) const = default;

    QJsonObject toJson() const;
    static FollowUpSettings fromJson(const JsonReader &json);
    /// InvalidArgument with the field that is out of range.
    Result<> validate() const;
};

QJsonArray followUpStepsToJson(const QList<FollowUpStep> &steps);
QList<FollowUpStep> followUpStepsFromJson(const JsonReader &json, const char16_t *key);
/// InvalidArgument with the first bad one; each must wait longer than the one before it.
Result<> checkFollowUpSteps(const QList<FollowUpStep> &steps);

} // namespace chatflow
