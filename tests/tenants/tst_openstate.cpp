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

QTEST_GUILESS_MAIN(TestOpenState)
#include "tst_openstate.moc"
