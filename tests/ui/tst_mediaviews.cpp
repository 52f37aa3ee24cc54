// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/pictureviewer.h"
#include "inbox/soundbar.h"
#include "inbox/threadview.h"
#include "sound/soundplugin.h"
#include "support/places.h"
#include "ui/inboxstage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QMessageBox>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

namespace
{

Message mediaMessage(qint64 id, const QString &kind, const QJsonObject &media = {})
{
    Message message =
        textMessage(id, InboxStage::ana, Role::User, {}, InboxStage::start + std::chrono::minutes(id));
    message.kind = kind;
    message.metadata.insert(u"media"_s, media);
    return message;
}

/// Ana sends two recordings and three pictures.
struct MediaStage : InboxStage {
    QTemporaryDir disk;

    MediaStage()
        : InboxStage([](FakeInbox &all) {
            all.write(mediaMessage(10, u"audio"_s, {{u"seconds"_s, 65}}));
            all.write(mediaMessage(11, u"audio"_s, {{u"seconds"_s, 5}}));
            for (int id = 12; id < 15; ++id)
                all.write(mediaMessage(id, u"image"_s));
        })
    {
        for (int id = 10; id < 12; ++id)
            desk->files.insert(MessageId(id), disk.filePath(u"%1.ogg"_s.arg(id)));
        for (int id = 12; id < 15; ++id) {
            QImage image(40 * id, 30 * id, QImage::Format_RGB32);
            image.fill(Qt::darkGreen);
            const QString path = disk.filePath(u"%1.png"_s.arg(id));
            image.save(path);
            desk->files.insert(MessageId(id), path);
        }
    }
    /// Goes to a message of the thread and presses Enter, as the keyboard does it.
    void enter(int id) const
    {
        for (int row = 0; row < thread()->model()->rowCount(); ++row) {
            if (message(row).id == MessageId(id))
                thread()->setCurrentIndex(thread()->model()->index(row, 0));
        }
        QTest::keyClick(thread(), Qt::Key_Return);
    }
    QAbstractButton *button(const QString &name) const { return part<QAbstractButton>(name); }
    QString time() const { return part<QLabel>(u"soundTime"_s)->text(); }
};

} // namespace

/// Recordings and pictures of messages, in the window.
class TestMediaViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordingIsPlayed();
    void onePlaysAtATime();
    void withoutSoundItIsToldAndOpenedOutside_data();
    void withoutSoundItIsToldAndOpenedOutside();
    void thePluginTells();
    void picturesAreSeenLarge();
    void aPictureThatCannotBeHadIsTold();
};

