// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/conversationlistmodel.h"
#include "ui/fakeinbox.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

namespace
{

constexpr Instant start{milliseconds(1'790'000'000'000)};

void fill(FakeInbox &inbox, int count)
{
    for (int i = 1; i <= count; ++i)
        inbox.add(conversationNamed(i, u"Contact %1"_s.arg(i), start + seconds(i)));
}

QList<qint64> idsOf(const ConversationListModel &model)
{
    QList<qint64> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.at(row)->conversation.id.value());
    return ids;
}

/// What the list has to look like: the store's newest conversations, as many as are shown, in their present
/// state.
void compareWithStore(const ConversationListModel &model, const FakeInbox &inbox, int conversations)
{
    QList<ConversationSummary> all;
    for (int i = 1; i <= conversations; ++i) {
        const ConversationSummary summary = inbox.summary(ConversationId(i));
        if (summary.conversation.id)
            all.append(summary);
    }
    std::ranges::sort(all, std::ranges::greater{}, &ConversationSummary::key);
    QVERIFY(model.rowCount() <= all.size());
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(*model.at(row), all.at(row));
}

} // namespace

class TestConversationListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheFirstPageNewestFirst();
    void readsPageByPageTo10000Rows();
    void isEmptyWithoutConversations();
    void tellsWhyItFailedAndTriesAgain();
    void aFailedOlderPageKeepsTheRowsAndCanBeAskedForAgain();
    void anAnswerForAnotherTenantIsDropped();
    void anAnswerBeforeAReloadIsDropped();
    void aChangedConversationMovesToTheTop();
    void changesAreGathered();
    void changesWhileTheFirstPageIsOnItsWayAreNotLost();
    void aDeliveryOfTheLastMessageReachesTheRow();
    void aDeliveryWhileTheConversationIsBeingReadIsNotLost();
    void anOlderPageDoesNotBringBackARowThatHasMoved();
    void aGoneConversationLosesItsRow();
    void manyChangesAreReadAsOnePage();
    void aBurstThatLeavesAGapBeginsAnew();
    void randomChangesEndInTheStoresState();
    void changesOfOthersAreIgnored();
};

void TestConversationListModel::showsTheFirstPageNewestFirst()
{
    FakeInbox inbox;
    fill(inbox, 120);
    ConversationListModel model(inbox);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTenant(FakeInbox::tenant);
    QCOMPARE(model.state(), ConversationListModel::State::Loading);
    QTRY_COMPARE(model.state(), ConversationListModel::State::Ready);
    QCOMPARE(model.rowCount(), ConversationListModel::pageSize);
    QCOMPARE(model.at(0)->conversation.id, ConversationId(120));
    QCOMPARE(model.index(0).data().toString(), u"Contact 120"_s);
    QVERIFY(model.hasMore());
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"Contact 120"_s));
}

