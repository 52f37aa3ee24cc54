// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/attachmentrow.h"
#include "inbox/composer.h"
#include "inbox/composerfield.h"
#include "ui/inboxstage.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

namespace
{

/// As dragging with the mouse does; whether it was taken.
bool dropOn(QWidget &target, const QMimeData &data)
{
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &drop);
    return true;
}

/// A stage with files on a disk of its own.
struct FileStage : InboxStage {
    QTemporaryDir disk;

    QUrl file(const QString &name, const QByteArray &content) const
    {
        QFile file(disk.filePath(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        return written ? QUrl::fromLocalFile(file.fileName()) : QUrl();
    }
    AttachmentRow *row() const { return part<AttachmentRow>(u"attachmentRow"_s); }
    QStringList names() const
    {
        QStringList names;
        for (const Attachment &file : row()->files())
            names << file.fileName;
        names.sort();
        return names;
    }
    bool drop(const QList<QUrl> &files) const
    {
        QMimeData data;
        data.setUrls(files);
        return dropOn(*field()->viewport(), data);
    }
    QAbstractButton *sendButton() const { return part<QAbstractButton>(u"composerSend"_s); }
};

} // namespace

/// Files that go with an answer, from the drop to the store.
class TestAttaching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void droppedFilesGoWithTheAnswer();
    void filesAreDroppedAnywhereOnTheConversation();
    void aPastedPictureBecomesAFile();
    void filesAreChosenByTheKeyboard();
    void whatCannotBeSentIsSaid();
    void filesStayWithTheirConversation();
    void whatFailsComesBack();
    void anAnswerWithFilesIsTakenBack();
    void aNoteTakesNoFiles();
    void theClosedWindowTakesNoFiles();
    void recordingsCanBeVoiceMessages();
};

void TestAttaching::droppedFilesGoWithTheAnswer()
{
    FileStage stage;
    stage.show();
    QVERIFY(!stage.sendButton()->isEnabled());
    QVERIFY(!stage.row()->isVisible());
    QVERIFY(stage.drop(
        {stage.file(u"prices.pdf"_s, "%PDF-1.4"), stage.file(u"shoe.png"_s, "\x89PNG\r\n\x1a\n")}));
    QTRY_COMPARE(stage.names(), QStringList({u"prices.pdf"_s, u"shoe.png"_s}));
    QVERIFY(stage.field()->toPlainText().isEmpty()); // not their paths
    QVERIFY(stage.row()->isVisible());
    QVERIFY(stage.sendButton()->isEnabled()); // without a word
    // One is left out.
    const QString first = stage.row()->files().first().fileName;
    stage.part<QAbstractButton>(u"dropAttachment1"_s)->click();
    QCOMPARE(stage.names(), QStringList({first}));
    stage.field()->setFocus();
    stage.type(u"as asked"_s);
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(stage.desk->attached.size(), 1);
    QCOMPARE(stage.desk->attached.first().fileName, first);
    QCOMPARE(stage.desk->replies.first().text, u"as asked"_s);
    QVERIFY(stage.row()->files().isEmpty());
    QVERIFY(!stage.row()->isVisible());
    QVERIFY(stage.field()->toPlainText().isEmpty());
    QTRY_VERIFY(stage.message(-1).metadata.contains(u"media"_s)); // it stands in the thread
}

void TestAttaching::filesAreDroppedAnywhereOnTheConversation()
{
    FileStage stage;
    stage.show();
    QMimeData data;
    data.setUrls({stage.file(u"a.pdf"_s, "%PDF-1.4")});
    // A list lets what is dropped through to what it lies on.
    QWidget *side = stage.part<Composer>(u"composer"_s)->parentWidget();
    QVERIFY(!stage.thread()->viewport()->acceptDrops());
    QVERIFY(dropOn(*side, data));
    QTRY_COMPARE(stage.names(), QStringList({u"a.pdf"_s}));
    QMimeData words;
    words.setText(u"hello"_s);
    QVERIFY(!dropOn(*side, words));
}

