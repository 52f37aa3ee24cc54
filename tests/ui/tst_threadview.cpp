// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/messagedelegate.h"
#include "inbox/threadmodel.h"
#include "inbox/threadscrollbar.h"
#include "inbox/threadview.h"
#include "support/fakeclock.h"
#include "ui/fakeinbox.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

namespace
{

constexpr Instant start{milliseconds(1'790'000'000'000)};
constexpr ConversationId ana(1);

/// Bubbles from one line to twenty.
QString bodyOf(int number)
{
    return u"%1 "_s.arg(number) + u"una palabra tras otra "_s.repeated(1 + (number * 7919) % 40);
}

void fill(FakeInbox &inbox, int count)
{
    inbox.add(conversationNamed(1, u"Ana"_s, start));
    for (int i = 1; i <= count; ++i)
        inbox.write(textMessage(i, ana, i % 3 ? Role::User : Role::Assistant, bodyOf(i),
                                start + seconds(40 * i), i % 3 ? Delivery::Received : Delivery::Read));
}

/// A thread with its scroll bar, as the page has them.
struct Stage {
    FakeClock clock{start + std::chrono::hours(24 * 60)};
    FakeInbox inbox;
    ThreadModel model{inbox};
    MessageDelegate delegate{clock, FakeInbox::me};
    QWidget window;
    ThreadView *view = nullptr;
    ThreadScrollBar *bar = nullptr;

    explicit Stage(int messages)
    {
        fill(inbox, messages);
        view = new ThreadView(model, delegate, &window);
        bar = new ThreadScrollBar(inbox, model, *view, &window);
        auto *row = new QHBoxLayout(&window);
        row->addWidget(view, 1);
        row->addWidget(bar);
        window.resize(700, 500);
        window.show();
    }
    void open() { model.open(FakeInbox::tenant, ana); }
    int topNumber() const
    {
        const Message *top = model.at(view->indexAt(QPoint(view->viewport()->width() / 2, 1)).row());
        return top ? static_cast<int>(top->id.value()) : -1;
    }
    /// Where the top message's upper edge stands.
    int topEdge(int number) const { return view->visualRect(model.indexOf(MessageId(number))).top(); }
    void settle() const
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
    }
};

} // namespace

class TestThreadView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAtAMessageInTheMiddle();
    void theBarSpansTheWholeThread();
    void draggingGoesAnywhere();
    void homeAndEndReachTheEnds();
    void nothingJumpsWhenPagesArrive();
    void aFrameCostsTheSameInAnyThread();
    void countsWhatCameInMeanwhile();
    void theLastPlaceThatWasAskedForIsGoneTo();
};

