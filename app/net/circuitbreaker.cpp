// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/circuitbreaker.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

Result<> CircuitBreaker::enter(const QString &server)
{
    const auto found = m_circuits.find(server);
    if (found == m_circuits.end() || !found->open)
        return {};
    const milliseconds now = m_clock.monotonic();
    if (now >= found->openUntil && !found->probing) {
        found->probing = true;
        return {};
    }
    const qint64 wait = std::max<qint64>(1, ((found->openUntil - now).count() + 999) / 1000);
    return fail(Error::Code::CircuitOpen, {{u"server"_s, server}, {u"seconds"_s, QString::number(wait)}});
}

void CircuitBreaker::succeeded(const QString &server)
{
    m_circuits.remove(server);
}

void CircuitBreaker::failed(const QString &server)
{
    Circuit &circuit = m_circuits[server];
    ++circuit.failures;
    if (circuit.open) {
        // A call that was under way when it opened says nothing new.
        if (!circuit.probing)
            return;
        circuit.probing = false;
        circuit.pause = std::min(circuit.pause * 2, m_options.longestPause);
        open(circuit);
    } else if (circuit.failures >= m_options.failures) {
        circuit.pause = m_options.pause;
        open(circuit);
    }
}

void CircuitBreaker::left(const QString &server)
{
    const auto found = m_circuits.find(server);
    if (found != m_circuits.end())
        found->probing = false;
}

CircuitBreaker::State CircuitBreaker::state(const QString &server) const
{
    const auto found = m_circuits.constFind(server);
    if (found == m_circuits.cend() || !found->open)
        return State::Closed;
    return m_clock.monotonic() >= found->openUntil ? State::HalfOpen : State::Open;
}

void CircuitBreaker::open(Circuit &circuit)
{
    circuit.open = true;
    circuit.openUntil = m_clock.monotonic() + circuit.pause;
}

} // namespace chatflow
