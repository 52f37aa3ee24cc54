// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/canneddialog.h"
#include "inbox/cannedpopup.h"
#include "inbox/composer.h"
#include "ui/inboxstage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

namespace
{

const CannedResponse greeting{u"hola"_s, u"es"_s,
                              u"¡Hola, {contact_name}! Soy de {business_name}. {nothing}"_s};
const CannedResponse hours{u"horario"_s, {}, u"Abrimos de 9 a 18."_s};

} // namespace

/// The tools round the composer.
class TestComposerDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draftsAreKeptAndComeBack();
    void aDraftIsKeptWhenAnotherConversationIsOpened();
    void aSlashFindsCannedResponses();
    void cannedResponsesAreRanked();
    void escapeLeavesTheSlash();
    void cannedResponsesAreMade();
    void anAnswerQuotes();
    void anAnswerIsTakenBack();
    void anAnswerThatHasLeftIsNot();
    void theWindowOfTheCloudCloses();
    void aColleagueWhoWritesIsNamed();
    void writingIsTold();
    void theAiDraftsWhenAsked();
    void aDraftOfTheAiIsGivenUp();
};

void TestComposerDesk::draftsAreKeptAndComeBack()
{
    InboxStage stage;
    stage.desk->drafts.insert(InboxStage::bruno, u"Hola Bru"_s);
    stage.show();
    stage.field()->setFocus();
    stage.type(u"half a th"_s);
    QTRY_COMPARE(stage.desk->drafts.value(InboxStage::ana), u"half a th"_s);
    stage.page->openConversation(InboxStage::bruno);
    QTRY_COMPARE(stage.field()->toPlainText(), u"Hola Bru"_s);
    QCOMPARE(stage.desk->begun, 1); // reading a draft is no writing
    stage.page->openConversation(InboxStage::ana);
    QTRY_COMPARE(stage.field()->toPlainText(), u"half a th"_s);
    stage.press(Qt::Key_Return);
    QTRY_VERIFY(stage.desk->drafts.value(InboxStage::ana).isEmpty()); // it was sent
}

void TestComposerDesk::aDraftIsKeptWhenAnotherConversationIsOpened()
{
    InboxStage stage;
    stage.show();
    stage.field()->setFocus();
    stage.type(u"unfinished"_s);
    stage.page->openConversation(InboxStage::bruno); // at once, before the pause
    QCOMPARE(stage.desk->drafts.value(InboxStage::ana), u"unfinished"_s);
    QVERIFY(!stage.desk->drafts.contains(InboxStage::bruno));
    stage.type(u"and here"_s);
    stage.page.reset(); // the program ends
}

void TestComposerDesk::aSlashFindsCannedResponses()
{
    InboxStage stage;
    stage.desk->responses = {greeting, hours};
    stage.show();
    auto *popup = stage.part<CannedPopup>(u"cannedPopup"_s);
    auto *list = stage.part<QListWidget>(u"cannedList"_s);
    stage.field()->setFocus();
    stage.type(u"no"_s);
    QVERIFY(!popup->isVisible());
    stage.field()->clear();
    stage.type(u"/ho"_s);
    QVERIFY(popup->isVisible());
    QCOMPARE(list->count(), 3); // with the way to manage them
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_Down); // round
    QCOMPARE(list->currentRow(), 0);
    QVERIFY(list->item(0)->text().startsWith(u"/hola"_s));
    stage.press(Qt::Key_Return);
    QVERIFY(!popup->isVisible());
    QCOMPARE(stage.field()->toPlainText(), u"¡Hola, Ana! Soy de TechStore. {nothing}"_s);
    QVERIFY(stage.desk->replies.isEmpty()); // it is not sent by itself
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(stage.desk->replies.size(), 1);
}

void TestComposerDesk::cannedResponsesAreRanked()
{
    const QList<CannedResponse> all{
        {u"envios"_s, {}, u"por hola"_s}, {u"hola"_s, u"pt"_s, u"Olá"_s}, greeting, hours};
    const auto found = CannedPopup::fitting(all, u"HOLA"_s, u"es"_s);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(0), greeting); // in the window's language first
    QCOMPARE(found.at(1).language, u"pt"_s);
    QCOMPARE(found.at(2).shortcut, u"envios"_s); // by its text
    QVERIFY(CannedPopup::fitting(all, u"xyz"_s, u"es"_s).isEmpty());
}

