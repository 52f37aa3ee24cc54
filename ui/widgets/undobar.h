// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>

class QLabel;
class QPushButton;

namespace chatflow
{

/// A strip that says what was just done and takes it back on request (Ctrl+Z), for `lasts`. One offer at a
/// time: a later one takes the place of the one before. It stays while the pointer or the focus is in it.
class UndoBar : public QFrame
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds lasts{8};

    explicit UndoBar(QWidget *parent = nullptr);

    /// `done` is a sentence: "Kiosko Norte is paused." `undo` is called at most once, in the UI thread.
    void offer(const QString &done, std::function<void()> undo);
    /// Takes back what is offered; nothing when nothing is.
    void undo();
    /// What is offered cannot be taken back any more, e.g. because its page shows something else.
    void withdraw();
    bool isOffering() const { return static_cast<bool>(m_undo); }
    QString text() const;

Q_SIGNALS:
    void offeringChanged(bool offering);

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restyle();
    void restartUnlessUsed();

    std::function<void()> m_undo;
    QTimer m_rest;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace chatflow
