// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/timelinestore.h"

#include "conversations/contactnotestore.h"
#include "conversations/conversationstore.h"
#include "conversations/tagstore.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// Rows of several tables stand in one order: the number of a row and the table's are its place within a
/// moment.
enum class TimelineTable { Conversations, Messages, Audit };
constexpr qint64 timelineTables = 4;

PageKey timelineKey(TimelineTable table, Instant at, qint64 id)
{
    return {at, id * timelineTables + static_cast<qint64>(table)};
}

/// The names behind the ids of the audit log, as far as they are still there.
struct TimelineNames {
    QHash<qint64, QString> tags;
    QHash<qint64, QString> notes;
};

struct TimelineReading {
    const Snapshot &snapshot;
    TenantId tenant;
    const QList<ContactId> &group;
    QList<Conversation> conversations;
    PageKey before;
    int limit;
    TimelineNames names{};
    QList<TimelineEvent> events{};
};

QString placesFor(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u',');
}

/// ` AND …` for rows of a table below the place the reading goes on from, and the values of it.
QString below(const TimelineReading &reading, TimelineTable table, const QString &alias,
              QList<SqlValue> &values)
{
    values << sqlValue(reading.before.at) << sqlValue(reading.before.at)
           << sqlValue(reading.before.id - static_cast<qint64>(table));
    return u" AND %1.at <= ? AND (%1.at < ? OR %1.id * 4 < ?)"_s.arg(alias);
}

TimelineEvent eventOf(const Row &row)
{
    const Message message{.role = Role::System,
                          .kind = row.text(3),
                          .metadata = QJsonDocument::fromJson(row.text(5).toUtf8()).object(),
                          .author = row.id<ActorId>(6)};
    const auto mark = markOf(message);
    return {.key = timelineKey(TimelineTable::Messages, row.instant(1), row.int64(0)),
            .what = mark ? TimelineEvent::What::Mark : TimelineEvent::What::ThreadNote,
            .by = message.author,
            .byName = row.text(7),
            .words = mark ? QStringList() : QStringList{row.text(4)},
            .mark = mark.value_or(ThreadMark()),
            .conversation = row.id<ConversationId>(2),
            .message = PageKey{row.instant(1), row.int64(0)}};
}

/// Marks of a later version of the program are passed over.
Result<> readThreads(TimelineReading &reading)
{
    for (const Conversation &conversation : std::as_const(reading.conversations)) {
        QList<SqlValue> values{sqlValue(conversation.id), sqlValue(reading.tenant)};
        const QString from = below(reading, TimelineTable::Messages, u"m"_s, values);
        values << sqlValue(reading.limit + 1);
        CHATFLOW_TRY(reading.snapshot.query(
            u"SELECT m.id, m.at, m.conversation_id, m.kind, SUBSTR(m.body, 1, 300), m.metadata, m.author_id, "
            "a.name FROM messages m LEFT JOIN actors a ON a.id = m.author_id WHERE m.conversation_id = ? AND "
            "m.tenant_id = ? AND m.kind IN ('mark', 'note')"_s +
                from + u" ORDER BY m.at DESC, m.id DESC LIMIT ?"_s,
            values, [&reading](const Row &row) {
                const TimelineEvent event = eventOf(row);
                if (event.what == TimelineEvent::What::Mark || row.text(3) == noteKind)
                    reading.events.append(event);
                return true;
            }));
    }
    return {};
}

void readBeginnings(TimelineReading &reading)
{
    for (const Conversation &conversation : std::as_const(reading.conversations)) {
        const PageKey key =
            timelineKey(TimelineTable::Conversations, conversation.createdAt, conversation.id.value());
        if (key < reading.before)
            reading.events.append({.key = key,
                                   .what = TimelineEvent::What::Began,
                                   .by = {},
                                   .byName = {},
                                   .conversation = conversation.id,
                                   .message = std::nullopt});
    }
}

/// What an action of the audit log is in the timeline; none for what the marks of the threads tell.
std::optional<TimelineEvent::What> whatOf(const QString &action)
{
    using What = TimelineEvent::What;
    static const QHash<QString, What> known{
        {u"add_note"_s, What::NoteAdded},      {u"edit_note"_s, What::NoteEdited},
        {u"remove_note"_s, What::NoteRemoved}, {u"tag"_s, What::TagPut},
        {u"untag"_s, What::TagTaken},          {u"merge"_s, What::Merged},
        {u"unmerge"_s, What::Parted},          {u"change"_s, What::Changed}};
    const auto found = known.constFind(action);
    return found == known.cend() ? std::nullopt : std::optional(*found);
}

