// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errorjson.h"
#include "inbox/composer.h"
#include "inbox/conversationheader.h"
#include "inbox/inboxpage.h"
#include "inbox/threadview.h"
#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "support/fakeclock.h"
#include "ui/fakeinbox.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"
#include "widgets/undobar.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

namespace
{
constexpr Instant start{milliseconds(1'790'000'000'000)};
constexpr ConversationId ana(1);
constexpr ConversationId bruno(2);

/// QTest::keyClicks() knows ASCII only.
void typeInto(QWidget *widget, const QString &text)
{
    for (const QChar letter : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QApplication::sendEvent(widget, &press);
    }
}
} // namespace

/// The page in a window of its own, and its parts.
struct Stage {
    FakeClock clock{start + 10min};
    ChangeFeed feed;
    LayoutMemory layout{QString()};
    UndoBar undo;
    FakeInbox *inbox = nullptr; ///< the page's
    std::unique_ptr<InboxPage> page;

    explicit Stage(bool withData = true)
    {
        auto source = std::make_unique<FakeInbox>();
        inbox = source.get();
        if (withData) {
            inbox->add(conversationNamed(1, u"Ana"_s, start));
            inbox->add(conversationNamed(2, u"Bruno"_s, start));
            inbox->write(textMessage(1, ana, Role::User, u"¿Hay stock?"_s, start + 60s));
            inbox->write(textMessage(2, ana, Role::Assistant, u"Sí, hay."_s, start + 70s, Delivery::Read));
            inbox->write(textMessage(3, bruno, Role::User, u"Hola"_s, start + 30s));
        }
        page = std::make_unique<InboxPage>(std::move(source), feed, clock, layout, undo);
        page->resize(1024, 640);
        undo.setAttribute(Qt::WA_DontShowOnScreen); // the shell has it in its window
    }
    void show()
    {
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        page->setTenant(FakeInbox::tenant, QTimeZone::utc());
    }
    template<typename T> T *part(const QString &name) const { return page->findChild<T *>(name); }
    QWidget *pane() const { return part<QWidget>(u"conversationPane"_s); }
    QListView *list() const { return part<QListView>(u"conversations"_s); }
    ThreadView *thread() const { return part<ThreadView>(u"thread"_s); }
    QPlainTextEdit *field() const { return part<QPlainTextEdit>(u"composerField"_s); }
    QAbstractButton *button(const QString &name) const { return part<QAbstractButton>(name); }
    StatePane *listState() const { return part<StatePane>(u"listState"_s); }
    StatePane *threadState() const { return part<StatePane>(u"threadState"_s); }
    NoticeBar *notice() const
    {
        // The thread's, not the list's.
        for (NoticeBar *bar : page->findChildren<NoticeBar *>(u"noticeBar"_s)) {
            if (!bar->text().isEmpty() && bar->isVisible())
                return bar;
        }
        return nullptr;
    }
    QString holder() const { return page->findChild<ConversationHeader *>()->holderText(); }
    QString lastText() const
    {
        const QAbstractItemModel *model = thread()->model();
        return model->index(model->rowCount() - 1, 0).data().toString();
    }
    void tell(const QList<Change> &changes) { Q_EMIT feed.changed(changes); }
};

class TestInboxPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestConversation();
    void typesAndSends();
    void shiftEnterStartsALine();
    void takesOverAndHandsBack();
    void buttonsDoWhatTheirKeysDo();
    void saysThatItIsEmptyLoadingFailing();
    void aFailedThreadCanBeReadAgain();
    void aMessageThatCouldNotBeStoredIsGivenBack();
    void aFailedMessageIsSentAgain();
    void aTakeoverThatFailsSaysWhy();
    void keepsADraftForEachConversation();
    void inputIsHandledWhileTheStoreIsHeld();
    void aStaleConversationDoesNotUndoATakeover();
    void marksReadWhatIsSeen();
    void followsTheContactLive();
    void goesThroughItsPanesByKeyboard();
    void theSelectionStaysWithTheConversation();
    void readsEverythingAgainWhenChangesWereLost();
    void changesTheTenant();
    void namesEveryControl();
    void copiesAMessage();
    void isLetGoWithQuestionsOpen();
};

