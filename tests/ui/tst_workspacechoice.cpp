// SPDX-License-Identifier: GPL-3.0-or-later
// Which workspace is worked on: chosen, changed, refused, unlocked, signed in to. The real window and
// session, on files, a PostgreSQL server of the tests' own, and a computer without a keychain.
#include "base/errortext.h"
#include "shell/navigationrail.h"
#include "shell/pagedeck.h"
#include "shell/shellcommands.h"
#include "shell/tenantswitcher.h"
#include "support/awaited.h"
#include "support/postgrescluster.h"
#include "support/verifyresult.h"
#include "tenants/tenantdirectory.h"
#include "ui/consolestage.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;
using namespace std::chrono_literals;

namespace
{

constexpr int patience = 60'000; // an upper bound for a busy machine
const auto phrase = u"correct horse battery"_s;

/// Another program that holds a workspace, and answers.
class OtherConsole
{
public:
    OtherConsole(const QString &folder, const QString &location)
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_context,
            [this, folder, location] {
                m_instance = std::make_unique<SingleInstance>(folder);
                outcome = m_instance->claim(location, 0ms);
                QObject::connect(m_instance.get(), &SingleInstance::raiseRequested, &m_context,
                                 [this] { raised = true; });
            },
            Qt::BlockingQueuedConnection);
    }
    ~OtherConsole()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { m_instance.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    SingleInstance::Outcome outcome = SingleInstance::Outcome::Silent;
    std::atomic<bool> raised = false;

private:
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<SingleInstance> m_instance;
};

QString noticeOf(const QWidget &parent)
{
    for (const NoticeBar *bar : parent.findChildren<NoticeBar *>(u"noticeBar"_s)) {
        if (bar->isVisibleTo(&parent))
            return bar->text();
    }
    return {};
}

void enter(const QDialog &dialog, const QString &field, const QString &text)
{
    auto *edit = dialog.findChild<QLineEdit *>(field);
    QVERIFY(edit);
    edit->clear();
    QTest::keyClicks(edit, text);
}

void click(const QWidget &parent, const QString &button)
{
    auto *found = parent.findChild<QAbstractButton *>(button);
    QVERIFY(found && found->isEnabled());
    QTest::mouseClick(found, Qt::LeftButton);
}

} // namespace

class TestWorkspaceChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<ConsoleStage>(false); }
    void cleanup() { m_stage.reset(); }
    void theWelcomeLeadsToEachChoice();
    void anotherWorkspaceTakesThePlaceOfTheFirst();
    void whatIsOpenedMeanwhileIsOpenedInstead();
    void closingWhileItOpensEndsInOrder();
    void aFileThatCannotBeOpenedSaysWhy();
    void oneThatIsOpenElsewhereIsRaisedNotOpened();
    void aSecondStartBringsTheWindowForward();
    void aVaultIsMadeAndUnlocked();
    void laterLeavesAWayBack();
    void aTeamSignsIn();
    void aServerThatIsNotThereIsSaid();

private:
    bool isOpen(const QString &location) const
    {
        return m_stage->session().workspace() && m_stage->session().workspace()->location() == location;
    }
    /// Opens a file and answers the question for its pass phrase with "Later".
    void openWithoutKeys(const QString &name)
    {
        m_stage->openFile(name);
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(m_stage->file(name)) && m_stage->dialog(u"passphraseDialog"_s),
                                 patience);
        QTest::keyClick(m_stage->dialog(u"passphraseDialog"_s), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->window().isSettled(), patience);
    }
    QString notice() const
    {
        // The shell's own, not a page's.
        for (NoticeBar *bar : m_stage->window().findChildren<NoticeBar *>(u"noticeBar"_s)) {
            if (bar->isVisible())
                return bar->text();
        }
        return {};
    }
    QString switcher() const { return m_stage->part<TenantSwitcher>(u"tenantSwitcher"_s)->currentName(); }
    QAction *unlock() const { return m_stage->window().commands().action(ShellCommands::UnlockKeys); }

    std::unique_ptr<ConsoleStage> m_stage;
};

