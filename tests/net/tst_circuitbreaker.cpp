// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/circuitbreaker.h"

#include "support/fakeclock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

class TestCircuitBreaker : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    const QString m_server = u"flowise.example.com"_s;

    static void failTimes(CircuitBreaker &breaker, const QString &server, int times)
    {
        for (int i = 0; i < times; ++i) {
            QVERIFY(breaker.enter(server).has_value());
            breaker.failed(server);
        }
    }

private Q_SLOTS:
    void opensAfterFailuresInARow()
    {
        CircuitBreaker breaker(m_clock, {3, 10s, 60s});
        failTimes(breaker, m_server, 2);
        breaker.succeeded(m_server);
        failTimes(breaker, m_server, 2);
        QCOMPARE(breaker.state(m_server), CircuitBreaker::State::Closed);
        failTimes(breaker, m_server, 1);
        QCOMPARE(breaker.state(m_server), CircuitBreaker::State::Open);
        m_clock.advance(7500ms);
        const auto refused = breaker.enter(m_server);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::CircuitOpen);
        QCOMPARE(refused.error().context.value(u"server"_s), m_server);
        QCOMPARE(refused.error().context.value(u"seconds"_s), u"3"_s);
        QVERIFY(breaker.enter(u"another"_s).has_value());
    }

    void oneProbeDecides()
    {
        CircuitBreaker breaker(m_clock, {1, 10s, 25s});
        failTimes(breaker, m_server, 1);
        m_clock.advance(10s);
        QCOMPARE(breaker.state(m_server), CircuitBreaker::State::HalfOpen);
        QVERIFY(breaker.enter(m_server).has_value());
        QVERIFY(!breaker.enter(m_server).has_value());
        breaker.failed(m_server); // open again, for twice as long
        m_clock.advance(19s);
        QVERIFY(!breaker.enter(m_server).has_value());
        m_clock.advance(1s);
        QVERIFY(breaker.enter(m_server).has_value());
        breaker.failed(m_server); // 25 s is the longest
        m_clock.advance(25s);
        QVERIFY(breaker.enter(m_server).has_value());
        breaker.succeeded(m_server);
        QCOMPARE(breaker.state(m_server), CircuitBreaker::State::Closed);
        QVERIFY(breaker.enter(m_server).has_value());
        QVERIFY(breaker.enter(m_server).has_value());
    }

    void aProbeThatToldNothingMakesRoom()
    {
        CircuitBreaker breaker(m_clock, {1, 10s, 25s});
        failTimes(breaker, m_server, 1);
        m_clock.advance(10s);
        QVERIFY(breaker.enter(m_server).has_value());
        breaker.left(m_server);
        QVERIFY(breaker.enter(m_server).has_value());
    }

    // Calls that were under way when it opened come back one by one: the pause does not grow with each.
    void lateFailuresDoNotCount()
    {
        CircuitBreaker breaker(m_clock, {2, 10s, 100s});
        for (int i = 0; i < 8; ++i)
            QVERIFY(breaker.enter(m_server).has_value());
        for (int i = 0; i < 8; ++i)
            breaker.failed(m_server);
        m_clock.advance(10s);
        QVERIFY(breaker.enter(m_server).has_value());
        breaker.succeeded(m_server);
        QCOMPARE(breaker.state(m_server), CircuitBreaker::State::Closed);
    }
};

QTEST_GUILESS_MAIN(TestCircuitBreaker)
#include "tst_circuitbreaker.moc"