void TestThreadView::opensAtAMessageInTheMiddle()
{
    Stage stage(3000);
    const Message wanted = stage.inbox.thread(ana).at(1499);
    stage.view->openAt(FakeInbox::tenant, ana, {wanted.at, wanted.id.value()});
    QTRY_COMPARE(stage.model.state(), ThreadModel::State::Ready);
    const QRect rect = stage.view->visualRect(stage.model.indexOf(wanted.id));
    QVERIFY(rect.isValid() && stage.view->viewport()->rect().intersects(rect));
    QVERIFY(std::abs(rect.center().y() - stage.view->viewport()->height() / 2) < rect.height());
    QCOMPARE(stage.delegate.marked(), wanted.id);
    QCOMPARE(stage.view->currentIndex(), stage.model.indexOf(wanted.id));
    QVERIFY(stage.model.hasOlder() && stage.model.hasNewer());
    QVERIFY(!stage.view->isFollowing());
    QTRY_COMPARE(stage.delegate.marked(), MessageId()); // for a moment only
    // One that is gone: what stands in its place.
    stage.view->openAt(FakeInbox::tenant, ana, {wanted.at + 1s, 999'999});
    QTRY_COMPARE(stage.model.state(), ThreadModel::State::Ready);
    QCOMPARE(stage.delegate.marked(), MessageId(wanted.id.value() + 1));
}

void TestThreadView::theBarSpansTheWholeThread()
{
    Stage stage(10'000);
    stage.open();
    QTRY_VERIFY(stage.bar->known());
    QCOMPARE(*stage.bar->known(), (ThreadPlace{.before = 10'000 - stage.model.rowCount(), .total = 10'000}));
    QCOMPARE(stage.bar->value(), stage.bar->maximum()); // the newest is in sight
    QVERIFY(stage.bar->maximum() > 9'900 * ThreadScrollBar::unitsOfMessage);
    // A short thread is scrolled by pixels.
    Stage small(30);
    small.open();
    QTRY_COMPARE(small.model.rowCount(), 30);
    QTRY_COMPARE(small.bar->maximum(), small.view->verticalScrollBar()->maximum());
    small.bar->setValue(100);
    QCOMPARE(small.view->verticalScrollBar()->value(), 100);
}

void TestThreadView::draggingGoesAnywhere()
{
    Stage stage(10'000);
    stage.open();
    QTRY_VERIFY(stage.bar->known());
    for (const int number : {5000, 20, 9000, 4321}) {
        stage.bar->setValue(number * ThreadScrollBar::unitsOfMessage);
        QTRY_COMPARE(stage.topNumber(), number + 1); // message number 0 has the id 1
        QTRY_VERIFY(stage.bar->known());
        QTRY_COMPARE(stage.bar->value() / ThreadScrollBar::unitsOfMessage, number);
        QVERIFY(stage.model.rowCount() <= ThreadModel::windowSize);
    }
    stage.bar->setValue(stage.bar->maximum());
    QTRY_VERIFY(stage.view->isFollowing());
    stage.bar->setValue(0);
    QTRY_COMPARE(stage.topNumber(), 1);
}

void TestThreadView::homeAndEndReachTheEnds()
{
    Stage stage(5000);
    stage.open();
    QTRY_COMPARE(stage.model.state(), ThreadModel::State::Ready);
    QTest::keyClick(stage.view, Qt::Key_Home);
    QTRY_COMPARE(stage.topNumber(), 1);
    QCOMPARE(stage.bar->value(), 0);
    QVERIFY(!stage.model.hasOlder());
    QTest::keyClick(stage.view, Qt::Key_End);
    QTRY_VERIFY(stage.view->isFollowing());
    QCOMPARE(stage.model.at(stage.model.rowCount() - 1)->id, MessageId(5000));
    QTRY_COMPARE(stage.bar->value(), stage.bar->maximum());
}

/// By the wheel from the end of a thread to its beginning: with every step what is seen moves by the step and
/// nothing else, also when pages come in above and are dropped below, with a current message among those.
void TestThreadView::nothingJumpsWhenPagesArrive()
{
    Stage stage(900);
    stage.open();
    QTRY_COMPARE(stage.model.state(), ThreadModel::State::Ready);
    stage.settle();
    stage.view->setCurrentIndex(stage.model.index(stage.model.rowCount() - 1));
    int steps = 0;
    while (stage.model.hasOlder() || stage.view->verticalScrollBar()->value() > 0) {
        QVERIFY2(++steps < 4000, "the beginning is never reached");
        const int number = stage.topNumber();
        const int edge = stage.topEdge(number);
        const int value = stage.view->verticalScrollBar()->value();
        const int step = std::min(200, value);
        stage.view->verticalScrollBar()->setValue(value - step);
        QVERIFY(stage.model.indexOf(MessageId(number)).isValid());
        QCOMPARE(stage.topEdge(number), edge + step);
        stage.settle(); // pages arrive
        QVERIFY(stage.model.indexOf(MessageId(number)).isValid());
        QCOMPARE(stage.topEdge(number), edge + step);
    }
    QCOMPARE(stage.topNumber(), 1);
}

/// Layouts and heights asked for while a screen is scrolled through and pages come in: as many in a thread of
/// 100,000 messages as in one of 2,000.
void TestThreadView::aFrameCostsTheSameInAnyThread()
{
    const auto cost = [](int messages) {
        Stage stage(messages);
        stage.open();
        [&] { QTRY_VERIFY(stage.bar->known()); }();
        stage.settle();
        const int number = messages / 2;
        stage.bar->setValue(number * ThreadScrollBar::unitsOfMessage);
        [&] { QTRY_COMPARE(stage.topNumber(), number + 1); }();
        [&] { QTRY_VERIFY(stage.bar->known()); }();
        stage.settle();
        const int layouts = stage.delegate.layoutsMade();
        const int heights = stage.delegate.heightsAsked();
        int worst = 0;
        for (int frame = 0; frame < 150; ++frame) {
            const int before = stage.delegate.heightsAsked();
            stage.view->verticalScrollBar()->setValue(stage.view->verticalScrollBar()->value() - 60);
            (void)stage.window.grab();
            stage.settle();
            worst = std::max(worst, stage.delegate.heightsAsked() - before);
        }
        return std::tuple(stage.delegate.layoutsMade() - layouts, stage.delegate.heightsAsked() - heights,
                          worst);
    };
    const auto [shortLayouts, shortHeights, shortWorst] = cost(2000);
    const auto [longLayouts, longHeights, longWorst] = cost(100'000);
    qInfo("150 frames: %d and %d layouts, %d and %d heights, worst frame %d and %d heights", shortLayouts,
          longLayouts, shortHeights, longHeights, shortWorst, longWorst);
    QVERIFY(shortLayouts > 0);
    QVERIFY(longLayouts <= shortLayouts * 5 / 4 + 100);
    QVERIFY(longHeights <= shortHeights * 5 / 4 + 1000);
    // A page comes in with a layout of the window for each of insert, marks and drop.
    QVERIFY(longWorst <= 8 * ThreadModel::windowSize);
}

void TestThreadView::countsWhatCameInMeanwhile()
{
    Stage stage(3000);
    const Message wanted = stage.inbox.thread(ana).at(1000);
    stage.view->openAt(FakeInbox::tenant, ana, {wanted.at, wanted.id.value()});
    QTRY_COMPARE(stage.model.state(), ThreadModel::State::Ready);
    const int asked = stage.inbox.asked;
    QTRY_VERIFY(stage.inbox.asked > asked); // what the newest message is
    stage.settle();
    QCOMPARE(stage.view->newMessages(), 0);
    auto *button = stage.view->findChild<QAbstractButton *>(u"toNewest"_s);
    QVERIFY(button->isVisible());
    for (int i = 0; i < 3; ++i)
        stage.model.applyChanges(stage.inbox.write(
            textMessage(10'000 + i, ana, Role::User, u"¿Hola?"_s, start + seconds(300'000 + i))));
    QTRY_COMPARE(stage.view->newMessages(), 3);
    QVERIFY(button->text().contains(u'3'));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(stage.view->isFollowing());
    QCOMPARE(stage.view->newMessages(), 0);
    QVERIFY(!button->isVisible());
    QCOMPARE(stage.model.at(stage.model.rowCount() - 1)->id, MessageId(10'002));
}

void TestThreadView::theLastPlaceThatWasAskedForIsGoneTo()
{
    Stage stage(3000);
    stage.open();
    QTRY_COMPARE(stage.model.state(), ThreadModel::State::Ready);
    stage.settle();
    stage.inbox.hold();
    const QList<Message> thread = stage.inbox.thread(ana);
    const auto go = [&](qsizetype number) {
        stage.view->goTo({thread.at(number).at, thread.at(number).id.value()}, ThreadView::Aim::Top);
    };
    go(100);
    go(1500);
    QCOMPARE(stage.model.state(), ThreadModel::State::Ready); // what was shown stays meanwhile
    QCOMPARE(stage.model.at(stage.model.rowCount() - 1)->id, MessageId(3000));
    stage.inbox.answer(2); // the second place's answers come first
    stage.inbox.answer(2);
    stage.inbox.release();
    QTRY_COMPARE(stage.topNumber(), 1501);
    stage.settle();
    QCOMPARE(stage.topNumber(), 1501);
}

QTEST_MAIN(TestThreadView)
#include "tst_threadview.moc"
