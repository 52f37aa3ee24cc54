// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/serverlink.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

ServerLink::ServerLink(const EvolutionServer &server, HttpClient &http, Clock &clock, Random &random,
                       EvolutionEvents::Handler handler, QObject *parent)
    : QObject(parent)
    , m_events(server, http, clock, random, std::move(handler))
{
    connect(&m_events, &EvolutionEvents::gapPossible, this, &ServerLink::gapPossible);
    connect(&m_events, &EvolutionEvents::connected, this, [this] { setState(u"ok"_s, std::nullopt); });
    connect(&m_events, &EvolutionEvents::disconnected, this,
            [this](const Error &error) { setState(u"failed"_s, error); });
    m_events.start();
}

void ServerLink::setState(const QString &state, const std::optional<Error> &error)
{
    if (m_state == state && m_error == error)
        return;
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

} // namespace chatflow
