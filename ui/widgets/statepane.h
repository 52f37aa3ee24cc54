// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace chatflow
{

/// What stands where a list or a page would be while there is nothing to show: why, and what to do next.
/// Shared by all pages, so that waiting and failing look the same everywhere.
class StatePane : public QWidget
{
    Q_OBJECT

public:
    enum class State { Empty, Loading, Failing, Offline, NoPermission };
    Q_ENUM(State)

    explicit StatePane(QWidget *parent = nullptr);

    State state() const { return m_state; }
    /// `next` says what to do, or what will happen by itself.
    void showEmpty(const QString &title, const QString &next, const QString &icon = {});
    void showLoading(const QString &title);
    /// Words the error and offers to try again.
    void showFailing(const QString &title, const Error &error);
    void showOffline(const QString &title, const QString &next);
    /// `whom` says who may, or whom to ask.
    void showNoPermission(const QString &title, const QString &whom);
    /// A button under the text, e.g. for the first thing to do where there is nothing yet; gone with the next
    /// show….
    void offer(const QString &action);

    QString title() const;
    QString text() const;

Q_SIGNALS:
    void retryRequested();
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void present(State state, const QString &title, const QString &text, const QString &icon);
    void restyle();

    State m_state = State::Empty;
    QString m_icon;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_retry;
    QPushButton *m_action;
};

} // namespace chatflow
