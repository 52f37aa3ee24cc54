// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/historydialog.h"
#include "ui/fakerecords.h"
#include "widgets/datefield.h"
#include "widgets/noticebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

namespace chatflow
{
using namespace Qt::StringLiterals;

/// Reading messages back in the console: how far it is, what came of it, and going on.
class TestHistoryDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatCameOfIt();
    void goesOnWithWhatWasStopped();
    void stops();
    void tellsWhatWentWrong();
};

namespace
{

struct Stage {
    FakeRecords source;
    std::unique_ptr<HistoryDialog> dialog;

    void open()
    {
        dialog = std::make_unique<HistoryDialog>(source, HistoryPlaceOffer{.tenant = TenantId(1),
                                                                           .zone = QTimeZone::utc(),
                                                                           .contact = ContactId(7),
                                                                           .contactName = u"Ana"_s});
        dialog->show();
    }
    template<typename T> T *part(const QString &name) const { return dialog->findChild<T *>(name); }
    QPushButton *start() const { return part<QPushButton>(u"historyStart"_s); }
    QString state() const
    {
        auto *label = part<QLabel>(u"historyState"_s);
        return label->isVisible() ? label->text() : QString();
    }
};

HistoryReading readingOf(qint64 read)
{
    HistoryReading reading;
    reading.total = 200;
    reading.read = read;
    return reading;
}

} // namespace

void TestHistoryDialog::tellsWhatCameOfIt()
{
    Stage stage;
    stage.open();
    QTRY_VERIFY(stage.start()->isEnabled());
    stage.part<QComboBox>(u"historyWhom"_s)->setCurrentIndex(1);
    stage.part<DateField>(u"historySince"_s)->setDate(QDate(2026, 9, 1));
    stage.start()->click();
    QCOMPARE(stage.source.readings.size(), 1);
    const auto &[scope, since] = stage.source.readings.constFirst();
    QCOMPARE(scope.instance, InstanceId(4));
    QCOMPARE(scope.contact, ContactId(7));
    QCOMPARE(toIso(since), u"2026-09-01T00:00:00.000Z"_s);
    QVERIFY(!stage.start()->isEnabled());
    auto *progress = stage.part<QProgressBar>(u"historyProgress"_s);
    QVERIFY(progress->isVisible());
    stage.source.tellHistory(readingOf(50));
    QCOMPARE(progress->value(), 50);
    QCOMPARE(progress->maximum(), 200);
    HistoryReading done = readingOf(200);
    done.done = true;
    done.added = 180;
    done.known = 17;
    done.notUnderstood = 3;
    stage.source.finishHistory(done);
    QTRY_VERIFY2(stage.state().contains(u"180"_s) && stage.state().contains(u"17 were there"_s) &&
                     stage.state().contains(u"3 could not"_s),
                 qPrintable(stage.state()));
    QVERIFY(!progress->isVisible());
}

void TestHistoryDialog::goesOnWithWhatWasStopped()
{
    Stage stage;
    stage.source.last = readingOf(1240);
    stage.source.last->since =
        instantFromMs(QDate(2026, 3, 5).startOfDay(QTimeZone::utc()).toMSecsSinceEpoch());
    stage.open();
    QTRY_VERIFY2(stage.state().contains(u"1240"_s), qPrintable(stage.state()));
    auto *since = stage.part<DateField>(u"historySince"_s);
    QCOMPARE(since->date(), QDate(2026, 3, 5));
    // Another day is another reading.
    since->setDate(QDate(2026, 3, 6));
    QVERIFY(!stage.state().contains(u"1240"_s));
    since->setDate(QDate(2026, 3, 5));
    stage.start()->click();
    QVERIFY(stage.source.readings.constFirst().second == stage.source.last->since);
}

void TestHistoryDialog::stops()
{
    Stage stage;
    stage.open();
    QTRY_VERIFY(stage.start()->isEnabled());
    stage.part<QCheckBox>(u"historyAll"_s)->setChecked(true);
    stage.start()->click();
    QVERIFY(stage.source.readings.constFirst().second == Instant());
    stage.source.last = readingOf(64);
    stage.part<QPushButton>(u"historyClose"_s)->click();
    QTRY_VERIFY2(stage.state().contains(u"64"_s), qPrintable(stage.state()));
    QVERIFY(stage.dialog->isVisible());
    QVERIFY(stage.start()->isEnabled());
    stage.part<QPushButton>(u"historyClose"_s)->click();
    QVERIFY(!stage.dialog->isVisible());
}

void TestHistoryDialog::tellsWhatWentWrong()
{
    Stage stage;
    stage.open();
    QTRY_VERIFY(stage.start()->isEnabled());
    stage.start()->click();
    stage.source.finishHistory(
        fail(Error{Error::Code::Unauthorized, {{u"server"_s, u"evolution.example.com"_s}}, {}}));
    auto *notice = stage.dialog->findChild<NoticeBar *>();
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(stage.start()->isEnabled());
}

} // namespace chatflow

QTEST_MAIN(chatflow::TestHistoryDialog)
#include "tst_historydialog.moc"
