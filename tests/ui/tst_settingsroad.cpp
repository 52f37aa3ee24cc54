// SPDX-License-Identifier: GPL-3.0-or-later
// Two people edit the same business over a real workspace, each on a page of their own.
#include "settings/settingspage.h"
#include "settings/settingssection.h"
#include "shell/layoutmemory.h"
#include "shell/workspacesettings.h"
#include "shell/workspacesetup.h"
#include "storage/changefeed.h"
#include "support/awaited.h"
#include "support/verifyresult.h"
#include "tenants/settingshistory.h"
#include "tenants/sharedvariablebook.h"
#include "workspace/workspace.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;

namespace
{
constexpr int patience = 30'000; // an upper bound for a busy machine
} // namespace

/// A page with its fields by name.
struct Person {
    LayoutMemory layout{QString()};
    std::unique_ptr<SettingsPage> page;

    Person(Workspace &workspace, TenantId tenant)
    {
        page = std::make_unique<SettingsPage>(
            std::make_unique<WorkspaceSettings>(workspace, workspace.localAccess()),
            std::make_unique<WorkspaceSetup>(workspace, workspace.localAccess()),
            SettingsPage::Parts{.feed = workspace.changes(), .clock = workspace.clock(), .layout = layout});
        page->setTenant(tenant, QTimeZone::utc());
        page->resize(1024, 640);
        page->show();
    }
    template<typename T> T *part(const QString &name) const { return page->findChild<T *>(name); }
    void describe(const QString &text) const
    {
        part<QPlainTextEdit>(u"businessDescription"_s)->setPlainText(text);
    }
    QString description() const { return part<QPlainTextEdit>(u"businessDescription"_s)->toPlainText(); }
    void instruct(const QString &text) const
    {
        part<QPlainTextEdit>(u"businessInstructions"_s)->setPlainText(text);
    }
    void press(const QString &button) const
    {
        QTest::mouseClick(part<QAbstractButton>(button), Qt::LeftButton);
    }
};

/// A workspace with one business, and two people.
struct RoadStage {
    QTemporaryDir folder;
    std::shared_ptr<Workspace> workspace;
    TenantId tenant;
    std::unique_ptr<Person> ana;
    std::unique_ptr<Person> beto;

    void open()
    {
        WorkspaceConfig config;
        config.location = folder.filePath(u"two.chatflow"_s);
        config.secretsInMemory = true;
        const auto opened = awaited(Workspace::open(config));
        VERIFY_RESULT(opened);
        workspace = *opened;
        TenantDraft draft{.clientId = {}, .name = u"Shop"_s, .settings = {}};
        draft.settings.businessName = u"Shop"_s;
        draft.settings.products = {{.name = u"Coffee"_s}};
        const auto all = workspace->localAccess().allTenants();
        QVERIFY(all);
        const auto added = awaited(workspace->tenants().add(*all, workspace->localActor(), draft));
        VERIFY_RESULT(added);
        tenant = added->id;
        ana = std::make_unique<Person>(*workspace, tenant);
        beto = std::make_unique<Person>(*workspace, tenant);
        QTRY_VERIFY_WITH_TIMEOUT(ana->page->draft().isLoaded() && beto->page->draft().isLoaded(), patience);
    }
    TenantSettings stored() const { return *awaited(workspace->tenants().settings(tenant)); }
};

class TestSettingsRoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOneSavesTheOtherSees();
    void differentChangesAreBothKept();
    void theSameIsAskedForAndNothingIsLost();
    void goesBackInTheHistory();
    void sharesVariables();
};

void TestSettingsRoad::whatOneSavesTheOtherSees()
{
    RoadStage stage;
    stage.open();
    stage.ana->describe(u"Coffee and cakes."_s);
    stage.ana->part<QLineEdit>(u"saveReason"_s)->setText(u"Asked for"_s);
    stage.ana->press(u"saveSettings"_s);
    QTRY_COMPARE_WITH_TIMEOUT(stage.beto->description(), u"Coffee and cakes."_s, patience);
    QVERIFY(!stage.beto->page->hasUnsaved());
    const auto version = awaited(stage.workspace->settingsHistory().version(stage.tenant, 2));
    VERIFY_RESULT(version);
    QCOMPARE(version->reason, u"Asked for"_s);
    QCOMPARE(version->actor, stage.workspace->localActor());
}

