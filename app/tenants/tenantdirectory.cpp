// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/tenantdirectory.h"

#include "accounts/auditstore.h"
#include "base/textfold.h"
#include "net/serverurl.h"
#include "storage/database.h"
#include "tenants/instancestore.h"
#include "tenants/tenantstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QString clientIdFrom(const QString &name)
{
    QString id;
    for (const QString &word : foldedWords(name)) {
        QString plain;
        for (const QChar c : word) {
            if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
                plain += c;
        }
        if (!plain.isEmpty())
            id += (id.isEmpty() ? u""_s : u"-"_s) + plain;
    }
    return id.isEmpty() ? u"client"_s : id.left(60);
}

bool isClientId(const QString &id)
{
    return !id.isEmpty() && id.size() <= 60 && std::all_of(id.cbegin(), id.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

/// The draft as it is stored, or what is wrong with it.
Result<InstanceDraft> checkedInstance(const InstanceDraft &draft)
{
    const auto url = serverUrlFrom(draft.serverUrl);
    if (!url)
        return fail(url.error());
    const QString plain = draft.name.trimmed();
    if (plain.isEmpty() || plain.contains(u'/'))
        return fail(Error::invalid(u"instance"_s, draft.name));
    return InstanceDraft{url->toString(), plain};
}

Result<Instance> storeInstance(Transaction &tx, const Actor &actor, TenantId tenant,
                               const InstanceDraft &draft)
{
    auto instance = InstanceStore::add(tx, tenant, draft.serverUrl, draft.name);
    if (instance)
        CHATFLOW_TRY(
            AuditStore::append(tx, actor, tenant, u"add"_s, u"instance"_s, instance->id.value(), {}));
    return instance;
}

Result<Tenant> storeState(Transaction &tx, AllTenants all, const Actor &actor, TenantId id, TenantState state)
{
    auto tenant = TenantStore::setState(tx, all, id, state);
    if (tenant)
        CHATFLOW_TRY(AuditStore::append(tx, actor, id, u"set_state"_s, u"tenant"_s, id.value(),
                                        {{u"state"_s, toString(state)}}));
    return tenant;
}

Result<Tenant> storeName(Transaction &tx, AllTenants all, const Actor &actor, TenantId id,
                         const QString &name)
{
    auto tenant = TenantStore::rename(tx, all, id, name);
    if (tenant)
        CHATFLOW_TRY(AuditStore::append(tx, actor, id, u"rename"_s, u"tenant"_s, id.value(), {}));
    return tenant;
}

Result<Tenant> storeSettings(Transaction &tx, const Actor &actor, TenantId tenant,
                             const TenantSettings &settings, qint64 basedOn, const QString &reason)
{
    auto saved = TenantStore::saveSettings(tx, actor, tenant, settings, basedOn, reason);
    if (saved)
        CHATFLOW_TRY(AuditStore::append(tx, actor, tenant, u"save_settings"_s, u"tenant"_s, tenant.value(),
                                        {{u"version"_s, saved->settingsVersion}}));
    return saved;
}

} // namespace

TenantDirectory::TenantDirectory(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<QList<Tenant>>> TenantDirectory::tenants(AllTenants all)
{
    return m_database.read([=](const Snapshot &snapshot) { return TenantStore::all(snapshot, all); });
}

QFuture<Result<QList<Tenant>>> TenantDirectory::tenants(const QSet<TenantId> &ids)
{
    return m_database.read([=](const Snapshot &snapshot) -> Result<QList<Tenant>> {
        QList<Tenant> found;
        for (const TenantId id : ids) {
            const auto tenant = TenantStore::find(snapshot, id);
            if (tenant)
                found.append(*tenant);
            else if (tenant.error().code != Error::Code::NotFound)
                return fail(tenant.error());
        }
        std::ranges::sort(found, {}, [](const Tenant &tenant) { return std::pair(tenant.name, tenant.id); });
        return found;
    });
}

QFuture<Result<Tenant>> TenantDirectory::tenant(TenantId id)
{
    return m_database.read([=](const Snapshot &snapshot) { return TenantStore::find(snapshot, id); });
}

QFuture<Result<Tenant>> TenantDirectory::byClientId(AllTenants all, const QString &clientId)
{
    return m_database.read([=](const Snapshot &snapshot) -> Result<Tenant> {
        const auto found = TenantStore::byClientId(snapshot, all, clientId);
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(Error::notFound(u"tenant"_s, clientId));
        return **found;
    });
}

QFuture<Result<Tenant>> TenantDirectory::add(AllTenants all, const Actor &actor, const TenantDraft &draft)
{
    const QString name = draft.name.trimmed();
    if (name.isEmpty())
        return failedFuture<Tenant>(Error::invalid(u"name"_s, u"empty"_s));
    if (!draft.clientId.isEmpty() && !isClientId(draft.clientId))
        return failedFuture<Tenant>(Error::invalid(u"client_id"_s, draft.clientId));
    if (const auto valid = draft.settings.validate(); !valid)
        return failedFuture<Tenant>(valid.error());
    return m_database.write([=](Transaction &tx) -> Result<Tenant> {
        QString clientId = draft.clientId;
        for (int number = 2; clientId.isEmpty(); ++number) {
            const QString base = clientIdFrom(name);
            const QString candidate = number == 2 ? base : base + u'-' + QString::number(number - 1);
            const auto taken = TenantStore::byClientId(tx, all, candidate);
            if (!taken)
                return fail(taken.error());
            if (!*taken)
                clientId = candidate;
        }
        const auto tenant = TenantStore::add(tx, all, actor, clientId, name, draft.settings);
        if (!tenant)
            return fail(tenant.error());
        CHATFLOW_TRY(AuditStore::append(tx, actor, tenant->id, u"add"_s, u"tenant"_s, tenant->id.value(),
                                        {{u"client_id"_s, clientId}}));
        return *tenant;
    });
}

QFuture<Result<Tenant>> TenantDirectory::setState(AllTenants all, const Actor &actor, TenantId id,
                                                  TenantState state)
{
    return m_database.write([=](Transaction &tx) { return storeState(tx, all, actor, id, state); });
}

QFuture<Result<>> TenantDirectory::setStates(AllTenants all, const Actor &actor,
                                             const QHash<TenantId, TenantState> &states)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        for (auto it = states.cbegin(); it != states.cend(); ++it)
            CHATFLOW_TRY(storeState(tx, all, actor, it.key(), it.value()));
        return {};
    });
}

