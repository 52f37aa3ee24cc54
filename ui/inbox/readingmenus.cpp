// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/readingmenus.h"

#include "language/messagereader.h"
#include "widgets/readingwording.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QStringList feelings()
{
    return {toString(Feeling::Negative), toString(Feeling::Neutral), toString(Feeling::Positive)};
}

/// An entry each; the name of the action, `name` and the value, is what tests and journeys know it by.
void fill(QMenu *menu, const QString &name, const QStringList &values)
{
    auto *group = new QActionGroup(menu);
    for (const QString &value : QStringList(QString()) + values) {
        QAction *action = menu->addAction(QString());
        action->setObjectName(name + (value.isEmpty() ? u"Any"_s : value));
        action->setCheckable(true);
        action->setData(value);
        group->addAction(action);
    }
}

} // namespace

ReadingMenus::ReadingMenus(QMenu *menu)
    : QObject(menu)
    , m_intents(menu->addMenu(QString()))
    , m_feelings(menu->addMenu(QString()))
{
    m_intents->setObjectName(u"filterIntentMenu"_s);
    m_feelings->setObjectName(u"filterFeelingMenu"_s);
    fill(m_intents, u"filterIntent_"_s, builtInIntents());
    fill(m_feelings, u"filterFeeling_"_s, feelings());
    connect(m_intents, &QMenu::triggered, this,
            [this](QAction *action) { Q_EMIT intentChosen(action->data().toString()); });
    connect(m_feelings, &QMenu::triggered, this,
            [this](QAction *action) { Q_EMIT feelingChosen(action->data().toString()); });
}

void ReadingMenus::show(const QString &intent, const QString &feeling)
{
    m_intents->setTitle(tr("What they want"));
    m_feelings->setTitle(tr("How they sound"));
    const auto name = [](QMenu *menu, const QString &chosen, auto nameOf) {
        for (QAction *action : menu->actions()) {
            const QString value = action->data().toString();
            action->setText(value.isEmpty() ? tr("Anything") : nameOf(value));
            action->setChecked(value == chosen);
        }
    };
    name(m_intents, intent, ReadingWording::intentName);
    name(m_feelings, feeling, ReadingWording::feelingName);
}

} // namespace chatflow
