// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <compare>

namespace chatflow
{

/// A database id that cannot be mixed up with the id of another kind of thing. 0 means "none".
template<class Tag> class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value)
        : m_value(value)
    {
    }

    constexpr qint64 value() const { return m_value; }
    constexpr explicit operator bool() const { return m_value != 0; }
    constexpr auto operator<=>(const Id &) const = default;
    QString toString() const { return QString::number(m_value); }

    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using TenantId = Id<struct TenantTag>;
using InstanceId = Id<struct InstanceTag>; ///< one WhatsApp number at one Evolution server
using ContactId = Id<struct ContactTag>;
using ConversationId = Id<struct ConversationTag>;
using MessageId = Id<struct MessageTag>;
using CallId = Id<struct CallTag>; ///< one request to Flowise
using OutboxId = Id<struct OutboxTag>;
using UsageId = Id<struct UsageTag>;
using PromptTemplateId = Id<struct PromptTemplateTag>;
using GoldenQuestionId = Id<struct GoldenQuestionTag>;
using GoldenRunId = Id<struct GoldenRunTag>;
using JobId = Id<struct JobTag>;
using TagId = Id<struct TagTag>;
using ContactNoteId = Id<struct ContactNoteTag>;
using ContactMergeId = Id<struct ContactMergeTag>;
using SavedViewId = Id<struct SavedViewTag>;
using EscalationId = Id<struct EscalationTag>;
using ActorId = Id<struct ActorTag>;
using RuleFireId = Id<struct RuleFireTag>;
using FollowUpId = Id<struct FollowUpTag>;
using DeliveryId = Id<struct DeliveryTag>; ///< one notice on its way out of the program: mail, webhook, …

} // namespace chatflow
