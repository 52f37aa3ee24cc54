// SPDX-License-Identifier: GPL-3.0-or-later
#include "escalations/escalationspage.h"
#include "shell/layoutmemory.h"
#include "support/fakeclock.h"
#include "ui/fakeescalations.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"
#include "widgets/undobar.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{

constexpr Instant start{milliseconds(1'790'000'000'000)};

/// The page in a window of its own, with three that wait: one urgent, one overdue, one a colleague has.
struct QueueStage {
    FakeClock clock{start};
    ChangeFeed feed;
    LayoutMemory layout{QString()};
    UndoBar undo;
    FakeEscalations *queue = nullptr; ///< the page's
    std::shared_ptr<FakeEscalationWork> work;
    std::unique_ptr<EscalationsPage> page;

    QueueStage()
    {
        auto source = std::make_unique<FakeEscalations>();
        queue = source.get();
        queue->rows = {
            escalationOf(1, u"Bruno"_s, start - std::chrono::hours(2), HolderReason::TooOld),
            escalationOf(2, u"Ana"_s, start - std::chrono::minutes(4), HolderReason::AiFailed,
                         {{{UrgencyPart::AskedForPerson, 35}, {UrgencyPart::AiFailed, 15}}}),
        };
        queue->rows[1].summary = u"Quiere cambiar la reserva del sábado."_s;
        EscalationRow taken =
            escalationOf(3, u"Carla"_s, start - std::chrono::minutes(30), HolderReason::AiFailed);
        taken.escalation.claimedAt = start - std::chrono::minutes(20);
        taken.escalation.claimedBy = ActorId(9);
        taken.conversation.conversation.holder = Holder::Human;
        taken.conversation.heldByName = u"Marta"_s;
        taken.conversation.lastRole = Role::Agent;
        queue->rows.append(taken);
        work = std::make_shared<FakeEscalationWork>(*queue, feed);
        work->known = {{ActorId(9), Actor::Kind::Person, u"Marta"_s}};
        page = std::make_unique<EscalationsPage>(
            std::move(source),
            EscalationsPage::Parts{
                .feed = feed,
                .clock = clock,
                .layout = layout,
                .undo = undo,
                .work = work,
                .makeTag = [](TenantId, const QString &) { return readyFuture(Result<Tag>(Tag())); },
                .tags = [](TenantId) { return readyFuture(Result<QList<Tag>>(QList<Tag>())); }});
        page->resize(1100, 600);
    }
    void open()
    {
        page->show();
        page->setTenant(TenantId(1), QTimeZone::utc());
    }
    template<typename T> T *part(const QString &name) const { return page->findChild<T *>(name); }
    QTableView *table() const { return part<QTableView>(u"escalationsTable"_s); }
    StatePane *state() const { return table()->parentWidget()->findChild<StatePane *>(u"statePane"_s); }
    NoticeBar *notice() const { return part<NoticeBar>(u"noticeBar"_s); }
    QString shown(int row, EscalationsModel::Column column) const
    {
        return table()->model()->index(row, static_cast<int>(column)).data().toString();
    }
    QString label(const QString &name) const { return part<QLabel>(name)->text(); }
    int rows() const { return table()->model()->rowCount(); }
    QAction *action(const QString &name) const { return part<QAction>(name); }
};

} // namespace

class TestEscalationsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoWaitsAndWhy();
    void takesDoesAndTakesBack();
    void putsOffAndBack();
    void opensTheConversation();
    void followsWhatHappens();
    void tellsItsStates();
    void isNotForEverybodyToChange();
    void aStaleAnswerIsDropped();
};

