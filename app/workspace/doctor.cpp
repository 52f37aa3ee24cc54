// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/doctor.h"

#include "automation/testcalls.h"
#include "evolution/evolutionclient.h"
#include "flowise/flowiseclient.h"
#include "net/httpclient.h"
#include "net/serverurl.h"
#include "secrets/secretstore.h"
#include "storage/database.h"
#include "storage/databasehealth.h"
#include "tenants/tenantdirectory.h"
#include "workspace/doctorparts.h"
#include "workspace/evolutioncheck.h"
#include "workspace/examination.h"
#include "workspace/flowisecheck.h"
#include "workspace/flowquestioning.h"
#include "workspace/serverkeys.h"
#include "workspace/workspacelocation.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qint64 littleSpace = 512LL * 1024 * 1024; // a backup before an upgrade needs room for a copy

class DoctorText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::Doctor)

public:
    static QString databaseStep() { return tr("Workspace"); }
    static QString spaceStep() { return tr("Room on the disk"); }
    static QString secretsStep() { return tr("Keys"); }
    static QString tenantsStep() { return tr("Tenants"); }
    static QString instancesStep(const QString &tenant) { return tr("%1: WhatsApp instances").arg(tenant); }
    static QString keyStep(const QString &tenant) { return tr("%1: keys").arg(tenant); }

    static QString sound(const QString &location, const DatabaseHealth &health)
    {
        return tr("%1 is sound (%2, format %3).").arg(location, health.server).arg(health.schemaVersion);
    }
    static QString damaged(const QString &fault)
    {
        return tr("The file is damaged: %1. Restore the last backup; do not delete the damaged file.")
            .arg(fault);
    }
    static QString space(qint64 bytes) { return tr("%1 are free.").arg(QLocale().formattedDataSize(bytes)); }
    static QString tooLittle(qint64 bytes)
    {
        return tr("Only %1 are free. Free some, or nothing can be stored soon.")
            .arg(QLocale().formattedDataSize(bytes));
    }
    static QString kept(const QString &kind)
    {
        if (kind == u"keychain"_s)
            return tr("They are in this computer's keychain.");
        if (kind == u"vault"_s)
            return tr("They are in a vault, under a pass phrase.");
        return tr("They are kept in memory only (sandbox).");
    }
    static QString noTenants() { return tr("There are none yet."); }
    static QString noInstances()
    {
        return tr("There are none, so no message can come in. Add one: tenant add-instance.");
    }
};

} // namespace

/// What survives the Doctor, for the coroutines that are still waiting for an answer when it goes.
struct Doctor::State {
    explicit State(std::unique_ptr<DoctorParts> given)
        : parts(std::move(given))
    {
    }
    std::unique_ptr<DoctorParts> parts;
    std::shared_ptr<bool> over = std::make_shared<bool>(false);
};

