// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/goldenmodel.h"

#include "automation/goldenwording.h"
#include "base/errortext.h"
#include "widgets/icon.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

std::optional<GoldenResult> resultOf(const QList<GoldenResult> &results, GoldenQuestionId id)
{
    const auto found = std::ranges::find(results, id, &GoldenResult::question);
    return found == results.end() ? std::nullopt : std::optional(*found);
}

} // namespace

void GoldenModel::setQuestions(const QList<GoldenQuestion> &questions)
{
    beginResetModel();
    m_questions = questions;
    endResetModel();
}

void GoldenModel::setRuns(const std::optional<GoldenRun> &last, const std::optional<GoldenRun> &before)
{
    m_last = last ? last->results : QList<GoldenResult>();
    m_before = before ? before->results : QList<GoldenResult>();
    retranslate();
}

void GoldenModel::beginRun()
{
    // Of a run that was stopped some have no newer answer.
    for (const GoldenResult &result : std::as_const(m_last)) {
        m_before.removeIf([&result](const GoldenResult &one) { return one.question == result.question; });
        m_before.append(result);
    }
    m_last.clear();
    retranslate();
}

void GoldenModel::add(const GoldenResult &result)
{
    m_last.removeIf([&result](const GoldenResult &one) { return one.question == result.question; });
    m_last.append(result);
    for (int row = 0; row < m_questions.size(); ++row) {
        if (m_questions.at(row).id == result.question)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void GoldenModel::put(const GoldenQuestion &question)
{
    for (int row = 0; row < m_questions.size(); ++row) {
        if (m_questions.at(row).id == question.id) {
            m_questions[row] = question;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
            return;
        }
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_questions.append(question);
    endInsertRows();
}

void GoldenModel::take(GoldenQuestionId id)
{
    for (int row = 0; row < m_questions.size(); ++row) {
        if (m_questions.at(row).id != id)
            continue;
        beginRemoveRows({}, row, row);
        m_questions.removeAt(row);
        endRemoveRows();
        return;
    }
}

void GoldenModel::move(int row, int to)
{
    if (row == to || to < 0 || to >= rowCount() || row < 0 || row >= rowCount())
        return;
    beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
    m_questions.move(row, to);
    endMoveRows();
}

std::optional<GoldenResult> GoldenModel::result(GoldenQuestionId id) const
{
    return resultOf(m_last, id);
}

std::optional<GoldenResult> GoldenModel::before(GoldenQuestionId id) const
{
    return resultOf(m_before, id);
}

int GoldenModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_questions.size());
}

int GoldenModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString GoldenModel::expectationsText(const GoldenExpectations &expectations)
{
    QStringList parts;
    for (const QString &text : expectations.contains)
        parts.append(tr("says “%1”").arg(text));
    for (const QString &text : expectations.containsNot)
        parts.append(tr("does not say “%1”").arg(text));
    if (expectations.language == u"es")
        parts.append(tr("in Spanish"));
    else if (expectations.language == u"pt")
        parts.append(tr("in Portuguese"));
    else if (expectations.language == u"en")
        parts.append(tr("in English"));
    if (expectations.minLength)
        parts.append(tr("at least %n character(s)", nullptr, *expectations.minLength));
    if (expectations.maxLength)
        parts.append(tr("at most %n character(s)", nullptr, *expectations.maxLength));
    return parts.join(u"; "_s);
}

QString GoldenModel::verdictText(const GoldenQuestion &question) const
{
    const auto answered = result(question.id);
    if (!answered)
        return {};
    if (answered->error)
        return tr("No answer: %1").arg(errorText(*answered->error).what);
    QStringList wrong;
    for (const GoldenVerdict &verdict : answered->verdicts) {
        if (!verdict.met)
            wrong.append(goldenVerdictText(verdict));
    }
    if (!wrong.isEmpty())
        //: %1 is "does not say “open”"
        return tr("The answer %1").arg(wrong.join(u"; "_s));
    return answered->verdicts.isEmpty() ? tr("Answered") : tr("As expected");
}

QString GoldenModel::changeText(const GoldenQuestion &question) const
{
    const auto after = result(question.id);
    const auto earlier = before(question.id);
    if (!after)
        return {};
    const GoldenChange change{earlier ? &*earlier : nullptr, &*after};
    if (!earlier)
        return tr("Asked for the first time");
    if (change.gotWorse())
        return tr("Worse");
    if (change.gotBetter())
        return tr("Better");
    return change.answerChanged() ? tr("Another answer") : tr("Same answer");
}

QVariant GoldenModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const GoldenQuestion &question = m_questions.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        switch (index.column()) {
        case Question:
            return role == Qt::ToolTipRole && !question.note.isEmpty() ? question.note
                                                                       : question.text.simplified();
        case Expected:
            return expectationsText(question.expectations);
        case Verdict:
            return verdictText(question);
        case Change:
            return changeText(question);
        default:
            return {};
        }
    }
    if (role == Qt::DecorationRole && index.column() == Verdict) {
        const auto answered = result(question.id);
        if (answered)
            return themeIcon(answered->isMet() ? u"ok"_s : u"failed"_s);
    }
    return {};
}

QVariant GoldenModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Question:
        return tr("Question");
    case Expected:
        return tr("Expected");
    case Verdict:
        return tr("Last answer");
    case Change:
        return tr("Since the run before");
    default:
        return {};
    }
}

void GoldenModel::retranslate()
{
    if (!m_questions.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace chatflow
