// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxpage.h"
#include "inbox/messagedelegate.h"
#include "inbox/searchmodel.h"
#include "inbox/threadview.h"
#include "inbox/workspaceinbox.h"
#include "shell/layoutmemory.h"
#include "shell/palettesource.h"
#include "storage/changefeed.h"
#include "storage/database.h"
#include "support/awaited.h"
#include "support/fakeclock.h"
#include "support/verifyresult.h"
#include "ui/fakeinbox.h"
#include "ui/inboxstage.h"
#include "widgets/statepane.h"
#include "widgets/undobar.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QContextMenuEvent>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

namespace
{
constexpr Instant start{milliseconds(1'790'000'000'000)};
constexpr ConversationId ana(1);
constexpr ConversationId bruno(2);
} // namespace

/// Searching, filtering, what may be done, and what is remembered.
struct Finder {
    FakeClock clock{start + 10h};
    ChangeFeed feed;
    std::unique_ptr<LayoutMemory> ownLayout = std::make_unique<LayoutMemory>(QString());
    LayoutMemory &layout;
    UndoBar undo;
    FakeInbox *inbox = nullptr; ///< the page's
    std::unique_ptr<InboxPage> page;

    explicit Finder(LayoutMemory *remembered = nullptr)
        : layout(remembered ? *remembered : *ownLayout)
    {
        auto source = std::make_unique<FakeInbox>();
        inbox = source.get();
        inbox->add(conversationNamed(1, u"Ana"_s, start));
        inbox->add(conversationNamed(2, u"Bruno"_s, start));
        for (int i = 1; i <= 600; ++i)
            inbox->write(textMessage(i, ana, Role::User,
                                     i == 100 ? u"quiero el cargador azul"_s : u"m %1"_s.arg(i),
                                     start + seconds(i)));
        inbox->write(textMessage(700, bruno, Role::User, u"un cargador"_s, start + 30s));
        inbox->setHolder(bruno, Holder::Waiting, HolderReason::AiFailed);
        page = std::make_unique<InboxPage>(std::move(source), feed, clock, layout, undo);
        page->resize(1024, 640);
        undo.setAttribute(Qt::WA_DontShowOnScreen); // the shell has it in its window
    }
    void show()
    {
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        page->setTenant(FakeInbox::tenant, QTimeZone::utc());
        QTRY_VERIFY(page->isSettled());
    }
    template<typename T> T *part(const QString &name) const { return page->findChild<T *>(name); }
    QLineEdit *field() const { return part<QLineEdit>(u"searchField"_s); }
    QListView *list() const { return part<QListView>(u"conversations"_s); }
    QListView *hits() const { return part<QListView>(u"hits"_s); }
    ThreadView *thread() const { return part<ThreadView>(u"thread"_s); }
    QString lastText() const
    {
        return thread()->model()->index(thread()->model()->rowCount() - 1, 0).data().toString();
    }
    void tell(const QList<Change> &changes) { Q_EMIT feed.changed(changes); }
    MessageId marked() const { return page->findChild<MessageDelegate *>()->marked(); }
    QStringList found() const
    {
        QStringList texts;
        for (int row = 0; row < hits()->model()->rowCount(); ++row)
            texts << hits()->model()->index(row, 0).data().toString();
        return texts;
    }
};

class TestInboxFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAsOneTypes();
    void aHitOpensItsThreadAtTheMessage();
    void typingIsNeverBehind();
    void aFailedSearchIsTriedAgain();
    void moreHitsAreReadAsOneScrolls();
    void aSearchKeepsToTheFilter();
    void goesFromHitToHit();
    void filtersTheList();
    void whatIsReadStaysWhileItIsOpen();
    void remembersItsLayout();
    void whoMayOnlyReadIsToldWhy();
    void whoMayOnlyReadIsNotOfferedToSendAgain();
    void tellsHowManyWait();
    void aTakeoverCanBeUndone();
    void thePaletteFindsContactsAndMessages();
    void nothingBlocksOnADatabaseThatDoesNotAnswer();
};

