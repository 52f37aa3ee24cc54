// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace chatflow
{

/// What one side of a trial said, as a bubble that grows while it is written.
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

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    Side m_side;
    QLabel *m_text;
    QLabel *m_note;
};

} // namespace chatflow
