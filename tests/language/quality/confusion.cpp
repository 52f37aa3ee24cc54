// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/quality/confusion.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace chatflow::test
{

Confusion::Confusion(const QStringList &classes)
    : m_classes(classes)
    , m_counts(static_cast<size_t>(classes.size() * classes.size()), 0)
{
}

void Confusion::count(const QString &truth, const QString &guess)
{
    ++m_counts[index(m_classes.indexOf(truth), m_classes.indexOf(guess))];
}

int Confusion::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), 0);
}

double Confusion::accuracy() const
{
    int right = 0;
    for (qsizetype i = 0; i < m_classes.size(); ++i)
        right += at(i, i);
    return total() > 0 ? double(right) / total() : 0;
}

double Confusion::f1(qsizetype one) const
{
    int taken = 0;
    int own = 0;
    for (qsizetype i = 0; i < m_classes.size(); ++i) {
        taken += at(i, one);
        own += at(one, i);
    }
    return taken + own > 0 ? 2.0 * at(one, one) / (taken + own) : 0;
}

double Confusion::macroF1() const
{
    double sum = 0;
    for (qsizetype i = 0; i < m_classes.size(); ++i)
        sum += f1(i);
    return sum / double(m_classes.size());
}

QString Confusion::table() const
{
    QString text = u"| | "_s + m_classes.join(u" | "_s) + u" | F1 |\n|---"_s;
    text += u"|---:"_s.repeated(m_classes.size() + 1) + u"|\n"_s;
    for (qsizetype truth = 0; truth < m_classes.size(); ++truth) {
        text += u"| **"_s + m_classes.at(truth) + u"** |"_s;
        for (qsizetype guess = 0; guess < m_classes.size(); ++guess)
            text += u' ' + (at(truth, guess) > 0 ? QString::number(at(truth, guess)) : QString()) + u" |"_s;
        text += u' ' + QString::number(100 * f1(truth), 'f', 1) + u" |\n"_s;
    }
    return text;
}

} // namespace chatflow::test
