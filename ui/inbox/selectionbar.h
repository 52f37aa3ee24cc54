// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace chatflow
{

/// Over the list while several conversations are chosen: how many, what to do with all of them, and back to
/// one.
class SelectionBar : public QFrame
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget *parent = nullptr);

    /// Shown from two on.
    void setCount(int count);
    void setMenu(QMenu *menu);

Q_SIGNALS:
    void cleared();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    int m_count = 0;
    QLabel *m_text;
    QPushButton *m_actions;
    QToolButton *m_clear;
};

} // namespace chatflow
