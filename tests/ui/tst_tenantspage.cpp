// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "support/fakeclock.h"
#include "tenants/tenantspage.h"
#include "ui/fakesetup.h"
#include "ui/faketenants.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"
#include "widgets/undobar.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{
constexpr Instant start{milliseconds(1'790'000'000'000)};
} // namespace

/// The page in a window of its own, and its parts.
struct Stage {
    FakeClock clock{start};
    ChangeFeed feed;
    LayoutMemory layout{QString()};
    UndoBar undo;
    FakeTenants *tenants = nullptr; ///< the page's
    FakeSetup *setup = nullptr;
    std::unique_ptr<TenantsPage> page;

    explicit Stage(const QStringList &names = {u"Café Sol"_s, u"Kiosko Norte"_s, u"TechStore"_s},
                   bool mayManage = true)
    {
        auto source = std::make_unique<FakeTenants>();
        tenants = source.get();
        qint64 id = 0;
        for (const QString &name : names)
            tenants->put(tenantNamed(++id, name));
        make(std::move(source), mayManage);
    }
    void make(std::unique_ptr<FakeTenants> source, bool mayManage = true)
    {
        auto ofServers = std::make_unique<FakeSetup>(feed);
        setup = ofServers.get();
        page = std::make_unique<TenantsPage>(
            std::move(source), std::move(ofServers),
            TenantsPage::Parts{
                .feed = feed, .clock = clock, .undo = undo, .layout = layout, .mayManage = mayManage});
        page->resize(1024, 600);
    }
    void show()
    {
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }
    template<typename T> T *part(const QString &name) const { return page->findChild<T *>(name); }
    QTableView *table() const { return part<QTableView>(u"tenantsTable"_s); }
    StatePane *state() const { return part<StatePane>(u"statePane"_s); }
    QLineEdit *search() const { return part<QLineEdit>(u"tenantsSearch"_s); }
    QString shown(int row, TenantsModel::Column column = TenantsModel::Column::Name) const
    {
        return table()->model()->index(row, static_cast<int>(column)).data().toString();
    }
    QString stateOf(int row) const { return shown(row, TenantsModel::Column::State); }
    NoticeBar *notice() const { return part<NoticeBar>(u"noticeBar"_s); }
};

class TestTenantsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAllAndSorts();
    void saysWhatToDoWhenThereIsNone();
    void saysThatItIsLoadingAndFailing();
    void inputIsHandledWhileTheStoreIsHeld();
    void pausesAndTakesItBack();
    void pausesMany();
    void resumes();
    void aStateThatCouldNotBeStoredSaysWhy();
    void suspendsOnlyWhenAsked();
    void searchesByKeyboard();
    void keysDoWhatTheMenuDoes();
    void onlyLooksWithoutPermission();
    void remembersItsColumns();
    void followsTheFeed();
    void namesEveryControl();
};

void TestTenantsPage::showsAllAndSorts()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.table()->model()->rowCount(), 3);
    QVERIFY(stage.table()->isVisible());
    QCOMPARE(stage.shown(0), u"Café Sol"_s);
    QCOMPARE(stage.part<QLabel>(u"tenantsCount"_s)->text(), u"3 business(es)"_s);
    QHeaderView *header = stage.table()->horizontalHeader();
    const int x = header->sectionViewportPosition(0) + header->sectionSize(0) / 2;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
    QCOMPARE(stage.shown(0), u"TechStore"_s);
    QTRY_VERIFY(stage.page->isSettled());
}

void TestTenantsPage::saysWhatToDoWhenThereIsNone()
{
    Stage stage(QStringList{});
    stage.show();
    QTRY_COMPARE(stage.state()->title(), u"No business yet"_s);
    QVERIFY(stage.state()->isVisible());
    auto *first = stage.part<QAbstractButton>(u"stateAction"_s);
    QVERIFY(first->isVisible());
    QTest::mouseClick(first, Qt::LeftButton);
    QTRY_VERIFY(stage.part<QWidget>(u"tenantWizard"_s));
    QTest::keyClick(stage.part<QWidget>(u"tenantWizard"_s), Qt::Key_Escape);
    QTRY_VERIFY(!stage.part<QWidget>(u"tenantWizard"_s));
    // The first one takes the place of all this.
    Q_EMIT stage.feed.changed({stage.tenants->put(tenantNamed(1, u"A"_s))});
    QTRY_VERIFY(stage.table()->isVisible());
}

