// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/historybatch.h"
#include "sandbox/historyplan.h"

#include <QHash>

#include <deque>
#include <memory>

namespace chatflow
{

class TokenCounter;
enum class MessageKind;

/// Makes the rows of a HistoryPlan, from the oldest message on: their words, their tokens (counted as the
/// engine counts them), their calls and what is charged for them. Use it from one thread at a time.
class HistoryRows
{
public:
    /// Both must outlive it.
    HistoryRows(const HistoryPlan &plan, const TokenCounter &counter);
    ~HistoryRows();

    bool atEnd() const { return m_next == m_plan.messages().size(); }
    /// The next `count` messages, or what is left.
    HistoryBatch next(int count);

private:
    /// Words that occur again and again.
    struct Words {
        QString body;
        QString folded;
        int tokens = 0;
    };
    struct Thread;

    Words words(const HistoryMessage &message);
    Words counted(const QString &body) const;
    QString bodyOf(const HistoryMessage &message) const;
    QString agentOf(const HistoryMessage &message) const;
    MessageKind kindOf(const HistoryMessage &message) const;
    QJsonObject metadataOf(const HistoryMessage &message, const Thread &thread) const;
    QString providerId(std::size_t index, bool ours) const;
    int addCall(HistoryBatch &batch, const HistoryMessage &message, Thread &thread, const Words &answer);
    void addFailedCalls(HistoryBatch &batch, const HistoryMessage &message, const Thread &thread);
    /// What is no message: who took over and handed back, and what people noted.
    void addMark(HistoryBatch &batch, const HistoryMessage &next, Thread &thread);
    void addNote(HistoryBatch &batch, const HistoryMessage &after);
    void addEnding(HistoryBatch &batch, const HistoryMessage &last);
    void addQuote(HistoryRow &row, const HistoryMessage &message, const Thread &thread) const;
    void addOurs(HistoryBatch &batch, HistoryRow &row, const HistoryMessage &message);

    const HistoryPlan &m_plan;
    const TokenCounter &m_counter;
    std::size_t m_next = 0;
    QHash<quint64, Words> m_words;
    std::vector<Thread> m_threads;
    std::vector<int> m_promptTokens; ///< of each phrasebook
};

} // namespace chatflow
