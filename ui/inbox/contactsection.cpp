// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/contactsection.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{

ContactSection::ContactSection(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_column(new QVBoxLayout(this))
{
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setFont(strongFont(font()));
    m_heading->hide();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::s);
    m_column->addWidget(m_heading);
}

void ContactSection::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_heading->show();
}

QLabel *ContactSection::addText(const QString &name)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
    return label;
}

void ContactSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace chatflow
