// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "automation/question.h"
#include "base/future.h"
#include "conversations/contextreader.h"

#include <QObject>

namespace chatflow
{

/// What a conversation's flow would be sent if the contact wrote now (with what waits already, if anything
/// does), and what of the conversation would not go.
struct ContextPreview {
    ContextBounds bounds;
    ConversationContext context;
    bool flowRemembers = false; ///< then no history goes from here
    bool summarises = false;
    PredictionRequest request; ///< as the road would send it, without its session
    int promptTokens = 0;
    int questionTokens = 0;
    qint64 said = 0;                ///< messages of the conversation that count
    std::optional<Summary> summary; ///< the one in use
    QList<Summary> versions;        ///< all there were, the newest first

    bool operator==(const ContextPreview &other) const
    {
        return context == other.context && request.question == other.request.question &&
               summary == other.summary && versions == other.versions;
    }
};

/// What goes with the questions of conversations, to be looked at, and the summaries among it, to be
/// corrected. Any thread may call it.
class ContextPreviews : public QObject
{
    Q_OBJECT

public:
    ContextPreviews(Database &database, TokenCount countTokens, QObject *parent = nullptr);

    QFuture<Result<ContextPreview>> of(TenantId tenant, ConversationId conversation);
    /// Puts `text` in the place of the last summary, which `basedOn` names: Conflict when it is another by
    /// now. What was there is kept in the versions.
    QFuture<Result<Summary>> correct(const Actor &actor, TenantId tenant, ConversationId conversation,
                                     qint64 basedOn, const QString &text);

private:
    Database &m_database;
    TokenCount m_countTokens;
};

} // namespace chatflow