void TestInboxFind::findsAsOneTypes()
{
    Finder finder;
    finder.show();
    QAbstractItemModelTester tester(finder.hits()->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    finder.list()->setFocus();
    QTest::keySequence(finder.list(), QKeySequence::Find);
    QCOMPARE(QApplication::focusWidget(), finder.field());
    QTest::keyClicks(finder.field(), u"bru"_s);
    QTRY_COMPARE(finder.found(), (QStringList{u"Contacts"_s, u"Bruno"_s}));
    QVERIFY(finder.hits()->isVisible());
    finder.field()->clear();
    QTRY_VERIFY(finder.list()->isVisible());
    QTest::keyClicks(finder.field(), u"cargador"_s);
    QTRY_COMPARE(finder.found(),
                 (QStringList{u"Messages"_s, u"un cargador"_s, u"quiero el cargador azul"_s}));
    QTest::keyClicks(finder.field(), u"xx"_s);
    auto *state = finder.part<StatePane>(u"listState"_s);
    QTRY_VERIFY(state->isVisible());
    QCOMPARE(state->state(), StatePane::State::Empty);
    QTest::keyClick(finder.field(), Qt::Key_Escape);
    QCOMPARE(finder.field()->text(), QString());
    QTRY_VERIFY(finder.list()->isVisible());
    QTest::keyClick(finder.field(), Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), finder.list());
}

void TestInboxFind::aHitOpensItsThreadAtTheMessage()
{
    Finder finder;
    finder.show();
    QTRY_COMPARE(finder.page->currentConversation(), ana);
    finder.field()->setFocus();
    QTest::keyClicks(finder.field(), u"cargador"_s);
    QTRY_COMPARE(finder.found().size(), 3);
    QTest::keyClick(finder.field(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), finder.hits());
    QTRY_COMPARE(finder.page->currentConversation(), bruno);
    QTRY_COMPARE(finder.marked(), MessageId(700));
    QTest::keyClick(finder.hits(), Qt::Key_Down);
    QTRY_COMPARE(finder.page->currentConversation(), ana);
    QTRY_COMPARE(finder.marked(), MessageId(100)); // 500 messages above the newest
    const QModelIndex current = finder.thread()->currentIndex();
    QCOMPARE(current.data().toString(), u"quiero el cargador azul"_s);
    QVERIFY(finder.thread()->viewport()->rect().intersects(finder.thread()->visualRect(current)));
    QTest::keyClick(finder.hits(), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), finder.part<QPlainTextEdit>(u"composerField"_s));
    finder.hits()->setFocus();
    QTest::keyClick(finder.hits(), Qt::Key_Up);
    QTest::keyClick(finder.hits(), Qt::Key_Up); // from the first back to the field
    QCOMPARE(QApplication::focusWidget(), finder.field());
}

void TestInboxFind::typingIsNeverBehind()
{
    Finder finder;
    finder.show();
    finder.field()->setFocus();
    QCoreApplication::processEvents();
    finder.inbox->searched.clear();
    finder.inbox->hold();
    QTest::keyClicks(finder.field(), u"cargador"_s);
    QCOMPARE(finder.field()->text(), u"cargador"_s);
    QCOMPARE(finder.inbox->searched, QStringList{u"c"_s}); // one at a time
    QCOMPARE(finder.hits()->model()->rowCount(), 0);
    while (finder.inbox->held() > 0)
        finder.inbox->answer(0);
    QTRY_COMPARE(finder.inbox->searched, (QStringList{u"c"_s, u"cargador"_s})); // the newest, none between
    QCOMPARE(finder.hits()->model()->rowCount(), 0); // the answer to "c" is dropped
    finder.inbox->release();
    QTRY_COMPARE(finder.found().size(), 3);
}

