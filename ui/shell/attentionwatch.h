// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "storage/change.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <deque>
#include <functional>

namespace chatflow
{

class ChangeFeed;
class Notifications;
class ShellSource;
struct ConversationSummary;
struct Message;

/// Tells in the notifications when a conversation starts to wait for a person, and when what was to be sent
/// was not; takes it back when it is not so any more. Reads one thing at a time, so that a flood of messages
/// does not become a flood of questions.
class AttentionWatch : public QObject
{
    Q_OBJECT

public:
    /// Leads to a conversation.
    using Lead = std::function<void(TenantId, ConversationId)>;

    AttentionWatch(ShellSource &source, ChangeFeed &feed, Notifications &notifications, Lead lead,
                   QObject *parent = nullptr);

    void setTenantNames(const QHash<TenantId, QString> &names) { m_tenantNames = names; }
    bool isSettled() const { return !m_reading && m_waiting.empty(); }

private:
    struct Question {
        TenantId tenant;
        ChangeKind kind = ChangeKind::Message;
        qint64 id = 0;
        bool operator==(const Question &) const = default;
    };

    void changed(const QList<Change> &changes);
    void next();
    void conversationRead(TenantId tenant, const ConversationSummary &summary);
    void messageRead(TenantId tenant, const Message &message);
    void tellFailed(const Message &message, const ConversationSummary &summary);

    ShellSource &m_source;
    Notifications &m_notifications;
    Lead m_lead;
    QHash<TenantId, QString> m_tenantNames;
    std::deque<Question> m_waiting;
    bool m_reading = false;
};

} // namespace chatflow
