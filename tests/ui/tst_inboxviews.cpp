// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/conversationlistmodel.h"
#include "inbox/viewmenu.h"
#include "ui/inboxstage.h"

#include <QAction>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QJsonDocument>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// The list by tag, by age and by what people saved.
class TestInboxViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tagsFilterTheList();
    void theFilterComesBackWithoutTheTag();
    void aViewIsSavedChosenAndDeleted();
    void theFilterKeepsWhatIsChosenBesides();
    void viewsAreMoved();
    void daysAreChosenFromAndTo();
    void whatContactsWantFiltersTheList();

private:
    /// Bruno's conversation has the first tag.
    static std::unique_ptr<InboxStage> stage()
    {
        auto stage = std::make_unique<InboxStage>([](FakeInbox &inbox) {
            ConversationSummary bruno = inbox.summary(InboxStage::bruno);
            bruno.tags = {TagId(1)};
            inbox.add(bruno);
        });
        stage->contacts->known = {{TagId(1), u"R&D"_s, u"red"_s}};
        return stage;
    }
    static QAction *action(const InboxStage &stage, const QString &name) { return stage.part<QAction>(name); }
    static int rows(const InboxStage &stage)
    {
        return stage.page->findChild<QListView *>(u"conversations"_s)->model()->rowCount();
    }
};

void TestInboxViews::tagsFilterTheList()
{
    const auto shown = stage();
    shown->show();
    QTRY_COMPARE(rows(*shown), 2);
    QTRY_VERIFY(action(*shown, u"filterTag1"_s));
    QCOMPARE(action(*shown, u"filterTag1"_s)->text(), u"R&&D"_s); // no mnemonic
    action(*shown, u"filterTag1"_s)->trigger();
    QTRY_COMPARE(rows(*shown), 1);
    const QString spoken = shown->part<QPushButton>(u"filterWho"_s)->accessibleName();
    QVERIFY2(spoken.contains(u"R&D"_s), qPrintable(spoken));
    action(*shown, u"filterTag0"_s)->trigger();
    QTRY_COMPARE(rows(*shown), 2);
}

void TestInboxViews::whatContactsWantFiltersTheList()
{
    const auto shown = std::make_unique<InboxStage>([](FakeInbox &inbox) {
        ConversationSummary bruno = inbox.summary(InboxStage::bruno);
        bruno.conversation.intent = u"refund"_s;
        bruno.conversation.sentiment = u"negative"_s;
        inbox.add(bruno);
    });
    shown->show();
    QTRY_COMPARE(rows(*shown), 2);
    action(*shown, u"filterIntent_refund"_s)->trigger();
    QTRY_COMPARE(rows(*shown), 1);
    QAbstractItemModel *list = shown->page->findChild<QListView *>(u"conversations"_s)->model();
    const QString told = list->index(0, 0).data(Qt::ToolTipRole).toString();
    QCOMPARE(told, u"Refund or return · Unhappy"_s);
    const QString row = list->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(row.contains(told), qPrintable(row));
    const QString spoken = shown->part<QPushButton>(u"filterWho"_s)->accessibleName();
    QVERIFY2(spoken.contains(u"Refund or return"_s), qPrintable(spoken));
    action(*shown, u"filterFeeling_positive"_s)->trigger();
    QTRY_COMPARE(rows(*shown), 0);
    action(*shown, u"filterIntent_Any"_s)->trigger();
    action(*shown, u"filterFeeling_negative"_s)->trigger();
    QTRY_COMPARE(rows(*shown), 1);
    action(*shown, u"filterFeeling_Any"_s)->trigger();
    QTRY_COMPARE(rows(*shown), 2);
}

void TestInboxViews::theFilterComesBackWithoutTheTag()
{
    const auto shown = stage();
    shown->show();
    QTRY_VERIFY(action(*shown, u"filterTag1"_s));
    action(*shown, u"filterTag1"_s)->trigger();
    action(*shown, u"filterAge7"_s)->trigger();
    QTRY_COMPARE(rows(*shown), 1);
    const JsonReader json(
        QJsonDocument::fromJson(shown->layout.value(u"inbox/filter"_s).toByteArray()).object());
    const ConversationFilter kept = ConversationFilter::fromJson(json);
    QCOMPARE(kept.lastDays, 7);
    // Another business has tags of its own.
    shown->page->setTenant(TenantId(2), QTimeZone::utc());
    QTRY_VERIFY(shown->page->isSettled());
    QVERIFY(!action(*shown, u"filterTag1"_s) || !action(*shown, u"filterTag1"_s)->isChecked());
    QVERIFY(action(*shown, u"filterAge7"_s)->isChecked());
}

