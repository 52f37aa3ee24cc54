// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/trialbubble.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{

TrialBubble::TrialBubble(Side side, QWidget *parent)
    : QFrame(parent)
    , m_side(side)
    , m_text(new QLabel(this))
    , m_note(new QLabel(this))
{
    setObjectName(side == Side::Contact ? u"trialQuestion"_s : u"trialAnswer"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(space::xs);
    column->addWidget(m_text);
    column->addWidget(m_note);
    restyle();
}

void TrialBubble::setSide(Side side)
{
    m_side = side;
    restyle();
    update();
}

void TrialBubble::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
}

void TrialBubble::append(const QString &text)
{
    setText(m_text->text() + text);
}

QString TrialBubble::text() const
{
    return m_text->text();
}

void TrialBubble::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setAccessibleDescription(note);
}

QString TrialBubble::note() const
{
    return m_note->text();
}

void TrialBubble::restyle()
{
    const Colors colors = colorsFor(palette());
    m_note->setFont(smallFont(font()));
    setTextColor(*m_text, m_side == Side::Fault ? colors.danger : colors.text);
    setTextColor(*m_note, colors.subtle);
}

void TrialBubble::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void TrialBubble::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.bubbleEdge);
    painter.setBrush(m_side == Side::Contact ? colors.bubbleIn
                     : m_side == Side::Flow  ? colors.bubbleAi
                                             : colors.dangerGround);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
}

} // namespace chatflow
