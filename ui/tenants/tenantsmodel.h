// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/change.h"
#include "tenants/tenantssource.h"
#include "widgets/relativetime.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace chatflow
{

class Clock;

/// All tenants, a row each, read at once and kept up to date: what changed is read again, gathered over a
/// moment, and one read at a time, so that an older state never comes over a newer one. Unsorted: that is
/// for a proxy, which finds raw values under SortRole.
class TenantsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Name, State, WhatsApp, Flowise, Waiting, Today, LastMessage, ClientId, Created };
    enum Role { OverviewRole = Qt::UserRole, IdRole, SortRole, SearchRole, IconRole };
    enum class State { Loading, Ready, Failed };

    static constexpr int columns = 9;
    static constexpr milliseconds gatherFor{250};
    /// More changed tenants than this at once are read with all others.
    static constexpr qsizetype singlyUpTo = 40;

    /// Both outlive the model.
    TenantsModel(TenantsSource &source, const Clock &clock, QObject *parent = nullptr);

    /// Reads all; what is shown stays until the answer is there.
    void reload();
    State state() const { return m_state; }
    const Error &error() const { return m_error; } ///< of State::Failed
    /// There are tenants beyond those that are shown.
    bool isCut() const { return m_cut; }
    /// Nothing is on its way.
    bool isSettled() const { return m_reading == 0 && m_changed.isEmpty() && m_state != State::Loading; }

    const TenantOverview *at(int row) const;
    int rowOf(TenantId tenant) const { return m_places.value(tenant, -1); }

    void applyChanges(const QList<Change> &changes);
    /// A change that has just been stored shows at once, before it is read again.
    void showState(TenantId tenant, TenantState state);
    void setTimes(const RelativeTime &times);
    /// "Today" may have become yesterday.
    void refreshTimes();
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void stateChanged();
    /// Rows could not be brought up to date; what is shown may be old.
    void updateFailed(const chatflow::Error &error);

private:
    void setState(State state);
    void allArrived(const Result<Page<TenantOverview>> &page);
    void someArrived(const Result<QList<TenantOverview>> &found, const QSet<TenantId> &asked);
    void readChanged();
    void answered();
    void replaceAll(const QList<TenantOverview> &rows);
    void upsert(const TenantOverview &overview);
    void remove(TenantId tenant);
    QString text(const TenantOverview &overview, Column column) const;
    QVariant sortValue(const TenantOverview &overview, Column column) const;

    TenantsSource &m_source;
    const Clock &m_clock;
    RelativeTime m_times;
    State m_state = State::Loading;
    Error m_error;
    bool m_cut = false;
    QList<TenantOverview> m_rows;
    QHash<TenantId, int> m_places;
    QSet<TenantId> m_changed;
    int m_reading = 0;
    quint64 m_question = 0; ///< grows with reload(): an answer to an older one is stale
    QTimer m_gather;
};

} // namespace chatflow