void TestWorkspaceChoice::theWelcomeLeadsToEachChoice()
{
    QVERIFY(m_stage->part<QWidget>(u"welcome"_s)->isVisible());
    QVERIFY(!m_stage->part<QWidget>(u"navigationRail"_s)->isVisible());
    click(m_stage->window(), u"welcomeTeam"_s);
    QTRY_VERIFY(m_stage->dialog(u"teamDialog"_s));
    QTest::keyClick(m_stage->dialog(u"teamDialog"_s), Qt::Key_Escape);
    QTRY_VERIFY(!m_stage->dialog(u"teamDialog"_s));
    QVERIFY(m_stage->part<QWidget>(u"welcome"_s)->isVisible()); // still there to choose
    click(m_stage->window(), u"welcomeServers"_s);
    QTRY_VERIFY(m_stage->dialog(u"newWorkspaceDialog"_s));
    QTest::keyClick(m_stage->dialog(u"newWorkspaceDialog"_s), Qt::Key_Escape);
    QTRY_VERIFY(!m_stage->dialog(u"newWorkspaceDialog"_s));
    click(m_stage->window(), u"welcomeSandbox"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->session().workspace() && m_stage->window().isSettled(), patience);
    QCOMPARE(m_stage->window().pages().currentId(), u"inbox"_s);
    QVERIFY(m_stage->window().windowTitle().contains(u"Sandbox"_s));
    QCOMPARE(m_stage->layout().value(u"workspace/location"_s).toString(), u"sandbox"_s);
    QVERIFY(!m_stage->dialog(u"passphraseDialog"_s)); // its keys are none
}

void TestWorkspaceChoice::anotherWorkspaceTakesThePlaceOfTheFirst()
{
    openWithoutKeys(u"a.chatflow"_s);
    Workspace *first = m_stage->session().workspace();
    TenantDraft draft;
    draft.name = u"Alfa"_s;
    VERIFY_RESULT(awaited(first->tenants().add(SystemPrincipal::allTenants(), first->localActor(), draft)));
    QTRY_COMPARE_WITH_TIMEOUT(switcher(), u"Alfa"_s, patience); // by the change feed
    m_stage->window().pages().showPage(u"tenants"_s);

    openWithoutKeys(u"b.chatflow"_s);
    QCOMPARE(switcher(), QString());
    QVERIFY(!m_stage->window().windowTitle().contains(u"Alfa"_s));
    QCOMPARE(m_stage->window().pages().currentId(), u"inbox"_s); // where a new one begins
    QCOMPARE(m_stage->layout().value(u"workspace/location"_s).toString(), m_stage->file(u"b.chatflow"_s));

    // Back: its business, and the page it was left on.
    openWithoutKeys(u"a.chatflow"_s);
    QTRY_COMPARE_WITH_TIMEOUT(switcher(), u"Alfa"_s, patience);
    QCOMPARE(m_stage->window().pages().currentId(), u"tenants"_s);
}

void TestWorkspaceChoice::whatIsOpenedMeanwhileIsOpenedInstead()
{
    QSignalSpy opened(&m_stage->session(), &WorkspaceSession::opened);
    m_stage->openFile(u"a.chatflow"_s);
    m_stage->openFile(u"b.chatflow"_s); // before the first one is there
    m_stage->openFile(u"c.chatflow"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(m_stage->file(u"c.chatflow"_s)), patience);
    QCOMPARE(opened.count(), 1);
    QTRY_VERIFY(m_stage->dialog(u"passphraseDialog"_s));
    QCOMPARE(m_stage->window().findChildren<QDialog *>(u"passphraseDialog"_s).size(), 1);
}

