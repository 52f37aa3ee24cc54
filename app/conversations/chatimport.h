// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "base/canceltoken.h"
#include "base/future.h"
#include "conversations/chatfile.h"
#include "conversations/chattext.h"
#include "conversations/conversation.h"

#include <QHash>
#include <QObject>
#include <QTimeZone>

#include <functional>
#include <memory>

namespace chatflow
{

class Database;

/// A chat that was exported from WhatsApp, to become the history of a contact's conversation.
struct ChatImportRequest {
    TenantId tenant;
    InstanceId instance;               ///< the business' number it was exchanged with
    QString phone;                     ///< the contact's, with the country's code, however it is written
    QString us;                        ///< which of the chat's authors is the business
    QTimeZone zone = QTimeZone::utc(); ///< of the telephone that exported it
    std::shared_ptr<const ChatText> chat;
    std::shared_ptr<const ChatFile> file{}; ///< which it was read from; none: its media are only named
};

struct ChatImportOutcome {
    ConversationId conversation;
    qint64 added = 0;
    qint64 known = 0; ///< were there already: imported before, or received
    qint64 files = 0; ///< media that are kept now

    bool operator==(const ChatImportOutcome &) const = default;
};

/// Stores exported chats. What is imported is marked as such, was received and sent long ago, and is for
/// people: no AI answers it or is told of it, and no meter counts it. Importing again adds nothing. For
/// whoever may (Permission::ManageRecords). Call it from a thread with an event loop.
class ChatImport : public QObject
{
    Q_OBJECT

public:
    /// How many entries have been dealt with, in the thread that called write().
    using Progress = std::function<void(qint64 done)>;

    /// The messages of a chat that wait for a file of its archive, by the file's name.
    using WaitingFiles = QHash<QString, QList<MessageId>>;
    /// Keeps the files at `zip` that are waited for; answers how many. A file that cannot be kept does not
    /// cost the others.
    using FileKeeper = std::function<QFuture<Result<qint64>>(
        TenantId tenant, const QString &zip, const WaitingFiles &waiting, const CancelToken &stop)>;

    explicit ChatImport(Database &database, FileKeeper keeper, int messagesAtOnce = 500,
                        QObject *parent = nullptr);

    /// InvalidArgument for a number that is none, an author that does not occur, or more than two authors: a
    /// group. What was stored before `stop` stays: it is gone on with by importing again.
    QFuture<Result<ChatImportOutcome>> write(const Actor &actor, const ChatImportRequest &request,
                                             const Progress &progress = {}, const CancelToken &stop = {});

private:
    static QCoro::Task<Result<ChatImportOutcome>> steps(Database *database, Actor actor,
                                                        ChatImportRequest request, Progress progress,
                                                        CancelToken stop, FileKeeper keeper, int atOnce,
                                                        std::weak_ptr<int> alive);

    Database &m_database;
    FileKeeper m_keeper;
    int m_messagesAtOnce;
    std::shared_ptr<int> m_alive; ///< gone with this: nothing goes on then
};

} // namespace chatflow
