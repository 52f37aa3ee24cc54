// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/viewmenu.h"

#include "base/textfold.h"
#include "widgets/undobar.h"

#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// As a menu shows it: "&" is no mnemonic.
QString plain(const QString &name)
{
    return QString(name).replace(u'&', u"&&"_s);
}

} // namespace

ViewMenu::ViewMenu(ViewSource &source, QMenu &menu, UndoBar &undo, QWidget *parent)
    : QObject(parent)
    , m_source(source)
    , m_undo(undo)
    , m_parent(parent)
    , m_menu(menu.addMenu(QString()))
{
    m_menu->setObjectName(u"viewMenu"_s);
    // The numbers are counted when they are looked at.
    connect(&menu, &QMenu::aboutToShow, this, &ViewMenu::read);
    retranslate();
}

void ViewMenu::setTenant(TenantId tenant)
{
    m_tenant = tenant;
    m_views.clear();
    fill();
    read();
}

void ViewMenu::setFilter(const ConversationFilter &filter)
{
    m_filter = filter;
    fill();
}

void ViewMenu::applyChanges(const QList<Change> &changes)
{
    if (std::ranges::any_of(changes, [this](const Change &change) {
            return change.tenant == m_tenant && change.kind == ChangeKind::SavedView;
        }))
        read();
}

void ViewMenu::read()
{
    if (!m_tenant)
        return;
    onDone(this, m_source.views(m_tenant),
           [this, question = ++m_question](const Result<QList<SavedView>> &views) {
               if (!views || question != m_question || *views == m_views)
                   return;
               m_views = *views;
               fill();
           });
}

void ViewMenu::fill()
{
    m_menu->clear();
    for (const SavedView &view : std::as_const(m_views)) {
        const QString count = view.count >= ConversationCounts::most
                                  ? QString(QLocale().toString(ConversationCounts::most - 1) + u'+')
                                  : QLocale().toString(view.count);
        //: A saved view in a menu: %1 is its name, %2 how many conversations it has
        QAction *action = m_menu->addAction(tr("%1 (%2)").arg(plain(view.name), count));
        action->setObjectName(u"view%1"_s.arg(view.id.value()));
        action->setCheckable(true);
        action->setChecked(view.filter == m_filter);
        connect(action, &QAction::triggered, this, [this, filter = view.filter] { Q_EMIT chosen(filter); });
    }
    if (!m_views.isEmpty())
        m_menu->addSeparator();
    QAction *saving = m_menu->addAction(tr("Save what is shown …"));
    saving->setObjectName(u"viewSave"_s);
    saving->setEnabled(m_tenant && m_filter.isSet());
    connect(saving, &QAction::triggered, this,
            [this] { askName(tr("Save what is shown"), {}, [this](const QString &name) { save(name); }); });
    if (m_views.isEmpty())
        return;
    QMenu *renaming = m_menu->addMenu(tr("Rename"));
    QMenu *up = m_views.size() > 1 ? m_menu->addMenu(tr("Move up")) : nullptr;
    QMenu *down = m_views.size() > 1 ? m_menu->addMenu(tr("Move down")) : nullptr;
    const auto mover = [this](QMenu *menu, const SavedView &view, const QString &name, int by) {
        QAction *action = menu->addAction(plain(view.name));
        action->setObjectName(name + view.id.toString());
        connect(action, &QAction::triggered, this, [this, id = view.id, by] { move(id, by); });
    };
    for (qsizetype i = 0; up && i < m_views.size(); ++i) {
        if (i > 0)
            mover(up, m_views.at(i), u"viewUp"_s, -1);
        if (i < m_views.size() - 1)
            mover(down, m_views.at(i), u"viewDown"_s, 1);
    }
    QMenu *removing = m_menu->addMenu(tr("Delete"));
    for (const SavedView &view : std::as_const(m_views)) {
        QAction *rename = renaming->addAction(plain(view.name));
        rename->setObjectName(u"viewRename%1"_s.arg(view.id.value()));
        connect(rename, &QAction::triggered, this, [this, view] { this->rename(view); });
        QAction *remove = removing->addAction(plain(view.name));
        remove->setObjectName(u"viewDelete%1"_s.arg(view.id.value()));
        connect(remove, &QAction::triggered, this, [this, view] { this->remove(view); });
    }
}

void ViewMenu::askName(const QString &title, const QString &name, std::function<void(const QString &)> use)
{
    auto *dialog = new QInputDialog(m_parent);
    dialog->setObjectName(u"viewName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the view"));
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, [use = std::move(use)](const QString &text) {
        if (!text.trimmed().isEmpty())
            use(text);
    });
    dialog->open();
}

void ViewMenu::save(const QString &name)
{
    onDone(this, m_source.save(m_tenant, name, m_filter), [this](const Result<SavedView> &view) {
        if (!view)
            Q_EMIT failed(tr("The view was not saved."), view.error());
        read();
    });
}

void ViewMenu::rename(const SavedView &view)
{
    askName(tr("Rename the view"), view.name, [this, id = view.id](const QString &name) {
        onDone(this, m_source.rename(m_tenant, id, name), [this](const Result<> &renamed) {
            if (!renamed)
                Q_EMIT failed(tr("The view was not renamed."), renamed.error());
            read();
        });
    });
}

void ViewMenu::move(SavedViewId view, int by)
{
    QList<SavedViewId> order;
    for (const SavedView &one : std::as_const(m_views))
        order.append(one.id);
    const qsizetype from = order.indexOf(view);
    const qsizetype to = from + by;
    if (from < 0 || to < 0 || to >= order.size())
        return;
    order.move(from, to);
    onDone(this, m_source.setOrder(m_tenant, order), [this](const Result<> &moved) {
        if (!moved)
            Q_EMIT failed(tr("The views were not moved."), moved.error());
        read();
    });
}

void ViewMenu::remove(const SavedView &view)
{
    onDone(this, m_source.remove(m_tenant, view.id),
           [this, view, tenant = m_tenant](const Result<> &removed) {
               if (!removed) {
                   Q_EMIT failed(tr("The view was not deleted."), removed.error());
               } else if (tenant == m_tenant) {
                   m_undo.offer(tr("The view “%1” is deleted.").arg(view.name),
                                [menu = QPointer(this), tenant, view] {
                                    if (!menu)
                                        return;
                                    onDone(menu.data(), menu->m_source.save(tenant, view.name, view.filter),
                                           [menu](const Result<SavedView> &) {
                                               if (menu)
                                                   menu->read();
                                           });
                                });
               }
               read();
           });
}

QString ViewMenu::heading() const
{
    return tr("Saved views");
}

QFuture<Result<QList<PaletteItem>>> ViewMenu::find(const QString &text, int limit)
{
    QList<PaletteItem> items;
    const QString wanted = folded(text);
    for (const SavedView &view : std::as_const(m_views)) {
        if (items.size() >= limit || wanted.isEmpty() || !folded(view.name).contains(wanted))
            continue;
        items.append({.id = u"view:"_s + view.id.toString(),
                      .title = view.name,
                      .detail = {},
                      .icon = u"filter"_s,
                      .shortcut = {},
                      .run = [menu = QPointer(this), filter = view.filter] {
                          if (menu)
                              Q_EMIT menu->chosen(filter);
                      }});
    }
    return readyFuture(Result<QList<PaletteItem>>(items));
}

void ViewMenu::retranslate()
{
    m_menu->setTitle(tr("Saved views"));
    fill();
}

} // namespace chatflow