void TestAttaching::aPastedPictureBecomesAFile()
{
    FileStage stage;
    stage.show();
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::red);
    QMimeData picture;
    picture.setImageData(image);
    QVERIFY(dropOn(*stage.field()->viewport(), picture));
    QTRY_COMPARE(stage.row()->files().size(), 1);
    QCOMPARE(stage.row()->files().first().mime, u"image/png"_s);
    QCOMPARE(QImage::fromData(stage.row()->files().first().content).size(), QSize(20, 10));
    // A cell of a table comes with a picture of itself, and is text.
    QMimeData cell;
    cell.setText(u"12"_s);
    cell.setImageData(image);
    QVERIFY(dropOn(*stage.field()->viewport(), cell));
    QCOMPARE(stage.field()->toPlainText(), u"12"_s);
    QCOMPARE(stage.row()->files().size(), 1);
}

void TestAttaching::filesAreChosenByTheKeyboard()
{
    FileStage stage;
    stage.show();
    const QUrl file = stage.file(u"prices.pdf"_s, "%PDF-1.4");
    auto *action = stage.part<QAction>(u"attachAction"_s);
    QCOMPARE(action->shortcut(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    action->trigger();
    auto *dialog = stage.page->findChild<QFileDialog *>(u"attachDialog"_s);
    QVERIFY(dialog);
    Q_EMIT dialog->urlsSelected({file});
    dialog->close();
    QTRY_COMPARE(stage.names(), QStringList({u"prices.pdf"_s}));
}

void TestAttaching::whatCannotBeSentIsSaid()
{
    FileStage stage;
    stage.show();
    QVERIFY(stage.drop({stage.file(u"empty.pdf"_s, {})}));
    QTRY_VERIFY(stage.notice().contains(u"empty.pdf"_s));
    QFile large(stage.disk.filePath(u"large.zip"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(Attachment::largest(MessageKind::Document) + 1));
    QVERIFY(stage.drop({QUrl::fromLocalFile(large.fileName())}));
    QTRY_VERIFY(stage.notice().contains(u"large.zip"_s));
    QVERIFY(stage.drop({QUrl::fromLocalFile(stage.disk.filePath(u"none.pdf"_s))}));
    QTRY_VERIFY(stage.notice().contains(u"none.pdf"_s));
    QVERIFY(stage.row()->files().isEmpty());
    QList<QUrl> many;
    for (int i = 0; i <= AttachmentRow::most; ++i)
        many << stage.file(u"%1.txt"_s.arg(i), "x");
    QVERIFY(stage.drop(many));
    QTRY_COMPARE(stage.row()->files().size(), AttachmentRow::most);
    QTRY_VERIFY(stage.notice().contains(u"10"_s));
}

void TestAttaching::filesStayWithTheirConversation()
{
    FileStage stage;
    stage.show();
    QVERIFY(stage.drop({stage.file(u"a.pdf"_s, "%PDF-1.4")}));
    QTRY_COMPARE(stage.names(), QStringList({u"a.pdf"_s}));
    stage.page->openConversation(InboxStage::bruno);
    QVERIFY(stage.row()->files().isEmpty());
    stage.page->openConversation(InboxStage::ana);
    QCOMPARE(stage.names(), QStringList({u"a.pdf"_s}));
    // What is still being looked at when another conversation is opened does not end up there.
    QVERIFY(stage.drop({stage.file(u"b.pdf"_s, "%PDF-1.4")}));
    stage.page->openConversation(InboxStage::bruno);
    QVERIFY(stage.drop({stage.file(u"c.pdf"_s, "%PDF-1.4")}));
    QTRY_COMPARE(stage.names(), QStringList({u"c.pdf"_s}));
}

void TestAttaching::whatFailsComesBack()
{
    FileStage stage;
    stage.show();
    QVERIFY(stage.drop({stage.file(u"a.pdf"_s, "%PDF-1.4")}));
    QTRY_VERIFY(stage.sendButton()->isEnabled());
    stage.desk->failure = Error{Error::Code::FileRead, {{u"path"_s, u"a.pdf"_s}}, {}};
    stage.field()->setFocus();
    stage.type(u"words"_s);
    stage.press(Qt::Key_Return);
    QTRY_VERIFY(!stage.notice().isEmpty());
    QCOMPARE(stage.names(), QStringList({u"a.pdf"_s}));
    QCOMPARE(stage.field()->toPlainText(), u"words"_s);
}

void TestAttaching::anAnswerWithFilesIsTakenBack()
{
    FileStage stage;
    stage.desk->sending.holdFor = 5s;
    stage.show();
    QVERIFY(stage.drop({stage.file(u"a.pdf"_s, "%PDF-1.4"), stage.file(u"b.pdf"_s, "%PDF-1.4")}));
    QTRY_COMPARE(stage.row()->files().size(), 2);
    stage.field()->setFocus();
    stage.type(u"both"_s);
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(stage.desk->attached.size(), 2);
    QTRY_VERIFY(stage.undo.isOffering());
    stage.undo.undo();
    QTRY_COMPARE(stage.names(), QStringList({u"a.pdf"_s, u"b.pdf"_s}));
    QTRY_COMPARE(stage.field()->toPlainText(), u"both"_s);
    QVERIFY(stage.message(-1).delivery == Delivery::Cancelled);
    QVERIFY(stage.message(-2).delivery == Delivery::Cancelled);
}

void TestAttaching::aNoteTakesNoFiles()
{
    FileStage stage;
    stage.show();
    QVERIFY(stage.drop({stage.file(u"a.pdf"_s, "%PDF-1.4")}));
    QTRY_VERIFY(stage.sendButton()->isEnabled());
    auto *composer = stage.part<Composer>(u"composer"_s);
    composer->setNoteMode(true);
    QVERIFY(!stage.row()->isVisible());
    QVERIFY(!stage.sendButton()->isEnabled());
    QVERIFY(!stage.drop({stage.file(u"b.pdf"_s, "%PDF-1.4")}));
    QVERIFY(!stage.part<QAbstractButton>(u"composerAttach"_s)->isEnabled());
    composer->setNoteMode(false);
    QCOMPARE(stage.names(), QStringList({u"a.pdf"_s}));
    QVERIFY(stage.row()->isVisible());
}

void TestAttaching::theClosedWindowTakesNoFiles()
{
    FileStage stage;
    stage.desk->sending.windowEnds = stage.clock.now() - 1h;
    stage.show();
    QTRY_VERIFY(!stage.part<QAbstractButton>(u"composerAttach"_s)->isEnabled());
    QVERIFY(!stage.drop({stage.file(u"a.pdf"_s, "%PDF-1.4")}));
    stage.part<QAction>(u"attachAction"_s)->trigger();
    QVERIFY(!stage.page->findChild<QFileDialog *>(u"attachDialog"_s));
}

void TestAttaching::recordingsCanBeVoiceMessages()
{
    FileStage stage;
    stage.show();
    QVERIFY(stage.drop({stage.file(u"a.ogg"_s, "OggS")}));
    QTRY_VERIFY(stage.part<QCheckBox>(u"voiceAttachment0"_s));
    stage.part<QCheckBox>(u"voiceAttachment0"_s)->click();
    stage.sendButton()->click();
    QTRY_COMPARE(stage.desk->attached.size(), 1);
    QVERIFY(stage.desk->attached.first().voice);
    // Not where the number cannot.
    stage.desk->sending.voiceNotes = false;
    stage.page->openConversation(InboxStage::bruno);
    QVERIFY(stage.drop({stage.file(u"a.ogg"_s, "OggS")}));
    QTRY_COMPARE(stage.row()->files().size(), 1);
    QTRY_VERIFY(!stage.part<QCheckBox>(u"voiceAttachment0"_s));
}

QTEST_MAIN(TestAttaching)
#include "tst_attaching.moc"