void TestTenantsPage::saysThatItIsLoadingAndFailing()
{
    auto source = std::make_unique<FakeTenants>();
    source->put(tenantNamed(1, u"A"_s));
    source->answers.hold();
    source->answers.failNext({Error::Code::StorageUnreachable, {{u"server"_s, u"db.example"_s}}, {}});
    FakeTenants *tenants = source.get();
    Stage stage(QStringList{});
    stage.make(std::move(source));
    stage.show();
    QVERIFY(stage.state()->state() == StatePane::State::Loading);
    tenants->answers.release();
    QTRY_VERIFY(stage.state()->state() == StatePane::State::Failing);
    QVERIFY(stage.state()->text().contains(u"db.example"_s));
    QTest::mouseClick(stage.state()->findChild<QAbstractButton *>(u"stateRetry"_s), Qt::LeftButton);
    QTRY_VERIFY(stage.table()->isVisible());
}

void TestTenantsPage::inputIsHandledWhileTheStoreIsHeld()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.table()->model()->rowCount(), 3);
    stage.tenants->answers.hold(); // and never released
    Q_EMIT stage.feed.changed({stage.tenants->put(tenantNamed(2, u"Changed"_s))});
    QTRY_COMPARE(stage.tenants->answers.held(), 1);
    QTest::keyClicks(stage.search(), u"tech"_s);
    QCOMPARE(stage.table()->model()->rowCount(), 1);
    QTest::keyClick(stage.search(), Qt::Key_Escape);
    stage.table()->setFocus();
    stage.table()->selectRow(0);
    QTest::keyClick(stage.table(), Qt::Key_Down);
    QCOMPARE(stage.page->selection(), QList{TenantId(2)});
    QTest::keyClick(stage.table(), Qt::Key_Space);
    QSignalSpy settings(stage.page.get(), &PageWidget::settingsRequested);
    QTest::keyClick(stage.table(), Qt::Key_F2);
    QCOMPARE(settings.count(), 1);
    QVERIFY(!stage.page->grab().isNull()); // draws
    stage.page.reset();                    // with questions open
    stage.undo.undo();
}

void TestTenantsPage::pausesAndTakesItBack()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.table()->model()->rowCount(), 3);
    stage.table()->setFocus();
    stage.table()->selectRow(1);
    QTest::keyClick(stage.table(), Qt::Key_Space);
    QTRY_COMPARE(stage.stateOf(1), u"Paused"_s);
    QCOMPARE(stage.undo.text(), u"The AI is paused for Kiosko Norte."_s);
    QCOMPARE(stage.page->selection(), QList{TenantId(2)}); // the selection stays
    stage.undo.undo();
    QTRY_COMPARE(stage.stateOf(1), u"Active"_s);
    QVERIFY(stage.tenants->overview(TenantId(2)).tenant.state == TenantState::Active);
    QVERIFY(!stage.undo.isOffering());
}

void TestTenantsPage::pausesMany()
{
    Stage stage;
    stage.tenants->put(tenantNamed(2, u"Kiosko Norte"_s, TenantState::Trial));
    stage.tenants->put(tenantNamed(3, u"TechStore"_s, TenantState::Paused));
    stage.show();
    QTRY_COMPARE(stage.table()->model()->rowCount(), 3);
    Q_EMIT stage.feed.lost();
    QTRY_COMPARE(stage.stateOf(1), u"Trial"_s);
    stage.table()->selectAll();
    stage.part<QAction>(u"pauseTenantAction"_s)->trigger();
    QTRY_COMPARE(stage.stateOf(0), u"Paused"_s);
    QCOMPARE(stage.tenants->stateChanges.constLast().size(), 2); // the third was paused already
    QCOMPARE(stage.undo.text(), u"The AI is paused for 2 business(es)."_s);
    stage.undo.undo();
    QTRY_COMPARE(stage.stateOf(1), u"Trial"_s); // as it was, not simply active
    QCOMPARE(stage.stateOf(2), u"Paused"_s);
}