QStringList wordsOf(TimelineEvent::What what, const QJsonObject &detail, const TimelineNames &names)
{
    using What = TimelineEvent::What;
    switch (what) {
    case What::TagPut:
    case What::TagTaken:
        return {names.tags.value(detail.value(u"tag"_s).toInteger())};
    case What::NoteAdded:
    case What::NoteEdited:
        return {names.notes.value(detail.value(u"note"_s).toInteger())};
    case What::Changed: {
        QStringList parts;
        for (const QJsonValue &part : detail.value(u"changed"_s).toArray())
            parts << part.toString();
        return parts;
    }
    default:
        return {};
    }
}

Result<> readNames(TimelineReading &reading)
{
    const auto tags = TagStore::list(reading.snapshot, reading.tenant);
    if (!tags)
        return fail(tags.error());
    const auto notes = ContactNoteStore::of(reading.snapshot, reading.tenant, reading.group);
    if (!notes)
        return fail(notes.error());
    for (const Tag &tag : *tags)
        reading.names.tags.insert(tag.id.value(), tag.name);
    for (const ContactNote &note : *notes)
        reading.names.notes.insert(note.id.value(), note.text.left(300));
    return {};
}

Result<> readAudit(TimelineReading &reading, const QString &kind, const QList<qint64> &subjects,
                   const QString &actions)
{
    if (subjects.isEmpty())
        return {};
    QList<SqlValue> values{sqlValue(kind)};
    for (const qint64 subject : subjects)
        values << sqlValue(subject);
    values << sqlValue(reading.tenant);
    const QString from = below(reading, TimelineTable::Audit, u"l"_s, values);
    values << sqlValue(reading.limit + 1);
    const bool ofConversation = kind == "conversation"_L1;
    return reading.snapshot.query(
        u"SELECT l.id, l.at, l.action, l.subject_id, l.detail, l.actor_id, a.name FROM audit l "
        "LEFT JOIN actors a ON a.id = l.actor_id WHERE l.subject_kind = ? AND l.subject_id IN ("_s +
            placesFor(subjects.size()) + u") AND l.tenant_id = ? AND l.action IN ("_s + actions + u")"_s +
            from + u" ORDER BY l.at DESC, l.id DESC LIMIT ?"_s,
        values, [&](const Row &row) {
            const auto what = whatOf(row.text(2));
            if (!what)
                return true;
            const QJsonObject detail = QJsonDocument::fromJson(row.text(4).toUtf8()).object();
            reading.events.append(
                {.key = timelineKey(TimelineTable::Audit, row.instant(1), row.int64(0)),
                 .what = *what,
                 .by = row.id<ActorId>(5),
                 .byName = row.text(6),
                 .words = wordsOf(*what, detail, reading.names),
                 .conversation = ofConversation ? row.id<ConversationId>(3) : ConversationId(),
                 .message = std::nullopt});
            return true;
        });
}

} // namespace

Result<Page<TimelineEvent>> TimelineStore::page(const Snapshot &snapshot, TenantId tenant,
                                                const QList<ContactId> &group,
                                                const std::optional<PageKey> &before, int limit)
{
    const auto conversations = ConversationStore::ofPerson(snapshot, tenant, group);
    if (!conversations)
        return fail(conversations.error());
    TimelineReading reading{.snapshot = snapshot,
                            .tenant = tenant,
                            .group = group,
                            .conversations = *conversations,
                            .before =
                                before.value_or(PageKey{Instant::max(), std::numeric_limits<qint64>::max()}),
                            .limit = limit};
    QList<qint64> contacts;
    for (const ContactId contact : group)
        contacts.append(contact.value());
    QList<qint64> threads;
    for (const Conversation &conversation : *conversations)
        threads.append(conversation.id.value());
    CHATFLOW_TRY(readNames(reading));
    readBeginnings(reading);
    CHATFLOW_TRY(readThreads(reading));
    CHATFLOW_TRY(readAudit(reading, u"contact"_s, contacts,
                           u"'add_note', 'edit_note', 'remove_note', 'tag', 'untag', 'merge', 'unmerge', "
                           "'change'"_s));
    CHATFLOW_TRY(readAudit(reading, u"conversation"_s, threads, u"'tag', 'untag'"_s));
    std::ranges::sort(reading.events, std::ranges::greater{}, &TimelineEvent::key);
    return pageOf(std::move(reading.events), limit);
}

} // namespace chatflow
