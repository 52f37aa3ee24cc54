// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "requests/requestssource.h"
#include "storage/change.h"
#include "widgets/relativetime.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace chatflow
{

/// The requests of a tenant that fit a filter, newest first, read a page at a time as the table is scrolled.
/// What changes is read again a moment later, so that many changes cost one question; answers to older
/// questions are dropped.
class RequestsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { When, State, Whom, Question, Duration, Tokens, Cost };
    enum class State { Idle, Loading, Ready, Failed };
    enum Role { IdRole = Qt::UserRole, StateRole };
    static constexpr int columns = 7;
    static constexpr int pageSize = 60;
    static constexpr int mostRows = 1200; ///< who looks further back narrows the filter

    /// Both outlive it.
    RequestsModel(RequestsSource &source, const Clock &clock, QObject *parent = nullptr);

    void setTenant(TenantId tenant);
    void setFilter(const RequestFilter &filter);
    const RequestFilter &filter() const { return m_filter; }
    void setTimes(const RelativeTime &times);
    /// Asks for everything anew.
    void reload();
    void applyChanges(const QList<Change> &changes);

    State state() const { return m_state; }
    const Error &error() const { return m_error; } ///< of State::Failed
    bool isSettled() const { return m_asking == 0 && !m_refresh.isActive(); }
    const RequestRow *at(int row) const;
    int rowOf(CallId id) const; ///< -1 when it is not among those read
    QString when(const RequestRow &row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void stateChanged();
    /// Rows are as they were, but could not be brought up to date, or more could not be read.
    void updateFailed(const chatflow::Error &error);

private:
    void refresh();
    void replaceRows(const Page<RequestRow> &page);
    void setState(State state);
    QString textOf(const RequestRow &row, Column column) const;
    QString shownText(const RequestRow &row, Column column) const;

    RequestsSource &m_source;
    const Clock &m_clock;
    TenantId m_tenant;
    RequestFilter m_filter;
    RelativeTime m_times;
    QList<RequestRow> m_rows;
    bool m_more = false;
    bool m_readingMore = false;
    int m_asking = 0;
    quint64 m_question = 0; ///< grows with tenant, filter and reload
    QTimer m_refresh;
    State m_state = State::Idle;
    Error m_error;
};

} // namespace chatflow
