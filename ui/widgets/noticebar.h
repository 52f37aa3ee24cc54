// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFrame>
#include <QString>

class QLabel;
class QPushButton;
class QToolButton;

namespace chatflow
{

/// A strip that tells of one thing that went wrong, with what to do about it, without stopping the work:
/// shown above what it concerns, gone when dismissed or mended.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Warning, Danger };

    explicit NoticeBar(QWidget *parent = nullptr);

    /// `action` is the text of the button; empty = no button.
    void showText(Tone tone, const QString &text, const QString &action = {});
    /// `what` is the sentence before the error's own: "The message was not sent."
    void showError(const QString &what, const Error &error, const QString &action = {});
    void setDismissible(bool dismissible);
    QString text() const;

Q_SIGNALS:
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    Tone m_tone = Tone::Warning;
    QLabel *m_picture;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_dismiss;
};

} // namespace chatflow
