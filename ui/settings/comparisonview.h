// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/linediff.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace chatflow
{

/// Two texts side by side, line beside line, with what differs marked. They scroll together.
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget *parent = nullptr);

    void setTitles(const QString &before, const QString &after);
    void compare(const QString &before, const QString &after);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void mark();

    QLabel *m_beforeTitle;
    QLabel *m_afterTitle;
    QPlainTextEdit *m_before;
    QPlainTextEdit *m_after;
    QList<DiffLine::Kind> m_beforeLines; ///< of each line shown; a gap counts as Same
    QList<DiffLine::Kind> m_afterLines;
};

} // namespace chatflow
