// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/viewsource.h"
#include "shell/palettesource.h"
#include "storage/change.h"

#include <QObject>

class QMenu;

namespace chatflow
{

class UndoBar;

/// The saved views as a menu of the filter, and in the command palette: chosen, saved, renamed, deleted.
class ViewMenu : public QObject, public PaletteSource
{
    Q_OBJECT

public:
    /// Adds itself to `menu`. All must outlive it.
    ViewMenu(ViewSource &source, QMenu &menu, UndoBar &undo, QWidget *parent);

    void setTenant(TenantId tenant);
    /// What is shown now, to be saved.
    void setFilter(const ConversationFilter &filter);
    void applyChanges(const QList<Change> &changes);
    void retranslate();
    /// Saves what is shown.
    void save(const QString &name);

    QString heading() const override;
    QFuture<Result<QList<PaletteItem>>> find(const QString &text, int limit) override;

Q_SIGNALS:
    void chosen(const chatflow::ConversationFilter &filter);
    void failed(const QString &what, const chatflow::Error &error);

private:
    void read();
    void fill();
    void askName(const QString &title, const QString &name, std::function<void(const QString &)> use);
    void rename(const SavedView &view);
    void remove(const SavedView &view);
    /// One place up or down in the menu.
    void move(SavedViewId view, int by);

    ViewSource &m_source;
    UndoBar &m_undo;
    QWidget *m_parent;
    QMenu *m_menu;
    TenantId m_tenant;
    ConversationFilter m_filter;
    QList<SavedView> m_views;
    quint64 m_question = 0; ///< an answer to an older one is stale
};

} // namespace chatflow
