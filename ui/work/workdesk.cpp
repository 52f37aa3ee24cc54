// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/workdesk.h"

#include "base/errortext.h"
#include "widgets/icon.h"
#include "widgets/theme.h"
#include "widgets/undobar.h"
#include "work/tagcolour.h"

#include <QAction>
#include <QInputDialog>
#include <QMap>
#include <QMenu>
#include <QPointer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int tagDotSize = 12;

/// Of what was done to conversations: only their ids.
QList<ConversationId> idsOf(const QList<WorkOutcome::Done> &done)
{
    QList<ConversationId> ids;
    for (const WorkOutcome::Done &one : done)
        ids.append(one.before.id);
    return ids;
}

} // namespace

WorkDesk::WorkDesk(Parts parts, QAction *takeOver, QAction *handBack, QWidget &page)
    : QObject(&page)
    , m_parts(std::move(parts))
    , m_page(page)
    , m_takeOver(takeOver)
    , m_handBack(handBack)
    , m_handBackNote(add(u"handBackNoteAction"_s, u"note"_s, {}, [this] { askNote(); }))
    , m_release(add(u"releaseAction"_s, u"waiting"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_L,
                    [this] {
                        tell(
                            m_parts.source->release(m_tenant, ids()),
                            [](int count) {
                                return tr("%n conversation(s) wait for whoever takes them.", nullptr, count);
                            },
                            tr("The conversations were not let go."),
                            [this, tenant = m_tenant](const WorkOutcome &outcome) {
                                return putBack(tenant, outcome);
                            });
                    }))
    , m_resolve(add(u"resolveAction"_s, u"ok"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_D,
                    [this] {
                        tell(
                            m_parts.source->resolve(m_tenant, ids()),
                            [](int count) {
                                return tr("%n conversation(s) are done: the AI answers what comes next.",
                                          nullptr, count);
                            },
                            tr("The conversations were not marked as done."),
                            [this, tenant = m_tenant](const WorkOutcome &outcome) {
                                return putBack(tenant, outcome);
                            });
                    }))
    , m_unread(add(u"unreadAction"_s, u"unread"_s, Qt::CTRL | Qt::Key_U, [this] { toggleUnread(); }))
    , m_people(makeMenu(u"assignAction"_s, u"team"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_G))
    , m_tagMenu(makeMenu(u"tagAction"_s, u"choice"_s, Qt::CTRL | Qt::Key_G))
    , m_menu(std::make_unique<QMenu>(&page))
{
    m_menu->setObjectName(u"workMenu"_s);
    m_menu->addActions({takeOver, handBack, m_handBackNote, m_resolve, m_people->menuAction(), m_release,
                        m_tagMenu->menuAction()});
    m_menu->addSeparator();
    m_menu->addAction(m_unread);
    connect(m_people.get(), &QMenu::aboutToShow, this, &WorkDesk::readPeople);
    connect(m_tagMenu.get(), &QMenu::aboutToShow, this, &WorkDesk::fillTags);
    retranslate();
    refresh();
}

WorkDesk::~WorkDesk() = default;

QAction *WorkDesk::add(const QString &name, const QString &icon, const QKeySequence &keys,
                       std::function<void()> handler)
{
    auto *action = new QAction(themeIcon(icon), QString(), this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(handler));
    m_page.addAction(action);
    return action;
}

/// A menu that its keys open, too.
QMenu *WorkDesk::makeMenu(const QString &name, const QString &icon, const QKeySequence &keys)
{
    auto *menu = new QMenu(&m_page);
    QAction *action = menu->menuAction();
    menu->setObjectName(name + u"Menu"_s);
    action->setObjectName(name);
    action->setIcon(themeIcon(icon));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, menu] { popUp(menu); });
    m_page.addAction(action);
    return menu;
}

/// In the middle of the page, as what it concerns may be anywhere in the list; its first entry is chosen.
void WorkDesk::popUp(QMenu *menu)
{
    const QSize size = menu->sizeHint();
    menu->popup(m_page.mapToGlobal(m_page.rect().center()) - QPoint(size.width() / 2, size.height() / 2));
    for (QAction *action : menu->actions()) {
        if (action->isEnabled() && !action->isSeparator()) {
            menu->setActiveAction(action);
            break;
        }
    }
}

QAction *WorkDesk::giveAction() const
{
    return m_people->menuAction();
}

QList<QAction *> WorkDesk::actions() const
{
    return {m_handBackNote, m_resolve, m_people->menuAction(), m_release, m_tagMenu->menuAction(), m_unread};
}

void WorkDesk::setTenant(TenantId tenant, bool mayWork)
{
    m_tenant = tenant;
    m_mayWork = mayWork;
    m_tags.clear();
    readPeople();
    refresh();
}

void WorkDesk::setTags(const QList<Tag> &tags)
{
    m_tags = tags;
    fillTags();
}

