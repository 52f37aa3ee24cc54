// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/callstore.h"
#include "storage/keyset.h"

#include <QStringList>

namespace chatflow
{

/// How far a call has come: a CallOutcome::State, or none while it is under way.
using RequestState = std::optional<CallOutcome::State>;

/// Which calls are wanted. What is not set does not limit.
struct RequestFilter {
    QList<CallOutcome::State> states; ///< any of these
    bool underWay = false;            ///< or under way
    std::optional<CallKind> kind;
    std::optional<Error::Code> error;
    std::optional<Instant> from;  ///< begun then or later
    std::optional<Instant> until; ///< begun before
    ConversationId conversation;
    QString text; ///< its words begin words of the question or the answer
    std::optional<milliseconds> slowerThan;

    bool operator==(const RequestFilter &) const = default;
};

/// A call as the list shows it.
struct RequestRow {
    CallId id;
    CallKind kind = CallKind::Road;
    RequestState state;
    Instant startedAt;
    CallTimes times;
    ConversationId conversation;
    QString contactName; ///< empty for what was no contact's
    QString actorName;   ///< who tried it out; empty for the road
    qint64 settingsVersion = 0;
    QString flowId;
    QString channel;
    qint64 tokensIn = 0;
    qint64 tokensCached = 0;
    qint64 tokensOut = 0;
    std::optional<Exactness> exactness; ///< none while it is under way
    std::optional<Money> cost;
    QString priceModel;
    std::optional<Error> error;
    bool hasTexts = false; ///< not after they were forgotten, nor for calls from before there was a log
    QString question;

    PageKey key() const { return {startedAt, id.value()}; }
};

/// All that is known of a call.
struct RequestDetails {
    RequestRow row;
    QString sessionId;
    std::optional<Instant> finishedAt;
    int contextMessages = 0;
    int contextTokens = 0;
    std::optional<CallTexts> sent; ///< none when forgotten
    QString answer;
};

} // namespace chatflow