void TestEscalationsPage::tellsWhoWaitsAndWhy()
{
    QueueStage stage;
    const QAbstractItemModelTester tester(stage.table()->model());
    stage.open();
    QTRY_COMPARE(stage.rows(), 3);
    using Column = EscalationsModel::Column;
    QCOMPARE(stage.shown(0, Column::Contact), u"Bruno"_s);
    QCOMPARE(stage.shown(0, Column::Waits), u"2 h"_s);
    QCOMPARE(stage.shown(0, Column::Urgency), u"Low"_s);
    QCOMPARE(stage.shown(1, Column::Urgency), u"High"_s);
    QCOMPARE(stage.shown(1, Column::Reason), u"The AI failed too often"_s);
    QCOMPARE(stage.shown(2, Column::With), u"Marta"_s);
    QCOMPARE(stage.shown(2, Column::Waits), u"Answered"_s);
    QCOMPARE(stage.page->waiting(), 2);
    const QModelIndex late = stage.table()->model()->index(0, static_cast<int>(Column::Waits));
    QCOMPARE(late.data(Qt::AccessibleTextRole).toString(), u"2 h, overdue"_s);

    stage.table()->selectRow(1);
    QCOMPARE(stage.label(u"escalationName"_s), u"Ana"_s);
    QCOMPARE(stage.label(u"escalationUrgency"_s),
             u"Urgency: High (50 of 100)\n• Asks for a person: 35\n• The AI failed: 15"_s);
    QCOMPARE(stage.label(u"escalationSummary"_s), u"Quiere cambiar la reserva del sábado."_s);
    QVERIFY(stage.page->isSettled());
}

void TestEscalationsPage::takesDoesAndTakesBack()
{
    QueueStage stage;
    stage.open();
    QTRY_COMPARE(stage.rows(), 3);
    stage.table()->setFocus();
    stage.table()->selectRow(1);
    QTest::keyClick(stage.table(), Qt::Key_T, Qt::ControlModifier);
    QTRY_COMPARE(stage.work->calls, QStringList{u"takeOver 1"_s});
    QTRY_COMPARE(stage.shown(1, EscalationsModel::Column::With), u"You"_s);
    QVERIFY(!stage.action(u"claimAction"_s)->isEnabled());
    QTRY_COMPARE(stage.page->waiting(), 1);

    QTest::mouseClick(stage.part<QToolButton>(u"resolveActionButton"_s), Qt::LeftButton);
    QTRY_COMPARE(stage.rows(), 2);
    QCOMPARE(stage.work->calls.constLast(), u"resolve 1"_s);
    QVERIFY(stage.undo.isOffering());
    stage.undo.undo();
    QTRY_COMPARE(stage.rows(), 3);
}

void TestEscalationsPage::putsOffAndBack()
{
    QueueStage stage;
    stage.open();
    QTRY_COMPARE(stage.rows(), 3);
    stage.table()->selectRow(0);
    stage.action(u"snoozeHour"_s)->trigger();
    QTRY_COMPARE(stage.queue->snoozed.size(), 1);
    QVERIFY(stage.queue->snoozed.constFirst() ==
            std::pair(ConversationId(1), std::optional(start + std::chrono::hours(1))));
    Q_EMIT stage.feed.changed({{.tenant = TenantId(1), .kind = ChangeKind::Escalation, .id = 1}});
    QTRY_COMPARE(stage.page->waiting(), 1);
    QVERIFY(stage.shown(0, EscalationsModel::Column::Waits).startsWith(u"Put off until"_s));
    QVERIFY(stage.action(u"snoozeEnd"_s));
    stage.undo.undo();
    QTRY_COMPARE(stage.queue->snoozed.size(), 2);
    QVERIFY(!stage.queue->snoozed.constLast().second);
    // The next morning is one in the business's own zone.
    stage.page->setTenant(TenantId(1), QTimeZone("America/Bogota"));
    QTRY_COMPARE(stage.rows(), 3);
    stage.table()->selectRow(0);
    stage.action(u"snoozeTomorrow"_s)->trigger();
    QTRY_COMPARE(stage.queue->snoozed.size(), 3);
    const QDateTime morning =
        toDateTime(*stage.queue->snoozed.constLast().second).toTimeZone(QTimeZone("America/Bogota"));
    QCOMPARE(morning.time(), QTime(9, 0));
    QCOMPARE(morning.date(), toDateTime(start).toTimeZone(QTimeZone("America/Bogota")).date().addDays(1));
}

