// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/tagsdialog.h"
#include "inbox/timelinedialog.h"
#include "ui/inboxstage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// What happened with a contact, and the tags of a business, each in a dialog of the inbox.
class TestTimelineDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHappenedIsToldAndJumpedTo();
    void theNextPageIsReadWhenItIsLookedAt();
    void aFailureIsToldAndTriedAgain();
    void tagsAreRenamedMergedAndDeleted();

private:
    static TimelineEvent event(int number, TimelineEvent::What what, const QStringList &words = {})
    {
        return {.key = {InboxStage::start + seconds(number), number},
                .what = what,
                .by = ActorId(8),
                .byName = u"Marta"_s,
                .words = words,
                .conversation =
                    what == TimelineEvent::What::ThreadNote ? InboxStage::bruno : ConversationId(),
                .message = what == TimelineEvent::What::ThreadNote
                               ? std::optional(PageKey{InboxStage::start + seconds(30), 3})
                               : std::nullopt};
    }
};

void TestTimelineDialog::whatHappenedIsToldAndJumpedTo()
{
    InboxStage stage;
    stage.timeline->held = {event(3, TimelineEvent::What::ThreadNote, {u"Llamar"_s}),
                            event(2, TimelineEvent::What::TagPut, {u"VIP"_s}),
                            event(1, TimelineEvent::What::Changed, {u"name"_s, u"fields"_s})};
    stage.show();
    stage.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = stage.part<TimelineDialog>(u"timelineDialog"_s);
    QVERIFY(dialog);
    auto *list = dialog->findChild<QListView *>(u"timelineList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 3);
    const auto row = [list](int number) { return list->model()->index(number, 0).data().toString(); };
    QVERIFY2(row(0).contains(u"Marta noted in the conversation: Llamar"_s), qPrintable(row(0)));
    QVERIFY2(row(1).contains(u"Marta put a tag on the contact: VIP"_s), qPrintable(row(1)));
    QVERIFY2(row(2).contains(u"Marta changed the contact: name, own fields"_s), qPrintable(row(2)));
    QTRY_COMPARE(QApplication::focusWidget(), list);
    QTest::keyClick(list, Qt::Key_Return); // the note in Bruno's conversation
    QTRY_COMPARE(stage.page->currentConversation(), InboxStage::bruno);
    QTRY_VERIFY(!stage.part<TimelineDialog>(u"timelineDialog"_s));
}

void TestTimelineDialog::theNextPageIsReadWhenItIsLookedAt()
{
    FakeTimeline source;
    for (int number = 120; number > 0; --number)
        source.held.append(event(number, TimelineEvent::What::NoteAdded, {QString::number(number)}));
    TimelineModel model(source, FakeInbox::tenant, ContactId(1));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto more = [&model] { // as a view does at the end of what it has
        model.fetchMore({});
        return model.rowCount();
    };
    QTRY_COMPARE(more(), 120);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(source.asked, 3); // each page once
    for (int row = 0; row < 120; ++row)
        QCOMPARE(model.at(row)->words, QStringList{QString::number(120 - row)});
}

void TestTimelineDialog::aFailureIsToldAndTriedAgain()
{
    InboxStage stage;
    stage.timeline->held = {event(1, TimelineEvent::What::Merged)};
    stage.timeline->failure = Error{Error::Code::StorageIo, {}, {}};
    stage.show();
    stage.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = stage.part<TimelineDialog>(u"timelineDialog"_s);
    QVERIFY(dialog);
    auto *state = dialog->findChild<QWidget *>(u"timelineState"_s);
    QTRY_VERIFY(state->isVisible() && dialog->isSettled());
    QTest::mouseClick(state->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_COMPARE(dialog->findChild<QListView *>(u"timelineList"_s)->model()->rowCount(), 1);
}

void TestTimelineDialog::tagsAreRenamedMergedAndDeleted()
{
    InboxStage stage;
    stage.tags->held = {{{TagId(1), u"Bueno"_s, u"green"_s}, 3, 5},
                        {{TagId(2), u"R&D"_s, u"red"_s}, 1, 1},
                        {{TagId(3), u"VIP"_s, u"blue"_s}, 0, 0}};
    stage.show();
    stage.part<QAction>(u"tagsAction"_s)->trigger();
    auto *dialog = stage.part<TagsDialog>(u"tagsDialog"_s);
    QVERIFY(dialog);
    auto *list = dialog->findChild<QListWidget *>(u"tagsList"_s);
    QTRY_COMPARE(list->count(), 3);
    QCOMPARE(list->item(0)->text(), u"Bueno · 3 contact(s), 5 conversation(s)"_s);
    auto *save = dialog->findChild<QPushButton *>(u"tagSave"_s);
    QVERIFY(!save->isEnabled()); // nothing has changed
    dialog->findChild<QLineEdit *>(u"tagName"_s)->setText(u"  Muy   bueno "_s);
    auto *colour = dialog->findChild<QComboBox *>(u"tagColour"_s);
    colour->setCurrentIndex(colour->findData(u"violet"_s));
    save->click();
    QTRY_COMPARE(stage.tags->calls, QStringList{u"change Muy bueno violet"_s});

    QTRY_VERIFY(list->item(0)->text().startsWith(u"Muy bueno"_s)); // read again

    const auto confirm = [dialog](const QString &text) {
        auto *box = dialog->findChild<QMessageBox *>(u"tagQuestion"_s);
        QVERIFY(box);
        QVERIFY2(box->text().contains(text), qPrintable(box->text()));
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QTRY_VERIFY(!dialog->findChild<QMessageBox *>(u"tagQuestion"_s));
    };
    list->setCurrentRow(1);
    auto *into = dialog->findChild<QComboBox *>(u"tagInto"_s);
    auto *merge = dialog->findChild<QPushButton *>(u"tagMerge"_s);
    QVERIFY(!merge->isEnabled());
    QCOMPARE(into->count(), 3); // none, and the two others
    into->setCurrentIndex(into->findData(3));
    merge->click();
    QCOMPARE(stage.tags->calls.size(), 1); // it asks first
    confirm(u"R&D"_s);
    QTRY_COMPARE(stage.tags->calls.constLast(), u"merge 2 3"_s);
    QTRY_COMPARE(list->count(), 2);

    stage.tags->failure = Error{Error::Code::StorageIo, {}, {}};
    list->setCurrentRow(0);
    dialog->findChild<QPushButton *>(u"tagRemove"_s)->click();
    confirm(u"Muy bueno"_s);
    QTRY_COMPARE(stage.tags->calls.constLast(), u"remove 1"_s);
    QTRY_VERIFY(stage.notice().startsWith(u"The tag was not deleted."_s)); // in the dialog
    dialog->reject();
}

QTEST_MAIN(TestTimelineDialog)
#include "tst_timelinedialog.moc"
