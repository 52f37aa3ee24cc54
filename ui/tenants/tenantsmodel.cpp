// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/tenantsmodel.h"

#include "base/clock.h"
#include "tenants/tenantswording.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{

TenantsModel::TenantsModel(TenantsSource &source, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_clock(clock)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherFor);
    connect(&m_gather, &QTimer::timeout, this, &TenantsModel::readChanged);
}

void TenantsModel::reload()
{
    ++m_question;
    m_changed.clear();
    m_reading = 1;
    if (m_state == State::Failed || m_rows.isEmpty())
        setState(State::Loading);
    onDone(this, m_source.all(), [this, question = m_question](const Result<Page<TenantOverview>> &page) {
        if (question == m_question)
            allArrived(page);
    });
}

void TenantsModel::allArrived(const Result<Page<TenantOverview>> &page)
{
    if (page) {
        m_cut = page->more;
        replaceAll(page->rows);
        setState(State::Ready);
    } else if (m_state == State::Ready) {
        Q_EMIT updateFailed(page.error());
    } else {
        m_error = page.error();
        setState(State::Failed);
    }
    answered();
}

void TenantsModel::replaceAll(const QList<TenantOverview> &rows)
{
    // Row by row, so that the selection and the place one reads at stay.
    QSet<TenantId> gone;
    for (const TenantOverview &row : std::as_const(m_rows))
        gone.insert(row.tenant.id);
    for (const TenantOverview &row : rows)
        gone.remove(row.tenant.id);
    for (const TenantId tenant : std::as_const(gone))
        remove(tenant);
    QList<TenantOverview> fresh;
    for (const TenantOverview &row : rows) {
        if (m_places.contains(row.tenant.id))
            upsert(row);
        else
            fresh.append(row);
    }
    if (fresh.isEmpty())
        return;
    const auto first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    for (const TenantOverview &row : std::as_const(fresh)) {
        m_places.insert(row.tenant.id, static_cast<int>(m_rows.size()));
        m_rows.append(row);
    }
    endInsertRows();
}

void TenantsModel::upsert(const TenantOverview &overview)
{
    const int row = rowOf(overview.tenant.id);
    if (row < 0) {
        const auto place = static_cast<int>(m_rows.size());
        beginInsertRows({}, place, place);
        m_places.insert(overview.tenant.id, place);
        m_rows.append(overview);
        endInsertRows();
    } else if (m_rows.at(row) != overview) {
        m_rows[row] = overview;
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    }
}

void TenantsModel::remove(TenantId tenant)
{
    const int row = rowOf(tenant);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    m_places.remove(tenant);
    for (int &place : m_places) {
        if (place > row)
            --place;
    }
    endRemoveRows();
}

void TenantsModel::applyChanges(const QList<Change> &changes)
{
    for (const Change &change : changes) {
        switch (change.kind) {
        case ChangeKind::Tenant:
        case ChangeKind::Settings:
        case ChangeKind::Instance:
        case ChangeKind::Connection:
        case ChangeKind::Conversation:
        case ChangeKind::Ownership:
        case ChangeKind::Usage:
            if (change.tenant)
                m_changed.insert(change.tenant);
            break;
        default:
            break;
        }
    }
    if (!m_changed.isEmpty() && !m_gather.isActive())
        m_gather.start();
}

void TenantsModel::readChanged()
{
    // What changes while something is being read is read after it.
    if (m_reading > 0 || m_state != State::Ready || m_changed.isEmpty())
        return;
    if (m_changed.size() > singlyUpTo) {
        reload();
        return;
    }
    const QSet<TenantId> asked = std::exchange(m_changed, {});
    ++m_reading;
    onDone(this, m_source.some(asked),
           [this, asked, question = m_question](const Result<QList<TenantOverview>> &found) {
               if (question == m_question)
                   someArrived(found, asked);
           });
}

void TenantsModel::someArrived(const Result<QList<TenantOverview>> &found, const QSet<TenantId> &asked)
{
    if (found) {
        QSet<TenantId> gone = asked;
        for (const TenantOverview &overview : *found) {
            gone.remove(overview.tenant.id);
            upsert(overview);
        }
        for (const TenantId tenant : std::as_const(gone))
            remove(tenant);
        Q_EMIT stateChanged();
    } else {
        Q_EMIT updateFailed(found.error());
    }
    answered();
}

void TenantsModel::answered()
{
    --m_reading;
    if (!m_changed.isEmpty() && !m_gather.isActive())
        m_gather.start();
}

void TenantsModel::showState(TenantId tenant, TenantState state)
{
    const int row = rowOf(tenant);
    if (row < 0)
        return;
    m_rows[row].tenant.state = state;
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    m_changed.insert(tenant); // what is on its way may be from before
    m_gather.start();
}

void TenantsModel::setTimes(const RelativeTime &times)
{
    m_times = times;
    refreshTimes();
}

