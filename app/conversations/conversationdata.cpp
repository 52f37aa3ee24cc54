// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/conversationdata.h"

#include "conversations/contactgroupstore.h"
#include "conversations/contactnotestore.h"
#include "conversations/contactstore.h"
#include "conversations/erasurestore.h"
#include "conversations/historyreadingstore.h"
#include "conversations/messagestore.h"
#include "conversations/messageversionstore.h"
#include "conversations/ownership.h"
#include "conversations/readingstore.h"
#include "conversations/summarystore.h"
#include "storage/database.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int messagesOfAPage = 1000;

constexpr int mostSummaries = 10'000;

QJsonObject personsMessage(const Message &message)
{
    QJsonObject json{{u"at"_s, toIso(message.at)},
                     {u"role"_s, toString(message.role)},
                     {u"kind"_s, message.kind},
                     {u"text"_s, message.body},
                     {u"delivery"_s, toString(message.delivery)}};
    if (message.editedAt)
        json.insert(u"edited_at"_s, toIso(*message.editedAt));
    if (message.deletedAt)
        json.insert(u"deleted_at"_s, toIso(*message.deletedAt));
    if (!message.metadata.isEmpty())
        json.insert(u"metadata"_s, message.metadata);
    return json;
}

Result<QJsonArray> personsMessages(const Snapshot &snapshot, TenantId tenant, ConversationId conversation)
{
    QJsonArray all;
    PageRequest request;
    request.direction = PageRequest::Direction::Newer;
    request.limit = messagesOfAPage;
    for (;;) {
        const auto page = MessageStore::page(snapshot, tenant, conversation, request);
        if (!page)
            return fail(page.error());
        QList<MessageId> ids;
        for (const Message &message : page->rows)
            ids << message.id;
        const auto readings = ReadingStore::of(snapshot, tenant, ids);
        if (!readings)
            return fail(readings.error());
        for (const Message &message : page->rows) {
            QJsonObject json = personsMessage(message);
            const auto reading = std::ranges::find(*readings, message.id, &KeptReading::message);
            if (reading != readings->end())
                json.insert(u"reading"_s, QJsonObject{{u"language"_s, reading->language},
                                                      {u"feeling"_s, toString(reading->feeling)},
                                                      {u"intent"_s, reading->intent}});
            if (message.editedAt || message.deletedAt) {
                const auto versions = MessageVersionStore::of(snapshot, tenant, message.id);
                if (!versions)
                    return fail(versions.error());
                QJsonArray before;
                for (const MessageVersion &version : *versions)
                    before.append(QJsonObject{{u"until"_s, toIso(version.until)}, {u"text"_s, version.body}});
                json.insert(u"before"_s, before);
            }
            all.append(json);
        }
        if (!page->more || page->rows.isEmpty())
            return all;
        request.from = page->rows.constLast().key();
    }
}

Result<QJsonObject> personsData(const Snapshot &snapshot, const DataSubject &subject)
{
    const auto contact = ContactStore::find(snapshot, subject.tenant, subject.contact);
    if (!contact)
        return fail(contact.error());
    const auto identifiers = ContactStore::identifiers(snapshot, subject.tenant, subject.contact);
    if (!identifiers)
        return fail(identifiers.error());
    const auto conversations = ErasureStore::conversationsOf(snapshot, subject.tenant, subject.contact);
    if (!conversations)
        return fail(conversations.error());
    QJsonArray names;
    for (const ContactIdentifier &identifier : *identifiers)
        names.append(QJsonObject{{u"kind"_s, toString(identifier.kind)}, {u"value"_s, identifier.value}});
    QJsonArray threads;
    for (const ConversationId id : *conversations) {
        const auto messages = personsMessages(snapshot, subject.tenant, id);
        if (!messages)
            return fail(messages.error());
        const auto history = SummaryStore::history(snapshot, subject.tenant, id, mostSummaries);
        if (!history)
            return fail(history.error());
        QJsonArray summaries;
        for (const Summary &summary : *history)
            summaries.append(QJsonObject{{u"at"_s, toIso(summary.at)},
                                         {u"made_by"_s, toString(summary.origin)},
                                         {u"text"_s, summary.text}});
        threads.append(
            QJsonObject{{u"id"_s, id.value()}, {u"messages"_s, *messages}, {u"summaries"_s, summaries}});
    }
    const auto members = ContactGroupStore::members(snapshot, subject.tenant, subject.contact);
    if (!members)
        return fail(members.error());
    const auto notes = ContactNoteStore::of(snapshot, subject.tenant, *members);
    if (!notes)
        return fail(notes.error());
    QJsonArray noted;
    for (const ContactNote &note : *notes)
        noted.append(QJsonObject{{u"at"_s, toIso(note.at)}, {u"text"_s, note.text}});
    QJsonObject fields;
    for (const OwnVariable &field : contact->fields)
        fields.insert(field.name, field.value);
    return QJsonObject{{u"name"_s, contact->name},
                       {u"email"_s, contact->email},
                       {u"company"_s, contact->company},
                       {u"language"_s, contact->language},
                       {u"fields"_s, fields},
                       {u"notes"_s, noted},
                       {u"opted_out"_s, contact->optOut.has_value()},
                       {u"identifiers"_s, names},
                       {u"first_seen_at"_s, toIso(contact->createdAt)},
                       {u"message_count"_s, contact->messageCount},
                       {u"tokens_in"_s, contact->tokensIn},
                       {u"tokens_out"_s, contact->tokensOut},
                       {u"conversations"_s, threads}};
}

