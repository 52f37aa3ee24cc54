// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/actorstore.h"
#include "accounts/auditstore.h"
#include "secrets/memorystore.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "tenants/secretnames.h"
#include "workspace/serverkeys.h"
#include "workspace/tenantregistrar.h"

#include <QTest>

#include <algorithm>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

/// A store that refuses what the test says.
class RefusingStore final : public SecretStore
{
public:
    std::optional<Error> readError;
    QString refusedName; ///< writes under it fail

    QFuture<Result<SecretValue>> read(const SecretKey &key) override
    {
        return readError ? failedFuture<SecretValue>(*readError) : m_store.read(key);
    }
    QFuture<Result<>> write(const SecretKey &key, const SecretValue &value) override
    {
        if (!refusedName.isEmpty() && key.name().endsWith(refusedName))
            return failedFuture(Error{Error::Code::SecretStoreLocked, {}, {}});
        return m_store.write(key, value);
    }
    QFuture<Result<>> remove(const SecretKey &key) override { return m_store.remove(key); }
    QString kind() const override { return m_store.kind(); }

private:
    MemoryStore m_store;
};

struct Stage {
    TestDatabase workspace{u"sqlite"_s, nullptr};
    RefusingStore store;
    AllTenants all = SystemPrincipal::allTenants();
    std::unique_ptr<TenantDirectory> directory;
    std::unique_ptr<ServerKeys> keys;
    std::unique_ptr<TenantRegistrar> registrar;
    TenantKeyChanges changes{.flowise = KeyChange::set(SecretValue("flowise-key")),
                             .evolution = KeyChange::set(SecretValue("evolution-key"))};
    InstanceDraft number{u"http://127.0.0.1:8080"_s, u"shop"_s};

    bool open()
    {
        if (!workspace.open())
            return false;
        const auto actor = awaited(workspace->write(
            [](Transaction &tx) { return ActorStore::findOrCreate(tx, Actor::Kind::Person, u"Ana"_s); }));
        if (!actor)
            return false;
        directory = std::make_unique<TenantDirectory>(*workspace);
        keys = std::make_unique<ServerKeys>(*workspace, store);
        registrar = std::make_unique<TenantRegistrar>(*directory, *keys, *actor);
        return true;
    }
    qsizetype count() { return awaited(directory->tenants(all))->size(); }
    Result<SecretValue> key(const QString &name)
    {
        return awaited(store.read({workspace->workspaceId(), name}));
    }
};

} // namespace

class TestTenantRegistrar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsTheTenantWithItsKeys();
    void aKeyThatCannotBeKeptTakesTheTenantBack();
    void withoutAStoreNothingIsBegun();
    void aRevisionTellsOfKeysApart();
    void anotherServerNeedsItsOwnKey();
    void anOwnerSetsTheirKey();
};

void TestTenantRegistrar::addsTheTenantWithItsKeys()
{
    Stage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    const auto tenant =
        awaited(stage.registrar->add(stage.all, {.name = u"Shop"_s}, stage.number, stage.changes));
    VERIFY_RESULT(tenant);
    QCOMPARE(stage.key(flowiseSecret(tenant->id))->reveal(), QByteArray("flowise-key"));
    QCOMPARE(awaited(stage.directory->instances(tenant->id))->size(), 1);
    const auto set = awaited(stage.registrar->keysSet(tenant->id));
    VERIFY_RESULT(set);
    QCOMPARE(set->flowise, std::optional(QString())); // no server is set: it is for none yet
    QCOMPARE(set->evolution, std::optional(u"http://127.0.0.1:8080"_s));
    VERIFY_FAILED(awaited(stage.registrar->add(stage.all, {.name = u"Other"_s}, stage.number, {})),
                  Error::Code::AlreadyExists);
    QCOMPARE(stage.count(), 1);
}

void TestTenantRegistrar::aKeyThatCannotBeKeptTakesTheTenantBack()
{
    Stage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    stage.store.refusedName = u"/evolution"_s; // the second of the two
    VERIFY_FAILED(awaited(stage.registrar->add(stage.all, {.name = u"Shop"_s}, stage.number, stage.changes)),
                  Error::Code::SecretStoreLocked);
    QCOMPARE(stage.count(), 0);
    QVERIFY(awaited(stage.directory->allInstances(stage.all))->isEmpty());
    VERIFY_FAILED(stage.key(flowiseSecret(TenantId(1))), Error::Code::SecretNotFound); // the first as well
}

void TestTenantRegistrar::withoutAStoreNothingIsBegun()
{
    Stage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    stage.store.readError = Error{Error::Code::SecretStoreUnavailable, {}, {}};
    VERIFY_FAILED(awaited(stage.registrar->add(stage.all, {.name = u"Shop"_s}, stage.number, stage.changes)),
                  Error::Code::SecretStoreUnavailable);
    QCOMPARE(stage.count(), 0);
    // Without keys none is needed.
    VERIFY_RESULT(awaited(stage.registrar->add(stage.all, {.name = u"Shop"_s}, stage.number, {})));
}

