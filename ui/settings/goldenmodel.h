// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/goldenrun.h"

#include <QAbstractTableModel>

#include <optional>

namespace chatflow
{

/// The golden questions of a tenant with how each was answered last, and what that changed.
class GoldenModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Question, Expected, Verdict, Change, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setQuestions(const QList<GoldenQuestion> &questions);
    /// What the last run answered; its results are held against `before`, if there was one.
    void setRuns(const std::optional<GoldenRun> &last, const std::optional<GoldenRun> &before);
    /// A run has begun: what was answered before becomes the run to compare with.
    void beginRun();
    void add(const GoldenResult &result);
    void put(const GoldenQuestion &question); ///< changed, or new at the end
    void take(GoldenQuestionId id);
    void move(int row, int to);

    const QList<GoldenQuestion> &questions() const { return m_questions; }
    std::optional<GoldenResult> result(GoldenQuestionId id) const;
    std::optional<GoldenResult> before(GoldenQuestionId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The words are of another language now.
    void retranslate();

    /// "says “8”; in Spanish; at most 300 characters"
    static QString expectationsText(const GoldenExpectations &expectations);

private:
    QString verdictText(const GoldenQuestion &question) const;
    QString changeText(const GoldenQuestion &question) const;

    QList<GoldenQuestion> m_questions;
    QList<GoldenResult> m_last;
    QList<GoldenResult> m_before;
};

} // namespace chatflow
