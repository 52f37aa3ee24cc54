// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/conversationlistmodel.h"
#include "ui/inboxstage.h"
#include "widgets/elidedlabel.h"
#include "work/workdesk.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// Conversations are given, let go and worked with by the dozen, by mouse and by keys.
class TestInboxWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConversationIsGivenToAColleague();
    void whoWorksAloneIsOfferedNobody();
    void severalAreChosenAndWorkedWith();
    void whatFailsIsToldWithItsReason();
    void anUnreadConversationStaysUnread();
    void aTagIsPutOnByKeys();
    void theNextThatWaitsIsOpened();
    void readersAreOfferedNothing();

private:
    static std::unique_ptr<InboxStage> stage(bool colleagues = true)
    {
        auto stage = std::make_unique<InboxStage>();
        if (colleagues)
            stage->work->known = {{FakeInbox::me, Actor::Kind::Person, u"Ich"_s},
                                  {ActorId(8), Actor::Kind::Person, u"Marta & Co"_s}};
        stage->contacts->known = {{TagId(1), u"R&D"_s, u"red"_s}};
        stage->show();
        return stage;
    }
    static QAction *action(const InboxStage &stage, const QString &name) { return stage.part<QAction>(name); }
    static QListView *list(const InboxStage &stage) { return stage.part<QListView>(u"conversations"_s); }
    static void chooseAll(const InboxStage &stage)
    {
        list(stage)->setFocus();
        QTest::keyClick(list(stage), Qt::Key_A, Qt::ControlModifier);
    }
};

void TestInboxWork::aConversationIsGivenToAColleague()
{
    const auto shown = stage();
    QTRY_VERIFY(action(*shown, u"assign8"_s));
    QCOMPARE(action(*shown, u"assign8"_s)->text(), u"Marta && Co"_s); // no mnemonic
    QVERIFY(shown->part<QToolButton>(u"assignActionButton"_s)->isVisible());
    shown->press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return); // the first: Marta
    QTRY_COMPARE(shown->work->calls, QStringList{u"assign 1"_s});
    QTRY_VERIFY(shown->part<ElidedLabel>(u"holder"_s)->text().startsWith(u"Marta & Co answers"_s));
    QVERIFY(shown->undo.isOffering());
    shown->undo.undo();
    QTRY_VERIFY(shown->part<ElidedLabel>(u"holder"_s)->text().startsWith(u"The AI answers"_s));
    // And as a filter.
    QVERIFY(action(*shown, u"filterColleague8"_s));
    action(*shown, u"filterColleague8"_s)->trigger();
    QTRY_COMPARE(list(*shown)->model()->rowCount(), 0);
    action(*shown, u"filterAll"_s)->trigger();
    QTRY_COMPARE(list(*shown)->model()->rowCount(), 2);
}

void TestInboxWork::whoWorksAloneIsOfferedNobody()
{
    const auto shown = stage(false);
    QVERIFY(!action(*shown, u"assignAction"_s)->isVisible());
    QVERIFY(!shown->part<QToolButton>(u"assignActionButton"_s)->isVisible());
    QVERIFY(!shown->part<QMenu>(u"filterColleagueMenu"_s)->menuAction()->isVisible());
    QVERIFY(action(*shown, u"releaseAction"_s)->isVisible());
    QVERIFY(!action(*shown, u"releaseAction"_s)->isEnabled()); // the AI has it
}

void TestInboxWork::severalAreChosenAndWorkedWith()
{
    const auto shown = stage();
    auto *bar = shown->part<QWidget>(u"selectionBar"_s);
    QVERIFY(!bar->isVisible());
    chooseAll(*shown);
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(shown->part<QLabel>(u"selectionText"_s)->text(), u"2 chosen"_s);
    QCOMPARE(shown->page->currentConversation(), InboxStage::ana); // choosing opens nothing
    // What is written meanwhile leaves the choice alone.
    Q_EMIT shown->feed.changed(shown->inbox->write(textMessage(77, InboxStage::bruno, Role::User, u"¿Hola?"_s,
                                                               InboxStage::start + std::chrono::minutes(2))));
    QTRY_COMPARE(list(*shown)->model()->index(0, 0).data().toString(), u"Bruno"_s);
    QVERIFY(bar->isVisible());
    QVERIFY(!action(*shown, u"takeOverAction"_s)->text().isEmpty());
    shown->press(Qt::Key_T, Qt::ControlModifier);
    QTRY_COMPARE(shown->work->calls, QStringList{u"takeOver 2"_s});
    QTRY_VERIFY(shown->inbox->summary(InboxStage::bruno).conversation.holder == Holder::Human);
    QTRY_COMPARE(shown->undo.text(), u"You took over 2 conversation(s)."_s);
    shown->undo.undo();
    QTRY_VERIFY(shown->inbox->summary(InboxStage::bruno).conversation.holder == Holder::Ai);
    // Escape goes back to the one that is open.
    QTest::keyClick(list(*shown), Qt::Key_Escape);
    QTRY_VERIFY(!bar->isVisible());
    QCOMPARE(list(*shown)->currentIndex().data().toString(), u"Ana"_s);
    // Shift and an arrow choose two; one arrow without it opens one.
    QTest::keyClick(list(*shown), Qt::Key_Up, Qt::ShiftModifier);
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(shown->page->currentConversation(), InboxStage::ana);
    QTest::keyClick(list(*shown), Qt::Key_Down);
    QTRY_VERIFY(!bar->isVisible());
    QTest::keyClick(list(*shown), Qt::Key_Up);
    QCOMPARE(shown->page->currentConversation(), InboxStage::bruno);
}