void TestTenantRegistrar::aRevisionTellsOfKeysApart()
{
    Stage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    const auto tenant = awaited(stage.registrar->add(stage.all, {.name = u"Shop"_s}, {}, {}));
    VERIFY_RESULT(tenant);
    stage.store.refusedName = u"/flowise"_s;
    TenantRevision revision{.name = u"Renamed"_s, .basedOn = 1};
    const auto saved = awaited(stage.registrar->revise(stage.all, tenant->id, revision, stage.changes));
    VERIFY_RESULT(saved);
    QCOMPARE(saved->tenant.name, u"Renamed"_s);
    QVERIFY(saved->keyError && saved->keyError->code == Error::Code::SecretStoreLocked);
    stage.store.refusedName.clear();
    const auto again = awaited(stage.registrar->revise(stage.all, tenant->id, revision, stage.changes));
    VERIFY_RESULT(again);
    QVERIFY(!again->keyError);
    // The audit knows, and what works with keys hears of it.
    const auto rows = awaited(stage.workspace->read(
        [&](const Snapshot &snapshot) { return AuditStore::list(snapshot, tenant->id, 0, 20); }));
    VERIFY_RESULT(rows);
    QCOMPARE(std::ranges::count(*rows, u"set_key"_s, &AuditRow::action), 2);
    revision.basedOn = 99;
    VERIFY_FAILED(
        awaited(stage.registrar->revise(stage.all, tenant->id, revision, {.flowise = KeyChange::remove()})),
        Error::Code::Conflict);
    VERIFY_RESULT(stage.key(flowiseSecret(tenant->id))); // nothing was done
}

void TestTenantRegistrar::anotherServerNeedsItsOwnKey()
{
    Stage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    TenantSettings settings;
    settings.flowise.url = u"https://flowise.example"_s;
    settings.flowise.flowId = u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s;
    const auto tenant = awaited(stage.registrar->add(stage.all, {.name = u"Shop"_s, .settings = settings},
                                                     stage.number, stage.changes));
    VERIFY_RESULT(tenant);
    QCOMPARE(awaited(stage.registrar->keysSet(tenant->id))->flowise,
             std::optional(u"https://flowise.example"_s));
    TenantRevision revision{.name = u"Shop"_s, .settings = settings, .basedOn = tenant->settingsVersion};
    revision.settings.flowise.url = u"https://flowise.example/sub"_s; // the same server
    const auto near = awaited(stage.registrar->revise(stage.all, tenant->id, revision, {}));
    VERIFY_RESULT(near);
    revision.basedOn = near->tenant.settingsVersion;
    revision.settings.flowise.url = u"https://evil.example"_s;
    VERIFY_FAILED(awaited(stage.registrar->revise(stage.all, tenant->id, revision, {})),
                  Error::Code::KeyForOtherServer);
    VERIFY_FAILED(awaited(stage.registrar->reviseOwn(tenant->id, revision, {})),
                  Error::Code::KeyForOtherServer);
    QCOMPARE(awaited(stage.directory->tenant(tenant->id))->settingsVersion, near->tenant.settingsVersion);
    TenantKeyChanges with;
    with.flowise = KeyChange::set(SecretValue("key-of-the-other"));
    VERIFY_RESULT(awaited(stage.registrar->revise(stage.all, tenant->id, revision, with)));
    QCOMPARE(awaited(stage.registrar->keysSet(tenant->id))->flowise,
             std::optional(u"https://evil.example"_s));

    // One more number, at a server that the kept Evolution key is not for.
    revision.basedOn = awaited(stage.directory->tenant(tenant->id))->settingsVersion;
    revision.newInstance = InstanceDraft{u"http://127.0.0.1:9999"_s, u"second"_s};
    VERIFY_FAILED(awaited(stage.registrar->revise(stage.all, tenant->id, revision, {})),
                  Error::Code::KeyForOtherServer);
    QCOMPARE(awaited(stage.directory->instances(tenant->id))->size(), 1);
    TenantKeyChanges without;
    without.evolution = KeyChange::remove();
    VERIFY_RESULT(awaited(stage.registrar->revise(stage.all, tenant->id, revision, without)));
}

void TestTenantRegistrar::anOwnerSetsTheirKey()
{
    Stage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    const auto tenant = awaited(stage.registrar->add(stage.all, {.name = u"Shop"_s}, stage.number, {}));
    VERIFY_RESULT(tenant);
    TenantRevision revision{.name = u"Renamed"_s, .basedOn = tenant->settingsVersion};
    revision.settings.flowise.url = u"https://flowise.example"_s;
    revision.settings.flowise.flowId = u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s;
    revision.newInstance = InstanceDraft{u"http://127.0.0.1:9999"_s, u"second"_s};
    const auto saved = awaited(stage.registrar->reviseOwn(tenant->id, revision, stage.changes));
    VERIFY_RESULT(saved);
    QVERIFY(!saved->keyError);
    const auto set = awaited(stage.registrar->keysSet(tenant->id));
    QCOMPARE(set->flowise, std::optional(u"https://flowise.example"_s));
    // What is not an owner's to change stayed.
    QCOMPARE(awaited(stage.directory->tenant(tenant->id))->name, u"Shop"_s);
    QCOMPARE(awaited(stage.directory->instances(tenant->id))->size(), 1);
}

QTEST_GUILESS_MAIN(TestTenantRegistrar)
#include "tst_tenantregistrar.moc"
