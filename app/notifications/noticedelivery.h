// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "base/instant.h"
#include "notifications/webhookendpoint.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace chatflow
{

/// One notice to one recipient, on its way out of the program.
struct NoticeDelivery {
    enum class Channel { Mail, Webhook, WhatsApp };
    enum class State {
        Queued,
        Sending, ///< or the program ended while it was sent: then it is sent again
        Delivered,
        Failed,  ///< for good: the recipient refused it
        GivenUp, ///< tried as often as is worth it
    };

    DeliveryId id;
    TenantId tenant;   ///< none: the workspace's own
    ContactId contact; ///< whose data is in it; none: nobody's
    QString cause;     ///< what it is about and whom it goes to; unique in the workspace
    Channel channel = Channel::Mail;
    QString recipient; ///< an address or a number; of a webhook its URL when it was stored
    WebhookEndpointId endpoint;
    QString kind; ///< of the event: "escalation.opened"
    QJsonObject payload;
    State state = State::Queued;
    int attempts = 0;
    qint64 claim = 0;
    Instant nextAt;
    std::optional<Error> error; ///< of the last attempt
    Instant createdAt;
    std::optional<Instant> finishedAt;
};

/// One that is to be stored.
struct NewDelivery {
    TenantId tenant;
    ContactId contact;
    QString cause;
    NoticeDelivery::Channel channel = NoticeDelivery::Channel::Mail;
    QString recipient;
    WebhookEndpointId endpoint;
    QString kind;
    QJsonObject payload; ///< mail: subject, text, html; webhook: the event's data
};

/// Each time it was sent.
struct DeliveryAttempt {
    Instant startedAt;
    std::optional<Instant> endedAt;
    std::optional<Error> error;
};

QString toString(NoticeDelivery::Channel channel); ///< "mail", "webhook", "whatsapp"
std::optional<NoticeDelivery::Channel> deliveryChannelFromString(QStringView name);
QString toString(NoticeDelivery::State state); ///< "queued", "sending", "delivered", "failed", "given_up"
std::optional<NoticeDelivery::State> deliveryStateFromString(QStringView name);

} // namespace chatflow
