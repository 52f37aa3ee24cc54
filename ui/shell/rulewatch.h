// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rulefire.h"
#include "shell/attentionwatch.h"

namespace chatflow
{

/// Tells in the notifications what rules are to tell the team, once each. That a conversation waits for a
/// person is AttentionWatch's. Reads one fire at a time, so that rules that act on every message do not
/// become a flood of questions.
class RuleWatch : public QObject
{
    Q_OBJECT

public:
    RuleWatch(ShellSource &source, ChangeFeed &feed, Notifications &notifications, AttentionWatch::Lead lead,
              QObject *parent = nullptr);

    void setTenantNames(const QHash<TenantId, QString> &names) { m_tenantNames = names; }
    bool isSettled() const { return !m_reading && m_waiting.empty(); }

private:
    struct Question {
        TenantId tenant;
        RuleFireId fire;
        bool operator==(const Question &) const = default;
    };

    void changed(const QList<Change> &changes);
    void next();
    void fireRead(const RuleFire &fire);
    void tell(const RuleFire &fire, const QString &contact);

    ShellSource &m_source;
    Notifications &m_notifications;
    AttentionWatch::Lead m_lead;
    QHash<TenantId, QString> m_tenantNames;
    std::deque<Question> m_waiting;
    bool m_reading = false;
};

} // namespace chatflow
