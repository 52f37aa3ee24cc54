// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fakeinbox.h"

#include "base/textfold.h"
#include "base/textsnippet.h"

#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

template<typename T> QFuture<Result<T>> FakeInbox::answerWith(Result<T> answer)
{
    ++asked;
    if (m_failures > 0) {
        --m_failures;
        answer = fail(*m_failure);
    }
    if (!m_held)
        return readyFuture(std::move(answer));
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    m_waiting.push_back([promise, answer] {
        promise->addResult(answer);
        promise->finish();
    });
    return promise->future();
}

void FakeInbox::release()
{
    m_held = false;
    while (!m_waiting.empty())
        answer(0);
}

void FakeInbox::answer(qsizetype number)
{
    const auto it = m_waiting.begin() + number;
    const auto give = *it;
    m_waiting.erase(it);
    give();
}

void FakeInbox::failNext(Error error, int count)
{
    m_failure = std::move(error);
    m_failures = count;
}

Change FakeInbox::add(ConversationSummary summary)
{
    const ConversationId id = summary.conversation.id;
    m_conversations.insert(id, std::move(summary));
    return {.tenant = tenant, .kind = ChangeKind::Conversation, .id = id.value()};
}

Change FakeInbox::forget(ConversationId id)
{
    m_conversations.remove(id);
    return {.tenant = tenant, .kind = ChangeKind::Conversation, .id = id.value()};
}

QList<Change> FakeInbox::write(Message message)
{
    m_threads.remove(message.conversation);
    ConversationSummary &summary = m_conversations[message.conversation];
    const bool known = m_messages.contains(message.id);
    if (!summary.conversation.lastMessage ||
        PageKey{message.at, message.id.value()} >=
            PageKey{summary.conversation.lastMessageAt, summary.conversation.lastMessage.value()}) {
        summary.conversation.lastMessage = message.id;
        summary.conversation.lastMessageAt = message.at;
        summary.lastRole = message.role;
        summary.lastKind = message.kind;
        summary.lastBody = message.body.left(200);
        summary.lastDelivery = message.delivery;
    }
    if (!known && message.role == Role::User)
        ++summary.conversation.unread;
    QList<Change> changes{{.tenant = tenant, .kind = ChangeKind::Message, .id = message.id.value()}};
    if (!known)
        changes.append(
            {.tenant = tenant, .kind = ChangeKind::Conversation, .id = message.conversation.value()});
    m_messages.insert(message.id, std::move(message));
    return changes;
}

QList<Change> FakeInbox::setHolder(ConversationId id, Holder holder, HolderReason reason)
{
    (void)changeHolder(id, holder, reason);
    return {{.tenant = tenant, .kind = ChangeKind::Conversation, .id = id.value()}};
}

Result<Conversation> FakeInbox::changeHolder(ConversationId id, Holder holder, HolderReason reason)
{
    if (!m_conversations.contains(id))
        return fail(Error::notFound(u"conversation"_s, id.toString()));
    Conversation &conversation = m_conversations[id].conversation;
    conversation.holder = holder;
    conversation.reason = reason;
    conversation.heldBy = holder == Holder::Human ? me : ActorId();
    ++conversation.ownership;
    return conversation;
}

QList<Message> FakeInbox::thread(ConversationId id) const
{
    if (const auto known = m_threads.constFind(id); known != m_threads.cend())
        return *known;
    QList<Message> rows;
    for (const Message &message : m_messages) {
        if (message.conversation == id)
            rows.append(message);
    }
    std::ranges::sort(rows, {}, [](const Message &message) {
        return PageKey{message.at, message.id.value()};
    });
    m_threads.insert(id, rows);
    return rows;
}

