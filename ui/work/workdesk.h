// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversationsummary.h"
#include "conversations/tag.h"
#include "work/worksource.h"

#include <QObject>

#include <functional>
#include <memory>

class QAction;
class QMenu;
class QWidget;

namespace chatflow
{

class UndoBar;

/// What a person does with the conversations that are chosen in the list, or with the one that is open: give,
/// let go, tag, read and unread, and for several also taking over and handing back. As actions of the page
/// and as one menu; what was done is told and can be taken back.
class WorkDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        std::shared_ptr<WorkSource> source;
        UndoBar &undo;
        ActorId person; ///< who sits at the console
        /// What is worked with, as it is now.
        std::function<QList<ConversationSummary>()> targets;
        /// Makes a tag of a name.
        std::function<QFuture<Result<Tag>>(TenantId tenant, const QString &name)> makeTag;
    };

    /// `takeOver` and `handBack` are the page's, for the menu. Dialogs and menus lie on `page`.
    WorkDesk(Parts parts, QAction *takeOver, QAction *handBack, QWidget &page);
    ~WorkDesk() override;

    void setTenant(TenantId tenant, bool mayWork);
    void setTags(const QList<Tag> &tags);
    /// Something of the targets has changed.
    void refresh();
    void retranslate();

    /// With all that is chosen.
    void takeOver();
    void handBack(const QString &note = {});
    /// What can be done, for the list and the bar of what is chosen.
    QMenu *menu() const { return m_menu.get(); }
    /// Opens the menu of whom to give it.
    QAction *giveAction() const;
    QAction *resolveAction() const { return m_resolve; }
    /// For the menu bar.
    QList<QAction *> actions() const;
    /// Besides the person at the console.
    const QList<Actor> &colleagues() const { return m_colleagues; }

Q_SIGNALS:
    void colleaguesRead(const QList<chatflow::Actor> &colleagues);
    /// Not all could be done: a sentence for people.
    void partlyDone(const QString &text);
    void failed(const QString &what, const chatflow::Error &error);
    /// Conversations that shall stay unread although one of them is open.
    void leftUnread(const QList<chatflow::ConversationId> &ids);

private:
    using Wording = std::function<QString(int count)>;

    QAction *add(const QString &name, const QString &icon, const QKeySequence &keys,
                 std::function<void()> handler);
    QMenu *makeMenu(const QString &name, const QString &icon, const QKeySequence &keys);
    void readPeople();
    void fillPeople();
    void fillTags();
    void askTag();
    void askNote();
    void toggleUnread();
    void setTag(const QList<ConversationId> &ids, TagId tag, bool on);
    QList<ConversationId> ids() const;
    /// Tells what became of it; `undo` takes back what was done.
    void tell(const QFuture<Result<WorkOutcome>> &answer, const Wording &done, const QString &failure,
              std::function<QFuture<Result<WorkOutcome>>(const WorkOutcome &outcome)> undo);
    QFuture<Result<WorkOutcome>> putBack(TenantId tenant, const WorkOutcome &outcome);
    void popUp(QMenu *menu);

    Parts m_parts;
    QWidget &m_page;
    TenantId m_tenant;
    bool m_mayWork = false;
    QList<Actor> m_colleagues;
    QList<Tag> m_tags;
    QAction *m_takeOver;
    QAction *m_handBack;
    QAction *m_handBackNote;
    QAction *m_release;
    QAction *m_resolve;
    QAction *m_unread;
    std::unique_ptr<QMenu> m_people;
    std::unique_ptr<QMenu> m_tagMenu;
    std::unique_ptr<QMenu> m_menu;
};

} // namespace chatflow