namespace
{

QCoro::Task<Result<>> checkDatabase(Examination &examination, Database &database)
{
    examination.begin(DoctorText::databaseStep());
    const auto looking = database.read([](const Snapshot &snapshot) { return databaseHealth(snapshot); });
    const auto health = co_await settled(looking);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    const QString location = database.location();
    if (!health)
        examination.bad(health.error());
    else if (!health->fault.isEmpty())
        examination.bad(DoctorText::damaged(health->fault));
    else
        examination.good(DoctorText::sound(location, *health));

    if (!isServerLocation(location)) {
        examination.begin(DoctorText::spaceStep());
        const qint64 free = QStorageInfo(QFileInfo(location).absolutePath()).bytesAvailable();
        if (free < littleSpace)
            examination.warn(DoctorText::tooLittle(free));
        else
            examination.good(DoctorText::space(free));
    }
    co_return Result<>();
}

/// The key for the server of `url`, empty when none is set; KeyForOtherServer is for the check to tell. Tells
/// what is wrong with the store itself.
QCoro::Task<Result<SecretValue>> keyFor(Examination &examination, DoctorParts &parts, Tenant tenant,
                                        SecretName::Kind kind, QString url)
{
    const auto server = serverUrlFrom(url);
    if (!server)
        co_return SecretValue(); // the check tells
    const auto finding = parts.keys.keyFor(kind, tenant.id, *server);
    const auto key = co_await settled(finding);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (key || key.error().code == Error::Code::KeyForOtherServer)
        co_return key;
    examination.begin(DoctorText::keyStep(tenant.name));
    examination.bad(key.error());
    co_return SecretValue();
}

QCoro::Task<Result<>> checkSecrets(Examination &examination, DoctorParts &parts)
{
    examination.begin(DoctorText::secretsStep());
    const SecretName any{SecretName::Kind::Flowise, std::nullopt};
    const auto looking = parts.keys.kept(any);
    const auto found = co_await settled(looking);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (found)
        examination.good(DoctorText::kept(parts.secrets.kind()));
    else
        examination.bad(found.error());
    co_return Result<>();
}

QCoro::Task<Result<>> checkTenant(Examination &examination, DoctorParts &parts, HttpClient &http,
                                  FlowiseClient &flowise, TestCalls &calls, Tenant tenant,
                                  Doctor::Flows flows)
{
    const auto reading = parts.tenants.settings(tenant.id);
    auto settings = co_await settled(reading);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (!settings)
        co_return fail(settings.error());
    const QString address = settings->flowise.url;
    const auto flowiseKey = co_await keyFor(examination, parts, tenant, SecretName::Kind::Flowise, address);
    if (!flowiseKey && flowiseKey.error().code == Error::Code::Cancelled)
        co_return fail(flowiseKey.error());
    if (flows == Doctor::Flows::Ask && flowiseKey) {
        settings = co_await questionFlow(examination, flowise, calls, parts, tenant, *settings, *flowiseKey);
        if (!settings)
            co_return fail(settings.error());
    }
    const auto flowiseChecked = co_await checkFlowise(examination, flowise, tenant.name, settings->flowise,
                                                      flowiseKey, MemoryCheck::Judge);
    if (!flowiseChecked)
        co_return fail(flowiseChecked.error());

    const auto listing = parts.tenants.instances(tenant.id);
    const auto instances = co_await settled(listing);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (!instances)
        co_return fail(instances.error());
    if (instances->isEmpty()) {
        examination.begin(DoctorText::instancesStep(tenant.name));
        examination.warn(DoctorText::noInstances());
    }
    EvolutionClient evolution(http);
    for (const Instance &instance : *instances) {
        const QString server = instance.serverUrl;
        const auto key = co_await keyFor(examination, parts, tenant, SecretName::Kind::Evolution, server);
        if (!key && key.error().code == Error::Code::Cancelled)
            co_return fail(key.error());
        const auto checked = co_await checkEvolution(examination, evolution, tenant.name, instance, key);
        if (!checked)
            co_return checked;
    }
    co_return Result<>();
}

} // namespace

Doctor::Doctor(std::unique_ptr<DoctorParts> parts)
    : m_state(std::make_shared<State>(std::move(parts)))
{
}

Doctor::~Doctor()
{
    *m_state->over = true;
}

QFuture<Result<QList<Finding>>> Doctor::examine(std::optional<TenantId> tenant, Flows flows,
                                                std::function<void(const Finding &)> found)
{
    auto promise = std::make_shared<QPromise<Result<QList<Finding>>>>();
    promise->start();
    auto future = promise->future();
    // In this object's thread, wherever it was asked for.
    QMetaObject::invokeMethod(this, [this, tenant, flows, found = std::move(found), promise] {
        const QFuture<Result<QList<Finding>>> running = toFuture(examineSteps(m_state, tenant, flows, found));
        onDone(this, running, [promise](const Result<QList<Finding>> &findings) {
            promise->addResult(findings);
            promise->finish();
        });
    });
    return future;
}

QCoro::Task<Result<QList<Finding>>> Doctor::examineSteps(std::shared_ptr<State> state,
                                                         std::optional<TenantId> tenant, Flows flows,
                                                         std::function<void(const Finding &)> found)
{
    DoctorParts &parts = *state->parts;
    Examination examination(parts.clock, found, state->over);
    const auto database = co_await checkDatabase(examination, parts.database);
    if (!database)
        co_return fail(database.error());
    const auto secrets = co_await checkSecrets(examination, parts);
    if (!secrets)
        co_return fail(secrets.error());

    const auto listing = parts.tenants.tenants(SystemPrincipal::allTenants());
    auto tenants = co_await settled(listing);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (!tenants)
        co_return fail(tenants.error());
    if (tenants->isEmpty()) {
        examination.begin(DoctorText::tenantsStep());
        examination.warn(DoctorText::noTenants());
    }
    if (tenant)
        tenants->removeIf([&tenant](const Tenant &candidate) { return candidate.id != *tenant; });
    HttpClient http(parts.clock);
    FlowiseClient flowise(http, parts.clock, parts.random);
    TestCalls calls(parts.database, parts.clock, parts.tokens, parts.actor, state->over);
    for (const Tenant &each : *tenants) {
        const auto checked = co_await checkTenant(examination, parts, http, flowise, calls, each, flows);
        if (!checked)
            co_return fail(checked.error());
    }
    co_return examination.findings();
}

} // namespace chatflow