template<typename T> Page<T> FakeInbox::pageOf(QList<T> rows, const PageRequest &page,
                                               const std::function<PageKey(const T &)> &key) const
{
    const bool newer = page.direction == PageRequest::Direction::Newer;
    if (page.from) { // the rows rise: everything on the other side of the place goes
        const auto place = newer ? std::ranges::upper_bound(rows, *page.from, {}, key)
                                 : std::ranges::lower_bound(rows, *page.from, {}, key);
        const qsizetype at = place - rows.begin();
        rows = newer ? rows.sliced(at) : rows.first(at);
    }
    const qsizetype beyond = std::max<qsizetype>(0, rows.size() - page.limit);
    return {.rows = newer ? rows.first(rows.size() - beyond) : rows.sliced(beyond), .more = beyond > 0};
}

QFuture<Result<Page<ConversationSummary>>>
FakeInbox::conversations(TenantId of, const ConversationFilter &filter, const PageRequest &request)
{
    ++pagesAsked;
    limits.append(request.limit);
    QList<ConversationSummary> rows;
    for (const ConversationSummary &row : std::as_const(m_conversations)) {
        if (row.conversation.tenant == of && filter.accepts(row.conversation, row.tags))
            rows.append(row);
    }
    std::ranges::sort(rows, {}, &ConversationSummary::key);
    Page<ConversationSummary> page = pageOf<ConversationSummary>(rows, request, &ConversationSummary::key);
    std::ranges::reverse(page.rows);
    return answerWith(Result<Page<ConversationSummary>>(page));
}

QFuture<Result<ConversationCounts>> FakeInbox::counts(TenantId of)
{
    ConversationCounts counts;
    for (const ConversationSummary &row : std::as_const(m_conversations)) {
        if (row.conversation.tenant != of)
            continue;
        counts.waiting += row.conversation.holder == Holder::Waiting ? 1 : 0;
        counts.unread += row.conversation.unread > 0 ? 1 : 0;
    }
    return answerWith(Result<ConversationCounts>(counts));
}

QFuture<Result<ThreadPlace>> FakeInbox::place(TenantId, ConversationId id, const PageKey &key)
{
    const QList<Message> rows = thread(id);
    ThreadPlace place{.before = 0, .total = rows.size()};
    for (const Message &message : rows)
        place.before += PageKey{message.at, message.id.value()} < key ? 1 : 0;
    return answerWith(Result<ThreadPlace>(place));
}

QFuture<Result<PageKey>> FakeInbox::keyAt(TenantId, ConversationId id, qint64 number)
{
    const QList<Message> rows = thread(id);
    if (number < 0 || number >= rows.size())
        return answerWith(Result<PageKey>(fail(Error::notFound(u"message"_s, QString::number(number)))));
    return answerWith(Result<PageKey>(PageKey{rows.at(number).at, rows.at(number).id.value()}));
}

QFuture<Result<Page<ConversationSummary>>>
FakeInbox::findContacts(TenantId of, const QString &text, int limit, const ConversationFilter &filter)
{
    Page<ConversationSummary> page;
    for (const ConversationSummary &row : std::as_const(m_conversations)) {
        if (row.conversation.tenant == of && filter.accepts(row.conversation) &&
            folded(row.contactName).contains(folded(text)))
            page.rows.append(row);
    }
    std::ranges::sort(page.rows, std::ranges::greater{}, &ConversationSummary::key);
    page.more = page.rows.size() > limit;
    page.rows = page.rows.first(std::min<qsizetype>(page.rows.size(), limit));
    return answerWith(Result<Page<ConversationSummary>>(page));
}

QFuture<Result<Page<MessageHit>>> FakeInbox::findMessages(TenantId of, const QString &text, MessageId before,
                                                          int limit, const ConversationFilter &filter)
{
    searched.append(text);
    const SearchTerms terms = SearchTerms::of(text);
    Page<MessageHit> page;
    for (const Message &message : std::as_const(m_messages)) {
        if (message.tenant != of || (before && message.id >= before) ||
            !filter.accepts(m_conversations.value(message.conversation).conversation) ||
            !terms.match(searchText(message.body)))
            continue;
        page.rows.append({.message = message,
                          .contactName = m_conversations.value(message.conversation).contactName,
                          .snippet = snippetOf(message.body, terms, 160)});
    }
    std::ranges::sort(page.rows, std::ranges::greater{},
                      [](const MessageHit &hit) { return hit.message.id; });
    page.more = page.rows.size() > limit;
    page.rows = page.rows.first(std::min<qsizetype>(page.rows.size(), limit));
    return answerWith(Result<Page<MessageHit>>(page));
}

