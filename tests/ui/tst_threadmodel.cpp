// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/threadmodel.h"
#include "ui/fakeinbox.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

namespace
{

constexpr Instant start{milliseconds(1'790'000'000'000)};
constexpr ConversationId ana(1);

void fill(FakeInbox &inbox, int count)
{
    inbox.add(conversationNamed(1, u"Ana"_s, start));
    inbox.add(conversationNamed(2, u"Bruno"_s, start));
    for (int i = 1; i <= count; ++i)
        inbox.write(textMessage(i, ana, i % 2 ? Role::User : Role::Assistant, QString::number(i),
                                start + seconds(i), i % 2 ? Delivery::Received : Delivery::Read));
}

/// The rows are a piece without gaps of the stored thread, in its present state.
bool isPieceOf(const ThreadModel &model, const QList<Message> &thread)
{
    if (model.rowCount() == 0)
        return thread.isEmpty();
    qsizetype at = 0;
    while (at < thread.size() && thread.at(at).id != model.at(0)->id)
        ++at;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (at + row >= thread.size() || *model.at(row) != thread.at(at + row))
            return false;
    }
    return true;
}

} // namespace

class TestThreadModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAtTheNewestMessages();
    void slidesOverALongThreadWithinItsWindow();
    void appendsWhatIsWritten();
    void updatesDeliveryInPlace();
    void aLateMessageFindsItsPlace();
    void aBurstBeginsAnewAtTheEnd();
    void awayFromTheEndNothingIsAppended();
    void anAnswerForAnotherConversationIsDropped();
    void tellsWhyItFailedAndTriesAgain();
    void changesWhileThePageIsOnItsWayAreNotLost();
    void aChangeWhileAMessageIsBeingReadIsNotLost();
    void tellsDaysAndGroupsInTheTenantsZone();
    void randomChangesEndInTheStoresState();
    void theLastOwnMessage();
};

void TestThreadModel::opensAtTheNewestMessages()
{
    FakeInbox inbox;
    fill(inbox, 90);
    ThreadModel model(inbox);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.open(FakeInbox::tenant, ana);
    QCOMPARE(model.state(), ThreadModel::State::Loading);
    QTRY_COMPARE(model.state(), ThreadModel::State::Ready);
    QCOMPARE(model.rowCount(), ThreadModel::firstPageSize);
    QCOMPARE(model.at(model.rowCount() - 1)->body, u"90"_s);
    QVERIFY(model.hasOlder());
    QVERIFY(!model.hasNewer());
    model.fetchOlder();
    QTRY_COMPARE(model.rowCount(), 90);
    QVERIFY(!model.hasOlder());
    QCOMPARE(model.at(0)->body, u"1"_s);
}

void TestThreadModel::slidesOverALongThreadWithinItsWindow()
{
    FakeInbox inbox;
    fill(inbox, 3000);
    const QList<Message> thread = inbox.thread(ana);
    ThreadModel model(inbox);
    model.open(FakeInbox::tenant, ana);
    QTRY_COMPARE(model.state(), ThreadModel::State::Ready);
    while (model.hasOlder()) {
        const MessageId first = model.at(0)->id;
        model.fetchOlder();
        QTRY_VERIFY(model.at(0)->id != first);
        QVERIFY(model.rowCount() <= ThreadModel::windowSize);
    }
    QCOMPARE(model.at(0)->id, MessageId(1));
    QVERIFY(model.hasNewer());
    QVERIFY(isPieceOf(model, thread));
    while (model.hasNewer()) {
        const MessageId last = model.at(model.rowCount() - 1)->id;
        model.fetchNewer();
        QTRY_VERIFY(model.at(model.rowCount() - 1)->id != last || !model.hasNewer());
        QVERIFY(model.rowCount() <= ThreadModel::windowSize);
    }
    QCOMPARE(model.at(model.rowCount() - 1)->id, MessageId(3000));
    QVERIFY(model.hasOlder());
    QVERIFY(isPieceOf(model, thread));
}