void TestInboxPage::showsTheNewestConversation()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.list()->model()->rowCount(), 2);
    QTRY_COMPARE(stage.page->currentConversation(), ana);
    QTRY_COMPARE(stage.lastText(), u"Sí, hay."_s);
    QCOMPARE(stage.holder(), u"The AI answers · since %1"_s.arg(
                                 RelativeTime(QTimeZone::utc(), stage.page->locale()).time(start)));
    QVERIFY(stage.list()->isVisible());
    QVERIFY(stage.thread()->isVisible());
    QTRY_VERIFY(stage.page->isSettled());
}

void TestInboxPage::typesAndSends()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.lastText(), u"Sí, hay."_s);
    stage.field()->setFocus();
    QVERIFY(!stage.button(u"composerSend"_s)->isEnabled());
    typeInto(stage.field(), u"  Le aviso hoy  "_s);
    QVERIFY(stage.button(u"composerSend"_s)->isEnabled());
    QTest::keyClick(stage.field(), Qt::Key_Return);
    QCOMPARE(stage.inbox->written, QStringList{u"Le aviso hoy"_s});
    QCOMPARE(stage.field()->toPlainText(), QString());
    QTRY_COMPARE(stage.lastText(), u"Le aviso hoy"_s);
    QTest::keyClick(stage.field(), Qt::Key_Return); // nothing to send
    typeInto(stage.field(), u"   "_s);
    QTest::keyClick(stage.field(), Qt::Key_Return);
    QCOMPARE(stage.inbox->written.size(), 1);
    // The conversation is the person's from then on: the feed tells.
    stage.tell({{.tenant = FakeInbox::tenant, .kind = ChangeKind::Conversation, .id = ana.value()}});
    QTRY_VERIFY(stage.holder().startsWith(u"You answer"_s));
    typeInto(stage.field(), u"y mañana"_s);
    QTest::mouseClick(stage.button(u"composerSend"_s), Qt::LeftButton);
    QCOMPARE(stage.inbox->written.constLast(), u"y mañana"_s);
}