QFuture<Result<ConversationSummary>> FakeInbox::conversation(TenantId, ConversationId id)
{
    if (!m_conversations.contains(id))
        return answerWith(
            Result<ConversationSummary>(fail(Error::notFound(u"conversation"_s, id.toString()))));
    return answerWith(Result<ConversationSummary>(m_conversations.value(id)));
}

QFuture<Result<Page<Message>>> FakeInbox::messages(TenantId, ConversationId id, const PageRequest &request)
{
    limits.append(request.limit);
    return answerWith(Result<Page<Message>>(pageOf<Message>(thread(id), request, [](const Message &message) {
        return PageKey{message.at, message.id.value()};
    })));
}

QFuture<Result<Message>> FakeInbox::message(TenantId, MessageId id)
{
    if (!m_messages.contains(id))
        return answerWith(Result<Message>(fail(Error::notFound(u"message"_s, id.toString()))));
    return answerWith(Result<Message>(m_messages.value(id)));
}

QFuture<Result<Message>> FakeInbox::reply(TenantId, ConversationId id, const QString &text)
{
    if (m_failures > 0)
        return answerWith(Result<Message>(Message()));
    written.append(text);
    Message message =
        textMessage(m_nextMessage++, id, Role::Agent, text,
                    m_conversations.value(id).conversation.lastMessageAt + seconds(1), Delivery::Queued);
    message.author = me;
    write(message);
    (void)changeHolder(id, Holder::Human, HolderReason::Console);
    return answerWith(Result<Message>(message));
}

QFuture<Result<Conversation>> FakeInbox::takeOver(TenantId, ConversationId id)
{
    if (m_failures > 0)
        return answerWith(Result<Conversation>(Conversation()));
    return answerWith(changeHolder(id, Holder::Human, HolderReason::Console));
}

QFuture<Result<Conversation>> FakeInbox::handBack(TenantId, ConversationId id)
{
    if (m_failures > 0)
        return answerWith(Result<Conversation>(Conversation()));
    return answerWith(changeHolder(id, Holder::Ai, HolderReason::HandedBack));
}

QFuture<Result<Message>> FakeInbox::sendAgain(TenantId, MessageId id)
{
    Message message = m_messages.value(id);
    message.delivery = Delivery::Queued;
    message.error.clear();
    write(message);
    return answerWith(Result<Message>(message));
}

QFuture<Result<qint64>> FakeInbox::settingsVersionOf(TenantId, MessageId id)
{
    return answerWith(Result<qint64>(settingsVersions.value(id)));
}

QFuture<Result<>> FakeInbox::markRead(TenantId, ConversationId id)
{
    ++markedRead;
    m_conversations[id].conversation.unread = 0;
    return answerWith(Result<>());
}

ConversationSummary conversationNamed(qint64 id, const QString &name, Instant at)
{
    ConversationSummary summary;
    summary.conversation.id = ConversationId(id);
    summary.conversation.tenant = FakeInbox::tenant;
    summary.conversation.contact = ContactId(id);
    summary.conversation.instance = InstanceId(1);
    summary.conversation.address = u"54911%1@s.whatsapp.net"_s.arg(id, 8, 10, QChar(u'0'));
    summary.conversation.holderSince = at;
    summary.conversation.lastMessageAt = at;
    summary.contactName = name;
    summary.instanceName = u"techstore"_s;
    return summary;
}

Message textMessage(qint64 id, ConversationId conversation, Role role, const QString &body, Instant at,
                    Delivery delivery)
{
    Message message;
    message.id = MessageId(id);
    message.tenant = FakeInbox::tenant;
    message.conversation = conversation;
    message.instance = InstanceId(1);
    message.role = role;
    message.kind = u"text"_s;
    message.body = body;
    message.at = at;
    message.storedAt = at;
    message.delivery = delivery;
    return message;
}

} // namespace chatflow
