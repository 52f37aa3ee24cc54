// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/actionpalette.h"

#include "shell/palettematch.h"
#include "widgets/mnemonic.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

struct Found {
    int score = 0;
    PaletteItem item;
};

void collect(const QMenu &menu, const QString &path, const QString &text, QList<Found> &found)
{
    for (QAction *action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible() || !action->isEnabled())
            continue;
        if (const QMenu *inner = action->menu()) {
            collect(*inner, path + u" › "_s + withoutMnemonic(action->text()), text, found);
            continue;
        }
        const QString title = withoutMnemonic(action->text());
        const int score = std::max(paletteMatch(text, title), paletteMatch(text, path + u' ' + title) / 2);
        if (score == 0)
            continue;
        PaletteItem item;
        item.id = action->objectName().isEmpty() ? QString() : u"command:"_s + action->objectName();
        item.title = title;
        item.detail = path;
        item.icon =
            action->isCheckable() && action->isChecked() ? u"ok"_s : action->property("iconName").toString();
        item.shortcut = action->shortcut().toString(QKeySequence::NativeText);
        item.run = [action = QPointer<QAction>(action)] {
            if (action)
                action->trigger();
        };
        found.append({score, item});
    }
}

} // namespace

ActionPalette::ActionPalette(const QMenuBar &bar)
    : m_bar(bar)
{
}

QString ActionPalette::heading() const
{
    return QCoreApplication::translate("chatflow::ActionPalette", "Commands");
}

QFuture<Result<QList<PaletteItem>>> ActionPalette::find(const QString &text, int limit)
{
    QList<Found> found;
    for (const QAction *action : m_bar.actions()) {
        if (action->menu() && action->isVisible())
            collect(*action->menu(), withoutMnemonic(action->text()), text, found);
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Found::score);
    QList<PaletteItem> items;
    for (const Found &one : std::as_const(found)) {
        if (items.size() < limit)
            items.append(one.item);
    }
    return readyFuture(Result<QList<PaletteItem>>(items));
}

} // namespace chatflow
