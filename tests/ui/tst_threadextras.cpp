// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/answerdialog.h"
#include "inbox/bubblelayout.h"
#include "inbox/mediadesk.h"
#include "inbox/messagedelegate.h"
#include "inbox/thumbnails.h"
#include "inbox/versionsdialog.h"
#include "ui/inboxstage.h"
#include "work/inboxwording.h"

#include <QAbstractButton>
#include <QDesktopServices>
#include <QImage>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

namespace
{

Message plain(qint64 id, const QString &text, Role role = Role::User)
{
    return textMessage(id, InboxStage::ana, role, text, InboxStage::start + seconds(80 + id),
                       role == Role::User ? Delivery::Received : Delivery::Read);
}

Message quoting(qint64 id, const QString &text)
{
    Message message = plain(id, text);
    message.metadata = {{u"quoted"_s, QJsonObject{{u"id"_s, u"WA1"_s},
                                                  {u"text"_s, u"¿Hay stock?"_s},
                                                  {u"message"_s, 1},
                                                  {u"at"_s, toMs(InboxStage::start + 60s)},
                                                  {u"ours"_s, false}}}};
    return message;
}

Message photo(qint64 id)
{
    Message message = plain(id, {});
    message.kind = u"image"_s;
    message.metadata = {{u"media"_s, QJsonObject{{u"mime"_s, u"image/png"_s}}}};
    return message;
}

/// Writes a picture of 400 x 300 and answers its path.
QString picture(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"picture"_s);
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    image.save(path, "PNG");
    return path;
}

BubbleSettings settings()
{
    BubbleSettings made;
    made.width = 700;
    made.font = interfaceFont(QFont());
    made.times = RelativeTime(QTimeZone::utc(), QLocale::c());
    made.now = InboxStage::start + 1h;
    made.person = FakeInbox::me;
    return made;
}

/// The first point of a layout that does `zone`.
std::optional<QPoint> pointOf(const BubbleLayout &layout, BubbleZone zone)
{
    for (int y = 0; y < layout.height(); y += 2) {
        for (int x = 0; x < 700; x += 4) {
            if (layout.zoneAt({x, y}) == zone)
                return QPoint(x, y);
        }
    }
    return std::nullopt;
}

} // namespace

/// What messages have beside their text: quotes, reactions, places, earlier texts, and why the AI answered
/// so.
class TestThreadExtras : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuoteLeadsToWhatItQuotes();
    void reactionsHangOnTheirMessage();
    void aPlaceIsShownOnAMapWhenAskedFor();
    void whyTheAiAnsweredSo();
    void whyIsOnlyForThoseWhoMaySee();
    void earlierTextsAreRead();
    void deletedTextsAreForThoseWhoMay();
    void picturesAreFetchedWhenTheyAreShown();
    void aPictureThatCouldNotBeFetchedIsTriedAgain();
    void aThreadKeepsItsHeightsWhenPicturesCome();
    void filesAreSavedUnderAName();
    void picturesAreMadeSmall();
};

void TestThreadExtras::aQuoteLeadsToWhatItQuotes()
{
    const BubbleLayout bare(plain(5, u"Sí"_s), settings());
    const BubbleLayout quoted(quoting(5, u"Sí"_s), settings());
    QVERIFY(quoted.height() > bare.height() + 10);
    QVERIFY(quoted.bubble().contains(*pointOf(quoted, BubbleZone::Quote)));
    QVERIFY(!pointOf(bare, BubbleZone::Quote));
    Message unknown = quoting(5, u"Sí"_s);
    unknown.metadata = {{u"quoted"_s, QJsonObject{{u"id"_s, u"X"_s}, {u"text"_s, u"long ago"_s}}}};
    const BubbleLayout nowhere(unknown, settings());
    QVERIFY(nowhere.height() > bare.height()); // shown, and leads nowhere
    QVERIFY(!pointOf(nowhere, BubbleZone::Quote));

    InboxStage stage([](FakeInbox &inbox) {
        for (int i = 0; i < 40; ++i)
            inbox.write(plain(10 + i, u"line"_s));
        inbox.write(quoting(60, u"Sí"_s));
    });
    stage.show();
    QVERIFY(stage.choose(-1, u"goToQuoted"_s));
    QTRY_COMPARE(stage.thread()->currentIndex().data().toString(), u"¿Hay stock?"_s);
    QVERIFY(
        InboxWording::accessibleMessage(quoting(1, u"Sí"_s), FakeInbox::me, {}).contains(u"¿Hay stock?"_s));
}