/// Nobody answers any more, so that nothing new is written while the rest goes.
Result<QList<ConversationId>> stopTalking(Transaction &tx, const DataSubject &subject)
{
    const auto conversations = ErasureStore::conversationsOf(tx, subject.tenant, subject.contact);
    if (!conversations)
        return conversations;
    for (const ConversationId id : *conversations) {
        const auto taken = Ownership::toPeople(tx, subject.tenant, id, Holder::Human, HolderReason::Console);
        if (!taken)
            return fail(taken.error());
    }
    return conversations;
}

Result<> removeRest(Transaction &tx, const DataSubject &subject, const QList<ConversationId> &conversations)
{
    for (const ConversationId id : conversations) {
        CHATFLOW_TRY(ErasureStore::forgetInUsage(tx, subject.tenant, id));
        tx.changed(subject.tenant, ChangeKind::Conversation, id);
    }
    CHATFLOW_TRY(HistoryReadingStore::forget(tx, subject.tenant, subject.contact));
    return ErasureStore::removeContact(tx, subject.tenant, subject.contact).map([](bool) {});
}

} // namespace

ConversationData::ConversationData(Database &database, int rowsAtOnce)
    : m_database(database)
    , m_rowsAtOnce(rowsAtOnce)
    , m_alive(std::make_shared<int>(0))
{
}

QString ConversationData::name() const
{
    return u"conversations"_s;
}

QFuture<Result<QJsonObject>> ConversationData::exportData(const DataSubject &subject)
{
    return m_database.read([subject](const Snapshot &snapshot) { return personsData(snapshot, subject); });
}

QFuture<Result<QJsonObject>> ConversationData::eraseData(const DataSubject &subject)
{
    return toFuture(erase(&m_database, subject, m_rowsAtOnce, m_alive));
}

QCoro::Task<Result<QJsonObject>> ConversationData::erase(Database *database, DataSubject subject,
                                                         int rowsAtOnce, std::weak_ptr<int> alive)
{
    const auto stopping = database->write([subject](Transaction &tx) { return stopTalking(tx, subject); });
    const auto conversations = co_await settled(stopping);
    if (!conversations)
        co_return fail(conversations.error());
    qint64 messages = 0;
    qint64 calls = 0;
    // A little at a time: a long DELETE would keep the writer from everybody else.
    for (const ConversationId id : *conversations) {
        for (qint64 removed = rowsAtOnce; removed == rowsAtOnce;) {
            if (alive.expired())
                co_return fail(Error::cancelled());
            const auto removing = database->write([subject, id, rowsAtOnce](Transaction &tx) {
                return ErasureStore::removeMessages(tx, subject.tenant, id, rowsAtOnce);
            });
            const auto now = co_await settled(removing);
            if (!now)
                co_return fail(now.error());
            removed = *now;
            messages += removed;
        }
        for (qint64 removed = rowsAtOnce; removed == rowsAtOnce;) {
            if (alive.expired())
                co_return fail(Error::cancelled());
            const auto removing = database->write([subject, id, rowsAtOnce](Transaction &tx) {
                return ErasureStore::removeCalls(tx, subject.tenant, id, rowsAtOnce);
            });
            const auto now = co_await settled(removing);
            if (!now)
                co_return fail(now.error());
            removed = *now;
            calls += removed;
        }
    }
    if (alive.expired())
        co_return fail(Error::cancelled());
    const auto ending = database->write(
        [subject, ids = *conversations](Transaction &tx) { return removeRest(tx, subject, ids); });
    const auto ended = co_await settled(ending);
    if (!ended)
        co_return fail(ended.error());
    co_return QJsonObject{
        {u"conversations"_s, conversations->size()}, {u"messages"_s, messages}, {u"calls"_s, calls}};
}

} // namespace chatflow
