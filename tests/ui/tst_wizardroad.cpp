// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard against the sandbox's servers, over real sockets, to the first answered message.
#include "conversations/inbox.h"
#include "sandbox/sandboxthread.h"
#include "shell/workspacesettings.h"
#include "shell/workspacesetup.h"
#include "shell/workspacetenants.h"
#include "support/awaited.h"
#include "support/verifyresult.h"
#include "tenants/tenantdirectory.h"
#include "tenants/tenantwizard.h"
#include "widgets/findinglist.h"
#include "workspace/workspace.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;

namespace
{
constexpr int patience = 30'000; // an upper bound for a busy machine; usually done within two seconds
using Step = TenantWizard::Step;
} // namespace

/// The sandbox's servers, an empty workspace with its engine, and the wizard.
struct Stage {
    QTemporaryDir folder;
    SandboxThread sandbox;
    SandboxEndpoints servers;
    std::shared_ptr<Workspace> workspace;
    std::unique_ptr<WorkspaceSetup> setup;
    std::unique_ptr<TenantWizard> wizard;

    void open()
    {
        SandboxOptions options;
        options.playContacts = false;
        const auto started = awaited(sandbox.start(options));
        VERIFY_RESULT(started);
        servers = *started;
        QVERIFY(!servers.tenants.isEmpty());
        WorkspaceConfig config;
        config.location = folder.filePath(u"first.chatflow"_s);
        config.secretsInMemory = true;
        const auto opened = awaited(Workspace::open(config));
        VERIFY_RESULT(opened);
        workspace = *opened;
        VERIFY_RESULT(awaited(workspace->startEngine()));
        setup = std::make_unique<WorkspaceSetup>(*workspace, workspace->localAccess());
        wizard = std::make_unique<TenantWizard>(*setup);
        wizard->open();
        QVERIFY(QTest::qWaitForWindowActive(wizard.get()));
    }
    ~Stage()
    {
        wizard.reset();
        setup.reset();
        if (workspace)
            (void)awaited(workspace->stopEngine());
        workspace.reset();
        (void)awaited(sandbox.stop());
    }
    template<typename T> T *part(const QString &name) const { return wizard->findChild<T *>(name); }
    void next() const { QTest::mouseClick(part<QAbstractButton>(u"wizardNext"_s), Qt::LeftButton); }
    void type(const QString &name, const QString &text) const
    {
        part<QLineEdit>(name)->clear();
        QTest::keyClicks(part<QLineEdit>(name), text);
        QTest::keyClick(part<QLineEdit>(name), Qt::Key_Tab);
    }
    QString label(const QString &name) const { return part<QLabel>(name)->text(); }
    QList<Tenant> tenants() const
    {
        return awaited(workspace->tenants().tenants(SystemPrincipal::allTenants())).value_or(QList<Tenant>());
    }
    void toNumber(const SandboxTenant &like)
    {
        type(u"businessName"_s, u"First Shop"_s);
        next();
        // As people do: the whole prediction address.
        type(u"flowiseUrl"_s, servers.flowiseUrl + u"/api/v1/prediction/"_s + like.flowId);
        type(u"flowiseKeyEdit"_s, QString::fromUtf8(servers.flowiseKey.reveal()));
        auto *flow = part<QComboBox>(u"flowiseFlow"_s);
        QTRY_VERIFY_WITH_TIMEOUT(flow->count() > 0, patience);
        QCOMPARE(flow->currentData().toString(), like.flowId);
        QVERIFY(flow->currentText() != like.flowId); // its name
        next();
        QTRY_VERIFY_WITH_TIMEOUT(part<QAbstractButton>(u"wizardNext"_s)->isEnabled(), patience);
        if (wizard->step() == Step::Flowise)
            next(); // it had something to say
        QVERIFY(wizard->step() == Step::Number);
    }
};

class TestWizardRoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsInAFirstAnsweredMessage();
    void aWrongKeyAndADeadServerAreSaidInWords();
    void leavesNothingWhenItIsLeft();
};