void TestComposerDesk::escapeLeavesTheSlash()
{
    InboxStage stage;
    stage.desk->responses = {hours};
    stage.show();
    stage.field()->setFocus();
    stage.type(u"/h"_s);
    auto *popup = stage.part<CannedPopup>(u"cannedPopup"_s);
    QVERIFY(popup->isVisible());
    stage.press(Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
    QVERIFY(stage.field()->hasFocus());
    stage.type(u"a"_s);
    QVERIFY(!popup->isVisible());
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(stage.desk->replies.size(), 1);
    QCOMPARE(stage.desk->replies.first().text, u"/ha"_s);
}

void TestComposerDesk::cannedResponsesAreMade()
{
    InboxStage stage;
    CannedDialog dialog(*stage.desk, FakeInbox::tenant, {});
    dialog.show();
    auto *save = dialog.findChild<QAbstractButton *>(u"cannedSave"_s);
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"cannedShortcut"_s), u"two words"_s);
    QTest::keyClicks(dialog.findChild<QPlainTextEdit *>(u"cannedText"_s), u"Text"_s);
    QVERIFY(!save->isEnabled());
    dialog.findChild<QLineEdit *>(u"cannedShortcut"_s)->setText(u"word"_s);
    QVERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE(stage.desk->responses.size(), 1);
    QTRY_VERIFY(save->isEnabled());
    // Another shortcut renames it.
    dialog.findChild<QLineEdit *>(u"cannedShortcut"_s)->setText(u"other"_s);
    save->click();
    QTRY_COMPARE(stage.desk->responses.first().shortcut, u"other"_s);
    QCOMPARE(stage.desk->responses.size(), 1);
    QTRY_VERIFY(dialog.findChild<QAbstractButton *>(u"cannedRemove"_s)->isEnabled());
    dialog.findChild<QAbstractButton *>(u"cannedRemove"_s)->click();
    QTRY_VERIFY(stage.desk->responses.isEmpty());
}

void TestComposerDesk::anAnswerQuotes()
{
    InboxStage stage([](FakeInbox &inbox) {
        Message known = inbox.thread(InboxStage::ana).first();
        known.providerId = u"WA1"_s;
        inbox.write(known);
    });
    stage.show();
    auto *quote = stage.part<QWidget>(u"composerQuote"_s);
    QVERIFY(!quote->isVisible());
    stage.thread()->setFocus();
    stage.thread()->setCurrentIndex(stage.thread()->model()->index(0, 0));
    stage.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(quote->isVisible());
    QVERIFY(stage.field()->hasFocus());
    stage.part<QAbstractButton>(u"composerDropQuote"_s)->click();
    QVERIFY(!quote->isVisible());
    QVERIFY(stage.choose(0, u"quoteMessage"_s));
    QVERIFY(!stage.choose(1, u"quoteMessage"_s)); // WhatsApp does not know it yet
    stage.field()->setFocus();
    stage.type(u"Sí"_s);
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(stage.desk->replies.size(), 1);
    QCOMPARE(stage.desk->replies.first().quoted, MessageId(1));
    QVERIFY(!quote->isVisible());
    stage.type(u"No"_s);
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(stage.desk->replies.size(), 2);
    QVERIFY(!stage.desk->replies.last().quoted);
}

void TestComposerDesk::anAnswerIsTakenBack()
{
    InboxStage stage;
    stage.desk->sending.holdFor = 5s;
    stage.show();
    stage.field()->setFocus();
    stage.type(u"oops"_s);
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(stage.desk->replies.size(), 1);
    QCOMPARE(stage.desk->replies.first().holdFor, milliseconds(5000));
    QTRY_VERIFY(stage.undo.isOffering());
    stage.undo.undo();
    QTRY_COMPARE(stage.field()->toPlainText(), u"oops"_s);
    QTRY_VERIFY(stage.message(-1).delivery == Delivery::Cancelled);
}

void TestComposerDesk::anAnswerThatHasLeftIsNot()
{
    InboxStage stage;
    stage.desk->sending.holdFor = 5s;
    stage.desk->left = true;
    stage.show();
    stage.field()->setFocus();
    stage.type(u"oops"_s);
    stage.press(Qt::Key_Return);
    QTRY_VERIFY(stage.undo.isOffering());
    stage.undo.undo();
    QTRY_VERIFY(!stage.notice().isEmpty());
    QVERIFY(stage.field()->toPlainText().isEmpty());
}

