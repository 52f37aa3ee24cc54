// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errorjson.h"
#include "inbox/messagedelegate.h"
#include "inbox/threadmodel.h"
#include "inbox/threadview.h"
#include "support/fakeclock.h"
#include "ui/fakeinbox.h"
#include "widgets/theme.h"

#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

namespace
{

constexpr Instant start{milliseconds(1'790'000'000'000)};
constexpr ConversationId ana(1);

BubbleSettings settingsOf(int width)
{
    BubbleSettings settings;
    settings.width = width;
    settings.font = interfaceFont(QFont());
    settings.times = RelativeTime(QTimeZone::utc(), QLocale::c());
    settings.now = start + 1h;
    settings.person = FakeInbox::me;
    return settings;
}

Message message(Role role, const QString &body, Delivery delivery = Delivery::Received)
{
    return textMessage(1, ana, role, body, start, delivery);
}

} // namespace

class TestMessageDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void contactsAreLeftAndWeAreRight();
    void bubblesStayInsideTheRow_data();
    void bubblesStayInsideTheRow();
    void aNarrowerRowIsHigher();
    void theTimeSitsBesideAShortTextAndBelowALongOne();
    void aFailedMessageOffersToSendAgain();
    void heightsAreKept();
    void everyDeliveryIsToldInWords();
    void aBubbleHoldsEverythingItPaints_data();
    void aBubbleHoldsEverythingItPaints();
    void theViewKeepsItsPlaceWhenOlderMessagesComeIn();
    void theViewFollowsUnlessOneReadsAbove();
};

void TestMessageDelegate::init()
{
    QTest::failOnWarning(QRegularExpression(u"QPainter|QFont"_s));
}

void TestMessageDelegate::contactsAreLeftAndWeAreRight()
{
    const BubbleLayout theirs(message(Role::User, u"hola"_s), settingsOf(700));
    const BubbleLayout ours(message(Role::Assistant, u"hola"_s, Delivery::Sent), settingsOf(700));
    const BubbleLayout note(message(Role::System, u"hola"_s), settingsOf(700));
    QCOMPARE(theirs.bubble().left(), 16);
    QCOMPARE(ours.bubble().right(), 700 - 16 - 1);
    QVERIFY(std::abs(note.bubble().center().x() - 350) <= 1);
    BubbleSettings mirrored = settingsOf(700);
    mirrored.direction = Qt::RightToLeft;
    QCOMPARE(BubbleLayout(message(Role::User, u"hola"_s), mirrored).bubble().right(), 700 - 16 - 1);
    QCOMPARE(BubbleLayout(message(Role::Agent, u"hola"_s, Delivery::Sent), mirrored).bubble().left(), 16);
}

void TestMessageDelegate::bubblesStayInsideTheRow_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one word") << u"hola"_s;
    QTest::newRow("a word without end") << QString(4000, u'a');
    QTest::newRow("many lines") << u"línea\n"_s.repeated(60);
    QTest::newRow("emoji") << u"👩🏽‍💻🇦🇷🏳️‍🌈"_s.repeated(40);
    QTest::newRow("right to left") << u"مرحبا كيف حالك اليوم "_s.repeated(20);
    QTest::newRow("empty") << QString();
    QTest::newRow("blanks") << u" \n\n \t "_s;
    QTest::newRow("control characters") << u"a\u0000b\u202Ec\uFFFFd\u200B"_s;
}

void TestMessageDelegate::bubblesStayInsideTheRow()
{
    QFETCH(QString, text);
    for (const int width : {260, 420, 700, 1900}) {
        for (const Role role : {Role::User, Role::Assistant, Role::Agent, Role::System}) {
            const Delivery delivery = role == Role::User ? Delivery::Received : Delivery::Read;
            const BubbleLayout layout(message(role, text, delivery), settingsOf(width));
            QVERIFY(layout.height() > 20);
            QVERIFY2(
                layout.bubble().left() >= 0 && layout.bubble().right() < width,
                qPrintable(
                    u"%1..%2 of %3"_s.arg(layout.bubble().left()).arg(layout.bubble().right()).arg(width)));
            QVERIFY(layout.bubble().bottom() < layout.height());
        }
    }
}

void TestMessageDelegate::aNarrowerRowIsHigher()
{
    const Message text = message(Role::User, u"palabra "_s.repeated(60));
    const int wide = BubbleLayout(text, settingsOf(900)).height();
    const int narrow = BubbleLayout(text, settingsOf(400)).height();
    QVERIFY(narrow > wide + 20);
    BubbleSettings first = settingsOf(900);
    first.startsDay = true;
    QVERIFY(BubbleLayout(text, first).height() > wide + 20); // room for the day's name
}

