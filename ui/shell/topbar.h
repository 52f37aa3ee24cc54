// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace chatflow
{

class TenantSwitcher;

/// The strip over the pages: whose conversations these are, and the way into the command palette.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    TenantSwitcher &switcher() const { return *m_switcher; }

Q_SIGNALS:
    void searchRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    TenantSwitcher *m_switcher;
    QPushButton *m_search;
};

} // namespace chatflow
