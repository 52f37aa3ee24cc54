// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "evolution/evolutionapi.h"
#include "evolution/evolutiontypes.h"

#include <QObject>

#include <memory>
#include <optional>

namespace chatflow
{

class EvolutionEvents;
class HttpClient;

/// The event channel of one Evolution server with one key, for the instances we work there.
class ServerLink : public QObject
{
    Q_OBJECT

public:
    ServerLink(const EvolutionServer &server, HttpClient &http, Clock &clock, Random &random, QObject *parent = nullptr);
    ~ServerLink() override;

    void setInstances(const QStringList &names);
    const QString &state() const { return m_state; }
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void eventsCame(const QString &instance, const QList<chatflow::EvolutionEvent> &events);
    void gapPossible(const QString &instance);
    void stateChanged();

private:
    void setState(const QString &state, const std::optional<Error> &error);

    std::unique_ptr<EvolutionEvents> m_events;
    QString m_state = QStringLiteral("connecting");
    std::optional<Error> m_error;
};

} // namespace chatflow
