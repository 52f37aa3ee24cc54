// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/timelinesource.h"

#include <QAbstractListModel>

namespace chatflow
{

/// What happened with a contact, the newest first, read page by page as the view asks for more.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };
    static constexpr int pageSize = 50;

    /// `source` must outlive the model. Reads the first page.
    TimelineModel(TimelineSource &source, TenantId tenant, ContactId contact, QObject *parent = nullptr);

    /// From the newest on, again.
    void reload();
    State state() const { return m_state; }
    const Error &error() const { return m_error; } ///< of State::Failed
    const TimelineEvent *at(int row) const;
    bool hasMore() const { return m_more; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// Words a row; given by whoever shows it.
    std::function<QString(const TimelineEvent &event)> wording;

Q_SIGNALS:
    void stateChanged();
    /// fetchMore() tries again.
    void moreFailed(const chatflow::Error &error);

private:
    void read();

    TimelineSource &m_source;
    TenantId m_tenant;
    ContactId m_contact;
    QList<TimelineEvent> m_events;
    State m_state = State::Loading;
    Error m_error;
    bool m_more = false;
    bool m_reading = false;
    quint64 m_question = 0; ///< an answer to an older one is stale
};

} // namespace chatflow
