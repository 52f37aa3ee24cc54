// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "base/money.h"

#include <QDate>
#include <QString>

#include <optional>

namespace chatflow
{

/// How sure a count of tokens is.
enum class Exactness {
    Exact,     ///< reported by the server
    Estimated, ///< counted by us
    Unknown,   ///< the answer was never seen: the call is counted, its tokens are not known
};
QString toString(Exactness exactness);
std::optional<Exactness> exactnessFromString(QStringView text);

enum class UsageKind { MessageIn, MessageOut, ModelCall };
QString toString(UsageKind kind);
std::optional<UsageKind> usageKindFromString(QStringView text);

/// One thing that is counted, once: (kind, source) is unique. Append-only.
struct UsageEvent {
    TenantId tenant;
    Instant at;
    UsageKind kind = UsageKind::MessageIn;
    qint64 source = 0; ///< the message's or the call's id
    ConversationId conversation;
    ContactId contact;
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
    Exactness exactness = Exactness::Exact;
    std::optional<Money> cost; ///< none = no price is known, which is not the same as zero
};

/// The sum of a day in the tenant's time zone.
struct UsageDay {
    QDate day;
    UsageKind kind = UsageKind::MessageIn;
    Exactness exactness = Exactness::Exact;
    qint64 events = 0;
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;

    bool operator==(const UsageDay &) const = default;
};

} // namespace chatflow