QFuture<Result<Tenant>> TenantDirectory::rename(AllTenants all, const Actor &actor, TenantId id,
                                                const QString &name)
{
    const QString plain = name.trimmed();
    if (plain.isEmpty())
        return failedFuture<Tenant>(Error::invalid(u"name"_s, u"empty"_s));
    return m_database.write([=](Transaction &tx) { return storeName(tx, all, actor, id, plain); });
}

QFuture<Result<TenantSettings>> TenantDirectory::settings(TenantId tenant)
{
    return m_database.read([=](const Snapshot &snapshot) { return TenantStore::settings(snapshot, tenant); });
}

QFuture<Result<Tenant>> TenantDirectory::saveSettings(const Actor &actor, TenantId tenant,
                                                      const TenantSettings &settings, qint64 basedOn,
                                                      const QString &reason)
{
    if (const auto valid = settings.validate(); !valid)
        return failedFuture<Tenant>(valid.error());
    return m_database.write(
        [=](Transaction &tx) { return storeSettings(tx, actor, tenant, settings, basedOn, reason); });
}

QFuture<Result<Tenant>> TenantDirectory::revise(AllTenants all, const Actor &actor, TenantId id,
                                                const TenantRevision &revision)
{
    const QString name = revision.name.trimmed();
    if (name.isEmpty())
        return failedFuture<Tenant>(Error::invalid(u"name"_s, u"empty"_s));
    if (const auto valid = revision.settings.validate(); !valid)
        return failedFuture<Tenant>(valid.error());
    std::optional<InstanceDraft> instance;
    if (revision.newInstance) {
        const auto checked = checkedInstance(*revision.newInstance);
        if (!checked)
            return failedFuture<Tenant>(checked.error());
        instance = *checked;
    }
    return m_database.write([=](Transaction &tx) -> Result<Tenant> {
        const auto before = TenantStore::find(tx, id);
        if (!before)
            return before;
        if (before->settingsVersion != revision.basedOn)
            return fail(Error::Code::Conflict, {{u"what"_s, before->name}});
        const auto settings = TenantStore::settings(tx, id);
        if (!settings)
            return fail(settings.error());
        if (*settings != revision.settings)
            CHATFLOW_TRY(storeSettings(tx, actor, id, revision.settings, revision.basedOn, revision.reason));
        if (before->name != name && name != revision.nameBefore)
            CHATFLOW_TRY(storeName(tx, all, actor, id, name));
        if (instance)
            CHATFLOW_TRY(storeInstance(tx, actor, id, *instance));
        return TenantStore::find(tx, id);
    });
}

QFuture<Result<>> TenantDirectory::takeBack(AllTenants all, const Actor &actor, TenantId id)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        CHATFLOW_TRY(TenantStore::removeUnused(tx, all, id));
        return AuditStore::append(tx, actor, id, u"take_back"_s, u"tenant"_s, id.value(), {});
    });
}

QFuture<Result<>> TenantDirectory::keyChanged(const Actor &actor, const SecretName &name, bool isSet)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        const TenantId tenant = name.tenant.value_or(TenantId());
        tx.changed(tenant, ChangeKind::Key, static_cast<qint64>(name.kind));
        return AuditStore::append(tx, actor, tenant, isSet ? u"set_key"_s : u"remove_key"_s, u"key"_s, 0,
                                  {{u"key"_s, toString(name.kind)}});
    });
}

QFuture<Result<QList<Instance>>> TenantDirectory::instances(TenantId tenant)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return InstanceStore::ofTenant(snapshot, tenant); });
}

QFuture<Result<QList<Instance>>> TenantDirectory::allInstances(AllTenants all)
{
    return m_database.read([=](const Snapshot &snapshot) { return InstanceStore::all(snapshot, all); });
}

QFuture<Result<Instance>> TenantDirectory::addInstance(AllTenants, const Actor &actor, TenantId tenant,
                                                       const QString &serverUrl, const QString &name)
{
    const auto draft = checkedInstance({serverUrl, name});
    if (!draft)
        return failedFuture<Instance>(draft.error());
    return m_database.write(
        [=, draft = *draft](Transaction &tx) { return storeInstance(tx, actor, tenant, draft); });
}

QFuture<Result<>> TenantDirectory::removeInstance(AllTenants, const Actor &actor, TenantId tenant,
                                                  InstanceId instance)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        CHATFLOW_TRY(InstanceStore::remove(tx, tenant, instance));
        return AuditStore::append(tx, actor, tenant, u"remove"_s, u"instance"_s, instance.value(), {});
    });
}

QFuture<Result<QList<ConnectionState>>> TenantDirectory::connections(TenantId tenant)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return InstanceStore::connections(snapshot, tenant); });
}

} // namespace chatflow