void TestInboxFind::aFailedSearchIsTriedAgain()
{
    Finder finder;
    finder.show();
    finder.inbox->failNext({Error::Code::StorageUnreachable, {{u"server"_s, u"db.example"_s}}, {}}, 2);
    finder.field()->setFocus();
    QTest::keyClicks(finder.field(), u"b"_s);
    auto *state = finder.part<StatePane>(u"listState"_s);
    QTRY_COMPARE(state->state(), StatePane::State::Failing);
    QVERIFY(state->text().contains(u"db.example"_s));
    QTest::mouseClick(state->findChild<QAbstractButton *>(u"stateRetry"_s), Qt::LeftButton);
    QTRY_VERIFY(finder.found().contains(u"Bruno"_s));
}

void TestInboxFind::moreHitsAreReadAsOneScrolls()
{
    Finder finder;
    SearchModel model(*finder.inbox);
    model.setTenant(FakeInbox::tenant);
    model.setText(u"m"_s);
    QTRY_COMPARE(model.state(), SearchModel::State::Ready);
    int pages = 0;
    while (model.canFetchMore({})) {
        const int rows = model.rowCount();
        model.fetchMore({});
        QTRY_VERIFY(model.rowCount() > rows);
        ++pages;
    }
    QCOMPARE(model.rowCount(), 1 + 599); // the heading, and every message but the two about chargers
    QVERIFY(pages > 10);
}

void TestInboxFind::aSearchKeepsToTheFilter()
{
    Finder finder;
    finder.show();
    finder.field()->setFocus();
    QTest::keyClicks(finder.field(), u"cargador"_s);
    QTRY_COMPARE(finder.found().size(), 3);
    auto *waiting = finder.part<QAbstractButton>(u"filterWaitingButton"_s);
    QVERIFY(waiting->isVisible());
    QTest::mouseClick(waiting, Qt::LeftButton);
    QTRY_COMPARE(finder.found(), (QStringList{u"Messages"_s, u"un cargador"_s}));
    finder.field()->setText(u"azul"_s);
    auto *state = finder.part<StatePane>(u"listState"_s);
    QTRY_VERIFY(state->isVisible());
    QVERIFY(state->text().contains(u"chosen above"_s));
    QTest::mouseClick(waiting, Qt::LeftButton);
    QTRY_COMPARE(finder.found(), (QStringList{u"Messages"_s, u"quiero el cargador azul"_s}));
    QVERIFY(finder.field()->toolTip().contains(u"quotation"_s));
}

