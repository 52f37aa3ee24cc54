// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "sandbox/sandboxexchange.h"

#include <QObject>
#include <QUrl>

namespace chatflow
{

/// Delivers webhooks as Evolution 2.3.6 does: with retries kept in memory only. Each attempt is exactly one
/// POST. Plain http:// only; another address is silently never called, as on the real one.
class SandboxWebhooks : public QObject
{
    Q_OBJECT

public:
    struct Policy {
        int attempts = 10;
        milliseconds firstDelay{5000}; ///< doubled each time
        milliseconds longestDelay{300000};
        double jitter = 0.2;
        milliseconds timeout{30000};
    };

    SandboxWebhooks(Clock &clock, Random &random, QObject *parent = nullptr);

    void setPolicy(const Policy &policy) { m_policy = policy; }
    void post(const QUrl &url, const SandboxHeaders &headers, const QByteArray &json);
    /// What a restart of the server does to deliveries that were still to be retried.
    void forget() { ++m_generation; }

Q_SIGNALS:
    /// One attempt has ended; `status` is 0 when no answer came.
    void attempted(const QUrl &url, int attempt, int status);

private:
    struct Delivery {
        QUrl url;
        SandboxHeaders headers;
        QByteArray json;
        int attempt = 0;
        quint64 generation = 0;
    };
    void attempt(Delivery delivery);
    void concluded(const Delivery &delivery, int status);

    Clock &m_clock;
    Random &m_random;
    Policy m_policy;
    quint64 m_generation = 0;
};

} // namespace chatflow
