// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rulemerge.h"
#include "rules/rulessource.h"

#include <QObject>

namespace chatflow
{

/// Saves a tenant's rules, one after the other. Where somebody else has saved in the meantime, both are put
/// together; what both changed differently is asked. Nothing of either is lost.
class RuleSaving : public QObject
{
    Q_OBJECT

public:
    /// `source` outlives it.
    explicit RuleSaving(RulesSource &source, QObject *parent = nullptr);

    /// Answers to what was asked for another tenant are dropped.
    void setTenant(TenantId tenant);
    /// Saves `mine`, which was made of `base`. Waits while another saving is under way.
    void save(const RuleBook &base, const QList<Rule> &mine, const QString &reason = {});
    /// After conflicted(): saves with the rules `takeTheirs` as the other one has them.
    void decide(const QSet<QString> &takeTheirs);
    /// After conflicted(): nothing is saved.
    void giveUp();
    bool isBusy() const { return m_busy; }
    /// Something waits for what is being saved.
    bool hasMore() const { return !m_waiting.isEmpty(); }

Q_SIGNALS:
    /// `together`: somebody else's changes are in it too.
    void saved(const chatflow::RuleBook &book, bool together);
    void failed(const chatflow::Error &error);
    /// Both changed these rules differently: decide() or giveUp().
    void conflicted(const QStringList &rules, const chatflow::RuleBook &theirs);

private:
    struct Order {
        RuleBook base;
        QList<Rule> mine;
        QString reason;
        bool together = false;
    };
    void store(const QList<Rule> &rules, qint64 basedOn);
    void readTheirs();
    void putTogether(const RuleBook &theirs, const QSet<QString> &takeTheirs);
    void finish();

    RulesSource &m_source;
    TenantId m_tenant;
    Order m_order;
    std::optional<RuleBook> m_theirs; ///< while conflicted
    QList<Order> m_waiting;
    bool m_busy = false;
    quint64 m_question = 0;
};

} // namespace chatflow
