// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/agentdesk.h"

#include "accounts/auditstore.h"
#include "conversations/cannedstore.h"
#include "conversations/draftstore.h"
#include "conversations/messageversionstore.h"
#include "conversations/writinglockstore.h"
#include "storage/database.h"
#include "tenants/sharedvariablestore.h"
#include "tenants/tenantstore.h"
#include "tenants/variables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

AgentDesk::AgentDesk(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<QString>> AgentDesk::draft(const Actor &actor, TenantId tenant, ConversationId conversation)
{
    return m_database.read([=, id = actor.id](const Snapshot &snapshot) {
        return DraftStore::find(snapshot, id, tenant, conversation);
    });
}

QFuture<Result<>> AgentDesk::keepDraft(const Actor &actor, TenantId tenant, ConversationId conversation,
                                       const QString &text)
{
    return m_database.write(
        [=, id = actor.id](Transaction &tx) { return DraftStore::keep(tx, id, tenant, conversation, text); });
}

QFuture<Result<QList<CannedResponse>>> AgentDesk::cannedResponses(TenantId tenant)
{
    return m_database.read([=](const Snapshot &snapshot) { return CannedStore::all(snapshot, tenant); });
}

QFuture<Result<QList<CannedResponse>>> AgentDesk::saveCanned(const Actor &actor, TenantId tenant,
                                                             const CannedResponse &response)
{
    CannedResponse kept = response;
    kept.text = kept.text.trimmed();
    const bool word = !kept.shortcut.isEmpty() &&
                      std::ranges::none_of(kept.shortcut, [](QChar c) { return c.isSpace() || c == u'/'; });
    if (!word)
        return failedFuture<QList<CannedResponse>>(Error::invalid(u"shortcut"_s, kept.shortcut));
    if (kept.text.isEmpty())
        return failedFuture<QList<CannedResponse>>(Error::invalid(u"text"_s, u"empty"_s));
    return m_database.write([=](Transaction &tx) -> Result<QList<CannedResponse>> {
        CHATFLOW_TRY(CannedStore::save(tx, actor, tenant, kept));
        CHATFLOW_TRY(
            AuditStore::append(tx, actor, tenant, u"save_canned"_s, u"tenant"_s, tenant.value(), {}));
        return CannedStore::all(tx, tenant);
    });
}

QFuture<Result<QList<CannedResponse>>>
AgentDesk::removeCanned(const Actor &actor, TenantId tenant, const QString &shortcut, const QString &language)
{
    return m_database.write([=](Transaction &tx) -> Result<QList<CannedResponse>> {
        CHATFLOW_TRY(CannedStore::remove(tx, tenant, shortcut, language));
        CHATFLOW_TRY(
            AuditStore::append(tx, actor, tenant, u"remove_canned"_s, u"tenant"_s, tenant.value(), {}));
        return CannedStore::all(tx, tenant);
    });
}

QFuture<Result<QHash<QString, QString>>> AgentDesk::fillings(TenantId id)
{
    return m_database.read([=](const Snapshot &snapshot) -> Result<QHash<QString, QString>> {
        const auto tenant = TenantStore::find(snapshot, id);
        if (!tenant)
            return fail(tenant.error());
        const auto settings = TenantStore::settings(snapshot, id, tenant->settingsVersion);
        if (!settings)
            return fail(settings.error());
        const auto shared = SharedVariableStore::of(snapshot, id);
        if (!shared)
            return fail(shared.error());
        const QTimeZone zone(settings->timeZone.toUtf8());
        const QDate today =
            toDateTime(snapshot.now()).toTimeZone(zone.isValid() ? zone : QTimeZone::utc()).date();
        QHash<QString, QString> values;
        for (const EffectiveVariable &variable : effectiveVariables(*tenant, *settings, {}, *shared, today))
            values.insert(variable.name, variable.text);
        return values;
    });
}

QFuture<Result<WritingLock>> AgentDesk::beginWriting(const Actor &actor, TenantId tenant,
                                                     ConversationId conversation)
{
    return m_database.write(
        [=, id = actor.id](Transaction &tx) { return WritingLockStore::take(tx, id, tenant, conversation); });
}

QFuture<Result<>> AgentDesk::endWriting(const Actor &actor, TenantId tenant, ConversationId conversation)
{
    return m_database.write([=, id = actor.id](Transaction &tx) {
        return WritingLockStore::release(tx, id, tenant, conversation);
    });
}

QFuture<Result<WritingLock>> AgentDesk::whoWrites(TenantId tenant, ConversationId conversation)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return WritingLockStore::current(snapshot, tenant, conversation); });
}

QFuture<Result<QList<MessageVersion>>> AgentDesk::versions(TenantId tenant, MessageId message)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return MessageVersionStore::of(snapshot, tenant, message); });
}

} // namespace chatflow
