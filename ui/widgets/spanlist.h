// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/openinghours.h"

#include <QList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace chatflow
{

class SpanEdit;

/// The hours of one day, one under the other; "Closed" when there are none.
class SpanList : public QWidget
{
    Q_OBJECT

public:
    explicit SpanList(QWidget *parent = nullptr);

    void setSpans(const QList<HourSpan> &spans);
    QList<HourSpan> spans() const; ///< in the order of the day
    bool isValid() const;
    void setDay(const QString &day);
    /// One more, after the last one, with the focus in it.
    void add();
    /// What Tab goes through in it, in this order.
    QList<QWidget *> chain() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    SpanEdit *append(const HourSpan &span);
    void remove(SpanEdit *edit);
    void refresh();

    QString m_day;
    QList<SpanEdit *> m_edits;
    QVBoxLayout *m_column;
    QLabel *m_closed;
};

} // namespace chatflow
