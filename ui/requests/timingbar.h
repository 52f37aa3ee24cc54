// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/requestlogrow.h"

#include <QWidget>

namespace chatflow
{

/// How the time of a request was spent, as one bar: waiting its turn, connecting, until the first word,
/// writing.
class TimingBar : public QWidget
{
    Q_OBJECT

public:
    struct Part {
        QString name;
        milliseconds time{0};
        QColor color;
    };

    explicit TimingBar(QWidget *parent = nullptr);

    void setTimes(const CallTimes &times);
    /// Those that took any time, in their order, in words: "Waiting its turn: 20 ms".
    QStringList legend() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QList<Part> parts() const;
    void tell();

    CallTimes m_times;
};

} // namespace chatflow