void TestInboxPage::shiftEnterStartsALine()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.lastText(), u"Sí, hay."_s);
    const int oneLine = stage.field()->height();
    typeInto(stage.field(), u"uno"_s);
    QTest::keyClick(stage.field(), Qt::Key_Return, Qt::ShiftModifier);
    typeInto(stage.field(), u"dos"_s);
    QVERIFY(stage.field()->height() > oneLine);
    QTest::keyClick(stage.field(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(stage.inbox->written, QStringList{u"uno\ndos"_s});
    QTRY_COMPARE(stage.field()->height(), oneLine);
}

void TestInboxPage::takesOverAndHandsBack()
{
    Stage stage;
    stage.show();
    QTRY_VERIFY(stage.holder().startsWith(u"The AI answers"_s));
    stage.list()->setFocus();
    QTest::keyClick(stage.list(), Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(stage.holder().startsWith(u"You answer"_s));
    QVERIFY(stage.inbox->summary(ana).conversation.holder == Holder::Human);
    QVERIFY(!stage.button(u"takeOver"_s)->isVisible());
    QTest::keyClick(stage.list(), Qt::Key_T, Qt::ControlModifier); // already ours: nothing
    QCOMPARE(stage.inbox->summary(ana).conversation.ownership, 2);
    QTest::keyClick(stage.list(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(stage.holder().startsWith(u"The AI answers · handed back"_s));
    QVERIFY(stage.inbox->summary(ana).conversation.holder == Holder::Ai);
}

void TestInboxPage::buttonsDoWhatTheirKeysDo()
{
    Stage stage;
    stage.show();
    QTRY_VERIFY(stage.button(u"takeOver"_s)->isVisible());
    QTest::mouseClick(stage.button(u"takeOver"_s), Qt::LeftButton);
    QTRY_VERIFY(stage.button(u"handBack"_s)->isVisible());
    QTest::mouseClick(stage.button(u"handBack"_s), Qt::LeftButton);
    QTRY_VERIFY(stage.button(u"takeOver"_s)->isVisible());
    // Nobody answers: both are offered.
    stage.tell(stage.inbox->setHolder(ana, Holder::Waiting, HolderReason::AiFailed));
    QTRY_VERIFY(stage.holder().startsWith(u"Waiting for a person · the AI failed too often"_s));
    QVERIFY(stage.button(u"takeOver"_s)->isVisible() && stage.button(u"handBack"_s)->isVisible());
}

void TestInboxPage::saysThatItIsEmptyLoadingFailing()
{
    Stage stage(false);
    stage.inbox->hold();
    stage.show();
    QCOMPARE(stage.listState()->state(), StatePane::State::Loading);
    QVERIFY(stage.listState()->isVisible());
    stage.inbox->release();
    QTRY_COMPARE(stage.listState()->state(), StatePane::State::Empty);
    QVERIFY(!stage.listState()->text().isEmpty());
    QVERIFY(!stage.field()->isVisible());

    Stage failing;
    failing.inbox->failNext(
        {Error::Code::StorageLocked, {{u"path"_s, u"/srv/team.chatflow"_s}}, u"SQLITE_BUSY 5"_s});
    failing.show();
    QTRY_COMPARE(failing.listState()->state(), StatePane::State::Failing);
    QVERIFY(failing.listState()->text().contains(u"/srv/team.chatflow"_s));
    QVERIFY(!failing.listState()->text().contains(u"SQLITE"_s)); // details are for the log
    QTest::mouseClick(failing.listState()->findChild<QAbstractButton *>(u"stateRetry"_s), Qt::LeftButton);
    QTRY_COMPARE(failing.list()->model()->rowCount(), 2);
    QTRY_VERIFY(failing.list()->isVisible());
}

void TestInboxPage::aFailedThreadCanBeReadAgain()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.page->currentConversation(), ana);
    QTRY_VERIFY(stage.page->isSettled());
    stage.inbox->failNext({Error::Code::StorageUnreachable, {{u"server"_s, u"db.example"_s}}, {}});
    QTest::keyClick(stage.list(), Qt::Key_Down);
    QTRY_COMPARE(stage.threadState()->state(), StatePane::State::Failing);
    QVERIFY(stage.threadState()->text().contains(u"db.example"_s));
    QTest::mouseClick(stage.threadState()->findChild<QAbstractButton *>(u"stateRetry"_s), Qt::LeftButton);
    QTRY_COMPARE(stage.lastText(), u"Hola"_s);
}

void TestInboxPage::aMessageThatCouldNotBeStoredIsGivenBack()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.lastText(), u"Sí, hay."_s);
    stage.inbox->failNext({Error::Code::StorageFull, {{u"path"_s, u"/srv"_s}}, {}});
    typeInto(stage.field(), u"importante"_s);
    QTest::keyClick(stage.field(), Qt::Key_Return);
    typeInto(stage.field(), u"más"_s); // written since
    QTRY_COMPARE(stage.field()->toPlainText(), u"importante\nmás"_s);
    QVERIFY(stage.notice());
    QVERIFY(stage.notice()->text().contains(u"There is no room left"_s));
    QVERIFY(stage.notice()->text().contains(u"Free some space"_s));
    QTest::keyClick(stage.field(), Qt::Key_Return);
    QTRY_COMPARE(stage.lastText(), u"importante\nmás"_s);
    QVERIFY(!stage.notice());
}

