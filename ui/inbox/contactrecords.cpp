// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/contactrecords.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

ContactRecords::ContactRecords(QWidget *parent)
    : ContactSection(parent)
{
    setObjectName(u"contactRecords"_s);
    retranslate();
    hide();
}

void ContactRecords::setActions(const QList<QAction *> &actions)
{
    m_actions = actions;
    for (QAction *action : actions) {
        auto *button = new QPushButton(this);
        button->setObjectName(u"contact_"_s + action->objectName());
        button->setAutoDefault(false);
        column().addWidget(button);
        const auto follow = [this, action, button] {
            button->setText(action->text());
            button->setEnabled(action->isEnabled());
            button->setVisible(action->isVisible());
            refresh();
        };
        connect(action, &QAction::changed, button, follow);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        follow();
    }
}

void ContactRecords::refresh()
{
    setVisible(std::ranges::any_of(m_actions, &QAction::isVisible));
}

void ContactRecords::retranslate()
{
    setHeading(tr("Data of this person"));
}

} // namespace chatflow