void TestThreadModel::appendsWhatIsWritten()
{
    FakeInbox inbox;
    fill(inbox, 4);
    ThreadModel model(inbox);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.open(FakeInbox::tenant, ana);
    QTRY_COMPARE(model.rowCount(), 4);
    QSignalSpy arrived(&model, &ThreadModel::messageArrived);
    model.applyChanges(inbox.write(textMessage(5, ana, Role::User, u"¿Y?"_s, start + 60s)));
    QTRY_COMPARE(model.rowCount(), 5);
    QCOMPARE(arrived.count(), 1);
    // What the person sent is there at once; the feed's news of it changes nothing.
    const Message own = textMessage(6, ana, Role::Agent, u"Voy"_s, start + 61s, Delivery::Queued);
    const QList<Change> changes = inbox.write(own);
    model.upsert(own);
    QCOMPARE(model.rowCount(), 6);
    model.applyChanges(changes);
    model.applyChanges(inbox.write(textMessage(7, ana, Role::User, u"ok"_s, start + 62s)));
    QTRY_COMPARE(model.rowCount(), 7);
    QVERIFY(isPieceOf(model, inbox.thread(ana)));
    // Another conversation's message is none of ours.
    const int asked = inbox.asked;
    model.applyChanges(inbox.write(textMessage(8, ConversationId(2), Role::User, u"hola"_s, start + 63s)));
    Message first = *model.at(0);
    first.body = u"edited"_s;
    model.applyChanges(inbox.write(first)); // one of ours
    QTRY_COMPARE(model.at(0)->body, u"edited"_s);
    QCOMPARE(inbox.asked, asked + 1);
}

void TestThreadModel::updatesDeliveryInPlace()
{
    FakeInbox inbox;
    fill(inbox, 4);
    ThreadModel model(inbox);
    model.open(FakeInbox::tenant, ana);
    QTRY_COMPARE(model.rowCount(), 4);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    Message message = *model.at(3);
    message.delivery = Delivery::Failed;
    message.error = u"{\"code\":\"send_rejected\"}"_s;
    model.applyChanges(inbox.write(message));
    QTRY_VERIFY(model.at(3)->delivery == Delivery::Failed);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 3);
    QCOMPARE(inserted.count() + reset.count(), 0);
    // Edited and deleted, too.
    message = *model.at(0);
    message.body = u"uno"_s;
    message.editedAt = start + 90s;
    model.applyChanges(inbox.write(message));
    QTRY_COMPARE(model.at(0)->body, u"uno"_s);
}

void TestThreadModel::aLateMessageFindsItsPlace()
{
    FakeInbox inbox;
    fill(inbox, 10);
    ThreadModel model(inbox);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.open(FakeInbox::tenant, ana);
    QTRY_COMPARE(model.rowCount(), 10);
    model.applyChanges(inbox.write(textMessage(99, ana, Role::User, u"late"_s, start + 4s + 500ms)));
    QTRY_COMPARE(model.rowCount(), 11);
    QCOMPARE(model.at(4)->body, u"late"_s);
    QVERIFY(isPieceOf(model, inbox.thread(ana)));
}

void TestThreadModel::aBurstBeginsAnewAtTheEnd()
{
    FakeInbox inbox;
    fill(inbox, 10);
    ThreadModel model(inbox);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.open(FakeInbox::tenant, ana);
    QTRY_COMPARE(model.rowCount(), 10);
    QList<Change> changes;
    for (int i = 0; i < 200; ++i)
        changes +=
            inbox.write(textMessage(100 + i, ana, Role::User, u"b%1"_s.arg(i), start + seconds(100 + i)));
    model.applyChanges(changes);
    QTRY_COMPARE(model.at(model.rowCount() - 1)->body, u"b199"_s);
    QVERIFY(isPieceOf(model, inbox.thread(ana)));
    QVERIFY(model.hasOlder());
    while (model.hasOlder()) {
        const int rows = model.rowCount();
        model.fetchOlder();
        QTRY_VERIFY(model.rowCount() > rows || !model.hasOlder());
    }
    QCOMPARE(model.rowCount(), 210);
    QVERIFY(isPieceOf(model, inbox.thread(ana)));
}

