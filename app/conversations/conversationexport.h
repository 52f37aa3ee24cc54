// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "base/canceltoken.h"
#include "base/future.h"
#include "conversations/exportrequest.h"

#include <QObject>

#include <functional>
#include <memory>

namespace chatflow
{

class Database;

/// Conversations into files, for whoever may (Permission::ExportRecords). Call it from a thread with an event
/// loop; reading, making and writing are done by others, a few thousand messages in memory at a time.
class ConversationExport : public QObject
{
    Q_OBJECT

public:
    /// Called in the thread that called write().
    using Progress = std::function<void(const ExportProgress &)>;

    explicit ConversationExport(Database &database, QObject *parent = nullptr);
    ~ConversationExport() override;

    /// Writes the file whole or not at all. Every export is audited. Errors: NotFound, FileWrite,
    /// InvalidArgument, those of the database; Cancelled after `stop` and when this is destroyed.
    QFuture<Result<ExportOutcome>> write(const Actor &actor, const ExportRequest &request,
                                         const Progress &progress = {}, const CancelToken &stop = {});

private:
    static QCoro::Task<Result<ExportOutcome>> steps(Database *database, Actor actor, ExportRequest request,
                                                    Progress progress, CancelToken stop,
                                                    std::weak_ptr<int> alive);

    Database &m_database;
    std::shared_ptr<int> m_alive; ///< gone with this: nothing goes on then
};

} // namespace chatflow
