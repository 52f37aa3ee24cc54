// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/contactpane.h"
#include "support/fakeclock.h"
#include "ui/fakecontacts.h"
#include "ui/inboxstage.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"
#include "widgets/undobar.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// The panel of a contact: everything can be changed in place and taken back.
class TestContactPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void savesANameWhenItsFieldIsLeft();
    void keepsWhatIsBeingWritten();
    void addsAndTakesOffTags();
    void writesAndRemovesNotes();
    void optsOutAndIn();
    void mergesWhatIsSuggested();
    void changesOwnFields();
    void readersMayOnlyRead();
    void tellsAndRetriesAFailure();
    void isAsWideAsItsTextsAsk();
    void foldsAndComesBackInTheInbox();

private:
    template<typename T> T *part(const QString &name) const { return m_pane->findChild<T *>(name); }
    void changed() { m_pane->applyChanges({{1, FakeInbox::tenant, ChangeKind::Contact, 1}}); }

    FakeClock m_clock{FakeContacts::now};
    std::unique_ptr<FakeContacts> m_source;
    std::unique_ptr<UndoBar> m_undo;
    std::unique_ptr<ContactPane> m_pane;
};

void TestContactPane::init()
{
    m_source = std::make_unique<FakeContacts>();
    m_source->held.contact.pushName = u"anita_89"_s;
    m_source->held.contact.name = u"anita_89"_s;
    m_source->held.identifiers = {{IdentifierKind::Phone, u"34600111222"_s}};
    m_source->known = {{TagId(1), u"VIP"_s, u"red"_s}, {TagId(2), u"Late"_s, u"blue"_s}};
    m_undo = std::make_unique<UndoBar>();
    m_undo->setAttribute(Qt::WA_DontShowOnScreen);
    m_pane = std::make_unique<ContactPane>(*m_source, m_clock, *m_undo);
    m_pane->resize(280, 900);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_pane->setContact(FakeInbox::tenant, ContactId(1), true);
    QTRY_VERIFY(m_pane->isSettled());
}

void TestContactPane::cleanup()
{
    m_pane.reset();
    m_undo.reset();
    m_source.reset();
}

void TestContactPane::savesANameWhenItsFieldIsLeft()
{
    auto *name = part<QLineEdit>(u"contactNameField"_s);
    QCOMPARE(name->text(), QString()); // nobody has given one; WhatsApp's stands behind it
    QCOMPARE(name->placeholderText(), u"anita_89"_s);
    QVERIFY(part<QLabel>(u"contactIdentifiers"_s)->text().contains(u"+34600111222"_s));
    name->setFocus();
    QTest::keyClicks(name, u"Ana Nunez"_s);
    QTest::keyClick(name, Qt::Key_Tab);
    QTRY_COMPARE(m_source->calls, QStringList{u"profile Ana Nunez"_s});
    QTRY_VERIFY(m_pane->isSettled());
    QVERIFY(m_undo->isOffering());
    m_undo->undo();
    QTRY_COMPARE(m_source->calls.size(), 2);
    QTRY_COMPARE(name->text(), QString());
}

void TestContactPane::keepsWhatIsBeingWritten()
{
    auto *company = part<QLineEdit>(u"contactCompany"_s);
    company->setFocus();
    QTest::keyClicks(company, u"Ac"_s);
    changed(); // e.g. a message came in
    QTRY_VERIFY(m_pane->isSettled());
    QCOMPARE(company->text(), u"Ac"_s);
    QTest::keyClicks(company, u"me"_s);
    QTest::keyClick(company, Qt::Key_Return);
    QTRY_COMPARE(m_source->held.contact.company, u"Acme"_s);
}

void TestContactPane::addsAndTakesOffTags()
{
    auto *field = part<QLineEdit>(u"contactTagField"_s);
    field->setFocus();
    QTest::keyClicks(field, u"vip"_s); // as it is called, capitals aside
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_source->held.tags, QList<TagId>{TagId(1)});
    QTRY_VERIFY(part<QToolButton>(u"contactTagOff"_s));
    QVERIFY(part<QToolButton>(u"contactTagOff"_s)->accessibleName().contains(u"VIP"_s));
    // A new one is made, and put on.
    QTest::keyClicks(field, u"Wholesale"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_source->held.tags.size(), 2);
    QCOMPARE(m_source->known.constLast().name, u"Wholesale"_s);
    QVERIFY(tagColours().contains(m_source->known.constLast().colour));
    QTRY_VERIFY(m_pane->isSettled());
    part<QToolButton>(u"contactTagOff"_s)->click();
    QTRY_COMPARE(m_source->held.tags.size(), 1);
    QTRY_VERIFY(m_pane->isSettled());
    m_undo->undo();
    QTRY_COMPARE(m_source->held.tags.size(), 2);
}

