// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/requestdetailspane.h"
#include "requests/requestspage.h"
#include "requests/timingbar.h"
#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "support/fakeclock.h"
#include "ui/fakerequests.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{

constexpr Instant start{milliseconds(1'790'000'000'000)};

/// The page in a window of its own, and its parts.
struct LogStage {
    FakeClock clock{start};
    ChangeFeed feed;
    LayoutMemory layout{QString()};
    FakeRequests *requests = nullptr; ///< the page's
    std::unique_ptr<RequestsPage> page;

    explicit LogStage(int count = 3)
    {
        auto source = std::make_unique<FakeRequests>();
        requests = source.get();
        for (int i = 1; i <= count; ++i)
            requests->put(requestOfContact(i, start - std::chrono::hours(count - i), u"Ana"_s,
                                           u"question %1"_s.arg(i)));
        page = std::make_unique<RequestsPage>(
            std::move(source), RequestsPage::Parts{.feed = feed, .clock = clock, .layout = layout});
        page->resize(1024, 600);
    }
    void open()
    {
        page->show();
        page->setTenant(TenantId(1), QTimeZone::utc());
    }
    template<typename T> T *part(const QString &name) const { return page->findChild<T *>(name); }
    QTableView *table() const { return part<QTableView>(u"requestsTable"_s); }
    /// The pane where the list would be.
    StatePane *state() const { return table()->parentWidget()->findChild<StatePane *>(u"statePane"_s); }
    NoticeBar *notice() const { return part<NoticeBar>(u"noticeBar"_s); }
    QString shown(int row, RequestsModel::Column column = RequestsModel::Column::Question) const
    {
        return table()->model()->index(row, static_cast<int>(column)).data().toString();
    }
    int rows() const { return table()->model()->rowCount(); }
    QString text(const QString &section) const { return part<QPlainTextEdit>(section)->toPlainText(); }
    QString label(const QString &name) const { return part<QLabel>(name)->text(); }
    void choose(const QString &box, int index) const
    {
        auto *combo = part<QComboBox>(box);
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }
};

} // namespace

class TestRequestsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAndShowsWhatIsChosen();
    void aFailureSaysWhatToMend();
    void copiesAsCurlWithoutTheKey();
    void offersToTryTheQuestion();
    void filters();
    void readsOnAsItIsScrolled();
    void staysWithTheChosenOneWhileMoreCome();
    void tellsItsStates();
    void isOnlyForWhoMayRead();
    void aStaleAnswerIsDropped();
    void canBeUsedByKeys();
    void theBarTellsItsTimes();
};

void TestRequestsPage::listsAndShowsWhatIsChosen()
{
    LogStage stage;
    const QAbstractItemModelTester tester(stage.table()->model());
    stage.open();
    QTRY_COMPARE(stage.rows(), 3);
    using Column = RequestsModel::Column;
    QCOMPARE(stage.shown(0), u"question 3"_s);
    QCOMPARE(stage.shown(0, Column::Whom), u"Ana"_s);
    QCOMPARE(stage.shown(0, Column::State), u"Answered"_s);
    QCOMPARE(stage.shown(0, Column::Duration), u"1.9 s"_s);
    QCOMPARE(stage.shown(0, Column::Tokens), u"1,240 + 85"_s);
    QVERIFY(stage.shown(0, Column::Cost).contains(u"0.000237"_s));

    stage.table()->selectRow(1);
    QTRY_COMPARE(stage.text(u"requestQuestion"_s), u"question 2"_s);
    QCOMPARE(stage.text(u"requestAnswer"_s), u"¡Sí! Abrimos hasta las 20. 🙂"_s);
    QVERIFY(stage.text(u"requestPrompt"_s).startsWith(u"Eres el asistente"_s));
    QCOMPARE(stage.text(u"requestVariables"_s), u"business_name = Café Sol\ntone = casual"_s);
    QCOMPARE(stage.text(u"requestHistory"_s), u"Contact: Hola\nAI: ¡Hola! ¿En qué te ayudo?"_s);
    const QString facts = stage.label(u"requestFacts"_s);
    for (const QString &fact : {u"1,240 + 85"_s, u"0.000237"_s, u"(priced as gpt-4o-mini)"_s,
                                u"as prompt values"_s, u"https://flowise.example.com"_s, u"settings: 7"_s})
        QVERIFY2(facts.contains(fact), qPrintable(facts));
    QVERIFY(stage.page->isSettled());
}

