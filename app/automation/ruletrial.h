// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rulefire.h"
#include "base/canceltoken.h"
#include "base/future.h"

#include <functional>

namespace chatflow
{

class Database;

/// That a rule would have acted.
struct RuleTrialHit {
    QString rule;
    ConversationId conversation;
    ContactId contact;
    QString contactName;
    MessageId message; ///< that it would have acted on
    Instant at;

    bool operator==(const RuleTrialHit &) const = default;
};

/// What rules would have done.
struct RuleTrialReport {
    static constexpr qsizetype mostHits = 1000; ///< that are kept; all are counted

    QList<RuleTrialHit> hits; ///< from conversation to conversation, the ones with the newest messages first
    QHash<QString, qint64> acted; ///< how often, by the rule's id
    qint64 conversations = 0;
    qint64 messages = 0; ///< of contacts, that rules were asked about
    qint64 contacts = 0; ///< with whom some rule would have acted
    qint64 texts = 0;    ///< that would have been sent
    qint64 escalations = 0;
    qint64 flowAnswers = 0;               ///< messages of which some rule would have had a flow answer
    qint64 answersSaved = 0;              ///< by the AI, that would not have been needed
    std::optional<qint64> answerMicros{}; ///< what an answer cost on average; none: nothing is known
    QString currency{};
};

/// Asks rules, stored or not, about the past: reads the messages of the last days page by page and writes and
/// sends nothing. Tags, fields and the time of day are those of then as far as they are known: tags and
/// fields are today's, the AI is taken to have held the conversation, and what follows from what a rule would
/// have done is not known. Any thread may call it.
class RuleTrial
{
public:
    using Progress = std::function<void(qint64 conversations, qint64 messages)>;

    /// `database` must outlive what runs. `progress` is called in the caller's thread.
    static QFuture<Result<RuleTrialReport>> run(Database &database, TenantId tenant, const QList<Rule> &rules,
                                                int days, const CancelToken &cancel,
                                                const Progress &progress = {});

private:
    static QCoro::Task<Result<RuleTrialReport>> steps(Database *database, TenantId tenant, QList<Rule> rules,
                                                      int days, CancelToken cancel, Progress progress);
};

} // namespace chatflow
