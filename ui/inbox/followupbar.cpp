// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/followupbar.h"

#include "base/clock.h"
#include "widgets/elidedlabel.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

FollowUpBar::FollowUpBar(FollowUpSource &source, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_clock(clock)
    , m_icon(new QLabel(this))
    , m_text(new ElidedLabel(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"followUpBar"_s);
    m_text->setObjectName(u"followUpText"_s);
    m_cancel->setObjectName(u"followUpCancel"_s);
    m_cancel->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::xs, space::l, space::xs);
    row->setSpacing(space::s);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &FollowUpBar::cancel);
    refresh();
}

void FollowUpBar::setConversation(TenantId tenant, ConversationId conversation, bool mayCancel)
{
    const bool same = tenant == m_tenant && conversation == m_conversation;
    m_tenant = tenant;
    m_conversation = conversation;
    m_mayCancel = mayCancel;
    if (!same) {
        m_pending.reset();
        read();
    }
    refresh();
}

void FollowUpBar::setTimes(const RelativeTime &times)
{
    m_times = times;
    refresh();
}

/// A new message or another holder ends what was planned, too.
void FollowUpBar::applyChanges(const QList<Change> &changes)
{
    const bool concerned = std::ranges::any_of(changes, [this](const Change &change) {
        return change.tenant == m_tenant && change.id == m_conversation.value() &&
               (change.kind == ChangeKind::FollowUp || change.kind == ChangeKind::Conversation ||
                change.kind == ChangeKind::Ownership);
    });
    if (concerned)
        read();
}

QString FollowUpBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void FollowUpBar::read()
{
    const quint64 question = ++m_question;
    if (!m_conversation)
        return;
    onDone(this, m_source.pending(m_tenant, m_conversation),
           [this, question](const Result<std::optional<FollowUp>> &pending) {
               if (question != m_question)
                   return;
               m_pending = pending.value_or(std::nullopt);
               refresh();
           });
}

void FollowUpBar::cancel()
{
    if (!m_pending)
        return;
    onDone(this, m_source.cancel(m_tenant, m_pending->id), [this](const Result<> &cancelled) {
        if (!cancelled)
            Q_EMIT failed(tr("The follow-up was not cancelled."), cancelled.error());
        read();
    });
}

void FollowUpBar::refresh()
{
    const bool hadFocus = m_cancel->hasFocus();
    setVisible(m_pending.has_value());
    if (!m_pending) {
        if (hadFocus && parentWidget())
            parentWidget()->setFocus(Qt::OtherFocusReason);
        return;
    }
    //: %1 is a time, or a day and a time
    m_text->setText(tr("Without an answer, the contact is written to again: %1")
                        .arg(m_times.since(m_pending->dueAt, m_clock.now())));
    m_cancel->setText(tr("Cancel the follow-up"));
    m_cancel->setVisible(m_mayCancel);
    const Colors colors = colorsFor(palette());
    setTextColor(*m_text, colors.subtle);
    const int icon = m_text->fontMetrics().height();
    m_icon->setPixmap(tintedIcon(u"recent"_s, colors.subtle, icon, devicePixelRatioF()));
}

void FollowUpBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), colorsFor(palette()).line);
}

void FollowUpBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange ||
        event->type() == QEvent::FontChange)
        refresh();
}

} // namespace chatflow
