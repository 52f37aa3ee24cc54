// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "conversations/callstore.h"
#include "conversations/conversation.h"
#include "conversations/message.h"
#include "metering/usage.h"

#include <QList>
#include <QString>

#include <optional>

namespace chatflow
{

/// A call of a sample history, before it has ids. Its message is the one it answered, or failed to.
struct HistoryCall {
    quint32 conversation = 0;
    int question = -1; ///< index of the message in the batch; -1 = it is in an earlier one
    Instant startedAt;
    CallOutcome outcome;
    qint64 questionCharacters = 0;
    int contextMessages = 0;
    int contextTokens = 0;
};

/// A message of a sample history, before it has ids.
struct HistoryRow {
    quint32 conversation = 0;
    Message message;   ///< without ids
    QString folded;    ///< searchText() of its body
    QString agent;     ///< the person who wrote it in the console
    int call = -1;     ///< index of the call that made it
    int quotes = -1;   ///< index of the message it answers with a quote
    bool told = false; ///< a mark or a private note: no message, nothing counts it
    bool sent = true;  ///< went out, or came in: it is counted
};

/// What a stretch of messages changes at a conversation.
struct HistoryProgress {
    quint32 conversation = 0;
    qint64 messages = 0;
    qint64 counted = 0; ///< of these, what the contact's count takes
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
    int lastMessage = 0; ///< index in the batch
    int middle = -1;     ///< index of the message up to which its summary stands, when it is among them
    bool ends = false;   ///< its last message is among them
};

/// Rows of a stretch of time, ready to be written in one transaction, after which the workspace is what it
/// was at that time.
struct HistoryBatch {
    /// A conversation starts here.
    struct Begin {
        quint32 conversation = 0;
        int message = 0; ///< index
    };
    struct Usage {
        quint32 conversation = 0;
        Instant at;
        UsageKind kind = UsageKind::MessageIn;
        int source = 0; ///< index of the message or the call
        qint64 tokensIn = 0;
        qint64 tokensOut = 0;
        Exactness exactness = Exactness::Exact;
    };

    QList<Begin> begins;
    QList<HistoryRow> messages;
    int said = 0; ///< how many of them are messages
    QList<HistoryCall> calls;
    QList<Usage> usage; ///< in the order of time
    QList<HistoryProgress> progress;
};

} // namespace chatflow
