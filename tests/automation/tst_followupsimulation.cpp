// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/contactzone.h"
#include "automation/followupplan.h"

#include "support/seededrandom.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int contacts = 500;
constexpr int daysEach = 200; // 100,000 in all

/// Zones whose clocks leap at different hours, by half an hour, at midnight, in the south, or never.
const QByteArrayList zoneNames{"America/Mexico_City", "America/Sao_Paulo", "America/Santiago",
                               "Europe/Madrid",       "Atlantic/Azores",   "Europe/London",
                               "America/New_York",    "America/Havana",    "America/Asuncion",
                               "Australia/Lord_Howe", "Pacific/Chatham",   "Asia/Kathmandu",
                               "Africa/Casablanca",   "Asia/Beirut",       "America/Argentina/Buenos_Aires"};

/// A business of chance.
struct Trial {
    FollowUpSettings settings;
    QList<FollowUpStep> steps;
    SendingTimes times;
};

Trial randomTrial(SeededRandom &dice)
{
    const auto upTo = [&dice](int most) { return static_cast<int>(dice.below(quint64(most) + 1)); };
    Trial trial;
    trial.settings.enabled = true;
    trial.settings.earliest = upTo(12 * 60);
    trial.settings.latest = trial.settings.earliest + 60 + upTo(24 * 60 - trial.settings.earliest - 60);
    trial.settings.openOnly = upTo(1) == 1;
    trial.settings.maximum = 1 + upTo(3);
    trial.settings.missed = upTo(1) == 1 ? MissedFollowUp::Send : MissedFollowUp::Skip;
    for (int after = 0, count = 1 + upTo(3); count > 0; --count) {
        after += 5 + upTo(36 * 60);
        trial.steps.append({.afterMinutes = after, .text = u"x"_s});
    }
    trial.times.earliest = trial.settings.earliest;
    trial.times.latest = trial.settings.latest;
    trial.times.openOnly = trial.settings.openOnly;
    trial.times.contactZone = QTimeZone(zoneNames.at(upTo(int(zoneNames.size()) - 1)));
    trial.times.businessZone = QTimeZone(zoneNames.at(upTo(int(zoneNames.size()) - 1)));
    for (int weekday = 1; weekday <= 7; ++weekday) {
        if (weekday > 1 && upTo(3) == 0)
            continue; // closed
        const int from = upTo(14 * 60);
        trial.times.hours.append({weekday, from, from + 60 + upTo(14 * 60)}); // some pass midnight
    }
    for (int day = 0; day < 6; ++day)
        trial.times.holidays.append({QDate(2026, 1, 1).addDays(day * 40 + upTo(30)), u"fiesta"_s, {}});
    return trial;
}

/// Told in another way than the code under test does: by the minute on the wall and the lists themselves.
bool isAllowed(const Trial &trial, Instant at)
{
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(toMs(at), trial.times.contactZone);
    const int minute = there.time().hour() * 60 + there.time().minute();
    if (minute < trial.settings.earliest || minute >= trial.settings.latest)
        return false;
    if (!trial.settings.openOnly || trial.times.hours.isEmpty())
        return true;
    const QDateTime shop = QDateTime::fromMSecsSinceEpoch(toMs(at), trial.times.businessZone);
    const int now = shop.time().hour() * 60 + shop.time().minute();
    for (const int back : {0, 1}) {
        const QDate day = shop.date().addDays(-back);
        if (std::ranges::any_of(trial.times.holidays,
                                [day](const Holiday &holiday) { return holiday.date == day; }))
            continue;
        for (const OpeningHours &span : trial.times.hours) {
            const int then = now + back * 24 * 60;
            if (span.weekday == day.dayOfWeek() && then >= span.from && then < span.to)
                return true;
        }
    }
    return false;
}

} // namespace

/// 100,000 days of contacts who answer or not, on clocks that leap, with an engine that is off at times.
class TestFollowUpSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_hundred_thousand_days();
    void countries_with_one_zone();
};