void TestInboxFind::goesFromHitToHit()
{
    InboxStage stage([](FakeInbox &inbox) {
        for (int i = 1; i <= 600; ++i)
            inbox.write(textMessage(1000 + i, InboxStage::ana, Role::User,
                                    i % 200 == 0 ? u"el cargador azul"_s : u"m %1"_s.arg(i),
                                    InboxStage::start + seconds(i)));
    });
    stage.show();
    auto *strip = stage.part<QFrame>(u"threadFinder"_s);
    auto *count = stage.part<QLabel>(u"hitCount"_s);
    auto *delegate = stage.page->findChild<MessageDelegate *>();
    QVERIFY(!strip->isVisible());
    auto *field = stage.part<QLineEdit>(u"searchField"_s);
    field->setFocus();
    QTest::keyClicks(field, u"\"cargador azul"_s);
    auto *hits = stage.part<QListView>(u"hits"_s);
    QTRY_COMPARE(hits->model()->rowCount(), 4);
    QTest::keyClick(field, Qt::Key_Down);
    QTRY_VERIFY(strip->isVisible());
    QCOMPARE(count->text(), u"1 of 3 for \"cargador azul"_s);
    QTRY_COMPARE(delegate->marked(), MessageId(1600));
    QCOMPARE(delegate->highlight(), SearchTerms::of(u"\"cargador azul"_s));
    // From hit to hit wherever the keyboard is, and not beyond the last.
    for (const qint64 id : {1400, 1200, 1200}) {
        QTest::keyClick(hits, Qt::Key_F3);
        QTRY_COMPARE(delegate->marked(), MessageId(id));
    }
    QCOMPARE(count->text(), u"3 of 3 for \"cargador azul"_s);
    stage.thread()->setFocus();
    QTest::keyClick(stage.thread(), Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(delegate->marked(), MessageId(1400));
    QTest::mouseClick(stage.part<QAbstractButton>(u"closeFinder"_s), Qt::LeftButton);
    QVERIFY(!strip->isVisible());
    QVERIFY(delegate->highlight().isEmpty());
    // Another conversation was not searched.
    QTest::keyClick(field, Qt::Key_Down);
    QTRY_VERIFY(strip->isVisible());
    stage.page->openConversation(InboxStage::bruno);
    QVERIFY(!strip->isVisible());
    // What cannot be read is told.
    stage.desk->failure = Error{Error::Code::StorageUnreachable, {{u"server"_s, u"db.example"_s}}, {}};
    hits->setFocus();
    QTest::keyClick(hits, Qt::Key_Down);
    QTRY_VERIFY(stage.notice().contains(u"db.example"_s));
}

void TestInboxFind::filtersTheList()
{
    Finder finder;
    finder.show();
    QCOMPARE(finder.list()->model()->rowCount(), 2);
    auto *waiting = finder.part<QAbstractButton>(u"filterWaitingButton"_s);
    QTRY_COMPARE(waiting->text(), u"1"_s);
    QTest::mouseClick(waiting, Qt::LeftButton);
    QTRY_COMPARE(finder.list()->model()->rowCount(), 1);
    QCOMPARE(finder.list()->model()->index(0, 0).data().toString(), u"Bruno"_s);
    QCOMPARE(finder.page->currentConversation(), ana); // what is open stays open
    // Who stops waiting leaves the list, who begins to joins it.
    Q_EMIT finder.feed.changed(finder.inbox->setHolder(bruno, Holder::Ai));
    QTRY_COMPARE(finder.list()->model()->rowCount(), 0);
    QCOMPARE(finder.part<StatePane>(u"listState"_s)->state(), StatePane::State::Empty);
    Q_EMIT finder.feed.changed(finder.inbox->setHolder(ana, Holder::Waiting, HolderReason::AiFailed));
    QTRY_COMPARE(finder.list()->model()->rowCount(), 1);
    QTRY_COMPARE(waiting->text(), u"1"_s);
    QTest::mouseClick(waiting, Qt::LeftButton);
    QTRY_COMPARE(finder.list()->model()->rowCount(), 2);
    finder.page->findChild<QAction *>(u"filterAi"_s)->trigger();
    QTRY_COMPARE(finder.list()->model()->rowCount(), 1);
    QCOMPARE(finder.list()->model()->index(0, 0).data().toString(), u"Bruno"_s);
}

void TestInboxFind::whatIsReadStaysWhileItIsOpen()
{
    Finder finder;
    finder.show();
    QTRY_COMPARE(finder.inbox->summary(ana).conversation.unread, 0); // it is open and seen
    QTest::mouseClick(finder.part<QAbstractButton>(u"filterUnreadButton"_s), Qt::LeftButton);
    QTRY_COMPARE(finder.list()->model()->rowCount(), 1);
    finder.list()->setFocus();
    finder.list()->setCurrentIndex(finder.list()->model()->index(0, 0));
    QCOMPARE(finder.page->currentConversation(), bruno);
    QTRY_COMPARE(finder.inbox->summary(bruno).conversation.unread, 0);
    Q_EMIT finder.feed.changed({{.tenant = FakeInbox::tenant, .kind = ChangeKind::Conversation, .id = 2}});
    QTRY_COMPARE(finder.part<QAbstractButton>(u"filterUnreadButton"_s)->text(), QString());
    QCOMPARE(finder.list()->model()->rowCount(), 1); // not from under one's hands
    finder.page->openConversation(ana);
    QTRY_COMPARE(finder.list()->model()->rowCount(), 0);
}

void TestInboxFind::remembersItsLayout()
{
    LayoutMemory layout{QString()};
    {
        Finder finder(&layout);
        finder.show();
        QTest::mouseClick(finder.part<QAbstractButton>(u"filterWaitingButton"_s), Qt::LeftButton);
    }
    Finder again(&layout);
    again.show();
    QTRY_COMPARE(again.list()->model()->rowCount(), 1);
    QVERIFY(again.part<QAbstractButton>(u"filterWaitingButton"_s)->isChecked());
    layout.remember(u"inbox/filter"_s, u"nonsense"_s);
    layout.remember(u"inbox/splitter"_s, u"nonsense"_s);
    Finder damaged(&layout);
    damaged.show();
    QTRY_COMPARE(damaged.list()->model()->rowCount(), 2);
}

void TestInboxFind::whoMayOnlyReadIsToldWhy()
{
    Finder finder;
    finder.inbox->readOnly = true;
    finder.show();
    QTRY_COMPARE(finder.page->currentConversation(), ana);
    QVERIFY(!finder.part<QPlainTextEdit>(u"composerField"_s)->isVisible());
    QVERIFY(!finder.part<QAbstractButton>(u"takeOver"_s)->isVisible());
    auto *why = finder.part<QLabel>(u"readOnly"_s);
    QVERIFY(why->isVisible() && !why->text().isEmpty());
    finder.list()->setFocus();
    QTest::keyClick(finder.list(), Qt::Key_T, Qt::ControlModifier);
    QVERIFY(finder.inbox->summary(ana).conversation.holder == Holder::Ai);
    QCOMPARE(finder.inbox->markedRead, 0);
}

void TestInboxFind::whoMayOnlyReadIsNotOfferedToSendAgain()
{
    Finder finder;
    finder.inbox->write(textMessage(800, ana, Role::Agent, u"¿Sigue?"_s, start + 700s, Delivery::Failed));
    finder.inbox->readOnly = true;
    finder.show();
    QTRY_COMPARE(finder.lastText(), u"¿Sigue?"_s);
    ThreadView *thread = finder.thread();
    const QModelIndex row = thread->model()->index(thread->model()->rowCount() - 1, 0);
    QTRY_VERIFY(thread->visualRect(row).isValid());
    const int withoutOffer = thread->visualRect(row).height();
    const int asked = finder.inbox->asked;
    for (int y = thread->visualRect(row).bottom(); y > thread->visualRect(row).top(); y -= 4) {
        for (int x = 0; x < thread->viewport()->width(); x += 8)
            QTest::mouseClick(thread->viewport(), Qt::LeftButton, {}, QPoint(x, y));
    }
    thread->setCurrentIndex(row);
    QTest::keyClick(thread, Qt::Key_Return);
    const QPoint place = thread->visualRect(row).center();
    QContextMenuEvent menuKey(QContextMenuEvent::Keyboard, place, thread->mapToGlobal(place));
    QApplication::sendEvent(thread->viewport(), &menuKey);
    auto *menu = thread->findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 1); // to copy it
    menu->close();
    QCOMPARE(finder.inbox->asked, asked);
    QVERIFY(finder.inbox->thread(ana).constLast().delivery == Delivery::Failed);

    // Who may answer sees the offer at its place.
    finder.inbox->readOnly = false;
    finder.page->setTenant({}, QTimeZone::utc());
    finder.page->setTenant(FakeInbox::tenant, QTimeZone::utc());
    QTRY_COMPARE(finder.lastText(), u"¿Sigue?"_s);
    const auto height = [thread] {
        return thread->visualRect(thread->model()->index(thread->model()->rowCount() - 1, 0)).height();
    };
    QTRY_VERIFY(height() > withoutOffer);
}

