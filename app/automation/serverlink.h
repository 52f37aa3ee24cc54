// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "evolution/evolutionevents.h"

#include <QObject>

#include <optional>

namespace chatflow
{

/// The event channel of one Evolution server with one key, and its state in words for people.
class ServerLink : public QObject
{
    Q_OBJECT

public:
    ServerLink(const EvolutionServer &server, HttpClient &http, Clock &clock, Random &random,
               EvolutionEvents::Handler handler, QObject *parent = nullptr);

    /// An event that came by another way than this channel.
    QFuture<Result<>> accept(const QJsonObject &envelope) { return m_events.accept(envelope); }
    void setInstances(const QStringList &names) { m_events.setInstances(names); }
    const QString &state() const { return m_state; } ///< "connecting", "ok" or "failed"
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    /// Events since `since` may have passed unheard; the epoch when nothing was heard before.
    void gapPossible(const QString &instance, chatflow::Instant since);
    void stateChanged();

private:
    void setState(const QString &state, const std::optional<Error> &error);

    EvolutionEvents m_events;
    QString m_state = QStringLiteral("connecting");
    std::optional<Error> m_error;
};

} // namespace chatflow
