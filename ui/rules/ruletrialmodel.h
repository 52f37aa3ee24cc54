// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/ruletrial.h"
#include "automation/rulewording.h"
#include "widgets/relativetime.h"

#include <QAbstractTableModel>

namespace chatflow
{

/// What rules would have done: when, which, for whom and what.
class RuleTrialModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { When, Contact, Rule, What };
    static constexpr int columns = 4;

    using QAbstractTableModel::QAbstractTableModel;

    /// `rules` are those that were tried.
    void setHits(const QList<RuleTrialHit> &hits, const QList<Rule> &rules, const RuleWording &wording);
    void setTimes(const RelativeTime &times);
    const RuleTrialHit *at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Words {
        QString name;
        QString what;
    };
    QList<RuleTrialHit> m_hits;
    QHash<QString, Words> m_words; ///< by the rule's id
    RelativeTime m_times;
};

} // namespace chatflow