void TestInboxPage::aFailedMessageIsSentAgain()
{
    Stage stage;
    Message failed = textMessage(4, ana, Role::Agent, u"¿Sigue?"_s, start + 90s, Delivery::Failed);
    failed.error = errorToJson({Error::Code::InstanceNotConnected, {{u"instance"_s, u"techstore"_s}}, {}});
    stage.inbox->write(failed);
    stage.show();
    auto *bar = stage.part<NoticeBar>(u"failedNotice"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(u"techstore"_s) && bar->text().contains(u"Link the telephone"_s));
    QTest::mouseClick(bar->findChild<QAbstractButton *>(u"noticeAction"_s), Qt::LeftButton);
    QTRY_VERIFY(!bar->isVisible());
    QVERIFY(stage.inbox->thread(ana).constLast().delivery == Delivery::Queued);

    // In the thread, with Enter on the message, and with the mouse on the words in the bubble.
    for (const bool mouse : {false, true}) {
        stage.tell(stage.inbox->write(failed));
        QTRY_VERIFY(bar->isVisible());
        ThreadView *thread = stage.thread();
        const QModelIndex row = thread->model()->index(thread->model()->rowCount() - 1, 0);
        if (mouse) {
            bool hit = false;
            const QRect rect = thread->visualRect(row);
            for (int y = rect.bottom(); y > rect.top() && !hit; y -= 4) {
                for (int x = rect.left(); x < rect.right() && !hit; x += 8) {
                    QTest::mouseClick(thread->viewport(), Qt::LeftButton, {}, QPoint(x, y));
                    hit = stage.inbox->thread(ana).constLast().delivery == Delivery::Queued;
                }
            }
            QVERIFY(hit);
        } else {
            thread->setCurrentIndex(row);
            QTest::keyClick(thread, Qt::Key_Return);
            QVERIFY(stage.inbox->thread(ana).constLast().delivery == Delivery::Queued);
        }
        QTRY_VERIFY(!bar->isVisible());
    }
    // Nobody may send again what may have gone out.
    failed.delivery = Delivery::Unknown;
    stage.tell(stage.inbox->write(failed));
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(!bar->findChild<QAbstractButton *>(u"noticeAction"_s)->isVisible());
}

void TestInboxPage::aTakeoverThatFailsSaysWhy()
{
    Stage stage;
    stage.show();
    QTRY_VERIFY(stage.holder().startsWith(u"The AI answers"_s));
    QTRY_VERIFY(stage.page->isSettled());
    stage.inbox->failNext({Error::Code::StorageReadOnly, {{u"path"_s, u"/ro"_s}}, {}});
    QTest::mouseClick(stage.button(u"takeOver"_s), Qt::LeftButton);
    QTRY_VERIFY(stage.notice());
    QVERIFY(stage.notice()->text().contains(u"could not be taken over"_s));
    QVERIFY(stage.holder().startsWith(u"The AI answers"_s));
    QVERIFY(stage.button(u"takeOver"_s)->isEnabled());
    QTest::mouseClick(stage.notice()->findChild<QAbstractButton *>(u"noticeDismiss"_s), Qt::LeftButton);
    QVERIFY(!stage.notice());
}

void TestInboxPage::keepsADraftForEachConversation()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.page->currentConversation(), ana);
    typeInto(stage.field(), u"para Ana"_s);
    QTest::keyClick(stage.list(), Qt::Key_Down);
    QCOMPARE(stage.page->currentConversation(), bruno);
    QCOMPARE(stage.field()->toPlainText(), QString());
    typeInto(stage.field(), u"para Bruno"_s);
    QTest::keyClick(stage.list(), Qt::Key_Up);
    QCOMPARE(stage.field()->toPlainText(), u"para Ana"_s);
    QTest::keyClick(stage.list(), Qt::Key_Down);
    QTest::keyClick(stage.field(), Qt::Key_Return);
    QCOMPARE(stage.inbox->written, QStringList{u"para Bruno"_s});
    QTRY_COMPARE(stage.inbox->thread(bruno).constLast().body, u"para Bruno"_s);
}

void TestInboxPage::inputIsHandledWhileTheStoreIsHeld()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.lastText(), u"Sí, hay."_s);
    QTRY_VERIFY(stage.page->isSettled());
    stage.inbox->hold(); // from here on nothing is answered, whatever is asked
    typeInto(stage.field(), u"hola"_s);
    QCOMPARE(stage.field()->toPlainText(), u"hola"_s);
    QTest::keyClick(stage.field(), Qt::Key_Return);
    QCOMPARE(stage.field()->toPlainText(), QString());
    typeInto(stage.field(), u"sigo escribiendo"_s);
    QCOMPARE(stage.field()->toPlainText(), u"sigo escribiendo"_s);
    QTest::mouseClick(stage.button(u"takeOver"_s), Qt::LeftButton);
    QVERIFY(!stage.button(u"takeOver"_s)->isEnabled()); // on its way: not twice
    QTest::keyClick(stage.list(), Qt::Key_Down);
    QCOMPARE(stage.page->currentConversation(), bruno);
    QCOMPARE(stage.threadState()->state(), StatePane::State::Loading);
    QTest::keyClick(stage.list(), Qt::Key_Up);
    QCOMPARE(stage.field()->toPlainText(), u"sigo escribiendo"_s);
    stage.tell({{.tenant = FakeInbox::tenant, .kind = ChangeKind::Conversation, .id = bruno.value()}});
    QVERIFY(!stage.page->grab().isNull()); // it is drawn
    QVERIFY(stage.inbox->held() >= 3);
    stage.inbox->release();
    QTRY_VERIFY(stage.page->isSettled());
    QTRY_COMPARE(stage.lastText(), u"hola"_s);
    QTRY_VERIFY(stage.holder().startsWith(u"You answer"_s));
    QCOMPARE(stage.field()->toPlainText(), u"sigo escribiendo"_s);
}