void TestThreadExtras::reactionsHangOnTheirMessage()
{
    const Message bare = plain(5, u"Sí"_s);
    Message liked = bare;
    liked.metadata = {{u"reactions"_s, QJsonObject{{u"theirs"_s, u"👍"_s}}}};
    QVERIFY(BubbleLayout(liked, settings()).height() > BubbleLayout(bare, settings()).height());
    QVERIFY(InboxWording::accessibleMessage(liked, FakeInbox::me, {}).contains(u"👍"_s));
    Message reaction = plain(6, {});
    reaction.kind = u"reaction"_s;
    reaction.metadata = {{u"reaction"_s, QJsonObject{{u"to"_s, u"WA1"_s}, {u"emoji"_s, u"👍"_s}}}};
    QCOMPARE(InboxWording::reactionText(reaction), u"Reacted with 👍"_s);
    reaction.metadata = {{u"reaction"_s, QJsonObject{{u"to"_s, u"WA1"_s}, {u"emoji"_s, QString()}}}};
    QCOMPARE(InboxWording::reactionText(reaction), u"Took the reaction back"_s);
    QVERIFY(InboxWording::reactionText(bare).isEmpty());
}

void TestThreadExtras::aPlaceIsShownOnAMapWhenAskedFor()
{
    Message place = plain(5, {});
    place.kind = u"location"_s;
    place.metadata = {{u"location"_s, QJsonObject{{u"latitude"_s, -34.5},
                                                  {u"longitude"_s, -58.25},
                                                  {u"name"_s, u"Obelisco"_s},
                                                  {u"address"_s, QString()}}}};
    const BubbleLayout layout(place, settings());
    QVERIFY(pointOf(layout, BubbleZone::Map));
    QCOMPARE(InboxWording::placeName(place), u"Obelisco"_s);
    InboxStage stage([&](FakeInbox &inbox) { inbox.write(place); });
    stage.show();
    QObject::disconnect(stage.thread(), &ThreadView::mapRequested, nullptr, nullptr); // no browser here
    QSignalSpy asked(stage.thread(), &ThreadView::mapRequested);
    QVERIFY(stage.choose(-1, u"showOnMap"_s));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toDouble(), -34.5);
    QCOMPARE(asked.at(0).at(1).toDouble(), -58.25);
}

void TestThreadExtras::whyTheAiAnsweredSo()
{
    InboxStage stage([](FakeInbox &inbox) {
        Message answer = inbox.thread(InboxStage::ana).at(1);
        answer.call = CallId(12);
        inbox.write(answer);
    });
    stage.show();
    stage.thread()->setFocus();
    stage.thread()->setCurrentIndex(stage.thread()->model()->index(0, 0));
    stage.press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier); // the contact's: nothing to explain
    QVERIFY(stage.desk->explained.isEmpty());
    stage.thread()->setCurrentIndex(stage.thread()->model()->index(1, 0));
    stage.press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(stage.desk->explained, QList{CallId(12)});
    auto *dialog = stage.part<AnswerDialog>(u"answerDialog"_s);
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->findChild<QLabel *>(u"explanation"_s));
    QSignalSpy settingsAsked(stage.page.get(), &PageWidget::settingsRequested);
    dialog->findChild<QAbstractButton *>(u"answerSettings"_s)->click();
    QCOMPARE(settingsAsked.size(), 1);
    QCOMPARE(settingsAsked.at(0).at(1).toLongLong(), 4);
}

void TestThreadExtras::whyIsOnlyForThoseWhoMaySee()
{
    InboxStage stage([](FakeInbox &inbox) {
        Message answer = inbox.thread(InboxStage::ana).at(1);
        answer.call = CallId(12);
        inbox.write(answer);
    });
    stage.desk->readsRequests = false;
    stage.show();
    QVERIFY(!stage.choose(1, u"whyThisAnswer"_s));
    stage.thread()->setFocus();
    stage.press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(stage.desk->explained.isEmpty());
}

void TestThreadExtras::earlierTextsAreRead()
{
    InboxStage stage([](FakeInbox &inbox) {
        Message edited = plain(5, u"hello"_s);
        edited.editedAt = edited.at + 5s;
        inbox.write(edited);
    });
    stage.desk->kept = {{.body = u"helo"_s, .kind = u"text"_s, .until = InboxStage::start + 90s}};
    stage.show();
    QVERIFY(!stage.choose(0, u"earlierTexts"_s)); // never edited
    QVERIFY(stage.choose(-1, u"earlierTexts"_s));
    auto *text = stage.part<QPlainTextEdit>(u"versionsText"_s);
    QVERIFY(text);
    QTRY_VERIFY(text->toPlainText().contains(u"helo"_s));
}

void TestThreadExtras::deletedTextsAreForThoseWhoMay()
{
    const auto withDeleted = [](FakeInbox &inbox) {
        Message gone = plain(5, {});
        gone.deletedAt = gone.at + 5s;
        inbox.write(gone);
    };
    InboxStage may(withDeleted);
    may.show();
    QVERIFY(may.choose(-1, u"earlierTexts"_s));
    InboxStage mayNot(withDeleted);
    mayNot.desk->readsDeleted = false;
    mayNot.show();
    QVERIFY(!mayNot.choose(-1, u"earlierTexts"_s));
}

