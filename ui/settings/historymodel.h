// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssource.h"

#include <QAbstractListModel>
#include <QLocale>
#include <QTimeZone>

#include <optional>

namespace chatflow
{

/// The versions of a tenant's settings, newest first, read page by page as the list is scrolled.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int pageSize = 50;

    /// `source` outlives it.
    explicit HistoryModel(SettingsSource &source, QObject *parent = nullptr);

    /// Reads from the newest again. What comes to an older question is dropped.
    void read(TenantId tenant);
    void clear();
    void setTimes(const QTimeZone &zone, const QLocale &locale);
    const std::optional<Error> &error() const { return m_error; }
    bool isSettled() const { return m_reading == 0; }
    const SettingsVersion *at(int row) const;
    int rowOf(qint64 version) const; ///< -1 when it was not read yet

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// A page came, or could not be read.
    void answered();

private:
    void ask(qint64 before);

    SettingsSource &m_source;
    TenantId m_tenant;
    QList<SettingsVersion> m_versions;
    bool m_more = false;
    int m_reading = 0;
    quint64 m_question = 0;
    std::optional<Error> m_error;
    QTimeZone m_zone = QTimeZone::utc();
    QLocale m_locale;
};

} // namespace chatflow