void TestMessageDelegate::theTimeSitsBesideAShortTextAndBelowALongOne()
{
    const BubbleSettings settings = settingsOf(700);
    const int line = QFontMetrics(settings.font).height();
    QVERIFY(BubbleLayout(message(Role::User, u"hola"_s), settings).bubble().height() < 2 * line + 10);
    // As wide as the bubble may be: the time needs a line of its own.
    QString full = u"m"_s;
    while (BubbleLayout(message(Role::User, full), settings).bubble().height() < 2 * line + 10)
        full += u'm';
    QVERIFY(full.size() > 15);
}

void TestMessageDelegate::aFailedMessageOffersToSendAgain()
{
    Message failed = message(Role::Agent, u"¿Sigue ahí?"_s, Delivery::Failed);
    const BubbleLayout bare(failed, settingsOf(700));
    QVERIFY(bare.bubble().contains(bare.action()));
    failed.error = errorToJson({Error::Code::NumberNotOnWhatsApp, {{u"number"_s, u"…77"_s}}, {}});
    const BubbleLayout told(failed, settingsOf(700));
    QVERIFY(told.height() > bare.height());
    QVERIFY(BubbleLayout(message(Role::Agent, u"x"_s, Delivery::Unknown), settingsOf(700)).action().isNull());
}

void TestMessageDelegate::heightsAreKept()
{
    constexpr int rows = ThreadModel::firstPageSize;
    FakeClock clock;
    FakeInbox inbox;
    inbox.add(conversationNamed(1, u"Ana"_s, start));
    for (int i = 1; i <= rows; ++i)
        inbox.write(textMessage(i, ana, Role::User, u"palabra "_s.repeated(i), start + seconds(i)));
    ThreadModel model(inbox);
    model.open(FakeInbox::tenant, ana);
    QTRY_COMPARE(model.rowCount(), rows);
    MessageDelegate delegate(clock, FakeInbox::me);
    QStyleOptionViewItem option;
    option.font = interfaceFont(QFont());
    option.rect = QRect(0, 0, 600, 10);
    QList<int> heights;
    const auto measure = [&] {
        heights.clear();
        for (int row = 0; row < rows; ++row)
            heights.append(delegate.sizeHint(option, model.index(row)).height());
    };
    measure();
    QCOMPARE(delegate.layoutsMade(), rows);
    const QList<int> first = heights;
    measure();
    QCOMPARE(delegate.layoutsMade(), rows);
    QCOMPARE(heights, first);
    QVERIFY(heights.at(rows - 1) > heights.at(rows / 2));
    // One message changes: one is measured.
    Message changed = *model.at(10);
    changed.body = u"palabra "_s.repeated(200);
    model.upsert(changed);
    measure();
    QCOMPARE(delegate.layoutsMade(), rows + 1);
    QVERIFY(heights.at(10) > first.at(10));
    option.rect.setWidth(300);
    measure();
    QVERIFY(heights.at(rows - 1) > first.at(rows - 1));
}

void TestMessageDelegate::everyDeliveryIsToldInWords()
{
    FakeInbox inbox;
    inbox.add(conversationNamed(1, u"Ana"_s, start));
    const QList<std::pair<Delivery, QString>> words{{Delivery::Queued, u"Waiting to be sent"_s},
                                                    {Delivery::Sending, u"Sending"_s},
                                                    {Delivery::Sent, u"Sent"_s},
                                                    {Delivery::Delivered, u"Delivered"_s},
                                                    {Delivery::Read, u"Read"_s},
                                                    {Delivery::Failed, u"Not sent"_s},
                                                    {Delivery::Unknown, u"Not known whether it was sent"_s},
                                                    {Delivery::Cancelled, u"Cancelled, not sent"_s}};
    for (int i = 0; i < words.size(); ++i)
        inbox.write(textMessage(i + 1, ana, Role::Assistant, u"x"_s, start + seconds(i), words.at(i).first));
    ThreadModel model(inbox);
    model.open(FakeInbox::tenant, ana);
    QTRY_COMPARE(model.rowCount(), static_cast<int>(words.size()));
    for (int i = 0; i < words.size(); ++i) {
        const QString said = model.index(i).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.endsWith(words.at(i).second), qPrintable(said));
        QVERIFY2(said.startsWith(u"AI, "_s), qPrintable(said));
    }
}

void TestMessageDelegate::aBubbleHoldsEverythingItPaints_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("delivery");
    for (const char *kind :
         {"text", "image", "audio", "document", "location", "button_reply", "reaction", "unsupported"}) {
        for (const Delivery delivery : {Delivery::Sent, Delivery::Read, Delivery::Failed, Delivery::Unknown})
            QTest::addRow("%s %d", kind, static_cast<int>(delivery))
                << QString::fromLatin1(kind) << static_cast<int>(delivery);
    }
}

