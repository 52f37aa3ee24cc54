// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/conversationheader.h"

#include "base/clock.h"
#include "widgets/elidedlabel.h"
#include "widgets/icon.h"
#include "widgets/theme.h"
#include "work/inboxwording.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QString iconOf(Holder holder)
{
    switch (holder) {
    case Holder::Ai:
        return u"ai"_s;
    case Holder::Waiting:
        return u"waiting"_s;
    case Holder::Human:
        return u"person"_s;
    }
    return {};
}

/// A button that shows an action: its text, icon, tool tip and whether it can be done.
QPushButton *buttonFor(QAction *action, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    const auto show = [button, action] {
        button->setText(action->text());
        button->setIcon(action->icon());
        button->setToolTip(action->toolTip());
        button->setAccessibleName(action->text());
        button->setEnabled(action->isEnabled());
    };
    QObject::connect(action, &QAction::changed, button, show);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    show();
    return button;
}

} // namespace

ConversationHeader::ConversationHeader(const Clock &clock, ActorId person, QAction *takeOver,
                                       QAction *handBack, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_person(person)
    , m_takeOverAction(*takeOver)
    , m_handBackAction(*handBack)
    , m_name(new ElidedLabel(this))
    , m_place(new ElidedLabel(this))
    , m_holderIcon(new QLabel(this))
    , m_holder(new ElidedLabel(this))
    , m_takeOver(buttonFor(takeOver, u"takeOver"_s, this))
    , m_handBack(buttonFor(handBack, u"handBack"_s, this))
{
    setObjectName(u"conversationHeader"_s);
    m_name->setObjectName(u"contactName"_s);
    m_place->setObjectName(u"contactPlace"_s);
    m_holder->setObjectName(u"holder"_s);

    auto *second = new QHBoxLayout;
    second->setSpacing(space::xs);
    second->addWidget(m_holderIcon);
    second->addWidget(m_holder, 1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_name);
    texts->addWidget(m_place);
    m_row = new QHBoxLayout;
    m_row->setSpacing(space::s);
    m_row->addLayout(texts, 1);
    m_row->addWidget(m_takeOver, 0, Qt::AlignVCenter);
    m_row->addWidget(m_handBack, 0, Qt::AlignVCenter);
    // Who answers, and why, has the whole width: beside the buttons little would be left of it in a small
    // window.
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::s);
    column->setSpacing(2);
    column->addLayout(m_row);
    column->addLayout(second);
    refresh();
}

void ConversationHeader::addTool(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setObjectName(action->objectName() + u"Button"_s);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    const auto show = [button, action] {
        button->setAccessibleName(action->text());
        button->setVisible(action->isVisible());
    };
    connect(action, &QAction::changed, button, show);
    show();
    m_row->addWidget(button, 0, Qt::AlignVCenter);
}

void ConversationHeader::setConversation(const std::optional<ConversationSummary> &summary)
{
    m_summary = summary;
    refresh();
}

void ConversationHeader::setTimes(const RelativeTime &times)
{
    m_times = times;
    refresh();
}

QString ConversationHeader::holderText() const
{
    return m_holder->text();
}

void ConversationHeader::refresh()
{
    m_name->setFont(titleFont(font()));
    m_place->setFont(smallFont(font()));
    setVisible(m_summary.has_value());
    if (!m_summary)
        return;
    const Conversation &conversation = m_summary->conversation;
    const Colors colors = colorsFor(palette());
    setTextColor(*m_place, colors.subtle);
    m_name->setText(m_summary->contactName);
    //: %1 is a WhatsApp address, %2 the name of the business's own number
    m_place->setText(
        tr("%1 · writes to %2").arg(conversation.address.section(u'@', 0, 0), m_summary->instanceName));

    const bool waiting = conversation.holder == Holder::Waiting;
    setTextColor(*m_holder, waiting ? colors.warning : colors.text);
    QStringList parts{InboxWording::holderName(*m_summary, m_person)};
    const QString reason = InboxWording::holderReason(conversation.reason);
    if (!reason.isEmpty())
        parts << reason;
    if (toMs(conversation.holderSince) > 0)
        parts << tr("since %1").arg(m_times.since(conversation.holderSince, m_clock.now()));
    if (const QString told = InboxWording::reading(conversation); !told.isEmpty())
        parts << told;
    m_holder->setText(parts.join(u" · "_s));
    const int icon = m_holder->fontMetrics().height();
    m_holderIcon->setPixmap(tintedIcon(iconOf(conversation.holder), waiting ? colors.warning : colors.accent,
                                       icon, devicePixelRatioF()));
    m_takeOver->setVisible(m_takeOverAction.isVisible() && conversation.holder != Holder::Human);
    m_handBack->setVisible(m_handBackAction.isVisible() && conversation.holder != Holder::Ai);
}

void ConversationHeader::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), colorsFor(palette()).line);
}

void ConversationHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange ||
        event->type() == QEvent::FontChange)
        refresh();
}

} // namespace chatflow