void TestConversationListModel::readsPageByPageTo10000Rows()
{
    FakeInbox inbox;
    fill(inbox, 10'000);
    ConversationListModel model(inbox);
    model.setTenant(FakeInbox::tenant);
    QTRY_COMPARE(model.state(), ConversationListModel::State::Ready);
    while (model.canFetchMore({})) {
        const int before = model.rowCount();
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({})); // one page at a time
        QTRY_VERIFY(model.rowCount() > before);
    }
    QCOMPARE(model.rowCount(), 10'000);
    QVERIFY(!model.hasMore());
    compareWithStore(model, inbox, 10'000);
    QVERIFY(std::ranges::all_of(inbox.limits,
                                [](int limit) { return limit == ConversationListModel::pageSize; }));
    // A change in the midst of 10,000 rows still costs one question and one move.
    const int asked = inbox.asked;
    model.applyChanges(
        inbox.write(textMessage(1, ConversationId(17), Role::User, u"hola"_s, start + 20'000s)));
    QTRY_COMPARE(model.at(0)->conversation.id, ConversationId(17));
    QCOMPARE(inbox.asked, asked + 1);
    compareWithStore(model, inbox, 10'000);
}

void TestConversationListModel::isEmptyWithoutConversations()
{
    FakeInbox inbox;
    ConversationListModel model(inbox);
    model.setTenant(FakeInbox::tenant);
    QTRY_COMPARE(model.state(), ConversationListModel::State::Ready);
    QCOMPARE(model.rowCount(), 0);
    inbox.add(conversationNamed(1, u"Ana"_s, start));
    model.applyChanges(inbox.write(textMessage(1, ConversationId(1), Role::User, u"hola"_s, start)));
    QTRY_COMPARE(model.rowCount(), 1);
    model.setTenant({});
    QCOMPARE(model.state(), ConversationListModel::State::Idle);
    QCOMPARE(model.rowCount(), 0);
}

void TestConversationListModel::tellsWhyItFailedAndTriesAgain()
{
    FakeInbox inbox;
    fill(inbox, 3);
    inbox.failNext({Error::Code::StorageLocked, {}, {}});
    ConversationListModel model(inbox);
    model.setTenant(FakeInbox::tenant);
    QTRY_COMPARE(model.state(), ConversationListModel::State::Failed);
    QCOMPARE(model.error().code, Error::Code::StorageLocked);
    model.reload();
    QTRY_COMPARE(model.state(), ConversationListModel::State::Ready);
    QCOMPARE(model.rowCount(), 3);
}

void TestConversationListModel::aFailedOlderPageKeepsTheRowsAndCanBeAskedForAgain()
{
    FakeInbox inbox;
    fill(inbox, 80);
    ConversationListModel model(inbox);
    model.setTenant(FakeInbox::tenant);
    QTRY_COMPARE(model.rowCount(), 50);
    QSignalSpy failed(&model, &ConversationListModel::moreFailed);
    inbox.failNext({Error::Code::StorageLocked, {}, {}});
    model.fetchMore({});
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(model.rowCount(), 50);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 80);
}

void TestConversationListModel::anAnswerForAnotherTenantIsDropped()
{
    FakeInbox inbox;
    fill(inbox, 5);
    inbox.hold();
    ConversationListModel model(inbox);
    model.setTenant(FakeInbox::tenant);
    model.setTenant(TenantId(2)); // has none
    QCOMPARE(inbox.held(), 2);
    inbox.answer(1);
    QTRY_COMPARE(model.state(), ConversationListModel::State::Ready);
    inbox.answer(0); // the stale one comes last
    QCoreApplication::processEvents();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.tenant(), TenantId(2));
}

void TestConversationListModel::anAnswerBeforeAReloadIsDropped()
{
    FakeInbox inbox;
    fill(inbox, 80);
    ConversationListModel model(inbox);
    model.setTenant(FakeInbox::tenant);
    QTRY_COMPARE(model.rowCount(), 50);
    inbox.hold();
    model.fetchMore({});
    model.reload();
    QCOMPARE(inbox.held(), 2);
    inbox.answer(0); // the older page of the list that is no more
    QCoreApplication::processEvents();
    QCOMPARE(model.rowCount(), 0);
    inbox.release();
    QTRY_COMPARE(model.rowCount(), 50);
    QCOMPARE(model.at(0)->conversation.id, ConversationId(80));
}

void TestConversationListModel::aChangedConversationMovesToTheTop()
{
    FakeInbox inbox;
    fill(inbox, 10);
    ConversationListModel model(inbox);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTenant(FakeInbox::tenant);
    QTRY_COMPARE(model.rowCount(), 10);
    const QPersistentModelIndex held(model.indexOf(ConversationId(3)));
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    model.applyChanges(
        inbox.write(textMessage(1, ConversationId(3), Role::User, u"¡Buenas!"_s, start + 100s)));
    QTRY_COMPARE(moved.count(), 1);
    QCOMPARE(held.row(), 0); // a selection stays with its conversation
    QCOMPARE(model.at(0)->lastBody, u"¡Buenas!"_s);
    QCOMPARE(model.at(0)->conversation.unread, 1);
    QCOMPARE(idsOf(model), (QList<qint64>{3, 10, 9, 8, 7, 6, 5, 4, 2, 1}));
}

void TestConversationListModel::changesAreGathered()
{
    FakeInbox inbox;
    fill(inbox, 10);
    ConversationListModel model(inbox);
    model.setTenant(FakeInbox::tenant);
    QTRY_COMPARE(model.rowCount(), 10);
    const int asked = inbox.asked;
    for (int i = 0; i < 40; ++i)
        model.applyChanges(inbox.write(textMessage(100 + i, ConversationId(4), Role::User, QString::number(i),
                                                   start + seconds(100 + i))));
    QCOMPARE(inbox.asked, asked); // nothing yet
    QTRY_COMPARE(model.at(0)->lastBody, u"39"_s);
    QCOMPARE(inbox.asked, asked + 1);
}

void TestConversationListModel::changesWhileTheFirstPageIsOnItsWayAreNotLost()
{
    FakeInbox inbox;
    fill(inbox, 5);
    inbox.hold();
    ConversationListModel model(inbox);
    model.setTenant(FakeInbox::tenant); // the page is a snapshot from here
    model.applyChanges(inbox.write(textMessage(1, ConversationId(2), Role::User, u"late"_s, start + 50s)));
    inbox.release();
    QTRY_COMPARE(model.rowCount(), 5);
    QTRY_COMPARE(model.at(0)->lastBody, u"late"_s);
}

void TestConversationListModel::aDeliveryOfTheLastMessageReachesTheRow()
{
    FakeInbox inbox;
    fill(inbox, 3);
    Message message =
        textMessage(9, ConversationId(2), Role::Assistant, u"Sí"_s, start + 50s, Delivery::Queued);
    inbox.write(message);
    ConversationListModel model(inbox);
    model.setTenant(FakeInbox::tenant);
    QTRY_COMPARE(model.rowCount(), 3);
    message.delivery = Delivery::Read;
    const QList<Change> changes = inbox.write(message);
    QCOMPARE(changes.size(), 1); // the message alone, not its conversation
    model.applyChanges(changes);
    QTRY_VERIFY(model.at(0)->lastDelivery == Delivery::Read);
}

void TestConversationListModel::aDeliveryWhileTheConversationIsBeingReadIsNotLost()
{
    FakeInbox inbox;
    fill(inbox, 3);
    ConversationListModel model(inbox);
    model.setTenant(FakeInbox::tenant);
    QTRY_COMPARE(model.rowCount(), 3);
    inbox.hold();
    Message message =
        textMessage(9, ConversationId(2), Role::Assistant, u"Sí"_s, start + 50s, Delivery::Queued);
    model.applyChanges(inbox.write(message));
    QTRY_COMPARE(inbox.held(), 1); // a snapshot in which it is queued
    message.delivery = Delivery::Sent;
    model.applyChanges(inbox.write(message));
    inbox.release();
    QTRY_VERIFY(model.at(0)->lastDelivery == Delivery::Sent);
}

void TestConversationListModel::anOlderPageDoesNotBringBackARowThatHasMoved()
{
    FakeInbox inbox;
    fill(inbox, 80);
    ConversationListModel model(inbox);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTenant(FakeInbox::tenant);
    QTRY_COMPARE(model.rowCount(), 50);
    inbox.hold();
    model.fetchMore({}); // a snapshot in which conversation 5 is near the end
    model.applyChanges(inbox.write(textMessage(1, ConversationId(5), Role::User, u"hola"_s, start + 500s)));
    QTRY_COMPARE(inbox.held(), 2);
    inbox.answer(1);
    QTRY_COMPARE(model.at(0)->conversation.id, ConversationId(5));
    inbox.answer(0);
    QTRY_COMPARE(model.rowCount(), 80);
    QCOMPARE(idsOf(model).count(5), 1);
    compareWithStore(model, inbox, 80);
}

void TestConversationListModel::aGoneConversationLosesItsRow()
{
    FakeInbox inbox;
    fill(inbox, 5);
    ConversationListModel model(inbox);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTenant(FakeInbox::tenant);
    QTRY_COMPARE(model.rowCount(), 5);
    QSignalSpy gone(&model, &ConversationListModel::conversationGone);
    model.applyChanges({inbox.forget(ConversationId(3))});
    QTRY_COMPARE(gone.count(), 1);
    QCOMPARE(idsOf(model), (QList<qint64>{5, 4, 2, 1}));
}

void TestConversationListModel::manyChangesAreReadAsOnePage()
{
    FakeInbox inbox;
    fill(inbox, 200);
    ConversationListModel model(inbox);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTenant(FakeInbox::tenant);
    QTRY_COMPARE(model.rowCount(), 50);
    QList<Change> changes;
    for (int i = 1; i <= 40; ++i)
        changes += inbox.write(
            textMessage(1000 + i, ConversationId(i), Role::User, u"hola"_s, start + seconds(1000 + i)));
    model.applyChanges(changes);
    QTRY_COMPARE(model.at(0)->conversation.id, ConversationId(40));
    QCOMPARE(inbox.limits.count(80), 1);
    QCOMPARE(inbox.asked, inbox.pagesAsked); // none was read singly
    compareWithStore(model, inbox, 200);
}

void TestConversationListModel::aBurstThatLeavesAGapBeginsAnew()
{
    FakeInbox inbox;
    fill(inbox, 2000);
    ConversationListModel model(inbox);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTenant(FakeInbox::tenant);
    QTRY_COMPARE(model.rowCount(), 50);
    QList<Change> changes;
    for (int i = 1; i <= 1200; ++i)
        changes += inbox.write(
            textMessage(10'000 + i, ConversationId(i), Role::User, u"x"_s, start + seconds(10'000 + i)));
    model.applyChanges(changes);
    QTRY_COMPARE(model.at(0)->conversation.id, ConversationId(1200));
    compareWithStore(model, inbox, 2000); // no row is missing between what is shown
    QVERIFY(model.hasMore());
    const int shown = model.rowCount();
    model.fetchMore({});
    QTRY_VERIFY(model.rowCount() > shown);
    compareWithStore(model, inbox, 2000);
}

void TestConversationListModel::randomChangesEndInTheStoresState()
{
    std::mt19937 random(20261124);
    for (int round = 0; round < 8; ++round) {
        FakeInbox inbox;
        fill(inbox, 130);
        ConversationListModel model(inbox);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTenant(FakeInbox::tenant);
        inbox.hold();
        qint64 message = 1;
        bool told = false;
        for (int step = 0; step < 120; ++step) {
            const auto dice = random() % 10;
            const ConversationId id(static_cast<qint64>(random() % 130) + 1);
            if (dice < 4) {
                ++message;
                model.applyChanges(inbox.write(
                    textMessage(message, id, Role::User, u"m"_s, start + seconds(500 + message))));
                told = true;
            } else if (dice < 5) {
                model.applyChanges(inbox.setHolder(id, Holder::Waiting));
                told = true;
            } else if (dice < 7 && inbox.held() > 0) {
                inbox.answer(static_cast<qsizetype>(random() % static_cast<unsigned>(inbox.held())));
            } else if (dice < 8) {
                model.fetchMore({});
            } else if (told) {
                QTRY_VERIFY(inbox.held() > 0); // it asks about the change, or waits for an earlier answer
                told = false;
            }
            QCoreApplication::processEvents();
        }
        inbox.release();
        const qint64 last = ++message;
        model.applyChanges(
            inbox.write(textMessage(last, ConversationId(1), Role::User, u"last"_s, start + 90'000s)));
        QTRY_VERIFY(model.rowCount() > 0 && model.at(0)->lastBody == u"last"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                for (int row = 0; row < model.rowCount(); ++row) {
                    if (*model.at(row) != inbox.summary(model.at(row)->conversation.id))
                        return false;
                }
                return true;
            }(),
            2000);
        compareWithStore(model, inbox, 130);
    }
}

void TestConversationListModel::changesOfOthersAreIgnored()
{
    FakeInbox inbox;
    fill(inbox, 3);
    ConversationListModel model(inbox);
    model.setTenant(FakeInbox::tenant);
    QTRY_COMPARE(model.rowCount(), 3);
    const int asked = inbox.asked;
    model.applyChanges({{.tenant = TenantId(2), .kind = ChangeKind::Conversation, .id = 1},
                        {.tenant = FakeInbox::tenant, .kind = ChangeKind::Usage, .id = 1},
                        {.tenant = FakeInbox::tenant, .kind = ChangeKind::Message, .id = 4711}});
    model.applyChanges(inbox.setHolder(ConversationId(2), Holder::Waiting)); // one of ours
    QTRY_VERIFY(model.find(ConversationId(2))->conversation.holder == Holder::Waiting);
    QCOMPARE(inbox.asked, asked + 1);
}

QTEST_GUILESS_MAIN(TestConversationListModel)
#include "tst_conversationlistmodel.moc"