void TestMessageDelegate::aBubbleHoldsEverythingItPaints()
{
    QFETCH(QString, kind);
    QFETCH(int, delivery);
    Message one =
        message(Role::Agent, kind == u"audio"_s ? QString() : u"¡Sí! Llega mañana 🚚 y se paga al recibir"_s,
                static_cast<Delivery>(delivery));
    one.kind = kind;
    one.author = FakeInbox::me;
    one.editedAt = start + 1min;
    if (one.delivery == Delivery::Failed)
        one.error = errorToJson({Error::Code::InstanceNotConnected, {{u"instance"_s, u"techstore"_s}}, {}});
    const BubbleLayout layout(one, settingsOf(520));
    const Colors colors = colorsOf(Scheme::Light);
    QImage image(520, layout.height() + 40, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    layout.paint(painter, colors, true, 1.0);
    painter.end();
    const QRect bubble = layout.bubble().adjusted(-1, -1, 1, 1);
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool painted = image.pixelColor(x, y) != QColor(Qt::magenta);
            QVERIFY2(!painted || bubble.contains(x, y), qPrintable(u"%1,%2"_s.arg(x).arg(y)));
            inked += painted && image.pixelColor(x, y) != colors.bubblePerson ? 1 : 0;
        }
    }
    QVERIFY(inked > 200); // there is something to read
}

void TestMessageDelegate::theViewKeepsItsPlaceWhenOlderMessagesComeIn()
{
    FakeClock clock(start + 2h);
    FakeInbox inbox;
    inbox.add(conversationNamed(1, u"Ana"_s, start));
    for (int i = 1; i <= 400; ++i)
        inbox.write(textMessage(i, ana, i % 3 ? Role::User : Role::Assistant,
                                u"palabra "_s.repeated(i % 40 + 1), start + seconds(i)));
    ThreadModel model(inbox);
    MessageDelegate delegate(clock, FakeInbox::me);
    ThreadView view(model, delegate);
    view.resize(600, 500);
    view.show();
    model.open(FakeInbox::tenant, ana);
    QTRY_COMPARE(model.state(), ThreadModel::State::Ready);
    QTRY_VERIFY(view.verticalScrollBar()->value() == view.verticalScrollBar()->maximum() &&
                view.isFollowing());
    inbox.hold();
    view.verticalScrollBar()->setValue(100);
    QVERIFY(!view.isFollowing());
    QVERIFY(inbox.held() > 0); // near the top: it has asked for older ones
    const QModelIndex top = view.indexAt(QPoint(300, 5));
    const QPersistentModelIndex seen(top);
    const int before = view.visualRect(top).top();
    const int rows = model.rowCount();
    inbox.release();
    QTRY_VERIFY(model.rowCount() > rows);
    QCOMPARE(view.visualRect(seen).top(), before);
    // One that is in sight grows: what is read stays where it is.
    Message longer = *model.at(0);
    longer.body = u"palabra "_s.repeated(300);
    model.upsert(longer);
    QCOMPARE(view.visualRect(seen).top(), before);
}

void TestMessageDelegate::theViewFollowsUnlessOneReadsAbove()
{
    FakeClock clock(start + 2h);
    FakeInbox inbox;
    inbox.add(conversationNamed(1, u"Ana"_s, start));
    for (int i = 1; i <= 30; ++i)
        inbox.write(textMessage(i, ana, Role::User, u"palabra "_s.repeated(20), start + seconds(i)));
    ThreadModel model(inbox);
    MessageDelegate delegate(clock, FakeInbox::me);
    ThreadView view(model, delegate);
    view.resize(600, 500);
    view.show();
    model.open(FakeInbox::tenant, ana);
    QTRY_VERIFY(model.rowCount() == 30 && view.verticalScrollBar()->maximum() > 500);
    QScrollBar *bar = view.verticalScrollBar();
    QTRY_COMPARE(bar->value(), bar->maximum());
    model.applyChanges(inbox.write(textMessage(50, ana, Role::User, u"otra"_s, start + 100s)));
    QTRY_COMPARE(model.rowCount(), 31);
    QCOMPARE(bar->value(), bar->maximum());
    bar->setValue(bar->maximum() - 300);
    const int place = bar->value();
    model.applyChanges(inbox.write(textMessage(51, ana, Role::User, u"y otra"_s, start + 101s)));
    QTRY_COMPARE(model.rowCount(), 32);
    QCOMPARE(bar->value(), place);
    auto *button = view.findChild<QWidget *>(u"toNewest"_s);
    QVERIFY(button->isVisible());
    view.goToNewest();
    QCOMPARE(bar->value(), bar->maximum());
    QVERIFY(!button->isVisible());
    view.resize(420, 400); // wraps anew, and stays at the end
    QTRY_COMPARE(bar->value(), bar->maximum());
    QVERIFY(view.isFollowing());
}

QTEST_MAIN(TestMessageDelegate)
#include "tst_messagedelegate.moc"