void TestEscalationsPage::opensTheConversation()
{
    QueueStage stage;
    const QSignalSpy wanted(stage.page.get(), &PageWidget::conversationRequested);
    stage.open();
    QTRY_COMPARE(stage.rows(), 3);
    stage.table()->selectRow(2);
    stage.action(u"openEscalationAction"_s)->trigger();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().value<ConversationId>(), ConversationId(3));
}

void TestEscalationsPage::followsWhatHappens()
{
    QueueStage stage;
    stage.open();
    QTRY_COMPARE(stage.rows(), 3);
    stage.table()->selectRow(1);
    stage.queue->rows.prepend(
        escalationOf(4, u"Dora"_s, start - std::chrono::minutes(1), HolderReason::LimitReached));
    Q_EMIT stage.feed.changed({{.tenant = TenantId(2), .kind = ChangeKind::Escalation, .id = 4}});
    QVERIFY(stage.page->isSettled()); // another business's
    Q_EMIT stage.feed.changed({{.tenant = TenantId(1), .kind = ChangeKind::Escalation, .id = 4}});
    QTRY_COMPARE(stage.rows(), 4);
    QCOMPARE(stage.label(u"escalationName"_s), u"Ana"_s); // the one that was chosen stays so
    QCOMPARE(stage.page->waiting(), 3);
}

void TestEscalationsPage::tellsItsStates()
{
    QueueStage stage;
    stage.queue->rows.clear();
    stage.page->show();
    QCOMPARE(stage.state()->title(), u"No business is chosen"_s);
    stage.queue->answers.hold();
    stage.page->setTenant(TenantId(1), QTimeZone::utc());
    QCOMPARE(stage.state()->state(), StatePane::State::Loading);
    stage.queue->answers.release();
    QTRY_COMPARE(stage.state()->title(), u"Nobody waits for a person"_s);
    stage.queue->answers.failNext({Error::Code::StorageIo, {}, {}});
    stage.page->setTenant(TenantId(1), QTimeZone::utc());
    QTRY_COMPARE(stage.state()->state(), StatePane::State::Failing);
    Q_EMIT stage.state()->retryRequested();
    QTRY_COMPARE(stage.state()->state(), StatePane::State::Empty);

    stage.queue->rows = {escalationOf(1, u"Bruno"_s, start, HolderReason::TooOld)};
    stage.page->setTenant(TenantId(1), QTimeZone::utc());
    QTRY_COMPARE(stage.rows(), 1);
    stage.queue->answers.failNext({Error::Code::StorageIo, {}, {}});
    Q_EMIT stage.feed.changed({{.tenant = TenantId(1), .kind = ChangeKind::Escalation, .id = 1}});
    QTRY_VERIFY(stage.notice()->isVisible()); // what is shown stays
    QCOMPARE(stage.rows(), 1);
}

void TestEscalationsPage::isNotForEverybodyToChange()
{
    QueueStage stage;
    stage.queue->answersToo = false;
    stage.open();
    QTRY_COMPARE(stage.rows(), 3);
    stage.table()->selectRow(0);
    QVERIFY(!stage.action(u"claimAction"_s)->isEnabled());
    QVERIFY(!stage.part<QToolButton>(u"resolveActionButton"_s)->isVisible());
    QVERIFY(!stage.part<QToolButton>(u"snoozeActionButton"_s)->isVisible());
    QVERIFY(stage.action(u"openEscalationAction"_s)->isEnabled());

    QueueStage other;
    other.queue->reads = false;
    other.open();
    QCOMPARE(other.state()->state(), StatePane::State::NoPermission);
    QCOMPARE(other.queue->answers.asked(), 0);
}

void TestEscalationsPage::aStaleAnswerIsDropped()
{
    QueueStage stage;
    stage.queue->answers.hold();
    stage.open();
    stage.queue->rows.resize(1);
    stage.page->setTenant(TenantId(2), QTimeZone::utc());
    QCOMPARE(stage.queue->answers.held(), 2);
    stage.queue->answers.answer(1);
    QTRY_COMPARE(stage.rows(), 1);
    stage.queue->answers.answer(0);
    QTRY_VERIFY(stage.page->isSettled());
    QCOMPARE(stage.rows(), 1);
}

QTEST_MAIN(TestEscalationsPage)
#include "tst_escalationspage.moc"
