// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace chatflow
{

/// What one side of a trial said, as a bubble that grows while it is written. Its text takes the focus, can
/// be selected by mouse and keys, and is read with who said it.
class TrialBubble : public QFrame
{
    Q_OBJECT

public:
    enum class Side { Contact, Flow, Fault };

    explicit TrialBubble(Side side, QWidget *parent = nullptr);

    Side side() const { return m_side; }
    void setSide(Side side);
    void setText(const QString &text);
    void append(const QString &text);
    QString text() const;
    /// Small, below the text: what it took.
    void setNote(const QString &note);
    QString note() const;
    /// A screen reader says it, wherever the focus is.
    void announce();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tellName();
    void restyle();

    Side m_side;
    QLabel *m_text;
    QLabel *m_note;
};

} // namespace chatflow
