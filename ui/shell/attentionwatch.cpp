// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/attentionwatch.h"

#include "shell/notifications.h"
#include "shell/shellsource.h"
#include "storage/changefeed.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr size_t mostWaiting = 1000;

QString waitingKey(qint64 conversation)
{
    return u"waiting:%1"_s.arg(conversation);
}

QString failedKey(qint64 message)
{
    return u"failed:%1"_s.arg(message);
}

} // namespace

AttentionWatch::AttentionWatch(ShellSource &source, ChangeFeed &feed, Notifications &notifications, Lead lead,
                               QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_notifications(notifications)
    , m_lead(std::move(lead))
{
    connect(&feed, &ChangeFeed::changed, this, &AttentionWatch::changed);
}

void AttentionWatch::changed(const QList<Change> &changes)
{
    // A send that fails is committed together with its order; messages without one are only received.
    QSet<TenantId> sending;
    for (const Change &change : changes) {
        if (change.kind == ChangeKind::Outbox)
            sending.insert(change.tenant);
    }
    for (const Change &change : changes) {
        const bool wanted = change.kind == ChangeKind::Ownership ||
                            (change.kind == ChangeKind::Message && sending.contains(change.tenant));
        const Question question{change.tenant, change.kind, change.id};
        if (!wanted || std::ranges::find(m_waiting, question) != m_waiting.cend())
            continue;
        m_waiting.push_back(question);
        if (m_waiting.size() > mostWaiting)
            m_waiting.pop_front();
    }
    next();
}

void AttentionWatch::next()
{
    if (m_reading || m_waiting.empty())
        return;
    const Question question = m_waiting.front();
    m_waiting.pop_front();
    m_reading = true;
    if (question.kind == ChangeKind::Ownership) {
        onDone(this, m_source.conversation(question.tenant, ConversationId(question.id)),
               [this, tenant = question.tenant](const Result<ConversationSummary> &summary) {
                   m_reading = false;
                   if (summary)
                       conversationRead(tenant, *summary);
                   next();
               });
        return;
    }
    onDone(this, m_source.message(question.tenant, MessageId(question.id)),
           [this, tenant = question.tenant](const Result<Message> &message) {
               m_reading = false;
               if (message)
                   messageRead(tenant, *message);
               next();
           });
}

void AttentionWatch::conversationRead(TenantId tenant, const ConversationSummary &summary)
{
    const ConversationId id = summary.conversation.id;
    if (summary.conversation.holder != Holder::Waiting) {
        m_notifications.withdraw(waitingKey(id.value()));
        return;
    }
    Notification notification;
    notification.key = waitingKey(id.value());
    notification.tone = Notification::Tone::Warning;
    notification.text = [contact = summary.contactName, name = m_tenantNames.value(tenant)] {
        //: %1 is a contact, %2 a business
        return tr("%1 waits for a person (%2).").arg(contact, name);
    };
    notification.open = [lead = m_lead, tenant, id] { lead(tenant, id); };
    m_notifications.post(std::move(notification));
}

void AttentionWatch::messageRead(TenantId tenant, const Message &message)
{
    if (message.role == Role::User)
        return;
    if (message.delivery != Delivery::Failed) {
        m_notifications.withdraw(failedKey(message.id.value()));
        return;
    }
    m_reading = true;
    onDone(this, m_source.conversation(tenant, message.conversation),
           [this, message](const Result<ConversationSummary> &summary) {
               m_reading = false;
               if (summary)
                   tellFailed(message, *summary);
               next();
           });
}

void AttentionWatch::tellFailed(const Message &message, const ConversationSummary &summary)
{
    Notification notification;
    notification.key = failedKey(message.id.value());
    notification.tone = Notification::Tone::Danger;
    notification.text = [contact = summary.contactName, name = m_tenantNames.value(message.tenant)] {
        //: %1 is a contact, %2 a business
        return tr("A message to %1 was not sent (%2).").arg(contact, name);
    };
    notification.open = [lead = m_lead, tenant = message.tenant, id = message.conversation] {
        lead(tenant, id);
    };
    m_notifications.post(std::move(notification));
}

} // namespace chatflow
