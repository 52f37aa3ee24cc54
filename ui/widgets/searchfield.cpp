// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/searchfield.h"

#include "widgets/icon.h"

#include <QAction>
#include <QEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chatflow
{

SearchField::SearchField(Clearing clearing, QWidget *parent)
    : QLineEdit(parent)
    , m_glass(addAction(themeIcon(u"search"_s), LeadingPosition))
{
    setClearButtonEnabled(clearing == Clearing::Button);
    retranslate();
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SearchField::retranslate()
{
    m_glass->setText(tr("Search"));
    for (QToolButton *button : findChildren<QToolButton *>()) {
        const bool glass = button->defaultAction() == m_glass || button->actions().contains(m_glass);
        button->setAccessibleName(glass ? tr("Search") : tr("Clear the search"));
    }
}

} // namespace chatflow