void TestContactPane::writesAndRemovesNotes()
{
    auto *field = part<QPlainTextEdit>(u"contactNoteField"_s);
    field->setFocus();
    QTest::keyClicks(field, u"Pays late"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(part<QLabel>(u"contactNote"_s));
    QCOMPARE(part<QLabel>(u"contactNote"_s)->text(), u"Pays late"_s);
    QCOMPARE(field->toPlainText(), QString());
    part<QToolButton>(u"contactNoteRemove"_s)->click();
    QTRY_VERIFY(m_source->held.notes.isEmpty());
    QTRY_VERIFY(m_pane->isSettled());
    m_undo->undo();
    QTRY_COMPARE(m_source->held.notes.size(), 1);
    // One that cannot be stored is not lost.
    QTRY_VERIFY(m_pane->isSettled());
    m_source->failure = Error(Error::Code::StorageFull);
    QTest::keyClicks(field, u"Again"_s);
    part<QPushButton>(u"contactNoteAdd"_s)->click();
    QTRY_COMPARE(field->toPlainText(), u"Again"_s);
}

void TestContactPane::optsOutAndIn()
{
    auto *answered = part<QCheckBox>(u"contactAnswered"_s);
    QVERIFY(answered->isChecked());
    QVERIFY(!part<QLabel>(u"contactOptOut"_s)->isVisibleTo(m_pane.get()));
    answered->click();
    QTRY_VERIFY(part<QLabel>(u"contactOptOut"_s)->isVisibleTo(m_pane.get()));
    QCOMPARE(m_source->calls, QStringList{u"out"_s});
    m_undo->undo();
    QTRY_VERIFY(answered->isChecked());
    QCOMPARE(m_source->calls, (QStringList{u"out"_s, u"in"_s}));
}

void TestContactPane::mergesWhatIsSuggested()
{
    m_source->held.suggestions = {{ContactId(9), u"Anita"_s, MergeEvidence::SameMessage}};
    changed();
    QTRY_VERIFY(part<QPushButton>(u"contactMerge"_s));
    QVERIFY(part<QLabel>(u"contactLink"_s)->text().contains(u"Anita"_s));
    part<QPushButton>(u"contactMerge"_s)->click();
    QTRY_VERIFY(part<QPushButton>(u"contactPart"_s));
    QTRY_VERIFY(m_pane->isSettled());
    m_undo->undo();
    QTRY_VERIFY(!part<QPushButton>(u"contactPart"_s));
    QCOMPARE(m_source->calls, (QStringList{u"merge"_s, u"unmerge"_s}));
    m_source->held.suggestions = {{ContactId(9), u"Anita"_s, MergeEvidence::PhoneVariant}};
    changed();
    QTRY_VERIFY(part<QPushButton>(u"contactApart"_s));
    part<QPushButton>(u"contactApart"_s)->click();
    QTRY_VERIFY(!part<QPushButton>(u"contactApart"_s));
    QCOMPARE(m_source->calls.constLast(), u"apart"_s);
}

void TestContactPane::changesOwnFields()
{
    auto *field = part<QLineEdit>(u"contactFieldField"_s);
    field->setFocus();
    QTest::keyClicks(field, u"Shoe size = 42"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_source->held.contact.fields.size(), 1);
    QCOMPARE(m_source->held.contact.fields.constFirst().name, u"shoe_size"_s);
    QTRY_COMPARE(part<QLabel>(u"contactFields"_s)->text(), u"shoe_size: 42"_s);
    QTest::keyClicks(field, u"shoe_size="_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_source->held.contact.fields.isEmpty());
}

void TestContactPane::readersMayOnlyRead()
{
    m_source->held.tags = {TagId(1)};
    m_pane->setContact(FakeInbox::tenant, ContactId(2), false);
    QTRY_VERIFY(m_pane->isSettled());
    QVERIFY(part<QLineEdit>(u"contactNameField"_s)->isReadOnly());
    QVERIFY(!part<QCheckBox>(u"contactAnswered"_s)->isEnabled());
    QVERIFY(!part<QLineEdit>(u"contactTagField"_s)->isVisibleTo(m_pane.get()));
    QVERIFY(!part<QToolButton>(u"contactTagOff"_s));
    QVERIFY(!part<QPlainTextEdit>(u"contactNoteField"_s)->isVisibleTo(m_pane.get()));
}

void TestContactPane::tellsAndRetriesAFailure()
{
    m_source->failure = Error(Error::Code::StorageUnreachable);
    m_pane->setContact(FakeInbox::tenant, ContactId(3), true);
    auto *state = part<StatePane>(u"contactState"_s);
    QTRY_COMPARE(state->state(), StatePane::State::Failing);
    m_source->failure.reset();
    Q_EMIT state->retryRequested();
    QTRY_VERIFY(!state->isVisible());
}

void TestContactPane::isAsWideAsItsTextsAsk()
{
    m_pane->resize(m_pane->minimumWidth(), 300); // so low that it scrolls
    auto *answered = part<QCheckBox>(u"contactAnswered"_s);
    QString text = u"long"_s;
    while (answered->sizeHint().width() < 250) {
        text += u" words"_s;
        answered->setText(text);
    }
    auto *scroll = part<QScrollArea>(u"contactScroll"_s);
    QTRY_VERIFY(m_pane->minimumWidth() > 250);
    QTRY_VERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    QVERIFY(!scroll->horizontalScrollBar()->isVisible());
    // What never ends is scrolled to instead.
    answered->setText(QString(300, u'x'));
    QTRY_VERIFY(scroll->horizontalScrollBar()->isVisible());
    QVERIFY(m_pane->width() < 400);
}

void TestContactPane::foldsAndComesBackInTheInbox()
{
    InboxStage stage;
    stage.show();
    auto *pane = stage.part<ContactPane>(u"contactPane"_s);
    QVERIFY(pane);
    QVERIFY(!pane->isVisible());
    stage.press(Qt::Key_4, Qt::AltModifier);
    QTRY_VERIFY(pane->isVisible());
    QTRY_VERIFY(pane->isAncestorOf(QApplication::focusWidget())); // straight to work
    QTRY_VERIFY(stage.page->isSettled());
    QVERIFY(stage.layout.value(u"inbox/contact"_s).toBool());
    // It has its place in the round of F6, and the thread its width.
    QVERIFY(stage.page->panes().contains(pane));
    QVERIFY(stage.thread()->width() >= 400);
    stage.press(Qt::Key_4, Qt::AltModifier);
    QTRY_VERIFY(!pane->isVisible());
    QVERIFY(!stage.layout.value(u"inbox/contact"_s).toBool());
}

QTEST_MAIN(TestContactPane)
#include "tst_contactpane.moc"
