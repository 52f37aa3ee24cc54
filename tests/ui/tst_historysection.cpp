// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/historymodel.h"
#include "ui/settingsstage.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QMessageBox>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// The section of a business whose settings were saved a number of times.
struct HistoryStage : SettingsStage {
    explicit HistoryStage(int saves = 3)
    {
        TenantSettings settings = source.stored.settings;
        for (int save = 2; save <= saves; ++save) {
            settings.businessDescription = u"As of version %1\nunchanged"_s.arg(save);
            settings.tone = save % 2 == 0 ? u"formal"_s : u"casual"_s;
            source.saveAs(save % 2 == 0 ? u"Ana"_s : u"Beto"_s, settings, u"Reason %1"_s.arg(save));
        }
    }
    void openHistory()
    {
        openRead();
        show(u"history"_s);
        QTRY_VERIFY(page->isSettled() && list()->model()->rowCount() > 0);
    }
    QListView *list() const { return part<QListView>(u"versions"_s); }
    QString row(int number) const { return list()->model()->index(number, 0).data().toString(); }
    void choose(int number) const { list()->setCurrentIndex(list()->model()->index(number, 0)); }
    QString shown() const { return part<QTextEdit>(u"versionDifferences"_s)->toPlainText(); }
    QString about() const { return part<QLabel>(u"aboutVersion"_s)->text(); }
    QAbstractButton *restore() const { return part<QAbstractButton>(u"restoreVersion"_s); }
};

class TestHistorySection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelReadsPageByPage();
    void saysWhoWhenAndWhy();
    void comparesWithTheOneBefore();
    void comparesAnyTwo();
    void restoresWhenAsked();
    void doesNotRestoreOverWhatIsNotSaved();
    void opensAVersionFromElsewhere();
    void saysWhenItCannotBeRead();
    void onlyShowsWithoutPermission();
};

void TestHistorySection::modelReadsPageByPage()
{
    FakeSettings source;
    for (int save = 0; save < 120; ++save)
        source.saveAs(u"Ana"_s, source.stored.settings);
    HistoryModel model(source);
    model.read(TenantId(1));
    QTRY_COMPARE(model.rowCount(), HistoryModel::pageSize);
    QCOMPARE(model.at(0)->version, 121);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QVERIFY(!model.canFetchMore({})); // it is on its way
    QTRY_COMPARE(model.rowCount(), 2 * HistoryModel::pageSize);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 121);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.rowOf(1), 120);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    // The tester asks for more whenever it can: each version is there once all the same.
    HistoryModel tested(source);
    const QAbstractItemModelTester tester(&tested, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tested.read(TenantId(1));
    QTRY_VERIFY(tested.isSettled() && !tested.canFetchMore({}) && tested.rowCount() > 0);
    QCOMPARE(tested.rowCount(), 121);
}

void TestHistorySection::saysWhoWhenAndWhy()
{
    HistoryStage stage;
    stage.openHistory();
    QCOMPARE(stage.list()->model()->rowCount(), 3);
    QVERIFY2(stage.row(0).startsWith(u"Version 3 · Beto"_s), qPrintable(stage.row(0)));
    QVERIFY(stage.row(0).endsWith(u"Reason 3"_s));
    QVERIFY(stage.row(2).startsWith(u"Version 1 · Pat"_s));
}

void TestHistorySection::comparesWithTheOneBefore()
{
    HistoryStage stage;
    stage.openHistory();
    QTRY_VERIFY(stage.page->isSettled());
    QVERIFY(stage.about().startsWith(u"Version 3, the settings of now."_s)); // the newest is shown first
    QTRY_VERIFY(stage.shown().contains(u"Tone\n− Formal\n+ Casual"_s));
    QVERIFY(stage.shown().contains(u"− As of version 2\n+ As of version 3\n  unchanged"_s));
    stage.choose(2);
    QTRY_COMPARE(stage.shown(), u"The first version: there is nothing before it."_s);
}

