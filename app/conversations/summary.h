// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QString>

#include <optional>

namespace chatflow
{

/// Who put a summary into words.
enum class SummaryOrigin {
    Local,  ///< sentences taken out of the messages here
    Flow,   ///< a flow
    Person, ///< somebody corrected it
};
QString toString(SummaryOrigin origin); ///< "local", …: the form in the database and in JSON
std::optional<SummaryOrigin> summaryOriginFromString(QStringView text);

/// What stands for the older part of a conversation: for every message that was said up to `upTo`, and none
/// after it. A correction is one more with the same `upTo`.
struct Summary {
    qint64 id = 0;
    TenantId tenant;
    ConversationId conversation;
    MessageId upTo;
    qint64 messages = 0; ///< how many it stands for
    QString text;
    /// So much of its beginning was put into words by a flow or a person: an extract that goes on from it
    /// keeps that.
    qint64 wordedCharacters = 0;
    SummaryOrigin origin = SummaryOrigin::Local;
    CallId call;        ///< of the flow that made it
    ActorId author;     ///< who corrected it
    QString authorName; ///< as read
    Instant at;

    QString worded() const { return text.left(wordedCharacters).trimmed(); }
    QString extracted() const { return text.mid(wordedCharacters).trimmed(); }
    bool operator==(const Summary &) const = default;
};

/// A stretch of a conversation that is being summarised by a flow: nobody else does it meanwhile, and nobody
/// asks a flow for it again.
struct SummaryClaim {
    TenantId tenant;
    ConversationId conversation;
    MessageId after; ///< where the summary before it ends; none: from the beginning
    MessageId upTo;
    CallId call;
    Instant expiresAt;

    bool operator==(const SummaryClaim &) const = default;
};

} // namespace chatflow