void TestComposerDesk::theWindowOfTheCloudCloses()
{
    InboxStage stage;
    stage.desk->sending.windowEnds = stage.clock.now() + 90min;
    stage.show();
    auto *aside = stage.part<QLabel>(u"composerAside"_s);
    QTRY_VERIFY(aside->isVisible());
    QVERIFY2(aside->text().contains(u"1:30"_s), qPrintable(aside->text()));
    QVERIFY(stage.field()->isEnabled());
    stage.desk->sending.windowEnds = stage.clock.now() - 1s;
    stage.page->openConversation(InboxStage::bruno);
    QTRY_VERIFY(!stage.field()->isEnabled());
    QVERIFY(stage.part<QLabel>(u"composerHint"_s)->text().contains(u"24"_s));
    // A note does not leave.
    stage.part<Composer>(u"composer"_s)->setNoteMode(true);
    QVERIFY(stage.field()->isEnabled());
}

void TestComposerDesk::aColleagueWhoWritesIsNamed()
{
    InboxStage stage;
    stage.desk->writer = {.by = ActorId(9), .name = u"Laura"_s, .expiresAt = {}};
    stage.show();
    auto *aside = stage.part<QLabel>(u"composerAside"_s);
    QTRY_VERIFY(aside->text().contains(u"Laura"_s));
    QVERIFY(stage.field()->isEnabled()); // it tells, and keeps nobody from anything
    stage.desk->writer = {};
    stage.page->openConversation(InboxStage::bruno);
    QTRY_VERIFY(aside->text().isEmpty());
}

void TestComposerDesk::writingIsTold()
{
    InboxStage stage;
    stage.show();
    stage.field()->setFocus();
    stage.type(u"abc"_s);
    QCOMPARE(stage.desk->begun, 1); // once, not with every key
    stage.field()->selectAll();
    stage.press(Qt::Key_Delete);
    QCOMPARE(stage.desk->ended, 1);
    stage.type(u"d"_s);
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(stage.desk->ended, 2);
    // A note is nobody's concern.
    stage.press(Qt::Key_M, Qt::ControlModifier);
    stage.type(u"e"_s);
    QCOMPARE(stage.desk->begun, 2);
}

void TestComposerDesk::theAiDraftsWhenAsked()
{
    InboxStage stage;
    stage.show();
    QCOMPARE(stage.desk->draftsAsked, 0); // it costs: never by itself
    auto *ask = stage.part<QAbstractButton>(u"composerDraft"_s);
    QVERIFY(ask->isVisible());
    ask->click();
    QCOMPARE(stage.desk->draftsAsked, 1);
    stage.desk->answerDraft(AnswerDraft{.text = u"Sí, hay."_s, .cost = Money::fromText(u"0.01 USD").value()});
    QTRY_COMPARE(stage.field()->toPlainText(), u"Sí, hay."_s);
    auto *aside = stage.part<QLabel>(u"composerAside"_s);
    QVERIFY2(aside->text().contains(u"0.01"_s), qPrintable(aside->text()));
    QVERIFY(stage.desk->replies.isEmpty()); // it is not sent
    stage.field()->setFocus();
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(stage.desk->replies.size(), 1);
    QVERIFY(aside->text().isEmpty());
    QCOMPARE(stage.desk->draftsAsked, 1);
}

void TestComposerDesk::aDraftOfTheAiIsGivenUp()
{
    InboxStage stage;
    stage.show();
    auto *ask = stage.part<QAbstractButton>(u"composerDraft"_s);
    ask->click();
    QVERIFY(!stage.desk->draftCancel.isCancelled());
    ask->click(); // a second time stops it
    QVERIFY(stage.desk->draftCancel.isCancelled());
    QCOMPARE(stage.desk->draftsAsked, 1);
    stage.desk->answerDraft(fail(Error::cancelled()));
    QTRY_VERIFY(stage.part<QLabel>(u"composerAside"_s)->text().isEmpty());
    QVERIFY(stage.notice().isEmpty());
    // One for another conversation never gets into this one.
    ask->click();
    stage.page->openConversation(InboxStage::bruno);
    QVERIFY(stage.desk->draftCancel.isCancelled());
    stage.desk->answerDraft(AnswerDraft{.text = u"late"_s, .cost = {}});
    QCoreApplication::processEvents();
    QVERIFY(stage.field()->toPlainText().isEmpty());
    QVERIFY(stage.desk->drafts.value(InboxStage::bruno).isEmpty());
}

QTEST_MAIN(TestComposerDesk)
#include "tst_composerdesk.moc"
