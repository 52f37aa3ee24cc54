// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/trialsessionstore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

Result<> TrialSessionStore::keep(Transaction &tx, const TrialSession &session)
{
    return tx
        .exec(u"INSERT INTO trial_sessions (tenant_id, session_id, server, pinned_key, flow_id, used_at) "
              "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (tenant_id, session_id) DO UPDATE SET "
              "used_at = excluded.used_at"_s,
              session.tenant, session.sessionId, session.server, QString::fromLatin1(session.pinnedKey),
              session.flowId, tx.now())
        .map([](qint64) {});
}

Result<> TrialSessionStore::remove(Transaction &tx, TenantId tenant, const QString &sessionId)
{
    return tx.exec(u"DELETE FROM trial_sessions WHERE tenant_id = ? AND session_id = ?"_s, tenant, sessionId)
        .map([](qint64) {});
}

Result<QList<TrialSession>> TrialSessionStore::leftSince(AllTenants, const Snapshot &snapshot, Instant limit,
                                                         int most)
{
    return snapshot.list(
        u"SELECT tenant_id, session_id, server, pinned_key, flow_id FROM trial_sessions WHERE used_at < ? "
        "ORDER BY used_at, tenant_id, session_id LIMIT ?"_s,
        [](const Row &row) {
            return TrialSession{row.id<TenantId>(0), row.text(1), row.text(2), row.text(3).toLatin1(),
                                row.text(4)};
        },
        limit, most);
}

} // namespace chatflow