void WorkDesk::readPeople()
{
    onDone(this, m_parts.source->people(), [this](const Result<QList<Actor>> &people) {
        if (!people)
            return; // those that are known stay
        QList<Actor> colleagues = *people;
        colleagues.removeIf([this](const Actor &one) { return one.id == m_parts.person; });
        if (colleagues == m_colleagues && !m_people->isEmpty())
            return;
        m_colleagues = colleagues;
        fillPeople();
        refresh();
        Q_EMIT colleaguesRead(m_colleagues);
    });
}

void WorkDesk::fillPeople()
{
    m_people->clear();
    const auto offer = [this](const Actor &to, const QString &text) {
        QAction *action = m_people->addAction(QString(text).replace(u'&', u"&&"_s));
        action->setObjectName(u"assign%1"_s.arg(to.id.value()));
        connect(action, &QAction::triggered, this, [this, to] {
            const bool own = to.id == m_parts.person;
            tell(
                m_parts.source->assign(m_tenant, ids(), to.id),
                [to, own](int count) {
                    return own ? tr("%n conversation(s) are yours now.", nullptr, count)
                               //: %1 is a colleague
                               : tr("%n conversation(s) are with %1 now.", nullptr, count).arg(to.name);
                },
                tr("The conversations were not given."),
                [this, tenant = m_tenant](const WorkOutcome &outcome) { return putBack(tenant, outcome); });
        });
    };
    for (const Actor &colleague : std::as_const(m_colleagues))
        offer(colleague, colleague.name);
    offer({.id = m_parts.person, .kind = Actor::Kind::Person, .name = {}}, tr("Yourself"));
}

void WorkDesk::fillTags()
{
    m_tagMenu->clear();
    const QList<ConversationSummary> targets = m_parts.targets();
    for (const Tag &tag : std::as_const(m_tags)) {
        const bool all = !targets.isEmpty() && std::ranges::all_of(targets, [&](const auto &summary) {
            return summary.tags.contains(tag.id);
        });
        QAction *action = m_tagMenu->addAction(QString(tag.name).replace(u'&', u"&&"_s));
        action->setObjectName(u"workTag%1"_s.arg(tag.id.value()));
        action->setCheckable(true);
        action->setChecked(all);
        action->setIcon(
            tagDot(tag.colour, schemeOf(m_page.palette()), tagDotSize, m_page.devicePixelRatioF()));
        connect(action, &QAction::triggered, this, [this, id = tag.id, all] { setTag(ids(), id, !all); });
    }
    if (!m_tags.isEmpty())
        m_tagMenu->addSeparator();
    QAction *another = m_tagMenu->addAction(tr("New tag …"));
    another->setObjectName(u"workNewTag"_s);
    connect(another, &QAction::triggered, this, &WorkDesk::askTag);
}

