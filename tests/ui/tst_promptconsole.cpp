// SPDX-License-Identifier: GPL-3.0-or-later
// Settings tried out before they are saved, in the real window on the sandbox: over real sockets, at no cost.
#include "automation/goldenquestions.h"
#include "metering/usageledger.h"
#include "settings/goldenmodel.h"
#include "settings/prompteditor.h"
#include "settings/settingspage.h"
#include "settings/settingssection.h"
#include "settings/trialbubble.h"
#include "shell/pagedeck.h"
#include "shell/pagewidget.h"
#include "support/awaited.h"
#include "support/verifyresult.h"
#include "tenants/tenantdirectory.h"
#include "ui/consolestage.h"
#include "workspace/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;

namespace
{
constexpr int patience = 60'000; // an upper bound for a busy machine; usually done within two seconds
} // namespace

class TestPromptConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void previewsAndAsks();
    void asksGoldenQuestions();
    void triesAQuestionFromElsewhere();
    void cleanupTestCase();

private:
    SettingsPage *page() const
    {
        return qobject_cast<SettingsPage *>(m_stage->window().pages().page(u"settings"_s));
    }
    Workspace &workspace() const { return *m_stage->session().workspace(); }
    /// What previews of today and yesterday used.
    qint64 previewCalls(PreviewKind kind) const
    {
        const QDate today = QDateTime::currentDateTimeUtc().date();
        const auto days =
            awaited(workspace().usage().previewDays(page()->tenant(), today.addDays(-1), today.addDays(1)));
        qint64 calls = 0;
        for (const PreviewUsageDay &day : days.value_or(QList<PreviewUsageDay>()))
            calls += day.kind == kind ? day.calls : 0;
        return calls;
    }

    std::unique_ptr<ConsoleStage> m_stage;
};

void TestPromptConsole::initTestCase()
{
    m_stage = std::make_unique<ConsoleStage>(false);
    m_stage->press(Qt::Key_Return); // the sandbox
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->session().workspace() && m_stage->window().isSettled(), patience);
    m_stage->window().pages().showPage(u"settings"_s);
    QTRY_VERIFY_WITH_TIMEOUT(page() && page()->draft().isLoaded(), patience);
}

void TestPromptConsole::previewsAndAsks()
{
    page()->showSetting(u"prompt"_s);
    auto *view = page()->findChild<QPlainTextEdit *>(u"promptView"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!view->toPlainText().isEmpty(), patience);
    page()->findChild<PromptEditor *>()->replaceAll(u"Only a draft of {business_name}."_s);
    QTRY_COMPARE_WITH_TIMEOUT(view->toPlainText(),
                              u"Only a draft of "_s + page()->draft().settings().businessName + u'.',
                              patience);

    page()->findChild<QTabWidget *>(u"promptTabs"_s)->setCurrentIndex(1);
    auto *input = page()->findChild<QLineEdit *>(u"trialInput"_s);
    QTest::keyClicks(input, u"Hello"_s);
    QTest::keyClick(input, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page()->isSettled(), patience);
    const auto *answer = page()->findChild<TrialBubble *>(u"trialAnswer"_s);
    QVERIFY(answer);
    QVERIFY2(answer->side() == TrialBubble::Side::Flow && answer->text().size() > 3,
             qPrintable(answer->text()));
    QVERIFY(answer->note().contains(u"tokens"_s));
    QCOMPARE(previewCalls(PreviewKind::Chat), 1);
    const auto stored = awaited(workspace().tenants().settings(page()->tenant()));
    VERIFY_RESULT(stored);
    QVERIFY(!stored->promptTemplate.startsWith(u"Only a draft"_s)); // it was never saved
}

void TestPromptConsole::asksGoldenQuestions()
{
    VERIFY_RESULT(awaited(workspace().goldenQuestions().save(
        workspace().localActor(), page()->tenant(), {.text = u"Hello"_s, .expectations = {.minLength = 2}})));
    page()->showSetting(u"golden"_s);
    auto *table = page()->findChild<QTableView *>(u"goldenTable"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, patience);
    page()->findChild<QAbstractButton *>(u"goldenRun"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(page()->isSettled(), patience);
    QCOMPARE(table->model()->index(0, GoldenModel::Verdict).data().toString(), u"As expected"_s);
    QCOMPARE(previewCalls(PreviewKind::Golden), 1);
    const auto run = awaited(workspace().goldenQuestions().lastComplete(page()->tenant()));
    VERIFY_RESULT(run);
    QCOMPARE(run->size(), 1);
    QVERIFY(run->constFirst().unsaved); // the draft of before still stands
}

void TestPromptConsole::triesAQuestionFromElsewhere()
{
    PageDeck &deck = m_stage->window().pages();
    QVERIFY(deck.showPage(u"requests"_s));
    PageWidget *log = deck.page(u"requests"_s);
    Q_EMIT log->promptRequested({.question = u"Are you open?"_s, .name = u"Bruno"_s, .phone = {}});
    QCOMPARE(deck.currentId(), u"settings"_s);
    QCOMPARE(page()->currentSection()->id(), u"prompt"_s);
    QCOMPARE(page()->findChild<QLineEdit *>(u"sampleQuestion"_s)->text(), u"Are you open?"_s);
    QTRY_VERIFY_WITH_TIMEOUT(page()->isSettled(), patience);
}

void TestPromptConsole::cleanupTestCase()
{
    page()->draft().discard(); // or the window would ask what is to become of it
    m_stage.reset();
}

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    ConsoleStage::withoutKeychain(home.path());
    const QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    TestPromptConsole test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_promptconsole.moc"