/// For the number in the navigation.
void TestInboxFind::tellsHowManyWait()
{
    Finder finder;
    QSignalSpy told(finder.page.get(), &PageWidget::waitingChanged);
    finder.show();
    QTRY_COMPARE(finder.page->waiting(), 1); // Bruno
    finder.tell(finder.inbox->setHolder(ana, Holder::Waiting, HolderReason::AiFailed));
    QTRY_COMPARE(finder.page->waiting(), 2);
    finder.inbox->failNext(Error::internal(u"the store"_s));
    finder.tell(finder.inbox->setHolder(ana, Holder::Human));
    QTRY_VERIFY(finder.page->isSettled());
    QCOMPARE(finder.page->waiting(), 2); // what is not known does not count as none
    finder.tell(finder.inbox->setHolder(bruno, Holder::Ai));
    QTRY_COMPARE(finder.page->waiting(), 0);
    finder.tell(finder.inbox->setHolder(bruno, Holder::Waiting, HolderReason::AiFailed));
    QTRY_COMPARE(finder.page->waiting(), 1);
    QCOMPARE(told.count(), 4);
    finder.inbox->hold();
    finder.page->setTenant(TenantId(2), QTimeZone::utc());
    QCOMPARE(finder.page->waiting(), 0); // at once: the number is another business's
    finder.inbox->release();
}

