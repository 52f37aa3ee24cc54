// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/timelinedialog.h"

#include "base/clock.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"
#include "work/inboxwording.h"

#include <QDialogButtonBox>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr QSize timelineSize{560, 560};

QString changedWords(const QStringList &parts)
{
    QStringList words;
    for (const QString &part : parts) {
        if (part == "name"_L1)
            words << TimelineDialog::tr("name");
        else if (part == "email"_L1)
            words << TimelineDialog::tr("e-mail");
        else if (part == "company"_L1)
            words << TimelineDialog::tr("company");
        else if (part == "language"_L1)
            words << TimelineDialog::tr("language");
        else
            words << TimelineDialog::tr("own fields");
    }
    return words.join(u", "_s);
}

} // namespace

TimelineDialog::TimelineDialog(const Parts &parts, TenantId tenant, ContactId contact, const QString &name,
                               QWidget *parent)
    : QDialog(parent)
    , m_model(parts.source, tenant, contact)
    , m_notice(new NoticeBar(this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StatePane(this))
    , m_list(new QListView(this))
{
    setObjectName(u"timelineDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    //: %1 is a contact
    setWindowTitle(tr("What happened with %1").arg(name.simplified()));
    m_notice->hide();
    m_state->setObjectName(u"timelineState"_s);
    m_list->setObjectName(u"timelineList"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSpacing(space::xs);
    m_model.wording = [clock = &parts.clock, times = parts.times,
                       person = parts.person](const TimelineEvent &event) {
        //: A line of what happened: %1 is when, %2 is what
        return tr("%1: %2").arg(times.since(event.at(), clock->now()), textOf(event, person));
    };
    m_list->setModel(&m_model);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_list);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    column->addWidget(buttons);
    resize(timelineSize);
    connect(&m_model, &TimelineModel::stateChanged, this, &TimelineDialog::showState);
    connect(&m_model, &TimelineModel::moreFailed, this, [this](const Error &error) {
        m_notice->showError(tr("What happened before could not be read."), error);
    });
    connect(m_state, &StatePane::retryRequested, &m_model, &TimelineModel::reload);
    connect(m_list, &QListView::activated, this, &TimelineDialog::go);
    showState();
}

void TimelineDialog::showState()
{
    using State = TimelineModel::State;
    if (m_model.state() == State::Loading)
        m_state->showLoading(tr("Reading what happened"));
    else if (m_model.state() == State::Failed)
        m_state->showFailing(tr("What happened could not be read"), m_model.error());
    else if (m_model.rowCount() == 0)
        m_state->showEmpty(tr("Nothing has happened yet"), {});
    const bool shown = m_model.rowCount() > 0;
    m_stack->setCurrentWidget(shown ? static_cast<QWidget *>(m_list) : m_state);
    if (shown && !m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_model.index(0));
        m_list->setFocus();
    }
}

void TimelineDialog::go(const QModelIndex &index)
{
    const TimelineEvent *event = m_model.at(index.row());
    if (!event || !event->conversation)
        return;
    if (event->message)
        Q_EMIT messageChosen(event->conversation, *event->message);
    else
        Q_EMIT conversationChosen(event->conversation);
    accept();
}

QString TimelineDialog::textOf(const TimelineEvent &event, ActorId person)
{
    using What = TimelineEvent::What;
    const QString word = event.words.value(0).simplified();
    const QString who = !event.by                ? QString()
                        : event.by == person     ? tr("You")
                        : event.byName.isEmpty() ? tr("A colleague")
                                                 : event.byName;
    const QString tag = word.isEmpty() ? tr("one that is gone") : word;
    switch (event.what) {
    case What::Began:
        return tr("The conversation began");
    case What::Mark: {
        const QString text = InboxWording::markText(event.mark, person);
        //: %1 is what happened, %2 who did it
        return event.by && event.by != person && !event.byName.isEmpty()
                   ? tr("%1 (%2)").arg(text, event.byName)
                   : text;
    }
    case What::ThreadNote:
        //: %1 is a person, %2 a text
        return tr("%1 noted in the conversation: %2").arg(who, word);
    case What::NoteAdded:
        return word.isEmpty() ? tr("%1 added a note that is gone").arg(who)
                              : tr("%1 added a note: %2").arg(who, word);
    case What::NoteEdited:
        return tr("%1 changed a note").arg(who);
    case What::NoteRemoved:
        return tr("%1 removed a note").arg(who);
    case What::TagPut:
        //: %1 is a person, %2 a tag
        return event.conversation ? tr("%1 put a tag on the conversation: %2").arg(who, tag)
                                  : tr("%1 put a tag on the contact: %2").arg(who, tag);
    case What::TagTaken:
        return event.conversation ? tr("%1 took a tag off the conversation: %2").arg(who, tag)
                                  : tr("%1 took a tag off the contact: %2").arg(who, tag);
    case What::Merged:
        return tr("%1 merged another contact into this one").arg(who);
    case What::Parted:
        return tr("%1 parted a merged contact again").arg(who);
    case What::Changed:
        //: %1 is a person, %2 what was changed: "name, e-mail"
        return tr("%1 changed the contact: %2").arg(who, changedWords(event.words));
    }
    return {};
}

} // namespace chatflow