void TestTenantsPage::resumes()
{
    Stage stage({u"A"_s});
    stage.tenants->put(tenantNamed(1, u"A"_s, TenantState::Suspended));
    Q_EMIT stage.feed.lost();
    stage.show();
    QTRY_COMPARE(stage.stateOf(0), u"Suspended"_s);
    stage.table()->selectRow(0);
    auto *action = stage.part<QAction>(u"pauseTenantAction"_s);
    QCOMPARE(action->text(), u"Resume the AI"_s);
    action->trigger();
    QTRY_COMPARE(stage.stateOf(0), u"Active"_s);
    QCOMPARE(stage.undo.text(), u"The AI answers for A again."_s);
}

void TestTenantsPage::aStateThatCouldNotBeStoredSaysWhy()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.table()->model()->rowCount(), 3);
    stage.table()->selectRow(0);
    stage.tenants->answers.failNext({Error::Code::StorageFull, {{u"path"_s, u"/srv"_s}}, {}});
    stage.part<QAction>(u"pauseTenantAction"_s)->trigger();
    QTRY_VERIFY(stage.notice()->isVisible());
    QVERIFY(stage.notice()->text().contains(u"Free some space"_s));
    QCOMPARE(stage.stateOf(0), u"Active"_s);
    QVERIFY(!stage.undo.isOffering());
}

void TestTenantsPage::suspendsOnlyWhenAsked()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.table()->model()->rowCount(), 3);
    stage.table()->selectRow(0);
    auto *action = stage.part<QAction>(u"suspendTenantAction"_s);
    action->trigger();
    auto *question = stage.part<QMessageBox>(u"suspendQuestion"_s);
    QVERIFY(question);
    QVERIFY(question->text().contains(u"Café Sol"_s));
    QTest::keyClick(question, Qt::Key_Return); // the safe one is the default
    QTRY_VERIFY(!stage.part<QMessageBox>(u"suspendQuestion"_s));
    QVERIFY(stage.tenants->stateChanges.isEmpty());
    action->trigger();
    question = stage.part<QMessageBox>(u"suspendQuestion"_s);
    QTest::mouseClick(question->findChild<QAbstractButton *>(u"suspendYes"_s), Qt::LeftButton);
    QTRY_COMPARE(stage.stateOf(0), u"Suspended"_s);
    stage.undo.undo();
    QTRY_COMPARE(stage.stateOf(0), u"Active"_s);
}

void TestTenantsPage::searchesByKeyboard()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.table()->model()->rowCount(), 3);
    stage.table()->setFocus();
    QTest::keyClick(stage.table(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(stage.search()->hasFocus());
    QTest::keyClicks(stage.search(), u"norte"_s);
    QCOMPARE(stage.table()->model()->rowCount(), 1);
    QCOMPARE(stage.part<QLabel>(u"tenantsCount"_s)->text(), u"1 of 3 business(es)"_s);
    QTest::keyClick(stage.search(), Qt::Key_Down);
    QVERIFY(stage.table()->hasFocus());
    QCOMPARE(stage.page->selection(), QList{TenantId(2)});
    stage.search()->setText(u"zzz"_s);
    QTRY_COMPARE(stage.state()->title(), u"No business fits"_s);
    stage.search()->setFocus();
    QTest::keyClick(stage.search(), Qt::Key_Escape);
    QCOMPARE(stage.table()->model()->rowCount(), 3);
}

void TestTenantsPage::keysDoWhatTheMenuDoes()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.table()->model()->rowCount(), 3);
    QSignalSpy inbox(stage.page.get(), &PageWidget::tenantRequested);
    stage.table()->setFocus();
    stage.table()->selectRow(2);
    QTest::keyClick(stage.table(), Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(inbox.count(), 1);
    QCOMPARE(inbox.constFirst().constFirst().value<TenantId>(), TenantId(3));
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_F2}) {
        stage.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(stage.page.get()));
        stage.table()->setFocus();
        QSignalSpy settings(stage.page.get(), &PageWidget::settingsRequested);
        QTest::keyClick(stage.table(), key);
        QCOMPARE(settings.count(), 1);
        QCOMPARE(settings.constFirst().constFirst().value<TenantId>(), TenantId(3));
    }
    stage.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(stage.page.get()));
    QTest::keyClick(stage.table(), Qt::Key_Insert);
    QVERIFY(stage.part<QDialog>(u"tenantWizard"_s));
    QTest::keyClick(stage.part<QDialog>(u"tenantWizard"_s), Qt::Key_Escape);
    QTRY_VERIFY(!stage.part<QDialog>(u"tenantWizard"_s));
    Q_EMIT stage.table()->customContextMenuRequested({10, 10});
    auto *menu = stage.part<QMenu>(u"tenantsMenu"_s);
    QVERIFY(menu && menu->actions().contains(stage.part<QAction>(u"pauseTenantAction"_s)));
    menu->close();
}

