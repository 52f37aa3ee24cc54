// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "base/future.h"
#include "conversations/escalationrow.h"

#include <QObject>

namespace chatflow
{

class Database;

/// The queue of conversations that wait for a person. What is done with them is ConversationWork's: taking
/// over, giving to a colleague, handing back and resolving. Any thread may call it.
class EscalationDesk : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 200; ///< rows of a queue

    explicit EscalationDesk(Database &database, QObject *parent = nullptr);

    /// In the order in which they should be taken: see EscalationStore::queue().
    QFuture<Result<QList<EscalationRow>>> queue(TenantId tenant);
    /// Off the queue until then; none = on it at once. NotFound when it no longer waits. Answers until when
    /// it was off before.
    QFuture<Result<std::optional<Instant>>> snooze(const Actor &actor, TenantId tenant,
                                                   ConversationId conversation, std::optional<Instant> until);

private:
    Database &m_database;
};

} // namespace chatflow
