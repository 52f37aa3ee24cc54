// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace chatflow
{

using WebhookEndpointId = Id<struct WebhookEndpointTag>;

/// Whom events of a tenant are posted to. Its secret is kept apart (see noticesecrets.h).
struct WebhookEndpoint {
    enum class State {
        On,
        Off,  ///< by a person
        Gone, ///< the receiver answered that it wants no more
    };

    WebhookEndpointId id;
    TenantId tenant;
    QUrl url;
    QStringList events; ///< kinds; empty: all
    State state = State::On;

    bool wants(const QString &kind) const
    {
        return state == State::On && (events.isEmpty() || events.contains(kind));
    }
};

QString toString(WebhookEndpoint::State state); ///< "on", "off", "gone"

} // namespace chatflow