void TestWorkspaceChoice::closingWhileItOpensEndsInOrder()
{
    QSignalSpy opened(&m_stage->session(), &WorkspaceSession::opened);
    QSignalSpy closed(&m_stage->session(), &WorkspaceSession::closed);
    m_stage->openFile(u"a.chatflow"_s);
    m_stage->window().close();
    QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, patience);
    QCOMPARE(opened.count(), 0);
    QVERIFY(!m_stage->session().workspace());
}

void TestWorkspaceChoice::aFileThatCannotBeOpenedSaysWhy()
{
    QFile file(m_stage->file(u"notes.chatflow"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    m_stage->openFile(u"notes.chatflow"_s);
    auto *state = m_stage->part<StatePane>(u"workspaceState"_s);
    auto *retry = state->findChild<QAbstractButton *>(u"stateRetry"_s);
    QTRY_VERIFY_WITH_TIMEOUT(state->isVisible() && retry->isVisible(), patience);
    QVERIFY(!state->findChild<QLabel *>(u"stateText"_s)->text().isEmpty());
    QVERIFY(!m_stage->part<QWidget>(u"navigationRail"_s)->isVisible());
    QVERIFY(m_stage->layout().value(u"workspace/location"_s).toString().isEmpty()); // not next time either
    // Mended, it opens.
    QVERIFY(file.remove());
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(file.fileName()), patience);
}

void TestWorkspaceChoice::oneThatIsOpenElsewhereIsRaisedNotOpened()
{
    openWithoutKeys(u"mine.chatflow"_s);
    OtherConsole other(m_stage->lockFolder(), m_stage->file(u"theirs.chatflow"_s));
    QVERIFY(other.outcome == SingleInstance::Outcome::First);
    m_stage->openFile(u"theirs.chatflow"_s);
    QTRY_VERIFY(other.raised);
    QCOMPARE(notice(), u"This workspace is open in another window already."_s);
    QVERIFY(isOpen(m_stage->file(u"mine.chatflow"_s)));
    QVERIFY(!QFileInfo::exists(m_stage->file(u"theirs.chatflow"_s)));
}

void TestWorkspaceChoice::aSecondStartBringsTheWindowForward()
{
    openWithoutKeys(u"a.chatflow"_s);
    m_stage->window().showMinimized();
    QTRY_VERIFY(m_stage->window().isMinimized());
    std::atomic<SingleInstance::Outcome> outcome = SingleInstance::Outcome::First;
    const std::unique_ptr<QThread> second(QThread::create(
        [&outcome, folder = m_stage->lockFolder(), location = m_stage->file(u"a.chatflow"_s)] {
            SingleInstance instance(folder);
            outcome = instance.claim(location, milliseconds(patience));
        }));
    second->start();
    QTRY_VERIFY_WITH_TIMEOUT(second->isFinished(), patience);
    QVERIFY(outcome == SingleInstance::Outcome::Raised);
    QTRY_VERIFY(!m_stage->window().isMinimized());
}

void TestWorkspaceChoice::aVaultIsMadeAndUnlocked()
{
    m_stage->openFile(u"a.chatflow"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->dialog(u"passphraseDialog"_s), patience);
    QDialog *dialog = m_stage->dialog(u"passphraseDialog"_s);
    QCOMPARE(dialog->windowTitle(), u"Protect your keys"_s);
    auto *protect = dialog->findChild<QPushButton *>(u"passphraseOpen"_s);
    enter(*dialog, u"passphrase"_s, u"short"_s);
    enter(*dialog, u"passphraseAgain"_s, u"short"_s);
    QVERIFY(!protect->isEnabled());
    enter(*dialog, u"passphrase"_s, phrase);
    enter(*dialog, u"passphraseAgain"_s, phrase + u'x');
    QVERIFY(!protect->isEnabled());
    enter(*dialog, u"passphraseAgain"_s, phrase);
    QVERIFY(protect->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return);
    const auto unlocked = [this] {
        return m_stage->session().workspace() && !m_stage->session().workspace()->secretsProblem();
    };
    QTRY_VERIFY_WITH_TIMEOUT(unlocked(), patience);
    QVERIFY(QFileInfo::exists(m_stage->file(u"a.chatflow.vault"_s)));
    QVERIFY(!m_stage->dialog(u"passphraseDialog"_s));
    QVERIFY(!unlock()->isVisible());

    // The next day: a wrong pass phrase is asked for again, the right one opens.
    openWithoutKeys(u"other.chatflow"_s);
    m_stage->openFile(u"a.chatflow"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(m_stage->file(u"a.chatflow"_s)) && m_stage->dialog(u"passphraseDialog"_s),
                             patience);
    dialog = m_stage->dialog(u"passphraseDialog"_s);
    QCOMPARE(dialog->windowTitle(), u"Unlock your keys"_s);
    QVERIFY(noticeOf(*dialog).isEmpty());
    enter(*dialog, u"passphrase"_s, u"wrong horse"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    const auto askedAgain = [this] {
        const QDialog *again = m_stage->dialog(u"passphraseDialog"_s);
        return again && noticeOf(*again).contains(u"The pass phrase is not right."_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(askedAgain(), patience);
    dialog = m_stage->dialog(u"passphraseDialog"_s);
    enter(*dialog, u"passphrase"_s, phrase);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(unlocked(), patience);
}

void TestWorkspaceChoice::laterLeavesAWayBack()
{
    openWithoutKeys(u"a.chatflow"_s);
    QCOMPARE(notice(), u"Without the keys of the servers nothing is answered."_s);
    QVERIFY(unlock()->isVisible());
    // By the menu's command, as the palette finds it; "Later" again.
    unlock()->trigger();
    QTRY_VERIFY(m_stage->dialog(u"passphraseDialog"_s));
    QDialog *dialog = m_stage->dialog(u"passphraseDialog"_s);
    enter(*dialog, u"passphrase"_s, phrase);
    enter(*dialog, u"passphraseAgain"_s, phrase);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_stage->session().workspace() && !m_stage->session().workspace()->secretsProblem(), patience);
    QVERIFY(notice().isEmpty());

    // A wrong pass phrase, then "Later": back to work without keys, and not asked again at once.
    openWithoutKeys(u"b.chatflow"_s);
    m_stage->openFile(u"a.chatflow"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(m_stage->file(u"a.chatflow"_s)) && m_stage->dialog(u"passphraseDialog"_s),
                             patience);
    dialog = m_stage->dialog(u"passphraseDialog"_s);
    enter(*dialog, u"passphrase"_s, u"wrong horse"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    const auto refused = [this] {
        const QDialog *again = m_stage->dialog(u"passphraseDialog"_s);
        return again && !noticeOf(*again).isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(refused(), patience);
    QTest::keyClick(m_stage->dialog(u"passphraseDialog"_s), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(m_stage->file(u"a.chatflow"_s)) && m_stage->window().isSettled(),
                             patience);
    QTRY_COMPARE(notice(), u"Without the keys of the servers nothing is answered."_s);
    QVERIFY(!m_stage->dialog(u"passphraseDialog"_s));

    // By the notice's button.
    for (NoticeBar *bar : m_stage->window().findChildren<NoticeBar *>(u"noticeBar"_s)) {
        if (bar->isVisible())
            click(*bar, u"noticeAction"_s);
    }
    QTRY_VERIFY(m_stage->dialog(u"passphraseDialog"_s));
    QCOMPARE(m_stage->dialog(u"passphraseDialog"_s)->windowTitle(), u"Unlock your keys"_s);
}

void TestWorkspaceChoice::aTeamSignsIn()
{
    const auto cluster = PostgresCluster::running();
    VERIFY_RESULT(cluster);
    const auto database = cluster->createDatabase();
    VERIFY_RESULT(database);
    const QString location = cluster->location(*database);
    click(m_stage->window(), u"welcomeTeam"_s);
    QTRY_VERIFY(m_stage->dialog(u"teamDialog"_s));
    QDialog *dialog = m_stage->dialog(u"teamDialog"_s);
    QVERIFY(!dialog->findChild<QPushButton *>(u"teamOpen"_s)->isEnabled());

    // What is no database, and an address with a password in it, are refused before anything is asked.
    for (const QString &wrong : {u"/home/ana/file.chatflow"_s, u"postgresql://ana:secret@127.0.0.1/shop"_s}) {
        enter(*dialog, u"teamAddress"_s, wrong);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(m_stage->dialog(u"teamDialog"_s) && m_stage->dialog(u"teamDialog"_s) != dialog);
        dialog = m_stage->dialog(u"teamDialog"_s);
        QVERIFY(!noticeOf(*dialog).isEmpty());
        QVERIFY(m_stage->part<QWidget>(u"welcome"_s)->isVisible());
    }

    // A wrong password: the dialog again, with the address.
    enter(*dialog, u"teamAddress"_s, location);
    enter(*dialog, u"teamPassword"_s, u"not it"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    const auto another = [this, &dialog] {
        QDialog *now = m_stage->dialog(u"teamDialog"_s);
        return now && now != dialog;
    };
    QTRY_VERIFY_WITH_TIMEOUT(another(), patience);
    dialog = m_stage->dialog(u"teamDialog"_s);
    QVERIFY(!noticeOf(*dialog).isEmpty());
    QVERIFY(!noticeOf(*dialog).contains(u"not it"_s));
    QCOMPARE(dialog->findChild<QLineEdit *>(u"teamAddress"_s)->text(), location);
    QVERIFY(dialog->findChild<QLineEdit *>(u"teamPassword"_s)->text().isEmpty());

    enter(*dialog, u"teamPassword"_s, cluster->password());
    QVERIFY(dialog->findChild<QCheckBox *>(u"teamKeep"_s)->isChecked());
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(location), patience);
    QTRY_VERIFY_WITH_TIMEOUT(notice().contains(u"The password could not be remembered"_s), patience);
    QCOMPARE(m_stage->layout().value(u"workspace/location"_s).toString(), location);
    QTRY_VERIFY(m_stage->dialog(u"passphraseDialog"_s));
    QTest::keyClick(m_stage->dialog(u"passphraseDialog"_s), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->window().isSettled(), patience);
    QCOMPARE(m_stage->window().pages().currentId(), u"inbox"_s);
    m_stage.reset();
    VERIFY_RESULT(cluster->dropDatabase(*database));
}

void TestWorkspaceChoice::aServerThatIsNotThereIsSaid()
{
    SessionWish wish;
    wish.sandbox = false;
    wish.location = u"postgresql://ana@127.0.0.1:1/shop"_s;
    wish.databasePassword = SecretValue(QByteArray("secret"));
    m_stage->open(wish);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->dialog(u"teamDialog"_s), patience);
    QDialog *dialog = m_stage->dialog(u"teamDialog"_s);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"teamAddress"_s)->text(), wish.location);
    QVERIFY2(noticeOf(*dialog).contains(u"127.0.0.1"_s), qPrintable(noticeOf(*dialog)));
    // Given up: the window says what happened, and offers to try again.
    QTest::keyClick(dialog, Qt::Key_Escape);
    auto *state = m_stage->part<StatePane>(u"workspaceState"_s);
    QTRY_VERIFY(state->isVisible());
    QVERIFY(state->findChild<QAbstractButton *>(u"stateRetry"_s)->isVisible());
    QVERIFY(m_stage->layout().value(u"workspace/location"_s).toString().isEmpty());
}

int main(int argc, char **argv)
{
    QTemporaryDir home;
    ConsoleStage::withoutKeychain(home.path());
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    TestWorkspaceChoice test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_workspacechoice.moc"