void TestWizardRoad::endsInAFirstAnsweredMessage()
{
    Stage stage;
    stage.open();
    const SandboxTenant like = stage.servers.tenants.constFirst();
    QSignalSpy answered(stage.wizard.get(), &TenantWizard::firstAnswered);
    stage.toNumber(like);
    stage.type(u"evolutionUrl"_s, stage.servers.evolutionUrl);
    stage.type(u"evolutionKeyEdit"_s, QString::fromUtf8(stage.servers.evolutionKey.reveal()));
    auto *instance = stage.part<QComboBox>(u"evolutionInstance"_s);
    QTRY_VERIFY_WITH_TIMEOUT(instance->count() > 0, patience);
    instance->setCurrentIndex(instance->findData(like.instanceName));
    QVERIFY(stage.tenants().isEmpty());
    stage.next();
    QTRY_VERIFY_WITH_TIMEOUT(stage.part<QAbstractButton>(u"wizardNext"_s)->isEnabled(), patience);
    if (stage.wizard->step() == Step::Number)
        stage.next();
    QTRY_VERIFY_WITH_TIMEOUT(stage.wizard->step() == Step::FirstMessage, patience);
    QCOMPARE(stage.tenants().size(), 1);
    QVERIFY(stage.label(u"firstMessageTitle"_s).startsWith(u"Write a WhatsApp message to +"_s));

    // The flow's memory was found out, so that nothing is remembered twice.
    const auto settings = awaited(stage.workspace->tenants().settings(stage.tenants().constFirst().id));
    VERIFY_RESULT(settings);
    QCOMPARE(settings->flowise.flowId, like.flowId);

    stage.sandbox.post([name = like.instanceName](Sandbox &sandbox) {
        sandbox.evolution().deliver(name, u"5491155550177@s.whatsapp.net"_s, u"Hola, ¿qué venden?"_s,
                                    {.pushName = u"Ana"_s});
    });
    QTRY_COMPARE_WITH_TIMEOUT(answered.count(), 1, patience);
    QVERIFY(stage.label(u"firstQuestion"_s).contains(u"Hola, ¿qué venden?"_s));
    QVERIFY(!stage.label(u"firstAnswer"_s).isEmpty());
    QCOMPARE(stage.label(u"firstMessageTitle"_s), u"It works: First Shop answers"_s);
    const auto sends = awaited(stage.sandbox.ask<QList<SandboxSend>>(
        [](Sandbox &sandbox) { return sandbox.evolution().sendsTo(u"5491155550177@s.whatsapp.net"_s); }));
    VERIFY_RESULT(sends);
    QCOMPARE(sends->size(), 1);
    QCOMPARE(sends->constFirst().text, stage.label(u"firstAnswer"_s)); // what the telephone got
    stage.next();
    QVERIFY(!stage.wizard->isVisible());

    // The sources of the pages read and revise the same tenant.
    WorkspaceTenants source(*stage.workspace, stage.workspace->localAccess());
    const auto rows = awaited(source.all());
    VERIFY_RESULT(rows);
    QCOMPARE(rows->rows.size(), 1);
    QVERIFY(rows->rows.constFirst().messagesToday >= 2);
    const TenantId id = rows->rows.constFirst().tenant.id;
    WorkspaceSettings ofSettings(*stage.workspace, stage.workspace->localAccess());
    const auto editable = awaited(ofSettings.read(id));
    VERIFY_RESULT(editable);
    QVERIFY(editable->flowiseKeyFor && editable->evolutionKeyFor);
    TenantEdit edit{.tenant = id};
    edit.revision = {
        .name = u"Renamed"_s, .settings = editable->settings, .basedOn = editable->tenant.settingsVersion};
    edit.keys.evolution = KeyChange::remove();
    const auto saved = awaited(ofSettings.save(edit));
    VERIFY_RESULT(saved);
    QVERIFY(!saved->keyError);
    QCOMPARE(saved->tenant.name, u"Renamed"_s);
    QVERIFY(!awaited(ofSettings.read(id))->evolutionKeyFor);

    // Who may only look changes nothing.
    WorkspaceTenants readOnly(*stage.workspace, stage.workspace->localAccess().readOnly());
    VERIFY_RESULT(awaited(readOnly.all()));
    WorkspaceSettings looking(*stage.workspace, stage.workspace->localAccess().readOnly());
    QVERIFY(looking.rights(id) == (SettingsRights{.read = true}));
    VERIFY_FAILED(awaited(looking.save(edit)), Error::Code::PermissionDenied);
    VERIFY_FAILED(awaited(readOnly.setStates({{id, TenantState::Paused}})), Error::Code::PermissionDenied);
    WorkspaceTenants owner(*stage.workspace, Access::owner(TenantId(4711)));
    QVERIFY(awaited(owner.all())->rows.isEmpty());
    // An owner sets the key of their own business, and no more.
    WorkspaceSettings own(*stage.workspace, Access::owner(id));
    QVERIFY(own.rights(id) == (SettingsRights{.read = true, .edit = true, .keys = true}));
    const auto seen = awaited(own.read(id));
    VERIFY_RESULT(seen);
    TenantEdit ownEdit{.tenant = id};
    ownEdit.revision = {.name = seen->tenant.name,
                        .nameBefore = seen->tenant.name,
                        .settings = seen->settings,
                        .basedOn = seen->tenant.settingsVersion};
    ownEdit.keys.flowise = KeyChange::set(SecretValue("sk-of-the-owner"));
    const auto ownSaved = awaited(own.save(ownEdit));
    VERIFY_RESULT(ownSaved);
    QVERIFY(!ownSaved->keyError);
    ownEdit.revision.basedOn = ownSaved->tenant.settingsVersion;
    ownEdit.revision.name = u"Mine alone"_s;
    VERIFY_FAILED(awaited(own.save(ownEdit)), Error::Code::PermissionDenied);
    WorkspaceSettings stranger(*stage.workspace, Access::owner(TenantId(4711)));
    QVERIFY(stranger.rights(id) == SettingsRights());
    VERIFY_FAILED(awaited(stranger.read(id)), Error::Code::PermissionDenied);
}

