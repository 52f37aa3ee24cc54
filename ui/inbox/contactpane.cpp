// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/contactpane.h"

#include "base/clock.h"
#include "inbox/contactfields.h"
#include "inbox/contactlinks.h"
#include "inbox/contactnotes.h"
#include "inbox/contactprofileform.h"
#include "inbox/contactrecords.h"
#include "inbox/contacttags.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"
#include "widgets/undobar.h"

#include <QEvent>
#include <QFocusEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int leastWidth = 220;
/// Of what the content asks for; past it, it scrolls sideways (a long word in a note).
constexpr int mostWidth = 380;

} // namespace

ContactPane::ContactPane(ContactSource &source, const Clock &clock, UndoBar &undo, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_clock(clock)
    , m_undo(undo)
    , m_notice(new NoticeBar(this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StatePane(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"contactPane"_s);
    setMinimumWidth(leastWidth);
    auto *content = new QWidget(m_scroll);
    m_profile = new ContactProfileForm(content);
    m_links = new ContactLinks(content);
    m_tagRow = new ContactTags(content);
    m_fields = new ContactFields(content);
    m_notes = new ContactNotes(content);
    m_records = new ContactRecords(content);
    auto *parts = new QVBoxLayout(content);
    parts->setContentsMargins(space::l, space::m, space::l, space::l);
    parts->setSpacing(space::xl);
    for (QWidget *part : QList<QWidget *>{m_links, m_profile, m_tagRow, m_notes, m_fields, m_records})
        parts->addWidget(part);
    parts->addStretch(1);
    m_scroll->setObjectName(u"contactScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    content->installEventFilter(this);
    m_state->setObjectName(u"contactState"_s);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_scroll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    m_notice->hide();
    connectParts();
    retranslate();
    fitWidth();
}

void ContactPane::connectParts()
{
    connect(m_state, &StatePane::retryRequested, this, &ContactPane::read);
    connect(m_profile, &ContactProfileForm::profileEdited, this, &ContactPane::editProfile);
    connect(m_profile, &ContactProfileForm::answeredToggled, this, [this](bool automatically) {
        store(m_source.setAnswered(m_tenant, m_contact, automatically), tr("It was not changed."),
              automatically ? tr("The contact gets automatic answers again.")
                            : tr("The contact gets no automatic answers any more."),
              [this, tenant = m_tenant, contact = m_contact, automatically] {
                  store(m_source.setAnswered(tenant, contact, !automatically), tr("It could not be undone."));
              });
    });
    connect(m_tagRow, &ContactTags::tagSet, this, &ContactPane::setTag);
    connect(m_tagRow, &ContactTags::tagMade, this, &ContactPane::makeTag);
    connect(m_notes, &ContactNotes::added, this, &ContactPane::addNote);
    connect(m_notes, &ContactNotes::removed, this, &ContactPane::removeNote);
    connect(m_fields, &ContactFields::fieldsEdited, this, [this](const QList<OwnVariable> &fields) {
        store(m_source.setFields(m_tenant, m_contact, fields), tr("The field was not changed."));
    });
    connect(m_links, &ContactLinks::mergeRequested, this, &ContactPane::merge);
    connect(m_links, &ContactLinks::partRequested, this, &ContactPane::part);
    connect(m_links, &ContactLinks::apartRequested, this, [this](ContactId other) {
        store(m_source.keepApart(m_tenant, m_contact, other), tr("It was not stored."));
    });
}

void ContactPane::setRecordActions(const QList<QAction *> &actions)
{
    m_records->setActions(actions);
}

void ContactPane::setContact(TenantId tenant, ContactId contact, bool mayChange)
{
    const bool same = tenant == m_tenant && contact == m_contact && mayChange == m_mayChange;
    if (same)
        return;
    m_tenant = tenant;
    m_contact = contact;
    m_mayChange = mayChange;
    m_card.reset();
    m_notice->hide();
    m_notes->clearField();
    if (!contact) {
        ++m_question;
        m_state->showEmpty(tr("No contact"), tr("Choose a conversation."));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    read();
}

void ContactPane::setTimes(const RelativeTime &times)
{
    m_times = times;
    if (m_card)
        showCard(*m_card);
}

void ContactPane::applyChanges(const QList<Change> &changes)
{
    for (const Change &change : changes) {
        if (change.tenant == m_tenant &&
            (change.kind == ChangeKind::Contact || change.kind == ChangeKind::Tag)) {
            read();
            return;
        }
    }
}

void ContactPane::read()
{
    if (!m_contact)
        return;
    if (!isVisible()) {
        m_stale = true; // read when it is looked at
        return;
    }
    m_stale = false;
    const quint64 question = ++m_question;
    if (!m_card) {
        m_state->showLoading(tr("Reading the contact"));
        m_stack->setCurrentWidget(m_state);
    }
    ++m_asked;
    onDone(this, m_source.tags(m_tenant), [this, question](const Result<QList<Tag>> &tags) {
        --m_asked;
        if (question != m_question || !tags)
            return;
        m_tags = *tags;
        if (m_card)
            showCard(*m_card);
    });
    ++m_asked;
    onDone(this, m_source.card(m_tenant, m_contact), [this, question](const Result<ContactCard> &card) {
        --m_asked;
        if (question != m_question)
            return;
        if (card) {
            showCard(*card);
        } else {
            m_card.reset();
            m_state->showFailing(tr("The contact could not be read"), card.error());
            m_stack->setCurrentWidget(m_state);
        }
    });
}

void ContactPane::showCard(const ContactCard &card)
{
    m_card = card;
    m_profile->setCard(card, m_mayChange);
    m_links->setCard(card, m_mayChange);
    m_tagRow->setTags(m_tags, card.tags, m_mayChange);
    m_fields->setFields(card.contact.fields, m_mayChange);
    m_notes->setNotes(card.notes, m_times, m_clock.now(), m_mayChange);
    m_stack->setCurrentWidget(m_scroll);
}

/// `done` is what the undo bar says; empty = nothing is offered.
void ContactPane::store(const QFuture<Result<>> &answer, const QString &failure, const QString &done,
                        std::function<void()> undo)
{
    ++m_asked;
    m_notice->hide();
    onDone(this, answer,
           [this, failure, done, undo = std::move(undo), tenant = m_tenant](const Result<> &result) {
               --m_asked;
               if (!result) {
                   m_notice->showError(failure, result.error());
               } else if (!done.isEmpty() && tenant == m_tenant) {
                   m_undo.offer(done, [pane = QPointer(this), undo] {
                       if (pane)
                           undo();
                   });
               }
               read();
           });
}

void ContactPane::editProfile(const ContactProfile &profile)
{
    if (!m_card)
        return;
    const Contact &was = m_card->contact;
    const ContactProfile before{was.isNamed ? was.name : QString(), was.email, was.company, was.language};
    store(m_source.setProfile(m_tenant, m_contact, profile), tr("The contact was not changed."),
          tr("The contact is changed."), [this, tenant = m_tenant, contact = m_contact, before] {
              store(m_source.setProfile(tenant, contact, before), tr("It could not be undone."));
          });
}

void ContactPane::setTag(TagId tag, bool on)
{
    store(m_source.setTag(m_tenant, m_contact, tag, on), tr("The tag was not changed."),
          on ? tr("The tag is on.") : tr("The tag is off."),
          [this, tenant = m_tenant, contact = m_contact, tag, on] {
              store(m_source.setTag(tenant, contact, tag, !on), tr("It could not be undone."));
          });
}

void ContactPane::makeTag(const QString &name)
{
    // One colour after the other, without grey, which stands for nothing in particular.
    const QStringList colours = tagColours().sliced(1);
    ++m_asked;
    onDone(this, m_source.addTag(m_tenant, name, colours.at(m_tags.size() % colours.size())),
           [this, tenant = m_tenant, contact = m_contact](const Result<Tag> &tag) {
               --m_asked;
               if (!tag)
                   m_notice->showError(tr("The tag was not made."), tag.error());
               else if (tenant == m_tenant && contact == m_contact)
                   setTag(tag->id, true);
           });
}

void ContactPane::addNote(const QString &text)
{
    ++m_asked;
    m_notice->hide();
    onDone(this, m_source.addNote(m_tenant, m_contact, text),
           [this, text, contact = m_contact](const Result<ContactNote> &note) {
               --m_asked;
               if (!note) {
                   m_notice->showError(tr("The note was not stored."), note.error());
                   if (contact == m_contact)
                       m_notes->giveBack(text);
               }
               read();
           });
}

void ContactPane::removeNote(ContactNoteId id)
{
    ++m_asked;
    onDone(
        this, m_source.removeNote(m_tenant, id), [this, tenant = m_tenant](const Result<ContactNote> &note) {
            --m_asked;
            if (!note)
                m_notice->showError(tr("The note was not removed."), note.error());
            else if (tenant == m_tenant)
                m_undo.offer(tr("The note is removed."), [pane = QPointer(this), tenant, was = *note] {
                    if (pane)
                        pane->store(pane->m_source.putBackNote(tenant, was), tr("It could not be undone."));
                });
            read();
        });
}

void ContactPane::merge(const MergeSuggestion &suggestion)
{
    ++m_asked;
    onDone(this, m_source.merge(m_tenant, m_contact, suggestion.contact, suggestion.evidence),
           [this, tenant = m_tenant, suggestion](const Result<ContactMergeId> &merged) {
               --m_asked;
               if (!merged)
                   m_notice->showError(tr("The contacts were not merged."), merged.error());
               else if (tenant == m_tenant)
                   m_undo.offer(tr("%1 is the same person now.").arg(suggestion.name.simplified()),
                                [pane = QPointer(this), tenant, suggestion] {
                                    if (pane)
                                        pane->store(pane->m_source.unmerge(tenant, suggestion.contact),
                                                    tr("It could not be undone."));
                                });
               read();
           });
}

void ContactPane::part(const ContactMerge &merge)
{
    store(m_source.unmerge(m_tenant, merge.merged), tr("The contacts were not parted."),
          tr("%1 is a contact of its own again.").arg(merge.mergedName.simplified()),
          [this, tenant = m_tenant, merge] {
              ++m_asked;
              onDone(this, m_source.merge(tenant, merge.kept, merge.merged, merge.evidence),
                     [this](const Result<ContactMergeId> &merged) {
                         --m_asked;
                         if (!merged)
                             m_notice->showError(tr("It could not be undone."), merged.error());
                         read();
                     });
          });
}

void ContactPane::retranslate()
{
    setAccessibleName(tr("Contact"));
    m_scroll->setAccessibleName(tr("Contact"));
    if (!m_contact)
        m_state->showEmpty(tr("No contact"), tr("Choose a conversation."));
}

void ContactPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale || (m_contact && !m_card))
        read();
}

/// Hands the focus to the first thing in it.
void ContactPane::focusInEvent(QFocusEvent *event)
{
    QWidget *next = m_stack->currentWidget()->nextInFocusChain();
    while (next && next != this &&
           !(isAncestorOf(next) && next->isVisible() && next->isEnabled() &&
             (next->focusPolicy() & Qt::TabFocus) != 0))
        next = next->nextInFocusChain();
    if (next && next != this)
        next->setFocus(event->reason());
}

/// As wide as the content asks for, in any language: nothing stands cut off at the edge.
void ContactPane::fitWidth()
{
    const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
    const int asked = m_scroll->widget()->minimumSizeHint().width() + bar + 1;
    setMinimumWidth(std::clamp(asked, leastWidth, mostWidth));
}

bool ContactPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->widget() && event->type() == QEvent::LayoutRequest)
        fitWidth();
    return QWidget::eventFilter(watched, event);
}

void ContactPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ContactPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, 1, height()), colorsFor(palette()).line);
}

} // namespace chatflow