void TestHistorySection::comparesAnyTwo()
{
    HistoryStage stage(4);
    stage.openHistory();
    auto *selection = stage.list()->selectionModel();
    selection->select(stage.list()->model()->index(0, 0), QItemSelectionModel::ClearAndSelect);
    selection->select(stage.list()->model()->index(2, 0), QItemSelectionModel::Select);
    QCOMPARE(stage.about(), u"What version 4 has different from version 2"_s);
    QTRY_VERIFY(stage.shown().contains(u"− As of version 2\n+ As of version 4"_s));
    QVERIFY(!stage.shown().contains(u"Tone"_s)); // the same in both
    QVERIFY(!stage.restore()->isEnabled());
    selection->select(stage.list()->model()->index(1, 0), QItemSelectionModel::Select);
    QCOMPARE(stage.shown(), u"Choose two versions to compare them."_s);
}

void TestHistorySection::restoresWhenAsked()
{
    HistoryStage stage;
    stage.openHistory();
    stage.choose(0);
    QVERIFY(!stage.restore()->isEnabled()); // it is what is now
    stage.choose(1);
    QVERIFY(stage.restore()->isEnabled());
    QTest::mouseClick(stage.restore(), Qt::LeftButton);
    auto *question = stage.part<QMessageBox>(u"restoreQuestion"_s);
    QVERIFY(question && question->text().contains(u"version 2"_s));
    QTest::keyClick(question, Qt::Key_Return); // the safe one is the default
    QTRY_VERIFY(!stage.part<QMessageBox>(u"restoreQuestion"_s));
    QCOMPARE(stage.source.stored.tenant.settingsVersion, 3);
    QTest::mouseClick(stage.restore(), Qt::LeftButton);
    question = stage.part<QMessageBox>(u"restoreQuestion"_s);
    QTest::mouseClick(question->findChild<QAbstractButton *>(u"restoreYes"_s), Qt::LeftButton);
    QTRY_COMPARE(stage.source.stored.tenant.settingsVersion, 4);
    QCOMPARE(stage.source.stored.settings.tone, u"formal"_s);
    QTRY_COMPARE(stage.page->draft().settings().tone, u"formal"_s); // the page shows it
    QTRY_COMPARE(stage.list()->model()->rowCount(), 4);
    QVERIFY(stage.row(0).endsWith(u"Back to version 2"_s));
}

void TestHistorySection::doesNotRestoreOverWhatIsNotSaved()
{
    HistoryStage stage;
    stage.openHistory();
    stage.choose(1);
    stage.page->draft().setName(u"Changed"_s);
    QVERIFY(!stage.restore()->isEnabled());
    QVERIFY(!stage.restore()->toolTip().isEmpty());
    stage.page->draft().discard();
    QTRY_VERIFY(stage.restore()->isEnabled());
}

void TestHistorySection::opensAVersionFromElsewhere()
{
    HistoryStage stage(130);
    stage.open();
    stage.page->openSettings(7); // before anything is read
    QTRY_COMPARE(stage.page->currentSection()->id(), u"history"_s);
    QTRY_VERIFY(stage.about().startsWith(u"Version 7."_s)); // far below the first page
    QTRY_VERIFY(stage.shown().contains(u"+ As of version 7"_s));
    stage.show(u"business"_s);
    stage.page->openSettings(9);
    QTRY_VERIFY(stage.about().startsWith(u"Version 9."_s));
}

void TestHistorySection::saysWhenItCannotBeRead()
{
    HistoryStage stage;
    stage.openRead();
    stage.source.answers.failNext({Error::Code::StorageUnreachable, {{u"server"_s, u"db.example"_s}}, {}});
    stage.show(u"history"_s);
    auto *notice = stage.part<QWidget>(u"section.history"_s)->findChild<NoticeBar *>();
    QTRY_VERIFY(notice->isVisible());
    QTest::mouseClick(notice->findChild<QAbstractButton *>(u"noticeAction"_s), Qt::LeftButton);
    QTRY_COMPARE(stage.list()->model()->rowCount(), 3);
    QVERIFY(!notice->isVisible());
}

void TestHistorySection::onlyShowsWithoutPermission()
{
    HistoryStage stage;
    stage.source.allowed = {.read = true};
    stage.openHistory();
    stage.choose(1);
    QTRY_VERIFY(stage.shown().contains(u"Tone"_s));
    QVERIFY(!stage.restore()->isVisible());
}

QTEST_MAIN(TestHistorySection)
#include "tst_historysection.moc"
