// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/mediastore.h"

#include "base/enumnames.h"
#include "base/errorjson.h"

#include <QHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<MediaState, 4> mediaStates{{
    {MediaState::Stored, "stored"_L1},
    {MediaState::Evicted, "evicted"_L1},
    {MediaState::Failed, "failed"_L1},
    {MediaState::TooLarge, "too_large"_L1},
}};

} // namespace

QString toString(MediaState state)
{
    return nameOf(mediaStates, state);
}

std::optional<MediaState> mediaStateFromString(QStringView text)
{
    return valueOf(mediaStates, text);
}

Result<std::optional<MediaFile>> MediaStore::find(const Snapshot &snapshot, TenantId tenant,
                                                  MessageId message)
{
    return snapshot.first(
        u"SELECT message_id, tenant_id, state, sha256, bytes, mime, error, last_used FROM media_files "
        "WHERE message_id = ? AND tenant_id = ?"_s,
        [](const Row &row) {
            const QString error = row.text(6);
            return MediaFile{
                .message = row.id<MessageId>(0),
                .tenant = row.id<TenantId>(1),
                .state = mediaStateFromString(row.text(2)).value_or(MediaState::Evicted),
                .sha256 = row.text(3),
                .bytes = row.int64(4),
                .mime = row.text(5),
                .error = error.isEmpty() ? std::nullopt : std::optional(errorFromJson(error)),
                .lastUsed = row.instant(7),
            };
        },
        message, tenant);
}

Result<> MediaStore::keep(Transaction &tx, const MediaFile &file)
{
    CHATFLOW_TRY(tx.exec(
        u"INSERT INTO media_files (tenant_id, message_id, state, sha256, bytes, mime, error, last_used) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (message_id) DO UPDATE SET state = excluded.state, "
        "sha256 = excluded.sha256, bytes = excluded.bytes, mime = excluded.mime, error = excluded.error, "
        "last_used = excluded.last_used"_s,
        file.tenant, file.message, toString(file.state), file.sha256, file.bytes, file.mime,
        file.error ? std::optional(errorToJson(*file.error)) : std::nullopt, tx.now()));
    return {};
}

Result<> MediaStore::touch(Transaction &tx, TenantId tenant, MessageId message)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE media_files SET last_used = ? WHERE message_id = ? AND tenant_id = ?"_s,
                         tx.now(), message, tenant));
    return {};
}

Result<qint64> MediaStore::storedBytes(const Snapshot &snapshot)
{
    return snapshot.number(u"SELECT CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM (SELECT MAX(bytes) AS bytes "
                           "FROM media_files WHERE state = 'stored' GROUP BY sha256) AS contents"_s);
}

Result<QList<MediaStore::Content>> MediaStore::leastUsed(const Snapshot &snapshot, int limit)
{
    return snapshot.list(
        u"SELECT sha256, MAX(bytes) FROM media_files WHERE state = 'stored' AND sha256 NOT IN "
        "(SELECT f.sha256 FROM media_files f JOIN outbox o ON o.message_id = f.message_id "
        "WHERE o.state IN ('queued', 'sending', 'unknown')) "
        "GROUP BY sha256 ORDER BY MAX(last_used), sha256 LIMIT ?"_s,
        [](const Row &row) { return Content{.sha256 = row.text(0), .bytes = row.int64(1)}; }, limit);
}

Result<QList<MediaStore::Content>> MediaStore::contentsOf(const Snapshot &snapshot, TenantId tenant,
                                                          ConversationId conversation)
{
    return snapshot.list(
        u"SELECT f.sha256, MAX(f.bytes) FROM media_files f JOIN messages m ON m.id = f.message_id "
        "WHERE m.conversation_id = ? AND m.tenant_id = ? AND f.state = 'stored' GROUP BY f.sha256 ORDER BY 1"_s,
        [](const Row &row) { return Content{.sha256 = row.text(0), .bytes = row.int64(1)}; }, conversation,
        tenant);
}

Result<QStringList> MediaStore::onlyOf(const Snapshot &snapshot, TenantId tenant,
                                       const QList<ConversationId> &conversations)
{
    QHash<QString, qint64> uses; // by the messages of these conversations
    for (const ConversationId conversation : conversations) {
        const auto some = snapshot.list(
            u"SELECT f.sha256, COUNT(*) FROM media_files f JOIN messages m ON m.id = f.message_id "
            "WHERE m.conversation_id = ? AND m.tenant_id = ? AND f.state = 'stored' GROUP BY f.sha256"_s,
            [](const Row &row) { return std::pair(row.text(0), row.int64(1)); }, conversation, tenant);
        if (!some)
            return fail(some.error());
        for (const auto &[sha256, count] : *some)
            uses[sha256] += count;
    }
    QStringList only;
    for (auto use = uses.cbegin(); use != uses.cend(); ++use) {
        const auto all = snapshot.number(
            u"SELECT COUNT(*) FROM media_files WHERE sha256 = ? AND state = 'stored'"_s, use.key());
        if (!all)
            return fail(all.error());
        if (*all == use.value())
            only << use.key();
    }
    return only;
}

Result<bool> MediaStore::isStored(const Snapshot &snapshot, const QString &sha256)
{
    const auto rows =
        snapshot.number(u"SELECT COUNT(*) FROM media_files WHERE sha256 = ? AND state = 'stored'"_s, sha256);
    if (!rows)
        return fail(rows.error());
    return *rows > 0;
}

Result<> MediaStore::evict(Transaction &tx, const QString &sha256)
{
    CHATFLOW_TRY(
        tx.exec(u"UPDATE media_files SET state = 'evicted' WHERE sha256 = ? AND state = 'stored'"_s, sha256));
    return {};
}

} // namespace chatflow
