// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settingsstage.h"
#include "widgets/spanlist.h"
#include "widgets/zonebox.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QMenu>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// The section of a business that is open on Mondays and closed at Christmas. It is Friday, 27 November 2026,
/// 10:00 UTC.
struct HoursStage : SettingsStage {
    HoursStage()
    {
        clock.setNow(instantFromMs(1795773600000));
        TenantSettings &settings = source.stored.settings;
        settings.timeZone = u"Europe/Madrid"_s;
        settings.businessHours = {{1, 9 * 60, 13 * 60}, {1, 15 * 60, 19 * 60}};
        settings.holidays = {{QDate(2026, 12, 25), u"Christmas"_s, {}}};
    }
    void openHours()
    {
        openRead();
        show(u"hours"_s);
    }
    SpanList *day(int weekday) const { return part<SpanList>(u"day%1"_s.arg(weekday)); }
    void click(const QString &name) const { QTest::mouseClick(part<QToolButton>(name), Qt::LeftButton); }
    QString now() const { return part<QLabel>(u"hoursNow"_s)->text(); }
    const TenantSettings &edited() const { return page->draft().settings(); }
    void copy(int weekday, int choice) const
    {
        QMenu *menu = part<QToolButton>(u"copyHours%1"_s.arg(weekday))->menu();
        Q_EMIT menu->aboutToShow();
        menu->actions().at(choice)->trigger();
    }
};

class TestHoursSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAndChangesTheWeek();
    void whatEndsBeforeItBeginsEndsTheNextDay();
    void copiesToOtherDays();
    void tabGoesInTheOrderOfTheWeek();
    void holidays();
    void saysWhetherItIsOpen();
    void zones();
    void nothingIsChangedByLooking();
    void onlyShowsWithoutPermission();
};

void TestHoursSection::showsAndChangesTheWeek()
{
    HoursStage stage;
    stage.openHours();
    QCOMPARE(stage.day(1)->spans(), (QList<HourSpan>{{540, 780}, {900, 1140}}));
    QVERIFY(stage.day(2)->findChild<QLabel *>(u"closedAllDay"_s)->isVisible());
    stage.click(u"addHours2"_s);
    QVERIFY(!stage.day(2)->findChild<QLabel *>(u"closedAllDay"_s)->isVisible());
    auto *from = stage.day(2)->findChild<QTimeEdit *>(u"spanFrom"_s);
    QVERIFY(from->hasFocus());
    QTest::keyClicks(from, u"10"_s);
    QCOMPARE(stage.day(2)->spans(), (QList<HourSpan>{{600, 1080}}));
    QCOMPARE(stage.edited().businessHours.constLast(), (OpeningHours{2, 600, 1080}));
    QCOMPARE(from->accessibleName(), u"Tuesday, opens"_s);
    stage.click(u"addHours2"_s); // one more, after it
    QCOMPARE(stage.day(2)->spans().size(), 2);
    QTest::mouseClick(stage.day(2)->findChild<QToolButton *>(u"spanRemove"_s), Qt::LeftButton);
    QCOMPARE(stage.day(2)->spans().size(), 1);
    QVERIFY(stage.edited().validate());
    stage.save();
    QTRY_COMPARE(stage.source.saved.size(), 1);
    QCOMPARE(stage.source.stored.settings.businessHours.size(), 3);
}

void TestHoursSection::whatEndsBeforeItBeginsEndsTheNextDay()
{
    HoursStage stage;
    stage.openHours();
    auto *from = stage.day(1)->findChild<QTimeEdit *>(u"spanFrom"_s);
    auto *to = stage.day(1)->findChild<QTimeEdit *>(u"spanTo"_s);
    from->setTime(QTime(20, 0));
    to->setTime(QTime(2, 0));
    QCOMPARE(stage.edited().businessHours.constLast(), (OpeningHours{1, 20 * 60, 26 * 60}));
    QCOMPARE(to->accessibleDescription(), u"of the next day"_s);
    to->setTime(QTime(0, 0));
    QCOMPARE(stage.edited().businessHours.constLast(), (OpeningHours{1, 20 * 60, 24 * 60}));
    QVERIFY(stage.edited().validate());
    to->setTime(QTime(19, 0)); // nearly a whole day more: nobody means that
    stage.save();
    QVERIFY(stage.source.saved.isEmpty());
    QVERIFY(to->accessibleDescription().startsWith(u"too long"_s));
}

void TestHoursSection::copiesToOtherDays()
{
    HoursStage stage;
    stage.openHours();
    stage.copy(1, 1); // the working days
    for (int day = 2; day <= 5; ++day)
        QCOMPARE(stage.day(day)->spans(), stage.day(1)->spans());
    QVERIFY(stage.day(6)->spans().isEmpty());
    stage.copy(7, 0); // closed, on all other days
    QVERIFY(stage.edited().businessHours.isEmpty());
}