void TestRequestsPage::aFailureSaysWhatToMend()
{
    LogStage stage(1);
    RequestDetails failed = requestOfContact(2, start, u"Ana"_s, u"fails"_s);
    failed.row.state = CallOutcome::State::Failed;
    failed.row.error = Error{Error::Code::ModelRateLimited, {}, {}};
    failed.row.exactness = Exactness::Unknown;
    failed.row.cost.reset();
    failed.row.times.attempts = 3;
    failed.answer.clear();
    stage.requests->put(failed);
    RequestDetails old = requestOfContact(3, start + seconds(1), u"Ana"_s, {});
    old.row.hasTexts = false;
    old.row.exactness = Exactness::Estimated;
    old.sent.reset();
    old.answer.clear();
    stage.requests->put(old);
    stage.open();
    QTRY_COMPARE(stage.rows(), 3);
    using Column = RequestsModel::Column;
    QCOMPARE(stage.shown(1, Column::State), u"Failed"_s);
    QCOMPARE(stage.shown(1, Column::Cost), u"unknown"_s);
    QCOMPARE(stage.shown(0, Column::Tokens), u"≈ 1,240 + 85"_s);
    stage.table()->selectRow(1);
    QTRY_COMPARE(stage.text(u"requestQuestion"_s), u"fails"_s);
    QVERIFY(stage.part<QLabel>(u"requestProblem"_s)->isVisible());
    QVERIFY(stage.label(u"requestProblem"_s).count(u'.') >= 2); // what happened, and how to mend it
    QVERIFY(stage.label(u"requestFacts"_s).contains(u"Asked 3 time"_s));
    QVERIFY(stage.part<QPlainTextEdit>(u"requestAnswer"_s)->parentWidget()->isHidden());

    stage.table()->selectRow(0); // forgotten
    QTRY_VERIFY(stage.part<QLabel>(u"requestForgotten"_s)->isVisible());
    QVERIFY(stage.part<QAbstractButton>(u"requestCopyCurl"_s)->isHidden());
    QVERIFY(!stage.part<QAction>(u"copyCurlAction"_s)->isEnabled());
}

void TestRequestsPage::offersToTryTheQuestion()
{
    LogStage stage;
    RequestDetails forgotten = requestOfContact(4, start, u"Ana"_s, {});
    forgotten.sent.reset();
    stage.requests->put(forgotten);
    stage.open();
    QTRY_COMPARE(stage.rows(), 4);
    stage.table()->selectRow(1);
    QTRY_COMPARE(stage.text(u"requestQuestion"_s), u"question 3"_s);
    QList<PromptSample> wanted;
    QObject::connect(stage.page.get(), &PageWidget::promptRequested, stage.page.get(),
                     [&wanted](const PromptSample &sample) { wanted.append(sample); });
    auto *again = stage.part<QAbstractButton>(u"requestTry"_s);
    again->click();
    QCOMPARE(wanted, (QList<PromptSample>{{.question = u"question 3"_s, .name = u"Ana"_s, .phone = {}}}));
    stage.table()->selectRow(0);
    QTRY_VERIFY(stage.part<QLabel>(u"requestForgotten"_s)->isVisible());
    QVERIFY(!again->isVisible()); // there is nothing to ask again
}

void TestRequestsPage::copiesAsCurlWithoutTheKey()
{
    LogStage stage;
    stage.open();
    QTRY_COMPARE(stage.rows(), 3);
    stage.table()->selectRow(0);
    QTRY_VERIFY(stage.part<QAbstractButton>(u"requestCopyCurl"_s)->isVisible());
    stage.part<QAbstractButton>(u"requestCopyCurl"_s)->click();
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.startsWith(u"curl -X POST 'https://flowise.example.com/api/v1/prediction/"_s) &&
                 command.contains(u"$FLOWISE_API_KEY"_s) && command.contains(u"question 3"_s),
             qPrintable(command));
    QVERIFY(stage.notice()->isVisible());
}

