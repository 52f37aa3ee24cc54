// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/historymodel.h"

#include "settings/settingswording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

HistoryModel::HistoryModel(SettingsSource &source, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
{
}

void HistoryModel::clear()
{
    ++m_question;
    beginResetModel();
    m_versions.clear();
    m_more = false;
    m_tenant = {};
    endResetModel();
}

void HistoryModel::read(TenantId tenant)
{
    if (tenant != m_tenant)
        clear();
    m_tenant = tenant;
    ask(0);
}

void HistoryModel::ask(qint64 before)
{
    ++m_reading;
    m_error.reset();
    onDone(this, m_source.versions(m_tenant, before, pageSize),
           [this, before, question = ++m_question](const Result<Page<SettingsVersion>> &page) {
               --m_reading;
               if (question != m_question)
                   return;
               m_more = false; // whoever hears of the rows must not ask for the same once more
               if (!page) {
                   m_error = page.error();
               } else if (before == 0) {
                   beginResetModel();
                   m_versions = page->rows;
                   m_more = page->more;
                   endResetModel();
               } else if (!page->rows.isEmpty()) {
                   const int first = rowCount();
                   beginInsertRows({}, first, first + static_cast<int>(page->rows.size()) - 1);
                   m_versions += page->rows;
                   m_more = page->more;
                   endInsertRows();
               }
               Q_EMIT answered();
           });
}

void HistoryModel::setTimes(const QTimeZone &zone, const QLocale &locale)
{
    m_zone = zone;
    m_locale = locale;
    if (!m_versions.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const SettingsVersion *HistoryModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_versions.at(row) : nullptr;
}

int HistoryModel::rowOf(qint64 version) const
{
    const auto found = std::ranges::find(m_versions, version, &SettingsVersion::version);
    return found == m_versions.cend() ? -1 : static_cast<int>(found - m_versions.cbegin());
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_versions.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const SettingsVersion *version = at(index.row());
    if (!version)
        return {};
    const QString who = SettingsWording::author(*version, m_zone, m_locale);
    const QString why = version->reason.simplified();
    switch (role) {
    case Qt::DisplayRole: {
        //: %1 is a number, %2 who and when
        const QString text = tr("Version %1 · %2").arg(version->version).arg(who);
        return why.isEmpty() ? text : text + u'\n' + why;
    }
    case Qt::ToolTipRole:
        return why;
    default:
        return {};
    }
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && m_reading == 0;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_versions.constLast().version);
}

} // namespace chatflow
