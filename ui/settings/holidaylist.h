// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/openinghours.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace chatflow
{

class HolidayRow;

/// Days with other hours than their weekday has, one under the other.
class HolidayList : public QWidget
{
    Q_OBJECT

public:
    explicit HolidayList(QWidget *parent = nullptr);

    void setHolidays(const QList<Holiday> &holidays);
    QList<Holiday> holidays() const; ///< by date
    /// What a new one begins with.
    void setToday(QDate today) { m_today = today; }
    bool isValid() const;
    /// The part of the list to give the focus to: the row of a date, or where one is added.
    QWidget *widgetOf(const QString &date) const;
    /// What Tab goes through in it, in this order.
    QList<QWidget *> chain() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    HolidayRow *append(const Holiday &holiday);
    void add();
    void remove(HolidayRow *row);
    void judge();
    void retranslate();

    QDate m_today;
    QList<HolidayRow *> m_rows;
    QVBoxLayout *m_column;
    QLabel *m_none;
    QPushButton *m_add;
};

} // namespace chatflow
