// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/openstate.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{

const QTimeZone madrid("Europe/Madrid");

QDateTime at(const QString &text)
{
    const QDateTime plain = QDateTime::fromString(text, Qt::ISODate);
    return {plain.date(), plain.time(), madrid};
}

QList<OpeningHours> weekdays(int from, int to)
{
    QList<OpeningHours> hours;
    for (int day = 1; day <= 5; ++day)
        hours.append({day, from * 60, to * 60});
    return hours;
}

} // namespace

class TestOpenState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void countsOpenTime_data();
    void countsOpenTime();
};

void TestOpenState::tells_data()
{
    QTest::addColumn<QList<OpeningHours>>("hours");
    QTest::addColumn<QList<Holiday>>("holidays");
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QString>("changes"); // empty: never
    const auto office = weekdays(9, 18);
    const QList<Holiday> none;
    // 2026-11-27 is a Friday.
    QTest::newRow("before") << office << none << u"2026-11-27T08:59:59"_s << false << u"2026-11-27T09:00"_s;
    QTest::newRow("opens to the second")
        << office << none << u"2026-11-27T09:00"_s << true << u"2026-11-27T18:00"_s;
    QTest::newRow("closes to the second")
        << office << none << u"2026-11-27T18:00"_s << false << u"2026-11-30T09:00"_s;
    const QList<OpeningHours> twice{{5, 15 * 60, 19 * 60}, {5, 9 * 60, 13 * 60}};
    QTest::newRow("noon") << twice << none << u"2026-11-27T14:00"_s << false << u"2026-11-27T15:00"_s;
    const QList<OpeningHours> touching{{5, 9 * 60, 13 * 60}, {5, 13 * 60, 19 * 60}, {5, 10 * 60, 12 * 60}};
    QTest::newRow("touching") << touching << none << u"2026-11-27T12:30"_s << true << u"2026-11-27T19:00"_s;
    const QList<OpeningHours> late{{5, 20 * 60, 27 * 60}};
    QTest::newRow("past midnight") << late << none << u"2026-11-28T02:00"_s << true << u"2026-11-28T03:00"_s;
    QTest::newRow("after it") << late << none << u"2026-11-28T03:00"_s << false << u"2026-12-04T20:00"_s;
    const QList<OpeningHours> through{{5, 20 * 60, 24 * 60}, {6, 0, 2 * 60}};
    QTest::newRow("joined at midnight")
        << through << none << u"2026-11-27T21:00"_s << true << u"2026-11-28T02:00"_s;
    const QList<Holiday> closed{{QDate(2026, 11, 27), u"Feast"_s, {}}};
    QTest::newRow("holiday") << office << closed << u"2026-11-27T10:00"_s << false << u"2026-11-30T09:00"_s;
    const QList<Holiday> shorter{{QDate(2026, 11, 27), u"Eve"_s, {{10 * 60, 12 * 60}}}};
    QTest::newRow("own hours") << office << shorter << u"2026-11-27T11:00"_s << true << u"2026-11-27T12:00"_s;
    QTest::newRow("on a Sunday too") << office
                                     << QList<Holiday>{{QDate(2026, 11, 29), u"Fair"_s, {{600, 900}}}}
                                     << u"2026-11-28T11:00"_s << false << u"2026-11-29T10:00"_s;
    QTest::newRow("never") << QList<OpeningHours>() << none << u"2026-11-27T11:00"_s << false << QString();
    QList<OpeningHours> always;
    for (int day = 1; day <= 7; ++day)
        always.append({day, 0, 24 * 60});
    QTest::newRow("always") << always << none << u"2026-11-27T11:00"_s << true << QString();
    QTest::newRow("always but one day") << always << QList<Holiday>{{QDate(2026, 12, 25), {}, {}}}
                                        << u"2026-11-27T11:00"_s << true << u"2026-12-25T00:00"_s;
    // Clocks go back on 25 October: nine is nine.
    QTest::newRow("a longer night") << QList<OpeningHours>{{7, 9 * 60, 12 * 60}} << none
                                    << u"2026-10-25T01:00"_s << false << u"2026-10-25T09:00"_s;
    // At two on 29 March it is three: hours that begin or end between are no reason to be open days before.
    const QList<OpeningHours> night{{7, 2 * 60 + 20, 2 * 60 + 40}, {7, 150, 240}};
    QTest::newRow("days before a leap")
        << night << none << u"2026-03-27T12:00"_s << false << u"2026-03-29T03:00"_s;
    QTest::newRow("after a leap") << night << none << u"2026-03-29T03:10"_s << true << u"2026-03-29T04:00"_s;
    QTest::newRow("closed by a leap") << QList<OpeningHours>{{7, 60, 2 * 60 + 20}} << none
                                      << u"2026-03-29T03:10"_s << false << u"2026-04-05T01:00"_s;
}

void TestOpenState::tells()
{
    QFETCH(QList<OpeningHours>, hours);
    QFETCH(QList<Holiday>, holidays);
    QFETCH(QString, now);
    QFETCH(bool, open);
    QFETCH(QString, changes);
    const OpenState state = openStateAt(hours, holidays, at(now));
    QCOMPARE(state.isOpen, open);
    QCOMPARE(state.changesAt.has_value(), !changes.isEmpty());
    if (state.changesAt)
        QCOMPARE(*state.changesAt, at(changes));
}

void TestOpenState::countsOpenTime_data()
{
    QTest::addColumn<QList<OpeningHours>>("hours");
    QTest::addColumn<QList<Holiday>>("holidays");
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("due");
    const auto office = weekdays(9, 18);
    const QList<Holiday> none;
    QTest::newRow("within the day") << office << none << u"2026-11-27T10:00"_s << 15 << u"2026-11-27T10:15"_s;
    QTest::newRow("to the closing minute")
        << office << none << u"2026-11-27T17:45"_s << 15 << u"2026-11-27T18:00"_s;
    QTest::newRow("over the week-end")
        << office << none << u"2026-11-27T17:50"_s << 15 << u"2026-11-30T09:05"_s;
    QTest::newRow("closed") << office << none << u"2026-11-28T12:00"_s << 15 << u"2026-11-30T09:15"_s;
    QTest::newRow("several days") << office << none << u"2026-11-23T09:00"_s << 20 * 60
                                  << u"2026-11-25T11:00"_s;
    QTest::newRow("a holiday") << office << QList<Holiday>{{QDate(2026, 11, 30), u"San Andrés"_s, {}}}
                               << u"2026-11-27T17:50"_s << 15 << u"2026-12-01T09:05"_s;
    QTest::newRow("no hours are all hours")
        << QList<OpeningHours>() << none << u"2026-11-28T03:00"_s << 15 << u"2026-11-28T03:15"_s;
    // The clocks go forward on 2026-03-29: 01:50 and 15 minutes is 03:05.
    QTest::newRow("summer time") << QList<OpeningHours>() << none << u"2026-03-29T01:50"_s << 15
                                 << u"2026-03-29T03:05"_s;
}

void TestOpenState::countsOpenTime()
{
    QFETCH(const QList<OpeningHours>, hours);
    QFETCH(const QList<Holiday>, holidays);
    QFETCH(const QString, from);
    QFETCH(const int, minutes);
    QFETCH(const QString, due);
    QCOMPARE(afterOpenTime(hours, holidays, at(from), std::chrono::minutes(minutes)), at(due));
}

QTEST_GUILESS_MAIN(TestOpenState)
#include "tst_openstate.moc"
