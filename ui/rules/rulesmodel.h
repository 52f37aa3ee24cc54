// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rulelint.h"
#include "automation/rulewording.h"
#include "base/clock.h"
#include "rules/rulessource.h"
#include "storage/change.h"
#include "widgets/relativetime.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace chatflow
{

/// A tenant's rules in their order. It shows what somebody made of them (setRules()) before that is stored.
/// What changes elsewhere is read again a moment later; answers to older questions are dropped.
class RulesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Number, On, Name, Acted, Last, Remarks, Sentence };
    enum class State { Idle, Loading, Ready, Failed };
    enum Role { ToneRole = Qt::UserRole };
    /// How a cell is drawn.
    enum class Tone { Plain, Subtle, Strong, Warning };
    static constexpr int columns = 7;

    /// Both outlive it.
    RulesModel(RulesSource &source, const Clock &clock, QObject *parent = nullptr);

    void setTenant(TenantId tenant);
    void setTimes(const RelativeTime &times);
    void reload();
    void applyChanges(const QList<Change> &changes);
    /// What is stored now, and shown.
    void setBook(const RuleBook &book);
    /// What is stored now, while more of what is shown is still to be stored.
    void setStored(const RuleBook &book);
    /// Shows these while they are being stored.
    void setRules(const QList<Rule> &rules);

    State state() const { return m_state; }
    const Error &error() const { return m_error; } ///< of State::Failed
    bool isSettled() const { return m_asking == 0 && !m_refresh.isActive(); }
    const RuleBook &book() const { return m_book; } ///< as it is stored
    const QList<Rule> &rules() const { return m_rules; }
    const RuleChoices &choices() const { return m_choices; }
    const QList<RuleFinding> &findings() const { return m_findings; }
    const Rule *at(int row) const;
    int rowOf(const QString &id) const; ///< -1 when it is not among them
    RuleWording wording() const;
    QDate today() const { return m_times.day(m_clock.now()); } ///< in the business's time zone
    RuleSurroundings surroundings() const;
    /// What is hardly meant so about a rule, a sentence each.
    static QStringList remarks(const QList<RuleFinding> &findings, const QList<Rule> &rules,
                               const QString &id);
    /// How the flows are called that rules name; as far as somebody asked their server.
    void setFlowNames(const QHash<QString, QString> &names);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void stateChanged();
    /// Rows are as they were, but could not be brought up to date.
    void updateFailed(const chatflow::Error &error);
    /// Somebody turned a rule on or off.
    void switched(const QString &id, bool on);
    /// Somebody dragged a rule to stand before the one in the row `to`.
    void moveRequested(int from, int to);

private:
    void ask(bool first);
    void askUses();
    void askChoices();
    void show(const QList<Rule> &rules);
    void judge();
    void setState(State state);
    QString textOf(int row, Column column) const;
    Tone toneOf(int row, Column column) const;
    QString tipOf(int row, Column column) const;

    RulesSource &m_source;
    const Clock &m_clock;
    TenantId m_tenant;
    RelativeTime m_times;
    RuleBook m_book;
    QList<Rule> m_rules;
    QHash<QString, RuleUse> m_uses;
    RuleChoices m_choices;
    QHash<QString, QString> m_flowNames;
    QList<RuleFinding> m_findings;
    QHash<QString, QStringList> m_remarks;
    bool m_mayEdit = false;
    bool m_bookChanged = false; ///< and is to be read again
    int m_asking = 0;
    quint64 m_question = 0; ///< grows with tenant and reload
    QTimer m_refresh;
    State m_state = State::Idle;
    Error m_error;
};

} // namespace chatflow