void TestInboxWork::whatFailsIsToldWithItsReason()
{
    const auto shown = stage();
    shown->work->held = {InboxStage::bruno};
    chooseAll(*shown);
    shown->press(Qt::Key_T, Qt::ControlModifier);
    QTRY_COMPARE(shown->notice(), u"You took over 1 conversation(s). 1 not: A colleague answers there."_s);
}

void TestInboxWork::anUnreadConversationStaysUnread()
{
    const auto shown = stage();
    ConversationSummary read = shown->inbox->summary(InboxStage::ana);
    read.conversation.unread = 0;
    Q_EMIT shown->feed.changed({shown->inbox->add(read)});
    QTRY_VERIFY(action(*shown, u"unreadAction"_s)->text().contains(u"unread"_s));
    const int marked = shown->inbox->markedRead;
    shown->press(Qt::Key_U, Qt::ControlModifier);
    QTRY_COMPARE(shown->inbox->summary(InboxStage::ana).conversation.unread, 1);
    QTRY_VERIFY(!action(*shown, u"unreadAction"_s)->text().contains(u"unread"_s)); // read again by the feed
    QCOMPARE(shown->inbox->markedRead, marked);                                    // although it is looked at
    shown->page->openConversation(InboxStage::bruno);
    shown->page->openConversation(InboxStage::ana);
    QTRY_COMPARE(shown->inbox->markedRead, marked + 1);
}

void TestInboxWork::aTagIsPutOnByKeys()
{
    const auto shown = stage();
    QTRY_VERIFY(action(*shown, u"workTag1"_s));
    shown->press(Qt::Key_G, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_COMPARE(shown->work->calls, QStringList{u"tag 1"_s});
    QTRY_COMPARE(shown->inbox->summary(InboxStage::ana).tags, QList{TagId(1)});
    // Once more takes it off; it was checked.
    QTRY_VERIFY(shown->undo.isOffering());
    const QModelIndex ana = list(*shown)->model()->index(0, 0);
    QTRY_VERIFY(ana.data(ConversationListModel::SummaryRole)
                    .value<ConversationSummary>()
                    .tags.contains(TagId(1))); // read again
    shown->page->activateWindow();             // as a window manager does when a menu has closed
    QTRY_COMPARE(QApplication::activeWindow(), shown->page.get());
    shown->press(Qt::Key_G, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTRY_VERIFY(action(*shown, u"workTag1"_s)->isChecked());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_COMPARE(shown->work->calls.constLast(), u"untag 1"_s);
}

void TestInboxWork::theNextThatWaitsIsOpened()
{
    const auto shown = stage();
    shown->press(Qt::Key_J, Qt::ControlModifier);
    QTRY_COMPARE(shown->notice(), u"No other conversation waits for a person."_s);
    QCOMPARE(shown->page->currentConversation(), InboxStage::ana);
    for (const ConversationId id : {InboxStage::ana, InboxStage::bruno})
        Q_EMIT shown->feed.changed(shown->inbox->setHolder(id, Holder::Waiting));
    QTRY_COMPARE(shown->page->currentConversation(), InboxStage::ana);
    QTRY_VERIFY(shown->part<ElidedLabel>(u"holder"_s)->text().startsWith(u"Waiting"_s));
    shown->press(Qt::Key_J, Qt::ControlModifier);
    QTRY_COMPARE(shown->page->currentConversation(), InboxStage::bruno);
    QTRY_VERIFY(shown->page->isSettled());
    shown->press(Qt::Key_J, Qt::ControlModifier);
    QTRY_COMPARE(shown->page->currentConversation(), InboxStage::ana);
}

void TestInboxWork::readersAreOfferedNothing()
{
    const auto shown = std::make_unique<InboxStage>([](FakeInbox &inbox) { inbox.readOnly = true; });
    shown->work->known = {{ActorId(8), Actor::Kind::Person, u"Marta"_s}};
    shown->show();
    for (const auto &name : {u"assignAction"_s, u"releaseAction"_s, u"tagAction"_s, u"unreadAction"_s})
        QVERIFY2(!action(*shown, name)->isVisible(), qPrintable(name));
}

QTEST_MAIN(TestInboxWork)
#include "tst_inboxwork.moc"
