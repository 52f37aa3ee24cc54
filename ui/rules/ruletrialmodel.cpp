// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/ruletrialmodel.h"

namespace chatflow
{

void RuleTrialModel::setHits(const QList<RuleTrialHit> &hits, const QList<Rule> &rules,
                             const RuleWording &wording)
{
    beginResetModel();
    m_hits = hits;
    m_words.clear();
    for (const Rule &rule : rules) {
        QStringList actions;
        for (const RuleAction &action : rule.actions)
            actions << wording.action(action);
        m_words.insert(rule.id, {rule.name, m_times.locale().createSeparatedList(actions)});
    }
    endResetModel();
}

void RuleTrialModel::setTimes(const RelativeTime &times)
{
    m_times = times;
    if (!m_hits.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

const RuleTrialHit *RuleTrialModel::at(int row) const
{
    return row >= 0 && row < m_hits.size() ? &m_hits.at(row) : nullptr;
}

int RuleTrialModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

int RuleTrialModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant RuleTrialModel::data(const QModelIndex &index, int role) const
{
    const RuleTrialHit *hit = at(index.row());
    if (!hit || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (static_cast<Column>(index.column())) {
    case Column::When:
        if (role == Qt::ToolTipRole)
            return m_times.full(hit->at);
        return QString(m_times.locale().toString(m_times.day(hit->at), QLocale::ShortFormat) + u' ' +
                       m_times.time(hit->at));
    case Column::Contact:
        return hit->contactName.isEmpty() ? tr("Unnamed") : hit->contactName;
    case Column::Rule:
        return m_words.value(hit->rule).name;
    case Column::What:
        return m_words.value(hit->rule).what;
    }
    return {};
}

QVariant RuleTrialModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::When:
        return tr("When");
    case Column::Contact:
        return tr("Contact");
    case Column::Rule:
        return tr("Rule");
    case Column::What:
        return tr("What it would have done");
    }
    return {};
}

} // namespace chatflow
