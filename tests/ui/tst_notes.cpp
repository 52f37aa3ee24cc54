// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/composer.h"
#include "inbox/threadmodel.h"
#include "ui/inboxstage.h"
#include "work/inboxwording.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

namespace
{

Message mark(qint64 id, const QString &what, Instant at, ActorId by = {})
{
    Message row = textMessage(id, InboxStage::ana, Role::System, {}, at);
    row.kind = markKind;
    row.metadata = {{u"mark"_s, what}, {u"settings_version"_s, 7}, {u"reason"_s, u"ai_failed"_s}};
    row.author = by;
    return row;
}

} // namespace

/// Private notes as they are written and shown, and the marks of a thread.
class TestNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteIsWrittenByKeyboard();
    void aSecondNoteIsNotSentByMistake();
    void aNoteThatCouldNotBeKeptIsGivenBackAsANote();
    void aNoteIsNotOfferedWhereNothingMayBeWritten();
    void marksAreToldInWords();
    void marksCountAsNoMessage();
    void aMarkOfSettingsLeadsToThem();
};

void TestNotes::aNoteIsWrittenByKeyboard()
{
    InboxStage stage;
    stage.show();
    stage.thread()->setFocus();
    stage.press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(stage.field()->hasFocus());
    QVERIFY(stage.part<Composer>(u"composer"_s)->isNoteMode());
    QVERIFY(stage.field()->accessibleName().contains(u"private"_s));
    stage.type(u"pays late"_s);
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(stage.message(-1).body, u"pays late"_s);
    QVERIFY(stage.message(-1).isNote());
    QVERIFY(stage.desk->replies.isEmpty()); // nothing was sent
    QVERIFY(stage.field()->toPlainText().isEmpty());
    QVERIFY(stage.inbox->summary(InboxStage::ana).conversation.holder == Holder::Ai); // nor taken over
}

void TestNotes::aSecondNoteIsNotSentByMistake()
{
    InboxStage stage;
    stage.show();
    stage.field()->setFocus();
    stage.press(Qt::Key_M, Qt::ControlModifier);
    for (const QString &text : {u"one"_s, u"two"_s}) {
        stage.type(text);
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.message(-1).body, text);
        QVERIFY(stage.message(-1).isNote());
    }
    stage.press(Qt::Key_M, Qt::ControlModifier); // back to answers
    stage.type(u"three"_s);
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(stage.desk->replies.size(), 1);
    QCOMPARE(stage.desk->replies.first().text, u"three"_s);
    // The mode ends with the conversation.
    stage.press(Qt::Key_M, Qt::ControlModifier);
    stage.page->openConversation(InboxStage::bruno);
    QVERIFY(!stage.part<Composer>(u"composer"_s)->isNoteMode());
}

void TestNotes::aNoteThatCouldNotBeKeptIsGivenBackAsANote()
{
    InboxStage stage;
    stage.show();
    stage.desk->failure = Error{Error::Code::StorageLocked, {}, {}};
    stage.field()->setFocus();
    stage.press(Qt::Key_M, Qt::ControlModifier);
    stage.type(u"pays late"_s);
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(stage.field()->toPlainText(), u"pays late"_s);
    QVERIFY(stage.part<Composer>(u"composer"_s)->isNoteMode());
    QVERIFY(stage.desk->replies.isEmpty());
}

void TestNotes::aNoteIsNotOfferedWhereNothingMayBeWritten()
{
    InboxStage stage([](FakeInbox &inbox) { inbox.readOnly = true; });
    stage.show();
    stage.thread()->setFocus();
    stage.press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!stage.part<Composer>(u"composer"_s)->isNoteMode());
    QVERIFY(!stage.part<QAbstractButton>(u"composerNote"_s)->isVisible());
}

void TestNotes::marksAreToldInWords()
{
    const auto said = [](const QString &what, ActorId by = {}) {
        const auto read = markOf(mark(1, what, InboxStage::start, by));
        return read ? InboxWording::markText(*read, FakeInbox::me) : QString();
    };
    QCOMPARE(said(u"taken_over"_s, FakeInbox::me), u"You took over"_s);
    QCOMPARE(said(u"taken_over"_s, ActorId(99)), u"A colleague took over"_s);
    QCOMPARE(said(u"handed_back"_s), u"The AI answers again"_s);
    QCOMPARE(said(u"waiting"_s), u"Waiting for a person: the AI failed too often"_s);
    QVERIFY(said(u"settings"_s).contains(u"version 7"_s));
    QVERIFY(!said(u"opted_out"_s).isEmpty());
    QVERIFY(said(u"of_a_later_version"_s).isEmpty());
    QVERIFY(InboxWording::accessibleMessage(mark(1, u"taken_over"_s, InboxStage::start, FakeInbox::me),
                                            FakeInbox::me, u"10:00"_s)
                .startsWith(u"You took over"_s));
}

void TestNotes::marksCountAsNoMessage()
{
    FakeInbox inbox;
    inbox.add(conversationNamed(1, u"Ana"_s, InboxStage::start));
    inbox.write(textMessage(1, InboxStage::ana, Role::Assistant, u"Sí"_s, InboxStage::start, Delivery::Sent));
    ThreadModel model(inbox);
    model.open(FakeInbox::tenant, InboxStage::ana);
    QTRY_COMPARE(model.rowCount(), 1);
    QSignalSpy arrived(&model, &ThreadModel::messageArrived);
    model.upsert(mark(2, u"taken_over"_s, InboxStage::start + 1s));
    Message note = textMessage(3, InboxStage::ana, Role::Agent, u"x"_s, InboxStage::start + 2s);
    note.kind = noteKind;
    model.upsert(note);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(arrived.size(), 1);                 // the note
    QCOMPARE(model.lastOwn()->id, MessageId(1)); // neither was sent to the contact
}

void TestNotes::aMarkOfSettingsLeadsToThem()
{
    InboxStage stage([](FakeInbox &inbox) { inbox.write(mark(9, u"settings"_s, InboxStage::start + 80s)); });
    stage.show();
    QSignalSpy asked(stage.page.get(), &PageWidget::settingsRequested);
    stage.thread()->setFocus();
    stage.thread()->setCurrentIndex(stage.thread()->model()->index(2, 0));
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(1).toLongLong(), 7);
    QVERIFY(stage.choose(2, u"settingsOfAnswer"_s));
    QTRY_COMPARE(asked.size(), 2);
}

QTEST_MAIN(TestNotes)
#include "tst_notes.moc"