void TestTenantsPage::onlyLooksWithoutPermission()
{
    Stage stage({u"A"_s}, false);
    stage.show();
    QTRY_COMPARE(stage.table()->model()->rowCount(), 1);
    stage.table()->setFocus();
    stage.table()->selectRow(0);
    for (const QString &name :
         {u"addTenantAction"_s, u"editTenantAction"_s, u"pauseTenantAction"_s, u"suspendTenantAction"_s})
        QVERIFY(!stage.part<QAction>(name)->isVisible());
    QVERIFY(!stage.part<QAbstractButton>(u"tenantsAdd"_s)->isVisible());
    QSignalSpy inbox(stage.page.get(), &PageWidget::tenantRequested);
    QSignalSpy settings(stage.page.get(), &PageWidget::settingsRequested);
    QTest::keyClick(stage.table(), Qt::Key_Space);
    QTest::keyClick(stage.table(), Qt::Key_Insert);
    QTest::keyClick(stage.table(), Qt::Key_F2);
    QTest::keyClick(stage.table(), Qt::Key_Return); // what is left to do
    QCOMPARE(inbox.count(), 1);
    QVERIFY(stage.tenants->stateChanges.isEmpty());
    QVERIFY(settings.isEmpty() && !stage.part<QDialog>(u"tenantWizard"_s));
}

void TestTenantsPage::remembersItsColumns()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.table()->model()->rowCount(), 3);
    const int created = static_cast<int>(TenantsModel::Column::Created);
    QVERIFY(stage.table()->isColumnHidden(created));
    QMenu *menu = stage.part<QToolButton>(u"tenantsColumns"_s)->menu();
    Q_EMIT menu->aboutToShow();
    for (QAction *action : menu->actions()) {
        if (action->objectName() == u"column%1"_s.arg(created))
            action->trigger();
    }
    QVERIFY(!stage.table()->isColumnHidden(created));
    stage.table()->horizontalHeader()->resizeSection(1, 177);
    stage.table()->horizontalHeader()->moveSection(3, 1);
    stage.table()->sortByColumn(static_cast<int>(TenantsModel::Column::Today), Qt::DescendingOrder);

    stage.make(std::make_unique<FakeTenants>());
    QHeaderView *again = stage.table()->horizontalHeader();
    QVERIFY(!again->isSectionHidden(created));
    QCOMPARE(again->sectionSize(1), 177);
    QCOMPARE(again->visualIndex(3), 1);
    QCOMPARE(again->sortIndicatorSection(), static_cast<int>(TenantsModel::Column::Today));

    stage.layout.remember(u"tenants/columns"_s, QByteArray("damaged"));
    stage.make(std::make_unique<FakeTenants>());
    QVERIFY(stage.table()->isColumnHidden(created)); // as it was first
}

void TestTenantsPage::followsTheFeed()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.table()->model()->rowCount(), 3);
    TenantOverview sol = stage.tenants->overview(TenantId(1));
    sol.waiting = 4;
    stage.tenants->put(sol);
    Q_EMIT stage.feed.changed({{.tenant = TenantId(1), .kind = ChangeKind::Ownership, .id = 9}});
    QTRY_COMPARE(stage.shown(0, TenantsModel::Column::Waiting), u"4"_s);
    stage.tenants->forget(TenantId(3));
    Q_EMIT stage.feed.lost();
    QTRY_COMPARE(stage.table()->model()->rowCount(), 2);
}

void TestTenantsPage::namesEveryControl()
{
    Stage stage;
    stage.show();
    QTRY_COMPARE(stage.table()->model()->rowCount(), 3);
    for (const QWidget *widget : stage.page->findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 qPrintable(widget->objectName()));
        QVERIFY(!widget->objectName().isEmpty());
    }
}

QTEST_MAIN(TestTenantsPage)
#include "tst_tenantspage.moc"
