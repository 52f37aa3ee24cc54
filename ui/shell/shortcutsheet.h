// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QMenu;
class QMenuBar;
class QTreeWidget;
class QTreeWidgetItem;

namespace chatflow
{

class PageWidget;

/// All keys that work now: those of the menus, and those of the page that no menu has. Modal to its window,
/// deletes itself.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    /// `page` may be none.
    ShortcutSheet(const QMenuBar &menus, const PageWidget *page, QWidget *parent);

private:
    void collect(const QMenu &menu, QTreeWidgetItem &group);
    QTreeWidgetItem &addGroup(const QString &title);
    void filter(const QString &text);

    QLineEdit *m_field;
    QTreeWidget *m_list;
};

} // namespace chatflow