void TestSettingsRoad::differentChangesAreBothKept()
{
    RoadStage stage;
    stage.open();
    stage.beto->instruct(u"Be brief."_s); // before Ana saves
    stage.ana->describe(u"Coffee and cakes."_s);
    stage.ana->press(u"saveSettings"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!stage.ana->page->hasUnsaved(), patience);
    stage.beto->press(u"saveSettings"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!stage.beto->page->hasUnsaved(), patience);
    QCOMPARE(stage.stored().businessDescription, u"Coffee and cakes."_s);
    QCOMPARE(stage.stored().customInstructions, u"Be brief."_s);
    QCOMPARE(stage.beto->description(), u"Coffee and cakes."_s);
    QVERIFY(!stage.beto->part<QDialog>(u"mergeDialog"_s)); // nothing to ask
}

void TestSettingsRoad::theSameIsAskedForAndNothingIsLost()
{
    RoadStage stage;
    stage.open();
    stage.beto->describe(u"Beto's."_s);
    stage.beto->instruct(u"Be brief."_s);
    stage.ana->describe(u"Ana's."_s);
    stage.ana->press(u"saveSettings"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!stage.ana->page->hasUnsaved(), patience);
    stage.beto->press(u"saveSettings"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stage.beto->part<QDialog>(u"mergeDialog"_s), patience);
    QCOMPARE(stage.stored().businessDescription, u"Ana's."_s); // nothing was stored over hers
    stage.beto->part<QRadioButton>(u"theirs.business_description"_s)->setChecked(true);
    stage.beto->press(u"mergeSave"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!stage.beto->page->hasUnsaved(), patience);
    QCOMPARE(stage.stored().businessDescription, u"Ana's."_s);
    QCOMPARE(stage.stored().customInstructions, u"Be brief."_s);
    QCOMPARE(stage.stored().products.size(), 1);
    // Now Ana, over what Beto stored; mine is what is chosen first.
    stage.ana->describe(u"Ana's other."_s);
    QTRY_VERIFY_WITH_TIMEOUT(stage.ana->page->isSettled(), patience);
    stage.ana->press(u"saveSettings"_s);
    QTRY_COMPARE_WITH_TIMEOUT(stage.stored().businessDescription, u"Ana's other."_s, patience);
}

void TestSettingsRoad::goesBackInTheHistory()
{
    RoadStage stage;
    stage.open();
    const TenantSettings first = stage.stored();
    stage.ana->describe(u"Changed."_s);
    stage.ana->press(u"saveSettings"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!stage.ana->page->hasUnsaved(), patience);
    stage.ana->page->openSettings(1);
    auto *about = stage.ana->part<QLabel>(u"aboutVersion"_s);
    QTRY_VERIFY_WITH_TIMEOUT(about->text().startsWith(u"Version 1."_s), patience);
    stage.ana->press(u"restoreVersion"_s);
    stage.ana->press(u"restoreYes"_s);
    QTRY_COMPARE_WITH_TIMEOUT(stage.ana->description(), QString(), patience);
    QCOMPARE(stage.stored(), first);
    QTRY_COMPARE_WITH_TIMEOUT(stage.beto->description(), QString(), patience); // on the other page as well
    QTRY_COMPARE_WITH_TIMEOUT(stage.ana->part<QListView>(u"versions"_s)->model()->rowCount(), 3, patience);
}

void TestSettingsRoad::sharesVariables()
{
    RoadStage stage;
    stage.open();
    stage.ana->page->showSetting(u"shared"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stage.ana->page->isSettled(), patience);
    auto *section = stage.ana->part<QWidget>(u"section.shared"_s);
    QTest::mouseClick(section->findChild<QAbstractButton *>(u"addVariable"_s), Qt::LeftButton);
    section->findChild<QPlainTextEdit *>(u"valueText"_s)->setPlainText(u"30 days"_s);
    QTest::mouseClick(section->findChild<QAbstractButton *>(u"saveShared"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!stage.ana->page->hasUnsaved() && stage.ana->page->isSettled(), patience);
    const auto shared = awaited(stage.workspace->sharedVariables().of(stage.tenant));
    VERIFY_RESULT(shared);
    QCOMPARE(shared->workspace.size(), 1);
    QCOMPARE(shared->workspace.constFirst().value, u"30 days"_s);
}

QTEST_MAIN(TestSettingsRoad)
#include "tst_settingsroad.moc"