void TestInboxViews::aViewIsSavedChosenAndDeleted()
{
    const auto shown = stage();
    shown->show();
    QVERIFY(!action(*shown, u"viewSave"_s)->isEnabled()); // everything needs no name
    QTRY_VERIFY(action(*shown, u"filterTag1"_s));
    action(*shown, u"filterTag1"_s)->trigger();
    QTRY_VERIFY(action(*shown, u"viewSave"_s)->isEnabled());
    action(*shown, u"viewSave"_s)->trigger();
    auto *dialog = shown->page->findChild<QInputDialog *>(u"viewName"_s);
    QVERIFY(dialog);
    dialog->setTextValue(u"My research"_s);
    dialog->accept();
    QTRY_VERIFY(action(*shown, u"view1"_s));
    QVERIFY(action(*shown, u"view1"_s)->isChecked());
    QVERIFY(action(*shown, u"view1"_s)->text().contains(u"(1)"_s)); // how many there are
    QCOMPARE(shown->views->held.constFirst().filter.tag, TagId(1));
    action(*shown, u"filterTag0"_s)->trigger();
    QTRY_COMPARE(rows(*shown), 2);
    QVERIFY(!action(*shown, u"view1"_s)->isChecked());

    // From the palette as well.
    auto *views = shown->page->findChild<ViewMenu *>();
    const auto found = views->find(u"rese"_s, 5);
    QCOMPARE(found.result()->size(), 1);
    found.result()->constFirst().run();
    QTRY_COMPARE(rows(*shown), 1);

    action(*shown, u"viewDelete1"_s)->trigger();
    QTRY_VERIFY(shown->views->held.isEmpty());
    QTRY_VERIFY(shown->undo.isOffering());
    shown->undo.undo();
    QTRY_COMPARE(shown->views->held.size(), 1);
    QCOMPARE(shown->views->held.constFirst().name, u"My research"_s);
}

void TestInboxViews::theFilterKeepsWhatIsChosenBesides()
{
    const auto shown = stage();
    shown->show();
    QTRY_VERIFY(action(*shown, u"filterTag1"_s));
    action(*shown, u"filterTag1"_s)->trigger();
    action(*shown, u"filterWaiting"_s)->trigger();
    QTRY_COMPARE(rows(*shown), 0);
    action(*shown, u"filterAll"_s)->trigger();
    QTRY_COMPARE(rows(*shown), 1); // the tag is still chosen
}

void TestInboxViews::viewsAreMoved()
{
    const auto shown = stage();
    for (const auto &name : {u"One"_s, u"Two"_s})
        shown->views->save(FakeInbox::tenant, name, {.unreadOnly = true});
    shown->show();
    QTRY_VERIFY(action(*shown, u"viewUp2"_s));
    QVERIFY(!action(*shown, u"viewUp1"_s)); // it is the first
    action(*shown, u"viewUp2"_s)->trigger();
    QTRY_COMPARE(shown->views->held.constFirst().name, u"Two"_s);
    QTRY_VERIFY(action(*shown, u"viewDown2"_s));
    action(*shown, u"viewDown2"_s)->trigger();
    QTRY_COMPARE(shown->views->held.constFirst().name, u"One"_s);
}

void TestInboxViews::daysAreChosenFromAndTo()
{
    const auto shown = stage();
    shown->show();
    shown->page->setTenant(FakeInbox::tenant, QTimeZone("America/Mexico_City"));
    action(*shown, u"filterRange"_s)->trigger();
    auto *dialog = shown->page->window()->findChild<QDialog *>(u"rangeDialog"_s);
    QVERIFY(dialog);
    auto *first = dialog->findChild<QDateEdit *>(u"rangeFirst"_s);
    auto *last = dialog->findChild<QDateEdit *>(u"rangeLast"_s);
    last->setDate(QDate(2026, 3, 9));
    first->setDate(QDate(2026, 3, 12)); // after the last: that one goes along
    QCOMPARE(last->date(), QDate(2026, 3, 12));
    first->setDate(QDate(2026, 3, 10));
    dialog->accept();
    QCOMPARE(rows(*shown), 2); // only the button chooses
    action(*shown, u"filterRange"_s)->trigger();
    dialog = shown->page->window()->findChild<QDialog *>(u"rangeDialog"_s);
    dialog->findChild<QDateEdit *>(u"rangeFirst"_s)->setDate(QDate(2026, 3, 10));
    dialog->findChild<QDateEdit *>(u"rangeLast"_s)->setDate(QDate(2026, 3, 12));
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QTRY_COMPARE(rows(*shown), 0); // both wrote in another month
    const JsonReader json(
        QJsonDocument::fromJson(shown->layout.value(u"inbox/filter"_s).toByteArray()).object());
    const ConversationFilter kept = ConversationFilter::fromJson(json);
    // Whole days, where the business is: six hours behind.
    QCOMPARE(toDateTime(*kept.from), QDateTime(QDate(2026, 3, 10), QTime(6, 0), Qt::UTC));
    QCOMPARE(toDateTime(*kept.to), QDateTime(QDate(2026, 3, 13), QTime(6, 0), Qt::UTC));
    QVERIFY(action(*shown, u"filterRange"_s)->isChecked());
    QVERIFY(!action(*shown, u"filterAge0"_s)->isChecked());
    action(*shown, u"filterAge0"_s)->trigger();
    QTRY_COMPARE(rows(*shown), 2);
}

QTEST_MAIN(TestInboxViews)
#include "tst_inboxviews.moc"
