// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/openinghours.h"

#include <QList>
#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace chatflow
{

class SpanList;

/// The opening hours of a week: a row a day, in the order of the reader's week.
class HoursGrid : public QWidget
{
    Q_OBJECT

public:
    explicit HoursGrid(QWidget *parent = nullptr);

    void setHours(const QList<OpeningHours> &hours);
    QList<OpeningHours> hours() const; ///< Monday first
    bool isValid() const;
    /// The first part of a day (1 = Monday), to give the focus to.
    QWidget *dayWidget(int weekday) const;
    /// What Tab goes through in it, in this order.
    QList<QWidget *> chain() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Day {
        int weekday = 1;
        QLabel *name = nullptr;
        SpanList *spans = nullptr;
        QToolButton *add = nullptr;
        QToolButton *copy = nullptr;
    };
    void fillCopyMenu(QMenu *menu, int weekday);
    void copyTo(int from, const QList<int> &days);
    void retranslate();

    QList<Day> m_days; ///< Monday first
};

} // namespace chatflow
