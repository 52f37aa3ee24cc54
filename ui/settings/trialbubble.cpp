// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/trialbubble.h"

#include "widgets/theme.h"

#include <QAccessible>
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
    m_text->setObjectName(u"trialText"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFocusPolicy(Qt::StrongFocus); // the flags leave it to the mouse
    m_text->installEventFilter(this);        // the mark of the focus is round the bubble
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
    tellName();
    restyle();
    update();
}

void TrialBubble::setText(const QString &text)
{
    m_text->setText(text);
    tellName();
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
    m_text->setAccessibleDescription(note);
}

QString TrialBubble::note() const
{
    return m_note->text();
}

void TrialBubble::announce()
{
    QAccessibleEvent told(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void TrialBubble::tellName()
{
    switch (m_side) {
    case Side::Contact:
        //: Said by a screen reader: %1 is what the contact asked
        m_text->setAccessibleName(tr("Question: %1").arg(m_text->text()));
        break;
    case Side::Flow:
        //: Said by a screen reader: %1 is what the chatflow answered
        m_text->setAccessibleName(tr("Answer: %1").arg(m_text->text()));
        break;
    case Side::Fault:
        //: Said by a screen reader: %1 says why
        m_text->setAccessibleName(tr("No answer: %1").arg(m_text->text()));
        break;
    }
}

bool TrialBubble::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QFrame::eventFilter(watched, event);
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
    else if (event->type() == QEvent::LanguageChange)
        tellName();
}

void TrialBubble::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal pen = m_text->hasFocus() ? focusWidth(schemeOf(palette())) : 1;
    painter.setPen(QPen(m_text->hasFocus() ? colors.accent : colors.bubbleEdge, pen));
    painter.setBrush(m_side == Side::Contact ? colors.bubbleIn
                     : m_side == Side::Flow  ? colors.bubbleAi
                                             : colors.dangerGround);
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), cornerRadius,
                            cornerRadius);
}

} // namespace chatflow
