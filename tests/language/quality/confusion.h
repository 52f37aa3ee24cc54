// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace chatflow::test
{

/// How often each class was taken for each.
class Confusion
{
public:
    explicit Confusion(const QStringList &classes);

    void count(const QString &truth, const QString &guess);
    int at(qsizetype truth, qsizetype guess) const { return m_counts[index(truth, guess)]; }
    const QStringList &classes() const { return m_classes; }
    int total() const;
    double accuracy() const; ///< 0 to 1
    double f1(qsizetype one) const;
    double macroF1() const; ///< the mean of f1 over the classes
    /// A Markdown table: rows are the truth.
    QString table() const;

private:
    size_t index(qsizetype truth, qsizetype guess) const
    {
        return static_cast<size_t>(truth * m_classes.size() + guess);
    }

    QStringList m_classes;
    std::vector<int> m_counts;
};

} // namespace chatflow::test
