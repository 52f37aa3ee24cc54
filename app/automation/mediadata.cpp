// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/mediadata.h"

#include "conversations/erasurestore.h"
#include "conversations/mediastore.h"
#include "storage/database.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chatflow
{

MediaData::MediaData(Database &database, const QString &folder)
    : m_database(database)
    , m_folder(folder)
{
}

QString MediaData::name() const
{
    return u"media"_s;
}

QFuture<Result<QJsonObject>> MediaData::exportData(const DataSubject &subject)
{
    return m_database.read([subject](const Snapshot &snapshot) -> Result<QJsonObject> {
        const auto conversations = ErasureStore::conversationsOf(snapshot, subject.tenant, subject.contact);
        if (!conversations)
            return fail(conversations.error());
        QJsonArray files;
        for (const ConversationId id : *conversations) {
            const auto contents = MediaStore::contentsOf(snapshot, subject.tenant, id);
            if (!contents)
                return fail(contents.error());
            for (const MediaStore::Content &content : *contents)
                files.append(QJsonObject{{u"sha256"_s, content.sha256}, {u"bytes"_s, content.bytes}});
        }
        return files.isEmpty() ? QJsonObject() : QJsonObject{{u"files"_s, files}};
    });
}

QFuture<Result<QJsonObject>> MediaData::eraseData(const DataSubject &subject)
{
    return toFuture(erase(&m_database, m_folder, subject));
}

/// Files go before the rows that name them: what is cut off in between is done again. A file that somebody
/// else's message has too stays.
QCoro::Task<Result<QJsonObject>> MediaData::erase(Database *database, MediaFolder folder, DataSubject subject)
{
    const auto reading = database->read([subject](const Snapshot &snapshot) -> Result<QStringList> {
        const auto conversations = ErasureStore::conversationsOf(snapshot, subject.tenant, subject.contact);
        if (!conversations)
            return fail(conversations.error());
        const auto own = MediaStore::onlyOf(snapshot, subject.tenant, *conversations);
        if (!own)
            return fail(own.error());
        return *own;
    });
    const auto own = co_await settled(reading);
    if (!own)
        co_return fail(own.error());
    for (const QString &sha256 : *own) {
        const auto removing = folder.remove(sha256);
        const auto removed = co_await settled(removing);
        if (!removed)
            co_return fail(removed.error());
    }
    const auto forgetting = database->write([own = *own](Transaction &tx) -> Result<> {
        for (const QString &sha256 : own)
            CHATFLOW_TRY(MediaStore::evict(tx, sha256));
        return {};
    });
    const auto forgotten = co_await settled(forgetting);
    if (!forgotten)
        co_return fail(forgotten.error());
    co_return QJsonObject{{u"files"_s, own->size()}};
}

} // namespace chatflow
