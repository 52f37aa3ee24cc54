// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/chatimport.h"

#include "accounts/auditstore.h"
#include "conversations/contactstore.h"
#include "conversations/conversationstore.h"
#include "conversations/mediastore.h"
#include "conversations/messagestore.h"
#include "conversations/pastconversation.h"
#include "storage/database.h"

#include <QCryptographicHash>
#include <QHash>
#include <QMimeDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qsizetype shortestPhone = 7;
constexpr qsizetype longestPhone = 15;

/// An entry as it is to be stored.
struct ImportedEntry {
    Instant at;
    bool ours = false;
    QString kind;
    QString body;
    QString file;   ///< that the archive has; empty: none
    int number = 0; ///< among those that say the same in the same minute
};

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
    }
    return digits;
}

QString fileOf(const ChatImportRequest &request, const ChatEntry &entry)
{
    const QString name = entry.file.normalized(QString::NormalizationForm_C);
    return request.file && request.file->media.contains(name) ? name : QString();
}

QJsonObject metadataOf(const ImportedEntry &entry)
{
    QJsonObject metadata{{u"imported"_s, u"whatsapp_text"_s}};
    if (!entry.file.isEmpty())
        metadata.insert(
            u"media"_s,
            QJsonObject{{u"mime"_s,
                         QMimeDatabase().mimeTypeForFile(entry.file, QMimeDatabase::MatchExtension).name()},
                        {u"file_name"_s, entry.file}});
    return metadata;
}

QList<ImportedEntry> importedEntries(const ChatImportRequest &request)
{
    QList<ImportedEntry> entries;
    QHash<QString, int> numbers;
    for (const ChatEntry &entry : request.chat->entries) {
        if (entry.author.isEmpty())
            continue;
        const QDateTime local(entry.at.date(), entry.at.time(), request.zone);
        ImportedEntry imported{.at = instantFromMs(local.toMSecsSinceEpoch()),
                               .ours = entry.author == request.us,
                               .kind = entry.kind,
                               .body = entry.text.isEmpty() ? entry.file : entry.text,
                               .file = fileOf(request, entry),
                               .number = 0};
        const QString same = u"%1 %2 %3 %4"_s.arg(toMs(imported.at) / 60'000)
                                 .arg(imported.ours ? 1 : 0)
                                 .arg(imported.kind, imported.body);
        imported.number = numbers[same]++;
        entries.append(std::move(imported));
    }
    return entries;
}

/// The same for the same entry, whenever it is imported.
QString importedId(const Conversation &conversation, const ImportedEntry &entry)
{
    const QString all = u"%1\n%2\n%3\n%4\n%5\n%6"_s.arg(conversation.id.value())
                            .arg(toMs(entry.at))
                            .arg(entry.ours ? 1 : 0)
                            .arg(entry.number)
                            .arg(entry.kind, entry.body);
    const QByteArray hash = QCryptographicHash::hash(all.toUtf8(), QCryptographicHash::Sha256);
    return MessageStore::importedPrefix + QString::fromLatin1(hash.first(20).toHex());
}

Result<Conversation> conversationFor(Transaction &tx, const ChatImportRequest &request, const QString &phone)
{
    QString name;
    for (const QString &author : request.chat->authors) {
        if (author != request.us && digitsOf(author) != phone)
            name = author;
    }
    const auto contact = ContactStore::resolve(tx, request.tenant, {{IdentifierKind::Phone, phone}}, name);
    if (!contact)
        return fail(contact.error());
    return ensurePastConversation(tx, request.tenant, request.instance, *contact, phone);
}

/// Whether it was received or sent while the program ran.
Result<bool> isKnown(const Snapshot &snapshot, const Conversation &conversation, const ImportedEntry &entry)
{
    constexpr std::chrono::minutes apart(1); // the export has minutes, by another clock
    const auto same = MessageStore::countSame(snapshot, conversation, entry.at - apart, entry.at + 2 * apart,
                                              entry.ours, entry.body);
    if (!same)
        return fail(same.error());
    return *same > entry.number;
}

struct StoredEntries {
    qint64 added = 0;
    ChatImport::WaitingFiles waiting;
};

/// Whether an import that was cut off has left a message without its file.
Result<> waitAgain(const Snapshot &snapshot, const Conversation &conversation, const ImportedEntry &entry,
                   StoredEntries &stored)
{
    const auto message = MessageStore::byProviderId(snapshot, conversation.tenant, conversation.instance,
                                                    importedId(conversation, entry));
    if (!message)
        return fail(message.error());
    if (!*message || !(*message)->metadata.contains(u"media"_s))
        return {};
    const auto kept = MediaStore::find(snapshot, conversation.tenant, (*message)->id);
    if (!kept)
        return fail(kept.error());
    if (!*kept || (*kept)->state != MediaState::Stored)
        stored.waiting[entry.file].append((*message)->id);
    return {};
}

Result<StoredEntries> store(Transaction &tx, const Conversation &conversation,
                            const QList<ImportedEntry> &entries)
{
    StoredEntries stored;
    for (const ImportedEntry &entry : entries) {
        const auto known = isKnown(tx, conversation, entry);
        if (!known)
            return fail(known.error());
        if (*known)
            continue;
        const auto id =
            MessageStore::insert(tx, {.tenant = conversation.tenant,
                                      .conversation = conversation.id,
                                      .instance = conversation.instance,
                                      .providerId = importedId(conversation, entry),
                                      .role = entry.ours ? Role::Agent : Role::User,
                                      .kind = entry.kind,
                                      .body = entry.body,
                                      .at = entry.at,
                                      .delivery = entry.ours ? Delivery::Sent : Delivery::Received,
                                      .metadata = metadataOf(entry)});
        if (!id)
            return fail(id.error());
        if (!*id) {
            if (!entry.file.isEmpty())
                CHATFLOW_TRY(waitAgain(tx, conversation, entry, stored));
            continue;
        }
        ++stored.added;
        if (!entry.file.isEmpty())
            stored.waiting[entry.file].append(*id);
        CHATFLOW_TRY(ConversationStore::noteMessage(tx, conversation, *id, entry.at, false));
    }
    if (stored.added > 0)
        CHATFLOW_TRY(ContactStore::count(tx, conversation.tenant, conversation.contact, stored.added, 0, 0));
    return stored;
}

} // namespace