void TenantsModel::refreshTimes()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, static_cast<int>(Column::LastMessage)),
                           index(static_cast<int>(m_rows.size()) - 1, static_cast<int>(Column::Created)));
}

void TenantsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, columns - 1));
}

const TenantOverview *TenantsModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int TenantsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TenantsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString TenantsModel::text(const TenantOverview &overview, Column column) const
{
    switch (column) {
    case Column::Name:
        return overview.tenant.name;
    case Column::State:
        return TenantsWording::stateName(overview.tenant.state);
    case Column::WhatsApp:
        return TenantsWording::numbersName(overview);
    case Column::Flowise:
        return TenantsWording::connectionName(overview.flowise, !overview.flowiseUrl.isEmpty());
    case Column::Waiting:
        return overview.waiting > 0 ? m_times.locale().toString(overview.waiting) : QString();
    case Column::Today:
        return overview.messagesToday > 0 ? m_times.locale().toString(overview.messagesToday) : QString();
    case Column::LastMessage:
        return overview.lastMessageAt ? m_times.brief(*overview.lastMessageAt, m_clock.now()) : QString();
    case Column::ClientId:
        return overview.tenant.clientId;
    case Column::Created:
        return m_times.locale().toString(m_times.day(overview.tenant.createdAt), QLocale::ShortFormat);
    }
    return {};
}

QVariant TenantsModel::sortValue(const TenantOverview &overview, Column column) const
{
    switch (column) {
    case Column::State:
        return static_cast<int>(overview.tenant.state);
    case Column::Waiting:
        return overview.waiting;
    case Column::Today:
        return overview.messagesToday;
    case Column::LastMessage:
        return overview.lastMessageAt ? toMs(*overview.lastMessageAt) : qint64(0);
    case Column::Created:
        return toMs(overview.tenant.createdAt);
    case Column::Name:
    case Column::WhatsApp:
    case Column::Flowise:
    case Column::ClientId:
        return text(overview, column);
    }
    return {};
}

QVariant TenantsModel::data(const QModelIndex &index, int role) const
{
    const TenantOverview *overview = index.parent().isValid() ? nullptr : at(index.row());
    if (!overview || index.column() < 0 || index.column() >= columns)
        return {};
    const auto column = static_cast<Column>(index.column());
    const bool isNumber = column == Column::Waiting || column == Column::Today;
    switch (role) {
    case Qt::DisplayRole:
        return text(*overview, column);
    case Qt::AccessibleTextRole: {
        const QString header = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        const QString value = isNumber ? sortValue(*overview, column).toString() : text(*overview, column);
        return column == Column::Name ? value : header + u": "_s + value;
    }
    case Qt::ToolTipRole: {
        if (column == Column::LastMessage && overview->lastMessageAt)
            return m_times.full(*overview->lastMessageAt);
        if (column == Column::Created)
            return m_times.full(overview->tenant.createdAt);
        // The state says how it is, the tip which number is meant and how to mend it.
        QString troubles = TenantsWording::troubles(*overview);
        if (troubles.isEmpty() && column == Column::WhatsApp && !overview->numbers.isEmpty())
            troubles = overview->numbers.constFirst().name;
        if ((column == Column::WhatsApp || column == Column::Flowise) && !troubles.isEmpty())
            return QString(u"<span>"_s + troubles.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</span>"_s);
        return {};
    }
    case Qt::TextAlignmentRole:
        return QVariant(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case OverviewRole:
        return QVariant::fromValue(*overview);
    case IdRole:
        return overview->tenant.id.value();
    case SortRole:
        return sortValue(*overview, column);
    case SearchRole: {
        QStringList words{overview->tenant.name, overview->tenant.clientId,
                          TenantsWording::stateName(overview->tenant.state)};
        for (const NumberOverview &number : overview->numbers)
            words << number.name;
        return words.join(u' ');
    }
    case IconRole:
        if (column == Column::WhatsApp)
            return TenantsWording::numbersIcon(*overview);
        if (column == Column::Flowise)
            return TenantsWording::connectionIcon(overview->flowise, !overview->flowiseUrl.isEmpty());
        return column == Column::Waiting && overview->waiting > 0 ? u"waiting"_s : QString();
    default:
        return {};
    }
}

QVariant TenantsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(column == Column::Waiting || column == Column::Today
                            ? Qt::AlignRight | Qt::AlignVCenter
                            : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Name:
        //: A column: the name of the business
        return tr("Business");
    case Column::State:
        return tr("State");
    case Column::WhatsApp:
        return tr("WhatsApp");
    case Column::Flowise:
        return tr("Flowise");
    case Column::Waiting:
        //: A column: how many conversations wait for a person
        return tr("Waiting");
    case Column::Today:
        //: A column: how many messages came and went today
        return tr("Today");
    case Column::LastMessage:
        return tr("Last message");
    case Column::ClientId:
        return tr("Client ID");
    case Column::Created:
        return tr("Added");
    }
    return {};
}

void TenantsModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace chatflow
