// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/topbar.h"

#include "shell/tenantswitcher.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace chatflow
{

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_switcher(new TenantSwitcher(this))
    , m_search(new QPushButton(this))
{
    setObjectName(u"topBar"_s);
    m_search->setObjectName(u"searchButton"_s);
    m_search->setIcon(themeIcon(u"search"_s));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::m, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_switcher);
    row->addStretch(1);
    row->addWidget(m_search);
    connect(m_search, &QPushButton::clicked, this, &TopBar::searchRequested);
    retranslate();
}

void TopBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TopBar::retranslate()
{
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    const QString text = tr("Search and commands");
    m_search->setText(text + u"   "_s + keys);
    m_search->setAccessibleName(text);
    m_search->setToolTip(tr("Find businesses, conversations, pages and commands (%1)").arg(keys));
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colorsFor(palette()).line);
}

} // namespace chatflow