void TestInboxFind::aTakeoverCanBeUndone()
{
    Finder finder;
    finder.show();
    const auto holder = [&] { return finder.inbox->summary(ana).conversation.holder; };
    finder.list()->setFocus();
    QTest::keyClick(finder.list(), Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(finder.undo.isOffering());
    QVERIFY(finder.undo.text().contains(u"Ana"_s));
    QVERIFY(holder() == Holder::Human);
    finder.undo.undo();
    QTRY_VERIFY(holder() == Holder::Ai);
    QVERIFY(!finder.undo.isOffering()); // an undoing is not offered to be undone
    // What waited for a person has no way back to waiting.
    finder.page->openConversation(bruno);
    QTRY_VERIFY(finder.page->isSettled());
    QTest::mouseClick(finder.part<QAbstractButton>(u"takeOver"_s), Qt::LeftButton);
    QTRY_VERIFY(finder.inbox->summary(bruno).conversation.holder == Holder::Human);
    QTRY_VERIFY(finder.part<QAbstractButton>(u"handBack"_s)->isEnabled());
    QVERIFY(!finder.undo.isOffering());
    QTest::mouseClick(finder.part<QAbstractButton>(u"handBack"_s), Qt::LeftButton);
    QTRY_VERIFY(finder.undo.isOffering());
    finder.page.reset(); // the offer outlives the page and does nothing then
    finder.undo.undo();
}

void TestInboxFind::thePaletteFindsContactsAndMessages()
{
    Finder finder;
    finder.show();
    const QList<PaletteSource *> sources = finder.page->paletteSources();
    QCOMPARE(sources.size(), 2);
    QSignalSpy shown(finder.page.get(), &PageWidget::showRequested);
    const auto contacts = test::awaited(sources.at(0)->find(u"bru"_s, 5));
    VERIFY_RESULT(contacts);
    QCOMPARE(contacts->size(), 1);
    contacts->constFirst().run();
    QCOMPARE(finder.page->currentConversation(), bruno);
    const auto messages = test::awaited(sources.at(1)->find(u"azul"_s, 5));
    VERIFY_RESULT(messages);
    QCOMPARE(messages->size(), 1);
    QCOMPARE(messages->constFirst().detail, u"Ana"_s);
    messages->constFirst().run();
    QCOMPARE(shown.count(), 2);
    QCOMPARE(finder.page->currentConversation(), ana);
    QTRY_COMPARE(finder.marked(), MessageId(100));
    QCOMPARE(test::awaited(sources.at(0)->find(u" "_s, 5))->size(), 0);
}

/// Over a real workspace of which every reader and the writer stand at a gate: what is typed and pressed is
/// handled and drawn at once, and what was asked for comes when the gate opens.
void TestInboxFind::nothingBlocksOnADatabaseThatDoesNotAnswer()
{
    QTemporaryDir folder;
    SystemClock systemClock;
    const auto opened =
        test::awaited(Database::open({.location = folder.filePath(u"w.db"_s), .readers = 2}, systemClock));
    VERIFY_RESULT(opened);
    Database &database = **opened;
    const auto tenant = test::awaited(database.write([](Transaction &tx) -> Result<TenantId> {
        CHATFLOW_TRY(
            tx.exec(u"INSERT INTO tenants (id, client_id, name, state, settings_version, created_at, "
                    "updated_at) VALUES (1, 't', 't', 'active', 1, 0, 0)"_s));
        CHATFLOW_TRY(
            tx.exec(u"INSERT INTO instances (id, tenant_id, server_url, name, read_back_to, created_at) "
                    "VALUES (1, 1, 'u', 'n', 0, 0)"_s));
        for (const qint64 id : {1, 2}) {
            CHATFLOW_TRY(
                tx.exec(u"INSERT INTO contacts (id, tenant_id, name, name_folded, created_at, updated_at) "
                        "VALUES (?, 1, ?, 'c', 0, 0)"_s,
                        id, id == 1 ? u"Ana"_s : u"Bruno"_s));
            CHATFLOW_TRY(
                tx.exec(u"INSERT INTO conversations (id, tenant_id, instance_id, contact_id, address, "
                        "holder, holder_since, last_message_id, last_message_at, created_at) "
                        "VALUES (?, 1, 1, ?, 'a', 'ai', 0, ?, ?, 0)"_s,
                        id, id, id, 10 - id));
            CHATFLOW_TRY(
                tx.exec(u"INSERT INTO messages (id, tenant_id, conversation_id, instance_id, role, kind, "
                        "body, folded, at, stored_at, delivery) VALUES (?, 1, ?, 1, 'user', 'text', "
                        "'hola', 'hola', ?, 0, 'received')"_s,
                        id, id, 10 - id));
        }
        return TenantId(1);
    }));
    VERIFY_RESULT(tenant);
    Inbox inbox(database);
    LayoutMemory layout{QString()};
    UndoBar undo;
    FakeClock clock(start);
    InboxPage page(std::make_unique<WorkspaceInbox>(inbox, Actor{}, Access::administrator()),
                   database.changes(), clock, layout, undo);
    page.resize(1024, 640);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.setTenant(*tenant, QTimeZone::utc());
    QTRY_COMPARE(page.currentConversation(), ana);
    QTRY_VERIFY(page.isSettled());

    QSemaphore gate;
    QSemaphore standing;
    QList<QFuture<Result<>>> blocked;
    for (int i = 0; i < 2; ++i)
        blocked << database.read([&](const Snapshot &) -> Result<> {
            standing.release();
            gate.acquire();
            return {};
        });
    blocked << database.write([&](Transaction &) -> Result<> {
        standing.release();
        gate.acquire();
        return {};
    });
    standing.acquire(3);

    auto *search = page.findChild<QLineEdit *>(u"searchField"_s);
    auto *answer = page.findChild<QPlainTextEdit *>(u"composerField"_s);
    auto *list = page.findChild<QListView *>(u"conversations"_s);
    const auto drawn = [&page] { return page.grab().toImage(); };
    QImage before = drawn();
    const auto drawsAnew = [&](const char *what) {
        const QImage now = drawn();
        QVERIFY2(now != before, what);
        before = now;
    };
    QTest::keyClicks(answer, u"sigo aqui"_s);
    QCOMPARE(answer->toPlainText(), u"sigo aqui"_s);
    drawsAnew("the answer");
    QTest::keyClick(answer, Qt::Key_Return);
    QCOMPARE(answer->toPlainText(), QString());
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(page.currentConversation(), bruno);
    drawsAnew("another conversation");
    QTest::keyClick(list, Qt::Key_T, Qt::ControlModifier);
    QTest::keyClicks(search, u"hola"_s);
    QCOMPARE(search->text(), u"hola"_s);
    drawsAnew("the search");
    QTest::keyClick(search, Qt::Key_Escape);
    QTest::mouseClick(page.findChild<QAbstractButton *>(u"filterUnreadButton"_s), Qt::LeftButton);
    drawsAnew("the filter");
    QVERIFY(!page.isSettled()); // nothing of it has been answered

    gate.release(3);
    for (const auto &job : std::as_const(blocked))
        VERIFY_RESULT(test::awaited(job));
    QTRY_VERIFY(page.isSettled());
    QTRY_COMPARE(test::awaited(inbox.messages(*tenant, ana, {}))->rows.constLast().body, u"sigo aqui"_s);
}

QTEST_MAIN(TestInboxFind)
#include "tst_inboxfind.moc"
