// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/openinghours.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QToolButton;

namespace chatflow
{

class SpanList;

/// A holiday: which day, what it is called, and whether it is closed or has hours of its own.
class HolidayRow : public QWidget
{
    Q_OBJECT

public:
    explicit HolidayRow(const Holiday &holiday, QWidget *parent = nullptr);

    Holiday holiday() const;
    /// Another row has the same day.
    void setTwice(bool twice);
    bool isValid() const;
    QWidget *first() const;
    /// What Tab goes through in it, in this order.
    QList<QWidget *> chain() const;

Q_SIGNALS:
    void edited();
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();

    bool m_twice = false;
    QDateEdit *m_date;
    QLineEdit *m_name;
    QComboBox *m_kind;
    SpanList *m_spans;
    QToolButton *m_addHours;
    QToolButton *m_remove;
    QLabel *m_problem;
};

} // namespace chatflow