void WorkDesk::askTag()
{
    auto *dialog = new QInputDialog(&m_page);
    dialog->setObjectName(u"newTag"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New tag"));
    dialog->setLabelText(tr("Name of the tag"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, ids = ids(), tenant = m_tenant](const QString &text) {
                if (text.trimmed().isEmpty())
                    return;
                onDone(this, m_parts.makeTag(tenant, text), [this, ids, tenant](const Result<Tag> &tag) {
                    if (!tag)
                        Q_EMIT failed(tr("The tag was not made."), tag.error());
                    else if (tenant == m_tenant)
                        setTag(ids, tag->id, true);
                });
            });
    dialog->open();
}

void WorkDesk::setTag(const QList<ConversationId> &ids, TagId tag, bool on)
{
    tell(
        m_parts.source->setTag(m_tenant, ids, tag, on),
        [on](int count) {
            return on ? tr("The tag is on %n conversation(s).", nullptr, count)
                      : tr("The tag is off %n conversation(s).", nullptr, count);
        },
        tr("The tag was not changed."),
        [this, tenant = m_tenant, tag, on](const WorkOutcome &outcome) {
            return m_parts.source->setTag(tenant, idsOf(outcome.done), tag, !on);
        });
}

void WorkDesk::toggleUnread()
{
    const QList<ConversationSummary> targets = m_parts.targets();
    const bool unread = std::ranges::all_of(
        targets, [](const ConversationSummary &summary) { return summary.conversation.unread == 0; });
    const auto mark = [this](TenantId tenant, const QList<ConversationId> &ids, bool on) {
        if (on)
            Q_EMIT leftUnread(ids);
        return m_parts.source->setUnread(tenant, ids, on);
    };
    tell(
        mark(m_tenant, ids(), unread),
        [unread](int count) {
            return unread ? tr("%n conversation(s) are unread again.", nullptr, count)
                          : tr("%n conversation(s) are read.", nullptr, count);
        },
        tr("It was not marked."),
        [mark, tenant = m_tenant, unread](const WorkOutcome &outcome) {
            return mark(tenant, idsOf(outcome.done), !unread);
        });
}

void WorkDesk::takeOver()
{
    tell(
        m_parts.source->takeOver(m_tenant, ids()),
        [](int count) { return tr("You took over %n conversation(s).", nullptr, count); },
        tr("The conversations could not be taken over."),
        [this, tenant = m_tenant](const WorkOutcome &outcome) { return putBack(tenant, outcome); });
}

void WorkDesk::askNote()
{
    auto *dialog = new QInputDialog(&m_page);
    dialog->setObjectName(u"handBackNote"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setWindowTitle(tr("Hand back with a note"));
    dialog->setLabelText(
        tr("What should the AI know? It is told so with each question of the contact, until the "
           "conversation is done. The contact does not see it."));
    dialog->setOkButtonText(tr("Hand back to the AI"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &note) { handBack(note); });
    dialog->open();
}

void WorkDesk::handBack(const QString &note)
{
    tell(
        m_parts.source->handBack(m_tenant, ids(), note),
        [](int count) { return tr("The AI answers in %n conversation(s) again.", nullptr, count); },
        tr("The conversations could not be handed back."),
        [this, tenant = m_tenant](const WorkOutcome &outcome) { return putBack(tenant, outcome); });
}

QFuture<Result<WorkOutcome>> WorkDesk::putBack(TenantId tenant, const WorkOutcome &outcome)
{
    return m_parts.source->putBack(tenant, outcome.done);
}

QList<ConversationId> WorkDesk::ids() const
{
    QList<ConversationId> ids;
    for (const ConversationSummary &summary : m_parts.targets())
        ids.append(summary.conversation.id);
    return ids;
}

void WorkDesk::tell(const QFuture<Result<WorkOutcome>> &answer, const Wording &done, const QString &failure,
                    std::function<QFuture<Result<WorkOutcome>>(const WorkOutcome &outcome)> undo)
{
    onDone(
        this, answer,
        [this, done, failure, undo = std::move(undo), tenant = m_tenant](const Result<WorkOutcome> &result) {
            if (!result) {
                Q_EMIT failed(failure, result.error());
                return;
            }
            if (tenant != m_tenant)
                return;
            const auto count = static_cast<int>(result->done.size());
            if (count > 0 && undo)
                m_parts.undo.offer(done(count), [desk = QPointer(this), undo, outcome = *result] {
                    if (desk)
                        desk->tell(undo(outcome), {}, tr("It could not be undone."), {});
                });
            if (result->failed.isEmpty())
                return;
            // Each reason once, with how many it concerns.
            QMap<QString, int> reasons;
            for (const WorkOutcome::Failure &one : result->failed) {
                const bool held = one.error.code == Error::Code::HeldByPerson;
                ++reasons[held ? tr("A colleague answers there.") : errorText(one.error).what];
            }
            QStringList sentences;
            if (count > 0 && done)
                sentences << done(count);
            for (auto reason = reasons.cbegin(); reason != reasons.cend(); ++reason)
                //: %1 is a sentence with the reason
                sentences << tr("%n not: %1", nullptr, reason.value()).arg(reason.key());
            Q_EMIT partlyDone(sentences.join(u' '));
        });
}

void WorkDesk::refresh()
{
    const QList<ConversationSummary> targets = m_parts.targets();
    const bool some = m_mayWork && !targets.isEmpty();
    const auto held = [](const ConversationSummary &summary) {
        return summary.conversation.holder == Holder::Human;
    };
    m_release->setVisible(m_mayWork);
    m_release->setEnabled(some && std::ranges::any_of(targets, held));
    const auto withPeople = [](const ConversationSummary &summary) {
        return summary.conversation.holder != Holder::Ai;
    };
    m_resolve->setVisible(m_mayWork);
    m_resolve->setEnabled(some && std::ranges::any_of(targets, withPeople));
    m_handBackNote->setVisible(m_mayWork);
    m_handBackNote->setEnabled(some && std::ranges::any_of(targets, withPeople));
    m_unread->setVisible(m_mayWork);
    m_unread->setEnabled(some);
    const bool unread = std::ranges::any_of(
        targets, [](const ConversationSummary &summary) { return summary.conversation.unread > 0; });
    m_unread->setText(unread ? tr("Mark as read") : tr("Mark as unread"));
    // Whoever works alone has nobody to give anything to.
    m_people->menuAction()->setVisible(m_mayWork && !m_colleagues.isEmpty());
    m_people->menuAction()->setEnabled(some);
    m_tagMenu->menuAction()->setVisible(m_mayWork);
    m_tagMenu->menuAction()->setEnabled(some);
}

void WorkDesk::retranslate()
{
    m_people->setTitle(tr("Give to"));
    m_tagMenu->setTitle(tr("Tag the conversation"));
    m_release->setText(tr("Let go, for whoever takes it"));
    m_resolve->setText(tr("Done"));
    m_handBackNote->setText(tr("Hand back with a note …"));
    fillPeople();
    fillTags();
    refresh();
}

} // namespace chatflow