void TestThreadModel::awayFromTheEndNothingIsAppended()
{
    FakeInbox inbox;
    fill(inbox, 900);
    ThreadModel model(inbox);
    model.open(FakeInbox::tenant, ana);
    QTRY_COMPARE(model.state(), ThreadModel::State::Ready);
    while (!model.hasNewer()) {
        const MessageId first = model.at(0)->id;
        model.fetchOlder();
        QTRY_VERIFY(model.at(0)->id != first);
    }
    const MessageId last = model.at(model.rowCount() - 1)->id;
    QSignalSpy arrived(&model, &ThreadModel::messageArrived);
    model.applyChanges(inbox.write(textMessage(5000, ana, Role::User, u"new"_s, start + 5000s)));
    QTRY_COMPARE(arrived.count(), 1);
    QCOMPARE(model.at(model.rowCount() - 1)->id, last);
    model.showNewest();
    QTRY_COMPARE(model.state(), ThreadModel::State::Ready);
    QCOMPARE(model.at(model.rowCount() - 1)->body, u"new"_s);
    QVERIFY(!model.hasNewer());
}

void TestThreadModel::anAnswerForAnotherConversationIsDropped()
{
    FakeInbox inbox;
    fill(inbox, 30);
    inbox.write(textMessage(500, ConversationId(2), Role::User, u"soy Bruno"_s, start + 5s));
    inbox.hold();
    ThreadModel model(inbox);
    model.open(FakeInbox::tenant, ana);
    model.open(FakeInbox::tenant, ConversationId(2));
    inbox.answer(1);
    QTRY_COMPARE(model.rowCount(), 1);
    inbox.answer(0);
    QCoreApplication::processEvents();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.at(0)->body, u"soy Bruno"_s);
}

void TestThreadModel::tellsWhyItFailedAndTriesAgain()
{
    FakeInbox inbox;
    fill(inbox, 90);
    inbox.failNext({Error::Code::StorageUnreachable, {}, {}});
    ThreadModel model(inbox);
    model.open(FakeInbox::tenant, ana);
    QTRY_COMPARE(model.state(), ThreadModel::State::Failed);
    model.showNewest();
    QTRY_COMPARE(model.state(), ThreadModel::State::Ready);
    QSignalSpy failed(&model, &ThreadModel::moreFailed);
    inbox.failNext({Error::Code::StorageUnreachable, {}, {}});
    model.fetchOlder();
    QTRY_COMPARE(failed.count(), 1);
    model.fetchOlder();
    QTRY_COMPARE(model.rowCount(), 90);
}

void TestThreadModel::changesWhileThePageIsOnItsWayAreNotLost()
{
    FakeInbox inbox;
    fill(inbox, 4);
    inbox.hold();
    ThreadModel model(inbox);
    model.open(FakeInbox::tenant, ana); // the page is a snapshot from here
    Message message = textMessage(4, ana, Role::Assistant, u"4"_s, start + 4s, Delivery::Failed);
    model.applyChanges(inbox.write(message));
    inbox.release();
    QTRY_COMPARE(model.rowCount(), 4);
    QTRY_VERIFY(model.at(3)->delivery == Delivery::Failed);
}

void TestThreadModel::aChangeWhileAMessageIsBeingReadIsNotLost()
{
    FakeInbox inbox;
    fill(inbox, 90);
    ThreadModel model(inbox);
    model.open(FakeInbox::tenant, ana);
    QTRY_COMPARE(model.state(), ThreadModel::State::Ready);
    inbox.hold();
    model.fetchOlder(); // a snapshot from here
    Message old = textMessage(2, ana, Role::Assistant, u"2"_s, start + 2s, Delivery::Failed);
    model.applyChanges(inbox.write(old));
    Message fresh = textMessage(500, ana, Role::Assistant, u"Sí"_s, start + 500s, Delivery::Queued);
    model.applyChanges(inbox.write(fresh));
    QTRY_COMPARE(inbox.held(), 2); // the newest page, in which it is queued
    fresh.delivery = Delivery::Sent;
    model.applyChanges(inbox.write(fresh));
    inbox.release();
    QTRY_COMPARE(model.rowCount(), 91);
    QTRY_VERIFY(model.at(1)->delivery == Delivery::Failed);
    QTRY_VERIFY(model.at(90)->delivery == Delivery::Sent);
}

