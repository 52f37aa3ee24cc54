// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "accounts/alltenants.h"
#include "base/future.h"
#include "base/scheduled.h"
#include "conversations/requestlogrow.h"

#include <QObject>

namespace chatflow
{

class Database;

/// Every call of a tenant's flow, for whoever may read the request log (Permission::ReadRequestLog). Any
/// thread may call it.
class RequestLog : public QObject
{
    Q_OBJECT

public:
    explicit RequestLog(Database &database, QObject *parent = nullptr);

    /// Newest first. With Direction::Newer the rows nearest to `from`, still newest first.
    QFuture<Result<Page<RequestRow>>> page(TenantId tenant, const RequestFilter &filter,
                                           const PageRequest &request);
    QFuture<Result<RequestDetails>> details(TenantId tenant, CallId id);
    /// For how many days texts are kept; 0 = for ever. The calls themselves, without texts, stay.
    QFuture<Result<int>> retentionDays();
    QFuture<Result<>> setRetentionDays(AllTenants, const Actor &actor, int days);

private:
    Database &m_database;
};

/// Forgets what was sent and answered when it is older than the workspace keeps it.
class RequestLogTrimmer final : public Scheduled
{
public:
    explicit RequestLogTrimmer(Database &database, int rowsAtOnce = 500);
    QString name() const override;
    milliseconds period() const override;
    QFuture<Result<>> runOnce() override;

private:
    static QCoro::Task<Result<>> trim(Database &database, int rowsAtOnce, std::weak_ptr<int> alive);

    Database &m_database;
    int m_rowsAtOnce;
    std::shared_ptr<int> m_alive; ///< gone with this: nothing goes on then
};

/// The call as a line for a shell (`curl …`), for trying it by hand: in the place of the key it reads the
/// variable FLOWISE_API_KEY. Empty when what was sent is forgotten.
QString curlCommand(const RequestDetails &details);

/// `text` as one word of a POSIX shell, whatever is in it.
QString shellQuoted(const QString &text);

} // namespace chatflow
