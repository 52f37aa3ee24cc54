// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/flowmemorydata.h"

#include "conversations/erasurestore.h"
#include "storage/database.h"
#include "storage/jobstore.h"
#include "tenants/tenantstore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chatflow
{

FlowMemoryData::FlowMemoryData(Database &database)
    : m_database(database)
{
}

QString FlowMemoryData::name() const
{
    return u"flow_memory"_s;
}

QString FlowMemoryData::jobKind()
{
    return u"forget_flow_session"_s;
}

QFuture<Result<QJsonObject>> FlowMemoryData::exportData(const DataSubject &subject)
{
    return m_database.read([subject](const Snapshot &snapshot) -> Result<QJsonObject> {
        const auto sessions = ErasureStore::sessionsOf(snapshot, subject.tenant, subject.contact);
        if (!sessions)
            return fail(sessions.error());
        QJsonArray ids;
        for (const auto &session : *sessions)
            ids.append(session.sessionId);
        return ids.isEmpty() ? QJsonObject() : QJsonObject{{u"sessions"_s, ids}};
    });
}

QFuture<Result<QJsonObject>> FlowMemoryData::eraseData(const DataSubject &subject)
{
    return m_database.write([subject](Transaction &tx) -> Result<QJsonObject> {
        const auto sessions = ErasureStore::sessionsOf(tx, subject.tenant, subject.contact);
        if (!sessions)
            return fail(sessions.error());
        const auto settings = TenantStore::settings(tx, subject.tenant);
        if (!settings)
            return fail(settings.error());
        for (const auto &session : *sessions) {
            const QString flow = session.flowId.isEmpty() ? settings->flowise.flowId : session.flowId;
            if (flow.isEmpty())
                continue;
            const auto added =
                JobStore::add(tx, subject.tenant, jobKind(), flow + u'/' + session.sessionId,
                              {{u"flow"_s, flow}, {u"session"_s, session.sessionId}}, tx.now());
            if (!added)
                return fail(added.error());
        }
        return QJsonObject{{u"sessions"_s, sessions->size()}};
    });
}

} // namespace chatflow