void TestFollowUpSimulation::a_hundred_thousand_days()
{
    const quint64 seed = qEnvironmentVariableIntValue("CHATFLOW_SEED") > 0
                             ? quint64(qEnvironmentVariableIntValue("CHATFLOW_SEED"))
                             : 20'261'128;
    qInfo("seed %llu (CHATFLOW_SEED sets another)", static_cast<unsigned long long>(seed));
    QElapsedTimer took;
    took.start();
    SeededRandom dice(seed);
    const auto minutes = [&dice](int most) { return std::chrono::minutes(dice.below(quint64(most) + 1)); };
    qint64 sent = 0;
    qint64 silences = 0;
    qint64 moved = 0;
    QHash<QString, qint64> skipped;
    for (int contact = 0; contact < contacts; ++contact) {
        const Trial trial = randomTrial(dice);
        const bool cloud = dice.below(4) == 0;
        const Instant end = instantFromMs(1'767'225'600'000) + std::chrono::hours(24 * daysEach);
        Instant now = end - std::chrono::hours(24 * daysEach);
        int unanswered = 0;
        while (now < end) {
            // The contact writes, the AI answers, and the contact is silent until `reply`.
            ++silences;
            const Instant heard = now;
            const Instant said = now + std::chrono::seconds(20);
            const Instant reply = said + std::chrono::minutes(1) + minutes(dice.below(3) == 0 ? 300 : 9000);
            // At times the engine stands still.
            Instant off = said + minutes(6000);
            const Instant on = off + (dice.below(3) == 0 ? minutes(6000) : std::chrono::minutes(0));
            unanswered = 0;
            FollowUpFacts facts{.step = 0, .since = said};
            if (cloud)
                facts.windowEnds = heard + std::chrono::hours(24);
            QSet<int> done;
            Instant clock = said + minutes(1);
            while (true) {
                if (clock >= off && clock < on)
                    clock = on;
                if (clock >= reply || clock >= end)
                    break;
                facts.sent = unanswered;
                const FollowUpPlan plan =
                    nextFollowUp(trial.settings, trial.steps, trial.times, facts, clock);
                if (plan.what == FollowUpPlan::What::End) {
                    if (facts.step < trial.steps.size()) {
                        QVERIFY(plan.reason == FollowUpReason::Maximum ||
                                plan.reason == FollowUpReason::NeverOpen);
                        QVERIFY(plan.reason != FollowUpReason::Maximum ||
                                unanswered == trial.settings.maximum);
                    }
                    ++skipped[u"end "_s + toString(plan.reason)];
                    break;
                }
                if (plan.what == FollowUpPlan::What::Skip) {
                    QVERIFY(plan.reason == FollowUpReason::Missed || plan.reason == FollowUpReason::Window);
                    QVERIFY(plan.reason != FollowUpReason::Window || cloud);
                    QVERIFY2(plan.reason != FollowUpReason::Missed || on > off, "nothing stood still");
                    ++skipped[toString(plan.reason)];
                    ++facts.step;
                    facts.planned.reset();
                    continue;
                }
                if (plan.at > clock) {
                    if (plan.at > clock + std::chrono::hours(24 * 30)) {
                        // Hours that hardly ever meet: truly none of them does before.
                        for (Instant past = clock + std::chrono::hours(24 * 7); past < plan.at;
                             past += std::chrono::minutes(13))
                            QVERIFY2(!isAllowed(trial, past), "it is put off for ever");
                    }
                    facts.planned = plan.at;
                    clock = plan.at; // the engine looks within a minute
                    if (dice.below(2) == 0)
                        clock += std::chrono::seconds(dice.below(60));
                    continue;
                }
                // It is sent.
                const QByteArray where = "contact " + QByteArray::number(contact) + " at " +
                                         toIso(clock).toLatin1() + " in " + trial.times.contactZone.id() +
                                         ", business in " + trial.times.businessZone.id();
                QVERIFY2(isAllowed(trial, clock), where.constData());
                QVERIFY2(!done.contains(facts.step), where.constData());
                QVERIFY2(!cloud || clock < *facts.windowEnds, where.constData());
                done.insert(facts.step);
                ++unanswered;
                ++sent;
                QVERIFY2(unanswered <= trial.settings.maximum, where.constData());
                const auto after = std::chrono::minutes(trial.steps.at(facts.step).afterMinutes);
                Instant wanted = said + after;
                if (facts.lastAt)
                    wanted = std::max(wanted,
                                      *facts.lastAt + after -
                                          std::chrono::minutes(trial.steps.at(facts.step - 1).afterMinutes));
                if (clock < wanted) {
                    QVERIFY2(cloud, where.constData());
                    const Instant before = facts.lastAt.value_or(said);
                    QVERIFY2(clock >= before + (wanted - before) / 2, where.constData());
                    ++moved;
                } else if (dice.below(10) == 0 && on == off) {
                    // Not later than it may be: nothing before it was allowed for as long as the engine may
                    // take.
                    for (Instant past = wanted; past + std::chrono::minutes(2) < clock;
                         past += std::chrono::minutes(7)) {
                        const QByteArray sooner = where + ": was allowed at " + toIso(past).toLatin1() +
                                                  ", wanted from " + toIso(wanted).toLatin1();
                        QVERIFY2(!isAllowed(trial, past) || !isAllowed(trial, past + std::chrono::minutes(1)),
                                 sooner.constData());
                    }
                }
                facts.lastAt = clock;
                facts.planned.reset();
                ++facts.step;
                clock += std::chrono::minutes(1);
            }
            now = reply;
        }
    }
    qInfo("%d days, %lld silences, %lld sent (%lld before the end of a window), %.1f s", contacts * daysEach,
          silences, sent, moved, double(took.elapsed()) / 1000);
    for (auto it = skipped.cbegin(); it != skipped.cend(); ++it)
        qInfo("  %s: %lld", qPrintable(it.key()), it.value());
    QVERIFY(sent > 10'000);
    QVERIFY(moved > 100);
    QVERIFY(skipped.value(u"missed"_s) > 100);
    QVERIFY(skipped.value(u"window"_s) > 100);
}

void TestFollowUpSimulation::countries_with_one_zone()
{
    QCOMPARE(zoneOfPhone(u"573001234567")->id(), "America/Bogota");
    QCOMPARE(zoneOfPhone(u"393331234567")->id(), "Europe/Rome");
    for (const QString &phone : {u"5215550001111"_s, u"5511987654321"_s, u"12025550123"_s, u"34600123456"_s,
                                 u"56912345678"_s, u"57"_s, u""_s})
        QVERIFY2(!zoneOfPhone(phone), qPrintable(phone));
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestFollowUpSimulation)
#include "tst_followupsimulation.moc"