void TestThreadExtras::picturesAreFetchedWhenTheyAreShown()
{
    InboxStage stage([](FakeInbox &inbox) {
        for (int i = 0; i < 60; ++i)
            inbox.write(photo(10 + i));
    });
    QTemporaryDir folder;
    stage.desk->files.insert(MessageId(69), picture(folder));
    stage.show();
    QTRY_VERIFY(stage.desk->filesAsked.contains(MessageId(69)));
    // What is far above is not: only what has been in sight, a few at a time.
    QVERIFY(!stage.desk->filesAsked.contains(MessageId(10)));
    QVERIFY(stage.desk->filesAsked.size() < 20);
    QCOMPARE(stage.desk->filesAsked.count(MessageId(69)), 1);
}

void TestThreadExtras::aPictureThatCouldNotBeFetchedIsTriedAgain()
{
    InboxStage stage([](FakeInbox &inbox) { inbox.write(photo(10)); });
    stage.show();
    QTRY_COMPARE(stage.desk->filesAsked.size(), 1);
    QCoreApplication::processEvents();
    stage.thread()->viewport()->grab();
    QCOMPARE(stage.desk->filesAsked.size(), 1); // not by itself
    QTemporaryDir folder;
    stage.desk->files.insert(MessageId(10), picture(folder));
    const Message shown = stage.message(-1);
    Q_EMIT stage.thread()->pictureRequested(shown); // as a click on it does
    QTRY_COMPARE(stage.desk->filesAsked.size(), 2);
}

void TestThreadExtras::aThreadKeepsItsHeightsWhenPicturesCome()
{
    QTemporaryDir folder;
    InboxStage stage([](FakeInbox &inbox) {
        for (int i = 0; i < 8; ++i)
            inbox.write(photo(10 + i));
    });
    for (int i = 0; i < 8; ++i)
        stage.desk->files.insert(MessageId(10 + i), picture(folder));
    stage.show();
    const auto *delegate = stage.page->findChild<MessageDelegate *>();
    QTRY_VERIFY(stage.desk->filesAsked.contains(MessageId(17)));
    const int layouts = delegate->layoutsMade();
    const int end = stage.thread()->verticalScrollBar()->maximum();
    QSignalSpy come(stage.page->findChild<Thumbnails *>(), &Thumbnails::changed);
    QTRY_VERIFY(!come.isEmpty());
    stage.thread()->viewport()->grab();
    QCOMPARE(delegate->layoutsMade(), layouts);
    QCOMPARE(stage.thread()->verticalScrollBar()->maximum(), end);
}

void TestThreadExtras::filesAreSavedUnderAName()
{
    QTemporaryDir folder;
    FakeInbox inbox;
    FakeDesk desk(inbox);
    desk.files.insert(MessageId(10), picture(folder));
    QWidget window;
    MediaDesk media(desk, window);
    QSignalSpy saved(&media, &MediaDesk::saved);
    QSignalSpy failed(&media, &MediaDesk::failed);
    const QString path = folder.filePath(u"saved.png"_s);
    media.copyTo(photo(10), path, false);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(QFile::exists(path));
    media.copyTo(photo(10), path, false); // replaces it
    QTRY_COMPARE(saved.size(), 2);
    media.copyTo(photo(10), folder.filePath(u"none/saved.png"_s), false);
    QTRY_COMPARE(failed.size(), 1);
    media.copyTo(photo(11), path, false); // cannot be fetched
    QTRY_COMPARE(failed.size(), 2);
    QCOMPARE(media.nameOf(photo(10)), u"Photo"_s);

    InboxStage stage([](FakeInbox &all) { all.write(photo(10)); });
    stage.show();
    QVERIFY(stage.choose(-1, u"openFile"_s));
    auto *box = stage.part<QMessageBox>(u"openMediaDialog"_s);
    QVERIFY(box); // nothing is opened without a yes, and Enter is a no
    QVERIFY(box->defaultButton() && box->buttonRole(box->defaultButton()) == QMessageBox::RejectRole);
    QVERIFY(!stage.choose(0, u"openFile"_s)); // a text
}

void TestThreadExtras::picturesAreMadeSmall()
{
    QTemporaryDir folder;
    const QImage small = Thumbnails::scaled(picture(folder), {100, 100});
    QCOMPARE(small.size(), QSize(100, 75));
    QFile broken(folder.filePath(u"broken"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("\x89PNG\r\n no picture");
    broken.close();
    QVERIFY(Thumbnails::scaled(broken.fileName(), {100, 100}).isNull());
    QVERIFY(Thumbnails::scaled(folder.filePath(u"none"_s), {100, 100}).isNull());
}

QTEST_MAIN(TestThreadExtras)
#include "tst_threadextras.moc"