void TestRequestsPage::filters()
{
    LogStage stage;
    stage.open();
    QTRY_COMPARE(stage.rows(), 3);
    stage.part<QLineEdit>(u"requestsSearch"_s)->setText(u"question 2"_s);
    QTRY_COMPARE(stage.rows(), 1);
    QCOMPARE(stage.shown(0), u"question 2"_s);
    stage.choose(u"requestsOutcome"_s, 2);
    QTRY_COMPARE(stage.state()->title(), u"No request fits"_s);
    QVERIFY(stage.state()->isVisible());
    stage.choose(u"requestsPeriod"_s, 1);
    stage.choose(u"requestsDuration"_s, 2);
    const RequestFilter asked = stage.requests->asked.constLast();
    QVERIFY(asked.states == (QList{CallOutcome::State::Failed, CallOutcome::State::Unknown}));
    QCOMPARE(asked.slowerThan, std::optional<milliseconds>(seconds(10)));
    const QDateTime from = toDateTime(*asked.from);
    QCOMPARE(from.time(), QTime(0, 0)); // from midnight of the business's day
    QVERIFY(*asked.from <= start && start - *asked.from < std::chrono::hours(24));
    Q_EMIT stage.state()->actionRequested(); // "Show all"
    QTRY_COMPARE(stage.rows(), 3);
    QVERIFY(stage.requests->asked.constLast() == RequestFilter());
}

void TestRequestsPage::readsOnAsItIsScrolled()
{
    LogStage stage(RequestsModel::pageSize * 2 + 5);
    const QAbstractItemModelTester tester(stage.table()->model());
    stage.open();
    QTRY_COMPARE(stage.rows(), RequestsModel::pageSize);
    stage.table()->scrollToBottom();
    QTRY_COMPARE(stage.rows(), RequestsModel::pageSize * 2);
    stage.table()->scrollToBottom();
    QTRY_COMPARE(stage.rows(), RequestsModel::pageSize * 2 + 5);
    QCOMPARE(stage.shown(stage.rows() - 1), u"question 1"_s);
    QVERIFY(!stage.table()->model()->canFetchMore({}));
}

void TestRequestsPage::staysWithTheChosenOneWhileMoreCome()
{
    LogStage stage;
    const QAbstractItemModelTester tester(stage.table()->model());
    stage.open();
    QTRY_COMPARE(stage.rows(), 3);
    stage.table()->selectRow(0);
    QTRY_COMPARE(stage.text(u"requestQuestion"_s), u"question 3"_s);
    stage.requests->put(requestOfContact(4, start + seconds(9), u"Bruno"_s, u"newest"_s));
    Q_EMIT stage.feed.changed({{1, TenantId(2), ChangeKind::Call, 4}}); // another business's
    QVERIFY(stage.page->isSettled());
    Q_EMIT stage.feed.changed({{2, TenantId(1), ChangeKind::Call, 4}});
    QTRY_COMPARE(stage.rows(), 4);
    QCOMPARE(stage.shown(0), u"newest"_s);
    QCOMPARE(stage.table()->selectionModel()->selectedRows().constFirst().row(), 1);
    QTRY_COMPARE(stage.text(u"requestQuestion"_s), u"question 3"_s);

    stage.requests->answers.failNext({Error::Code::StorageUnreachable, {}, {}});
    Q_EMIT stage.feed.changed({{3, TenantId(1), ChangeKind::Call, 4}});
    QTRY_VERIFY(stage.notice()->isVisible()); // what was read stays
    QCOMPARE(stage.rows(), 4);
}

