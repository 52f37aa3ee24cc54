// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "escalations/escalationsource.h"
#include "storage/change.h"
#include "widgets/relativetime.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace chatflow
{

/// The queue of a tenant. What changes is read again a moment later, so that many changes cost one question;
/// how long each waits is told anew every half minute. Answers to older questions are dropped.
class EscalationsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Urgency, Contact, Reason, Waits, Last, With };
    enum class State { Idle, Loading, Ready, Failed };
    enum Role { ToneRole = Qt::UserRole };
    /// How a cell is drawn.
    enum class Tone { Plain, Subtle, Strong, Danger };
    static constexpr int columns = 6;

    /// Both outlive it.
    EscalationsModel(EscalationSource &source, const Clock &clock, QObject *parent = nullptr);

    void setTenant(TenantId tenant);
    void setTimes(const RelativeTime &times);
    void reload();
    void applyChanges(const QList<Change> &changes);

    State state() const { return m_state; }
    const Error &error() const { return m_error; } ///< of State::Failed
    bool isSettled() const { return m_asking == 0 && !m_refresh.isActive(); }
    const EscalationRow *at(int row) const;
    int rowOf(ConversationId id) const; ///< -1 when it is not among them
    /// Those that wait for whoever takes them, now.
    int waiting() const;
    bool isOverdue(const EscalationRow &row) const;
    bool isPutOff(const EscalationRow &row) const;
    /// How long the contact has been waiting, or until when it is put off.
    QString waits(const EscalationRow &row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void stateChanged();
    /// Rows are as they were, but could not be brought up to date.
    void updateFailed(const chatflow::Error &error);

private:
    void ask(bool first);
    void setState(State state);
    QString textOf(const EscalationRow &row, Column column) const;
    Tone toneOf(const EscalationRow &row, Column column) const;

    EscalationSource &m_source;
    const Clock &m_clock;
    TenantId m_tenant;
    RelativeTime m_times;
    QList<EscalationRow> m_rows;
    int m_asking = 0;
    quint64 m_question = 0; ///< grows with tenant and reload
    QTimer m_refresh;
    QTimer m_minute;
    State m_state = State::Idle;
    Error m_error;
};

} // namespace chatflow