void TestHoursSection::tabGoesInTheOrderOfTheWeek()
{
    HoursStage stage;
    stage.source.stored.settings.holidays.clear();
    stage.openHours();
    stage.page->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    stage.click(u"addHours3"_s); // made last, met in the middle
    stage.part<QWidget>(u"hoursZone"_s)->setFocus();
    QStringList met;
    for (int step = 0; step < 40 && met.indexOf(u"addHoliday"_s) < 0; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget *focus = QApplication::focusWidget();
        // Hours and minutes are one field each.
        if (met.isEmpty() || met.constLast() != focus->objectName())
            met.append(focus->objectName());
    }
    const auto span = QStringList{u"spanFrom"_s, u"spanTo"_s, u"spanRemove"_s};
    QStringList expected = span + span;
    for (int day = 1; day <= 7; ++day) {
        if (day == 3)
            expected += span;
        expected << u"addHours%1"_s.arg(day) << u"copyHours%1"_s.arg(day);
    }
    expected << u"addHoliday"_s;
    QVERIFY2(met == expected, qPrintable(met.join(u' ')));
}

void TestHoursSection::holidays()
{
    HoursStage stage;
    stage.openHours();
    QCOMPARE(stage.part<QDateEdit>(u"holidayDate"_s)->date(), QDate(2026, 12, 25));
    stage.press(u"addHoliday"_s);
    const auto dates = stage.page->findChildren<QDateEdit *>(u"holidayDate"_s);
    QCOMPARE(dates.size(), 2);
    QVERIFY(dates.at(1)->date() > dates.at(0)->date());
    dates.at(1)->setDate(QDate(2026, 12, 25));
    stage.save();
    QVERIFY(stage.source.saved.isEmpty());
    QCOMPARE(dates.at(1)->accessibleDescription(), u"Another holiday is on this day already."_s);
    dates.at(1)->setDate(QDate(2026, 12, 24));
    const auto kinds = stage.page->findChildren<QComboBox *>(u"holidayKind"_s);
    QTest::keyClick(kinds.at(1), Qt::Key_Down);
    const auto names = stage.page->findChildren<QLineEdit *>(u"holidayName"_s);
    QTest::keyClicks(names.at(1), u"Eve"_s);
    QCOMPARE(stage.edited().holidays.constFirst(),
             (Holiday{QDate(2026, 12, 24), u"Eve"_s, {{9 * 60, 18 * 60}}}));
    QTest::mouseClick(stage.page->findChildren<QToolButton *>(u"holidayRemove"_s).at(0), Qt::LeftButton);
    QCOMPARE(stage.edited().holidays.size(), 1);
    stage.page->showSetting(u"hours"_s, u"holidays"_s, u"2026-12-24"_s);
    QVERIFY(dates.at(1)->hasFocus());
    QVERIFY(stage.edited().validate());
}

void TestHoursSection::saysWhetherItIsOpen()
{
    HoursStage stage;
    stage.openHours();
    QVERIFY2(stage.now().contains(u"closed until Monday 30 November"_s), qPrintable(stage.now()));
    stage.click(u"addHours5"_s); // Friday, 9 to 18; it is 11 there
    QVERIFY2(stage.now().contains(u"open until"_s) && stage.now().contains(u"11:00"_s),
             qPrintable(stage.now()));
    stage.part<ZoneBox>(u"hoursZone"_s)->setEditText(u"America/Argentina/Buenos_Aires"_s); // 7 in the morning
    QVERIFY(stage.now().contains(u"closed until"_s));
}

void TestHoursSection::zones()
{
    HoursStage stage;
    stage.openHours();
    auto *zone = stage.part<ZoneBox>(u"hoursZone"_s);
    QCOMPARE(zone->zone(), u"Europe/Madrid"_s);
    zone->setEditText(u"Mars/Olympus"_s);
    QVERIFY(stage.noteOf(u"hoursZone"_s).startsWith(u"There is no such time zone."_s));
    stage.show(u"business"_s);
    stage.save();
    QCOMPARE(stage.page->currentSection()->id(), u"hours"_s);
    QVERIFY(zone->hasFocus());
    zone->setEditText(u"America/Bogota"_s);
    QCOMPARE(stage.edited().timeZone, u"America/Bogota"_s);
}

void TestHoursSection::nothingIsChangedByLooking()
{
    HoursStage stage;
    // Out of order, and unlike what the grid would make of it.
    stage.source.stored.settings.businessHours = {{3, 900, 1140}, {1, 900, 1140}, {1, 540, 780}};
    stage.openHours();
    QVERIFY(!stage.page->hasUnsaved());
    stage.part<ZoneBox>(u"hoursZone"_s)->setEditText(u"America/Bogota"_s);
    QCOMPARE(stage.edited().businessHours, stage.source.stored.settings.businessHours);
}

void TestHoursSection::onlyShowsWithoutPermission()
{
    HoursStage stage;
    stage.source.allowed = {.read = true};
    stage.openHours();
    QVERIFY(!stage.part<QWidget>(u"addHours1"_s)->isEnabled());
    QVERIFY(!stage.part<QWidget>(u"hoursZone"_s)->isEnabled());
}

QTEST_MAIN(TestHoursSection)
#include "tst_hourssection.moc"