ChatImport::ChatImport(Database &database, FileKeeper keeper, int messagesAtOnce, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_keeper(std::move(keeper))
    , m_messagesAtOnce(messagesAtOnce)
    , m_alive(std::make_shared<int>(0))
{
}

QFuture<Result<ChatImportOutcome>> ChatImport::write(const Actor &actor, const ChatImportRequest &request,
                                                     const Progress &progress, const CancelToken &stop)
{
    const QString phone = digitsOf(request.phone);
    if (phone.size() < shortestPhone || phone.size() > longestPhone)
        return failedFuture<ChatImportOutcome>(Error::invalid(u"phone"_s, request.phone));
    if (!request.chat || !request.chat->authors.contains(request.us))
        return failedFuture<ChatImportOutcome>(Error::invalid(u"us"_s, request.us));
    if (request.chat->authors.size() > 2)
        return failedFuture<ChatImportOutcome>(Error::invalid(u"file"_s, u"a group"_s));
    return toFuture(steps(&m_database, actor, request, progress, stop, m_keeper, m_messagesAtOnce, m_alive));
}

QCoro::Task<Result<ChatImportOutcome>> ChatImport::steps(Database *database, Actor actor,
                                                         ChatImportRequest request, Progress progress,
                                                         CancelToken stop, FileKeeper keeper, int atOnce,
                                                         std::weak_ptr<int> alive)
{
    const QList<ImportedEntry> entries = importedEntries(request);
    const auto beginning = database->write([=](Transaction &tx) -> Result<Conversation> {
        auto conversation = conversationFor(tx, request, digitsOf(request.phone));
        if (!conversation)
            return conversation;
        const QJsonObject detail{{u"messages"_s, entries.size()}};
        CHATFLOW_TRY(AuditStore::append(tx, actor, request.tenant, u"import"_s, u"conversation"_s,
                                        conversation->id.value(), detail));
        return conversation;
    });
    const auto conversation = co_await settled(beginning);
    if (!conversation)
        co_return fail(conversation.error());
    ChatImportOutcome outcome{.conversation = conversation->id};
    WaitingFiles waiting;
    for (qsizetype done = 0; done < entries.size();) {
        if (alive.expired() || stop.isCancelled())
            co_return fail(Error::cancelled());
        const QList<ImportedEntry> some =
            entries.sliced(done, std::min<qsizetype>(atOnce, entries.size() - done));
        const auto storing =
            database->write([some, to = *conversation](Transaction &tx) { return store(tx, to, some); });
        const auto stored = co_await settled(storing);
        if (!stored)
            co_return fail(stored.error());
        outcome.added += stored->added;
        outcome.known += some.size() - stored->added;
        for (auto it = stored->waiting.cbegin(); it != stored->waiting.cend(); ++it)
            waiting[it.key()] += it.value();
        done += some.size();
        if (progress)
            progress(done);
    }
    if (keeper && !waiting.isEmpty()) {
        const auto keeping = keeper(request.tenant, request.file->path, waiting, stop);
        const auto kept = co_await settled(keeping);
        if (!kept)
            co_return fail(kept.error());
        outcome.files = *kept;
    }
    co_return outcome;
}

} // namespace chatflow
