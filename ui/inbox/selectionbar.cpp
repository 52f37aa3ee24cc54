// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/selectionbar.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chatflow
{

SelectionBar::SelectionBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_actions(new QPushButton(this))
    , m_clear(new QToolButton(this))
{
    setObjectName(u"selectionBar"_s);
    m_text->setObjectName(u"selectionText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_actions->setObjectName(u"selectionActions"_s);
    m_actions->setAutoDefault(false);
    m_clear->setObjectName(u"selectionClear"_s);
    m_clear->setIcon(themeIcon(u"close"_s));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    connect(m_clear, &QToolButton::clicked, this, &SelectionBar::cleared);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::xs, space::s, space::xs);
    row->setSpacing(space::s);
    row->addWidget(m_text, 1);
    row->addWidget(m_actions);
    row->addWidget(m_clear);
    retranslate();
    setCount(0);
}

void SelectionBar::setCount(int count)
{
    m_count = count;
    m_text->setText(tr("%n chosen", nullptr, count));
    setVisible(count > 1);
}

void SelectionBar::setMenu(QMenu *menu)
{
    m_actions->setMenu(menu);
}

void SelectionBar::retranslate()
{
    m_actions->setText(tr("Do with them"));
    m_clear->setToolTip(tr("Choose only the one that is open (Esc)"));
    m_clear->setAccessibleName(m_clear->toolTip());
    m_text->setText(tr("%n chosen", nullptr, m_count));
}

void SelectionBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SelectionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorsFor(palette()).selected);
}

} // namespace chatflow
