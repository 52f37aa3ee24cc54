// SPDX-License-Identifier: GPL-3.0-or-later
// The first run, whole: from the welcome over a new workspace, its keys and the wizard to the first answered
// message. The servers are the sandbox's, over real sockets; the computer has no keychain.
#include "conversations/inbox.h"
#include "sandbox/sandboxthread.h"
#include "shell/pagedeck.h"
#include "shell/tenantswitcher.h"
#include "support/awaited.h"
#include "support/verifyresult.h"
#include "tenants/tenantdirectory.h"
#include "tenants/tenantwizard.h"
#include "ui/consolestage.h"
#include "workspace/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;

namespace
{
constexpr int patience = 60'000; // an upper bound for a busy machine
const auto phrase = u"correct horse battery"_s;
const auto question = u"Hola, ¿qué venden?"_s;
using Step = TenantWizard::Step;
} // namespace

class TestFirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheWelcomeToTheFirstAnswer();
    void laterLeadsToTheWizardToo();

private:
    TenantWizard *wizard(const ConsoleStage &stage) const
    {
        for (auto *found : stage.window().findChildren<TenantWizard *>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    void makeWorkspace(ConsoleStage &stage, const QString &file);
};

namespace
{

void enter(const QDialog &dialog, const QString &field, const QString &text)
{
    auto *edit = dialog.findChild<QLineEdit *>(field);
    QVERIFY(edit);
    edit->clear();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Tab);
}

} // namespace

/// "Connect my servers": the new file, and nothing of it is overwritten.
void TestFirstRun::makeWorkspace(ConsoleStage &stage, const QString &file)
{
    QTest::mouseClick(stage.part<QAbstractButton>(u"welcomeServers"_s), Qt::LeftButton);
    QTRY_VERIFY(stage.dialog(u"newWorkspaceDialog"_s));
    auto *name = stage.dialog(u"newWorkspaceDialog"_s)->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(name);
    QCOMPARE(QFileInfo(name->text()).fileName(), u"workspace.chatflow"_s);
    name->setText(file);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(stage.dialog(u"passphraseDialog"_s), patience);
    QVERIFY(!wizard(stage)); // one thing at a time
}

void TestFirstRun::fromTheWelcomeToTheFirstAnswer()
{
    SandboxThread sandbox;
    SandboxOptions options;
    options.playContacts = false;
    const auto servers = awaited(sandbox.start(options));
    VERIFY_RESULT(servers);
    const SandboxTenant like = servers->tenants.constFirst();
    auto stage = std::make_unique<ConsoleStage>();
    makeWorkspace(*stage, stage->file(u"first.chatflow"_s));
    QDialog *keys = stage->dialog(u"passphraseDialog"_s);
    enter(*keys, u"passphrase"_s, phrase);
    enter(*keys, u"passphraseAgain"_s, phrase);
    QTest::keyClick(keys, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(wizard(*stage), patience);
    QCOMPARE(stage->window().pages().currentId(), u"tenants"_s);

    TenantWizard *now = wizard(*stage);
    const auto ready = [now] { return now->findChild<QAbstractButton *>(u"wizardNext"_s)->isEnabled(); };
    const auto next = [now] {
        QTest::mouseClick(now->findChild<QAbstractButton *>(u"wizardNext"_s), Qt::LeftButton);
    };
    enter(*now, u"businessName"_s, u"First Shop"_s);
    next();
    enter(*now, u"flowiseUrl"_s, servers->flowiseUrl + u"/api/v1/prediction/"_s + like.flowId);
    enter(*now, u"flowiseKeyEdit"_s, QString::fromUtf8(servers->flowiseKey.reveal()));
    QTRY_VERIFY_WITH_TIMEOUT(now->findChild<QComboBox *>(u"flowiseFlow"_s)->count() > 0, patience);
    next();
    QTRY_VERIFY_WITH_TIMEOUT(ready(), patience);
    if (now->step() == Step::Flowise)
        next(); // it had something to say
    QVERIFY(now->step() == Step::Number);
    enter(*now, u"evolutionUrl"_s, servers->evolutionUrl);
    enter(*now, u"evolutionKeyEdit"_s, QString::fromUtf8(servers->evolutionKey.reveal()));
    auto *instance = now->findChild<QComboBox *>(u"evolutionInstance"_s);
    QTRY_VERIFY_WITH_TIMEOUT(instance->count() > 0, patience);
    instance->setCurrentIndex(instance->findData(like.instanceName));
    next();
    QTRY_VERIFY_WITH_TIMEOUT(ready(), patience);
    if (now->step() == Step::Number)
        next();
    QTRY_VERIFY_WITH_TIMEOUT(now->step() == Step::FirstMessage, patience);
    sandbox.post([name = like.instanceName](Sandbox &all) {
        all.evolution().deliver(name, u"5491155550177@s.whatsapp.net"_s, question, {.pushName = u"Ana"_s});
    });
    const auto title = [now] { return now->findChild<QLabel *>(u"firstMessageTitle"_s)->text(); };
    QTRY_COMPARE_WITH_TIMEOUT(title(), u"It works: First Shop answers"_s, patience);
    const QString answer = now->findChild<QLabel *>(u"firstAnswer"_s)->text();
    next();
    QTRY_VERIFY(!wizard(*stage));

    // The business is the one that is shown, and the inbox has what was said.
    QTRY_COMPARE_WITH_TIMEOUT(stage->part<TenantSwitcher>(u"tenantSwitcher"_s)->currentName(),
                              u"First Shop"_s, patience);
    stage->window().pages().showPage(u"inbox"_s);
    const auto *thread = stage->part<QListView>(u"thread"_s);
    const auto said = [thread](int row) { return thread->model()->index(row, 0).data().toString(); };
    QTRY_VERIFY_WITH_TIMEOUT(thread->model()->rowCount() >= 2, patience);
    QCOMPARE(said(0), question);
    QCOMPARE(said(1), answer);
    // Next time it opens at once.
    const auto remembered = WorkspaceChoice::remembered(stage->layout());
    QVERIFY(remembered && !remembered->sandbox);
    QCOMPARE(remembered->location, stage->file(u"first.chatflow"_s));
    stage.reset();
    VERIFY_RESULT(awaited(sandbox.stop()));
}

/// Without its keys the wizard says what is missing, rather than not coming at all.
void TestFirstRun::laterLeadsToTheWizardToo()
{
    ConsoleStage stage;
    makeWorkspace(stage, stage.file(u"first.chatflow"_s));
    QTest::keyClick(stage.dialog(u"passphraseDialog"_s), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(wizard(stage), patience);
    QTest::keyClick(wizard(stage), Qt::Key_Escape);
    QTRY_VERIFY(!wizard(stage));
}

int main(int argc, char **argv)
{
    QTemporaryDir home;
    ConsoleStage::withoutKeychain(home.path());
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    TestFirstRun test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_firstrun.moc"
