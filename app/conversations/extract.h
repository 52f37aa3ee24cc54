// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/contextwords.h"
#include "conversations/message.h"

#include <QList>
#include <QString>

#include <functional>

namespace chatflow
{

/// Counts the tokens of a text.
using CountTokens = std::function<int(const QString &)>;

/// A summary without any model: the sentences of `messages` that tell most (numbers, names, questions, what
/// the business promised), in their order, in at most `maxTokens`. It goes on from the summary before:
/// `worded` is what of that a flow or a person has put into words, which is kept in front as far as it fits;
/// `before` are its other lines, which weigh as much as what they were taken from. Deterministic.
QString extractSummary(const QString &worded, const QString &before, const QList<Message> &messages,
                       const ContextWords &words, int maxTokens, const CountTokens &countTokens);

/// The beginning of `text` that has at most `maxTokens`, cut between words.
QString clippedToTokens(const QString &text, int maxTokens, const CountTokens &countTokens);

} // namespace chatflow
