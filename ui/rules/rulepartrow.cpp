// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulepartrow.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{

RulePartRow::RulePartRow(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_kind(new QComboBox(this))
    , m_remove(new QToolButton(this))
    , m_note(new QLabel(this))
    , m_head(new QHBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(name);
    m_kind->setObjectName(name + u"Kind"_s);
    m_remove->setObjectName(name + u"Remove"_s);
    m_note->setObjectName(name + u"Note"_s);
    m_remove->setIcon(themeIcon(u"remove"_s));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_buttons->setSpacing(0);
    m_buttons->addWidget(m_remove);
    m_head->setSpacing(space::s);
    m_head->addWidget(m_kind);
    m_head->addStretch(0); // takes what no value needs
    m_head->addLayout(m_buttons);
    m_column->setContentsMargins(space::s, space::s, space::s, space::s);
    m_column->setSpacing(space::xs);
    m_column->addLayout(m_head);
    m_column->addWidget(m_note);
    connect(m_remove, &QToolButton::clicked, this, &RulePartRow::removeRequested);
    connect(this, &RulePartRow::edited, this, &RulePartRow::touch);
    refresh();
}

void RulePartRow::addBeside(QWidget *widget, int stretch)
{
    m_head->insertWidget(m_head->count() - 2, widget, stretch);
}

void RulePartRow::addButton(QWidget *button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

void RulePartRow::addBelow(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget);
}

void RulePartRow::setPlace(const QString &name)
{
    if (name == m_place)
        return;
    m_place = name;
    retranslate();
}

void RulePartRow::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    refresh();
}

void RulePartRow::touch()
{
    m_touched = true;
    refresh();
}

void RulePartRow::untouch()
{
    m_touched = false;
    refresh();
}

void RulePartRow::refresh()
{
    const QString shown = m_touched ? m_problem : QString();
    m_note->setFont(smallFont(font()));
    m_note->setText(shown);
    m_note->setVisible(!shown.isEmpty());
    setTextColor(*m_note, colorsFor(palette()).danger);
}

void RulePartRow::retranslate()
{
    //: Said by a screen reader: %1 is "Condition 2" or "Then 1"
    m_kind->setAccessibleName(tr("%1: what").arg(m_place));
    //: Said by a screen reader: %1 is "Condition 2" or "Then 1"
    m_remove->setAccessibleName(tr("Remove: %1").arg(m_place));
    m_remove->setToolTip(tr("Remove"));
}

void RulePartRow::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

void RulePartRow::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.line);
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
}

} // namespace chatflow