void TestInboxPage::aStaleConversationDoesNotUndoATakeover()
{
    Stage stage;
    stage.show();
    QTRY_VERIFY(stage.holder().startsWith(u"The AI answers"_s));
    QTRY_VERIFY(stage.page->isSettled());
    stage.inbox->hold();
    stage.tell({{.tenant = FakeInbox::tenant, .kind = ChangeKind::Conversation, .id = ana.value()}});
    QTRY_VERIFY(stage.inbox->held() >= 1); // reads the conversation as it is before the takeover
    const qsizetype before = stage.inbox->held();
    QTest::mouseClick(stage.button(u"takeOver"_s), Qt::LeftButton);
    stage.inbox->answer(before);
    QTRY_VERIFY(stage.holder().startsWith(u"You answer"_s));
    stage.inbox->release();
    QCoreApplication::processEvents();
    QVERIFY(stage.holder().startsWith(u"You answer"_s));
}

void TestInboxPage::marksReadWhatIsSeen()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.inbox->markedRead, 1);
    QCOMPARE(stage.inbox->summary(ana).conversation.unread, 0);
    QCOMPARE(stage.inbox->summary(bruno).conversation.unread, 1); // not opened
    stage.tell(stage.inbox->write(textMessage(20, ana, Role::User, u"¿y?"_s, start + 100s)));
    QTRY_COMPARE(stage.inbox->markedRead, 2);
    // In a window that is not looked at, nothing is read.
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    stage.tell(stage.inbox->write(textMessage(21, ana, Role::User, u"¿hola?"_s, start + 101s)));
    QTRY_COMPARE(stage.lastText(), u"¿hola?"_s);
    QCOMPARE(stage.inbox->markedRead, 2);
    stage.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(stage.page.get()));
    QTRY_COMPARE(stage.inbox->markedRead, 3);
}

void TestInboxPage::followsTheContactLive()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.lastText(), u"Sí, hay."_s);
    stage.tell(stage.inbox->write(textMessage(30, ana, Role::User, u"¿Precio?"_s, start + 200s)));
    QTRY_COMPARE(stage.lastText(), u"¿Precio?"_s);
    Message answer = textMessage(31, ana, Role::Assistant, u"$ 10"_s, start + 201s, Delivery::Queued);
    stage.tell(stage.inbox->write(answer));
    QTRY_COMPARE(stage.lastText(), u"$ 10"_s);
    for (const Delivery delivery : {Delivery::Sending, Delivery::Sent, Delivery::Delivered, Delivery::Read}) {
        answer.delivery = delivery;
        stage.tell(stage.inbox->write(answer));
        const auto shown = [&] {
            const QAbstractItemModel *model = stage.thread()->model();
            return model->index(model->rowCount() - 1, 0)
                .data(ThreadModel::MessageRole)
                .value<Message>()
                .delivery;
        };
        QTRY_VERIFY(shown() == delivery);
    }
}

