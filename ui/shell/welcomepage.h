// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QCommandLinkButton;
class QLabel;

namespace chatflow
{

/// The first thing a new person sees: the three ways to begin.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    enum Choice { Sandbox, Servers, Team };

    explicit WelcomePage(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(chatflow::WelcomePage::Choice choice);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QLabel *m_logo;
    QLabel *m_title;
    QLabel *m_text;
    QList<QCommandLinkButton *> m_choices;
};

} // namespace chatflow