void TestWizardRoad::aWrongKeyAndADeadServerAreSaidInWords()
{
    Stage stage;
    stage.open();
    stage.type(u"businessName"_s, u"First Shop"_s);
    stage.next();
    stage.type(u"flowiseUrl"_s, stage.servers.flowiseUrl);
    stage.type(u"flowiseKeyEdit"_s, u"wrong"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stage.label(u"flowiseFlowNote"_s).contains(u"does not accept the key"_s),
                             patience);
    stage.type(u"flowiseUrl"_s,
               u"http://127.0.0.1:1/api/v1/prediction/"_s + stage.servers.tenants.constFirst().flowId);
    stage.next();
    QTRY_VERIFY_WITH_TIMEOUT(stage.part<FindingList>(u"flowiseFindings"_s)->hasBad(), patience);
    bool said = false;
    for (const Finding &finding : stage.part<FindingList>(u"flowiseFindings"_s)->findings())
        said = said || finding.text.contains(u"refuses the connection"_s);
    QVERIFY(said);
    QVERIFY(stage.wizard->step() == Step::Flowise);
}

void TestWizardRoad::leavesNothingWhenItIsLeft()
{
    Stage stage;
    stage.open();
    stage.toNumber(stage.servers.tenants.constFirst());
    stage.type(u"evolutionUrl"_s, stage.servers.evolutionUrl);
    stage.type(u"evolutionKeyEdit"_s, QString::fromUtf8(stage.servers.evolutionKey.reveal()));
    QTest::keyClick(stage.wizard.get(), Qt::Key_Escape); // while the list is on its way
    QVERIFY(!stage.wizard->isVisible());
    QVERIFY(stage.tenants().isEmpty());
    QVERIFY(awaited(stage.workspace->tenants().allInstances(SystemPrincipal::allTenants()))->isEmpty());

    // A number that is another's takes the whole business back, its key with it.
    const auto all = SystemPrincipal::allTenants();
    const SandboxTenant &like = stage.servers.tenants.constFirst();
    NewTenant first;
    first.draft.name = u"First"_s;
    first.number = InstanceDraft{stage.servers.evolutionUrl, like.instanceName};
    first.keys.evolution = KeyChange::set(stage.servers.evolutionKey);
    VERIFY_RESULT(awaited(stage.setup->add(first)));
    NewTenant second = first;
    second.draft.name = u"Second"_s;
    VERIFY_FAILED(awaited(stage.setup->add(second)), Error::Code::AlreadyExists);
    QCOMPARE(awaited(stage.workspace->tenants().tenants(all))->size(), 1);
}

QTEST_MAIN(TestWizardRoad)
#include "tst_wizardroad.moc"
