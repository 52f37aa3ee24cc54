// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/shortcutsheet.h"

#include "base/textfold.h"
#include "shell/pagewidget.h"
#include "widgets/mnemonic.h"
#include "widgets/searchfield.h"
#include "widgets/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr QSize sheetSize{560, 560};

} // namespace

ShortcutSheet::ShortcutSheet(const QMenuBar &menus, const PageWidget *page, QWidget *parent)
    : QDialog(parent)
    , m_field(new SearchField(SearchField::Clearing::Button, this))
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"shortcutSheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    m_field->setObjectName(u"shortcutField"_s);
    m_field->setPlaceholderText(tr("Search"));
    m_field->setAccessibleName(tr("Search the shortcuts"));
    connect(m_field, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
    m_list->setObjectName(u"shortcutList"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const QAction *action : menus.actions()) {
        if (action->menu() && action->isVisible())
            collect(*action->menu(), addGroup(withoutMnemonic(action->text())));
    }
    if (page && !page->keyHints().isEmpty()) {
        //: A heading over keys: %1 is the name of a page
        QTreeWidgetItem &group = addGroup(tr("%1, without a menu").arg(page->title()));
        for (const KeyHint &hint : page->keyHints())
            new QTreeWidgetItem(&group, {hint.what, hint.keys});
    }
    filter({});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    resize(sheetSize);
    m_field->setFocus();
}

QTreeWidgetItem &ShortcutSheet::addGroup(const QString &title)
{
    auto *group = new QTreeWidgetItem(m_list, {title});
    group->setFont(0, strongFont(font()));
    group->setFirstColumnSpanned(true);
    group->setData(1, Qt::AccessibleTextRole, title); // its empty cell is read, too
    return *group;
}

void ShortcutSheet::collect(const QMenu &menu, QTreeWidgetItem &group)
{
    for (const QAction *action : menu.actions()) {
        if (!action->isVisible() || action->isSeparator())
            continue;
        QStringList keys;
        for (const QKeySequence &sequence : action->shortcuts())
            keys << sequence.toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            new QTreeWidgetItem(&group, {withoutMnemonic(action->text()), keys.join(u", "_s)});
        if (action->menu())
            collect(*action->menu(), group);
    }
}

void ShortcutSheet::filter(const QString &text)
{
    const QString wanted = folded(text);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_list->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *row = group->child(j);
            const bool fits = folded(row->text(0) + u' ' + row->text(1)).contains(wanted);
            row->setHidden(!fits);
            any = any || fits;
        }
        group->setHidden(!any);
    }
    m_list->expandAll();
}

} // namespace chatflow