void TestRequestsPage::tellsItsStates()
{
    LogStage stage(0);
    stage.page->show();
    QCOMPARE(stage.state()->title(), u"No business is chosen"_s);
    stage.requests->answers.hold();
    stage.open();
    QCOMPARE(stage.state()->state(), StatePane::State::Loading);
    stage.requests->answers.release();
    QTRY_COMPARE(stage.state()->title(), u"No request yet"_s);
    stage.requests->answers.failNext({Error::Code::StorageUnreachable, {{u"server"_s, u"db"_s}}, {}});
    stage.part<QAction>(u"reloadRequestsAction"_s)->trigger();
    QTRY_COMPARE(stage.state()->state(), StatePane::State::Failing);
    stage.requests->put(requestOfContact(1, start, u"Ana"_s, u"hello"_s));
    Q_EMIT stage.state()->retryRequested();
    QTRY_COMPARE(stage.rows(), 1);

    stage.requests->detailAnswers.failNext({Error::Code::StorageUnreachable, {{u"server"_s, u"db"_s}}, {}});
    stage.table()->selectRow(0);
    auto *details = stage.part<RequestDetailsPane>(u"requestDetails"_s);
    auto *pane = details->findChild<StatePane *>(u"statePane"_s);
    QTRY_COMPARE(pane->state(), StatePane::State::Failing);
    Q_EMIT pane->retryRequested();
    QTRY_COMPARE(stage.text(u"requestQuestion"_s), u"hello"_s);
}

void TestRequestsPage::isOnlyForWhoMayRead()
{
    LogStage stage;
    stage.requests->readable = false;
    stage.open();
    QCOMPARE(stage.state()->state(), StatePane::State::NoPermission);
    QCOMPARE(stage.requests->asked.size(), 0);
    QVERIFY(!stage.part<QLineEdit>(u"requestsSearch"_s)->isVisible());
}

void TestRequestsPage::aStaleAnswerIsDropped()
{
    LogStage stage;
    stage.open();
    QTRY_COMPARE(stage.rows(), 3);
    stage.requests->detailAnswers.hold();
    stage.table()->selectRow(0);
    stage.table()->selectRow(1);
    QTRY_COMPARE(stage.requests->detailAnswers.held(), 2);
    stage.requests->detailAnswers.answer(1);
    QTRY_COMPARE(stage.text(u"requestQuestion"_s), u"question 2"_s);
    stage.requests->detailAnswers.answer(0); // of the first, too late
    QCoreApplication::processEvents();
    QCOMPARE(stage.text(u"requestQuestion"_s), u"question 2"_s);
}

void TestRequestsPage::canBeUsedByKeys()
{
    LogStage stage;
    stage.open();
    QTRY_COMPARE(stage.rows(), 3);
    QVERIFY(QTest::qWaitForWindowActive(stage.page.get()));
    stage.table()->setFocus();
    QTest::keyClick(stage.table(), Qt::Key_Down);
    QTRY_COMPARE(stage.text(u"requestQuestion"_s), u"question 2"_s);
    QTest::keyClick(stage.table(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(stage.part<QLineEdit>(u"requestsSearch"_s)->hasFocus());
    stage.table()->setFocus();
    QTest::keyClick(stage.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"question 2"_s));
    stage.page->focusNextPane(true);
    QVERIFY(!stage.table()->hasFocus());
    const QString row = stage.table()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(row.contains(u"Ana. question 3. Answered. 1.9 s"_s), qPrintable(row));
}

void TestRequestsPage::theBarTellsItsTimes()
{
    TimingBar bar;
    bar.setTimes({milliseconds(20), milliseconds(35), milliseconds(640), milliseconds(1'900), 1});
    QCOMPARE(bar.legend(), (QStringList{u"Waiting its turn: 20 ms"_s, u"Connecting: 35 ms"_s,
                                        u"Until the first word: 605 ms"_s, u"Writing the answer: 1.3 s"_s}));
    QVERIFY(bar.accessibleName().contains(u"605 ms"_s));
    bar.setTimes({{}, {}, {}, milliseconds(2'400), 3}); // a failure: all of it was waiting
    QCOMPARE(bar.legend(), QStringList{u"Waiting for an answer: 2.4 s"_s});
    bar.setTimes({});
    QVERIFY(bar.isHidden());
}

QTEST_MAIN(TestRequestsPage)
#include "tst_requestspage.moc"
