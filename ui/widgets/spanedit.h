// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/openinghours.h"

#include <QList>
#include <QWidget>

class QLabel;
class QTimeEdit;
class QToolButton;

namespace chatflow
{

/// From when to when, on one day; what ends before it begins ends on the next day.
class SpanEdit : public QWidget
{
    Q_OBJECT

public:
    explicit SpanEdit(const HourSpan &span, QWidget *parent = nullptr);

    HourSpan span() const;
    /// It may not last until after noon of the next day.
    bool isValid() const;
    /// `day` is what screen readers say before each part: "Monday".
    void setDay(const QString &day);
    void setFocusToFrom();
    /// Hands the focus to what comes before it.
    void leaveFocus();
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

    QString m_day;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QLabel *m_note;
    QToolButton *m_remove;
};

} // namespace chatflow