void TestThreadModel::tellsDaysAndGroupsInTheTenantsZone()
{
    FakeInbox inbox;
    inbox.add(conversationNamed(1, u"Ana"_s, start));
    const Instant midnight = instantFromMs(
        QDateTime(QDate(2026, 11, 24), QTime(0, 0), QTimeZone("America/Bogota")).toMSecsSinceEpoch());
    inbox.write(textMessage(1, ana, Role::User, u"a"_s, midnight - 20s));
    inbox.write(textMessage(2, ana, Role::User, u"b"_s, midnight - 10s));
    inbox.write(textMessage(3, ana, Role::User, u"c"_s, midnight + 10s));
    inbox.write(textMessage(4, ana, Role::Assistant, u"d"_s, midnight + 20s));
    inbox.write(textMessage(5, ana, Role::Assistant, u"e"_s, midnight + 20s + 6min));
    ThreadModel model(inbox);
    model.setTimes(RelativeTime(QTimeZone("America/Bogota"), QLocale(u"es"_s)));
    model.open(FakeInbox::tenant, ana);
    QTRY_COMPARE(model.rowCount(), 5);
    const auto flags = [&](ThreadModel::Role role) {
        QList<bool> values;
        for (int row = 0; row < 5; ++row)
            values.append(model.index(row).data(role).toBool());
        return values;
    };
    QCOMPARE(flags(ThreadModel::StartsDayRole), (QList<bool>{true, false, true, false, false}));
    QCOMPARE(flags(ThreadModel::StartsGroupRole), (QList<bool>{true, false, true, true, true}));
    model.setTimes(RelativeTime(QTimeZone::utc(), QLocale(u"es"_s))); // five hours on: all on one day
    QCOMPARE(flags(ThreadModel::StartsDayRole), (QList<bool>{true, false, false, false, false}));
}

void TestThreadModel::randomChangesEndInTheStoresState()
{
    std::mt19937 random(20261124);
    for (int round = 0; round < 8; ++round) {
        FakeInbox inbox;
        fill(inbox, 150);
        ThreadModel model(inbox);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.open(FakeInbox::tenant, ana);
        QTRY_COMPARE(model.state(), ThreadModel::State::Ready);
        inbox.hold();
        qint64 next = 1000;
        bool told = false;
        for (int step = 0; step < 120; ++step) {
            const auto dice = random() % 10;
            if (dice < 3) {
                ++next;
                model.applyChanges(
                    inbox.write(textMessage(next, ana, Role::User, u"m"_s, start + seconds(next))));
                told = true;
            } else if (dice < 5) {
                const QList<Message> thread = inbox.thread(ana);
                Message message =
                    thread.at(static_cast<qsizetype>(random() % static_cast<unsigned>(thread.size())));
                message.delivery = Delivery::Read;
                message.body += u'+';
                model.applyChanges(inbox.write(message));
            } else if (dice < 8 && inbox.held() > 0) {
                inbox.answer(static_cast<qsizetype>(random() % static_cast<unsigned>(inbox.held())));
            } else if (dice < 9) {
                model.fetchOlder();
            } else if (told) {
                QTRY_VERIFY(inbox.held() > 0); // it asks about the change, or waits for an earlier answer
                told = false;
            }
            QCoreApplication::processEvents();
        }
        inbox.release();
        model.applyChanges(inbox.write(textMessage(++next, ana, Role::User, u"last"_s, start + 90'000s)));
        QTRY_COMPARE(model.at(model.rowCount() - 1)->body, u"last"_s);
        QTRY_VERIFY(isPieceOf(model, inbox.thread(ana)));
    }
}

void TestThreadModel::theLastOwnMessage()
{
    FakeInbox inbox;
    fill(inbox, 3);
    ThreadModel model(inbox);
    QVERIFY(!model.lastOwn());
    model.open(FakeInbox::tenant, ana);
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(model.lastOwn()->id, MessageId(2));
}

QTEST_GUILESS_MAIN(TestThreadModel)
#include "tst_threadmodel.moc"