void TestInboxPage::goesThroughItsPanesByKeyboard()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.lastText(), u"Sí, hay."_s);
    stage.list()->setFocus();
    stage.page->focusNextPane(true);
    QCOMPARE(QApplication::focusWidget(), stage.thread());
    stage.page->focusNextPane(true);
    QCOMPARE(QApplication::focusWidget(), stage.field());
    stage.page->focusNextPane(true);
    QCOMPARE(QApplication::focusWidget(), stage.list());
    stage.page->focusNextPane(false);
    QCOMPARE(QApplication::focusWidget(), stage.field());
    QTest::keyClick(stage.field(), Qt::Key_1, Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), stage.list());
    QTest::keyClick(stage.list(), Qt::Key_2, Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), stage.thread());
    QTest::keyClick(stage.thread(), Qt::Key_3, Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), stage.field());
    QTest::keyClick(stage.field(), Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), stage.list());
    QTest::keyClick(stage.list(), Qt::Key_Return); // Enter on a conversation: write
    QCOMPARE(QApplication::focusWidget(), stage.field());
    // Tab reaches every control and comes back.
    QSet<QString> reached;
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget()->objectName());
    }
    for (const QString &name : {u"conversations"_s, u"takeOver"_s, u"thread"_s, u"composerField"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
}

void TestInboxPage::theSelectionStaysWithTheConversation()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.page->currentConversation(), ana);
    stage.tell(stage.inbox->write(textMessage(40, bruno, Role::User, u"¿Me leen?"_s, start + 300s)));
    QTRY_COMPARE(stage.list()->model()->index(0, 0).data().toString(), u"Bruno"_s);
    QCOMPARE(stage.page->currentConversation(), ana);
    QCOMPARE(stage.list()->currentIndex().row(), 1);
    QTest::mouseClick(stage.list()->viewport(), Qt::LeftButton, {},
                      stage.list()->visualRect(stage.list()->model()->index(0, 0)).center());
    QCOMPARE(stage.page->currentConversation(), bruno);
    QTRY_COMPARE(stage.lastText(), u"¿Me leen?"_s);
    // The open one is erased elsewhere: its thread goes, and none is opened in its place.
    stage.tell({stage.inbox->forget(bruno)});
    QTRY_COMPARE(stage.list()->model()->rowCount(), 1);
    QTRY_COMPARE(stage.page->currentConversation(), ConversationId());
    QVERIFY(!stage.field()->isVisible());
}

void TestInboxPage::readsEverythingAgainWhenChangesWereLost()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.lastText(), u"Sí, hay."_s);
    stage.inbox->write(textMessage(50, ana, Role::User, u"perdido"_s, start + 400s)); // nobody is told
    Q_EMIT stage.feed.lost();
    QTRY_COMPARE(stage.lastText(), u"perdido"_s);
    QCOMPARE(stage.page->currentConversation(), ana);
    QTRY_COMPARE(stage.list()->currentIndex().row(), 0);
}

void TestInboxPage::changesTheTenant()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.lastText(), u"Sí, hay."_s);
    typeInto(stage.field(), u"a medias"_s);
    stage.page->setTenant(TenantId(2), QTimeZone::utc());
    QTRY_COMPARE(stage.listState()->state(), StatePane::State::Empty);
    QCOMPARE(stage.page->currentConversation(), ConversationId());
    QCOMPARE(stage.thread()->model()->rowCount(), 0);
    stage.page->setTenant(FakeInbox::tenant, QTimeZone::utc());
    QTRY_COMPARE(stage.field()->toPlainText(), u"a medias"_s);
}

void TestInboxPage::namesEveryControl()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.lastText(), u"Sí, hay."_s);
    int checked = 0;
    for (QWidget *widget : stage.page->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        ++checked;
        const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(seen);
        QVERIFY2(!seen->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(checked >= 4);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(stage.list());
    QVERIFY(list->childCount() >= 2);
    QVERIFY(list->child(0)->text(QAccessible::Name).contains(u"Ana"_s));
}

void TestInboxPage::copiesAMessage()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.lastText(), u"Sí, hay."_s);
    stage.thread()->setFocus();
    stage.thread()->setCurrentIndex(stage.thread()->model()->index(0, 0));
    QTest::keySequence(stage.thread(), QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), u"¿Hay stock?"_s);
}

void TestInboxPage::isLetGoWithQuestionsOpen()
{
    Stage stage;
    stage.inbox->hold();
    stage.show();
    stage.page->setTenant(FakeInbox::tenant, QTimeZone::utc());
    QVERIFY(stage.inbox->held() > 0);
    stage.page.reset(); // its questions are dropped; nothing calls back into it
    QCoreApplication::processEvents();
}

QTEST_MAIN(TestInboxPage)
#include "tst_inboxpage.moc"