void TestMediaViews::aRecordingIsPlayed()
{
    MediaStage stage;
    stage.show();
    auto *bar = stage.part<SoundBar>(u"soundBar"_s);
    QVERIFY(!bar->isVisible());
    QCOMPARE(stage.desk->sound.made, 0); // nothing is loaded before
    stage.enter(10);
    QTRY_COMPARE(stage.desk->sound.opened, QStringList({stage.disk.filePath(u"10.ogg"_s)}));
    QVERIFY(bar->isVisible());
    QCOMPARE(stage.time(), u"0:00 / 1:05"_s);
    stage.desk->sound.listener.moved(12s, 66s);
    QTRY_COMPARE(stage.time(), u"0:12 / 1:06"_s);
    stage.button(u"soundPlay"_s)->click();
    QVERIFY(!stage.desk->sound.playing);
    stage.enter(10); // goes on
    QVERIFY(stage.desk->sound.playing);
    QCOMPARE(stage.desk->sound.opened.size(), 1);
    auto *place = stage.part<QSlider>(u"soundPlace"_s);
    QTest::keyClick(place, Qt::Key_Right);
    QCOMPARE(stage.desk->sound.sought, milliseconds(17s));
    QTest::keyClick(place, Qt::Key_Home);
    QCOMPARE(stage.desk->sound.sought, milliseconds(0));
    for (const double rate : {1.5, 2.0, 1.0}) {
        stage.button(u"soundRate"_s)->click();
        QCOMPARE(stage.desk->sound.rate, rate);
    }
    stage.desk->sound.listener.ended();
    QTRY_COMPARE(stage.time(), u"0:00 / 1:06"_s);
    QTest::keyClick(bar, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
}

void TestMediaViews::onePlaysAtATime()
{
    MediaStage stage;
    stage.show();
    stage.enter(10);
    QTRY_COMPARE(stage.desk->sound.opened.size(), 1);
    stage.desk->sound.listener.moved(12s, 65s);
    QTRY_COMPARE(stage.time(), u"0:12 / 1:05"_s);
    stage.enter(11);
    QTRY_COMPARE(stage.desk->sound.opened.size(), 2);
    QCOMPARE(stage.desk->sound.made, 1);
    QCOMPARE(stage.time(), u"0:00 / 0:05"_s);
    stage.page->openConversation(InboxStage::bruno);
    QVERIFY(!stage.desk->sound.playing); // nobody knows any more whose voice it is
    QVERIFY(!stage.part<SoundBar>(u"soundBar"_s)->isVisible());
}

void TestMediaViews::withoutSoundItIsToldAndOpenedOutside_data()
{
    QTest::addColumn<int>("trouble");
    QTest::newRow("no plugin") << -1;
    QTest::newRow("no device") << int(SoundBackend::Trouble::NoDevice);
    QTest::newRow("no sound") << int(SoundBackend::Trouble::NotPlayed);
}

void TestMediaViews::withoutSoundItIsToldAndOpenedOutside()
{
    QFETCH(int, trouble);
    MediaStage stage;
    stage.desk->hasSound = trouble >= 0;
    stage.show();
    stage.enter(10);
    if (trouble >= 0) {
        QTRY_COMPARE(stage.desk->sound.opened.size(), 1);
        stage.desk->sound.listener.failed(SoundBackend::Trouble(trouble), u"detail"_s);
    }
    QTRY_VERIFY(!stage.notice().isEmpty());
    QVERIFY(!stage.part<SoundBar>(u"soundBar"_s)->isVisible());
    QVERIFY(stage.part<QMessageBox>(u"openMediaDialog"_s)); // asks before another program gets it
}

/// The real one: a computer without a loudspeaker, such as those the tests run on, is told so.
void TestMediaViews::thePluginTells()
{
    SoundBackendFactory *factory = loadSoundPlugin({test::buildPath() + u"/bin/plugins"_s});
    QVERIFY(factory);
    QCOMPARE(loadSoundPlugin({test::buildPath() + u"/nowhere"_s}), nullptr);
    std::atomic<int> heard = 0;
    {
        const auto backend =
            factory->make({.moved = [&](milliseconds, milliseconds) { heard = 1; },
                           .ended = [&] { heard = 2; },
                           .failed = [&](SoundBackend::Trouble, const QString &) { heard = 3; }});
        backend->setRate(1.5);
        backend->setPlaying(true);
        backend->seek(1s);
        backend->open(test::dataPath(u"sound/tone.ogg"_s));
        QTRY_VERIFY_WITH_TIMEOUT(heard != 0, 30'000);
    }
    const int last = heard;
    QVERIFY(last == 3 || last == 1 || last == 2);
}

void TestMediaViews::picturesAreSeenLarge()
{
    MediaStage stage;
    stage.show();
    stage.thread()->setFocus();
    stage.enter(13);
    auto *viewer = stage.part<PictureViewer>(u"pictureViewer"_s);
    QVERIFY(viewer);
    QVERIFY(viewer->isVisible());
    QCOMPARE(viewer->geometry(), stage.page->rect());
    QTRY_VERIFY(stage.button(u"pictureCopy"_s)->isEnabled());
    QCOMPARE(viewer->current()->id, MessageId(13));
    QVERIFY(viewer->fits());
    const double fitting = viewer->zoom();
    QCOMPARE(fitting, 1.0); // small ones are not blown up
    stage.press(Qt::Key_Plus);
    QVERIFY(viewer->zoom() > fitting);
    stage.press(Qt::Key_0);
    QCOMPARE(viewer->zoom(), fitting);
    stage.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(520, 390));
    stage.press(Qt::Key_Right);
    QCOMPARE(viewer->current()->id, MessageId(14));
    QVERIFY(!stage.button(u"pictureNext"_s)->isEnabled());
    stage.press(Qt::Key_Left);
    stage.press(Qt::Key_Left);
    QCOMPARE(viewer->current()->id, MessageId(12));
    QVERIFY(!stage.button(u"picturePrevious"_s)->isEnabled());
    QTRY_VERIFY(stage.button(u"pictureCopy"_s)->isEnabled());
    for (int i = 0; i < 20; ++i) { // Tab stays in it
        stage.press(Qt::Key_Tab);
        QVERIFY(viewer->isAncestorOf(QApplication::focusWidget()));
    }
    stage.press(Qt::Key_Escape);
    QVERIFY(!viewer->isVisible());
    QVERIFY(stage.thread()->hasFocus());
}

void TestMediaViews::aPictureThatCannotBeHadIsTold()
{
    MediaStage stage;
    QFile text(stage.disk.filePath(u"12.png"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no picture");
    text.close();
    stage.show();
    stage.enter(13);
    auto *viewer = stage.part<PictureViewer>(u"pictureViewer"_s);
    stage.desk->files.remove(MessageId(14));
    auto *state = stage.part<QLabel>(u"pictureState"_s);
    stage.press(Qt::Key_Right);
    QTRY_VERIFY(state->isVisible() && state->text().contains(u"wa1"_s)); // which number is not connected
    stage.press(Qt::Key_Left);
    stage.press(Qt::Key_Left);
    QTRY_VERIFY(state->isVisible() && state->text().contains(u"no picture"_s));
    viewer->close();
}

QTEST_MAIN(TestMediaViews)
#include "tst_mediaviews.moc"
