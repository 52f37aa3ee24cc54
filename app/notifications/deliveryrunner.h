// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/scheduled.h"
#include "notifications/deliveryroad.h"

#include <QObject>

#include <map>
#include <memory>

namespace chatflow
{

class Database;
struct Lease;

/// Sends what is due, one engine of a workspace at a time. An attempt that was not recorded, because the
/// program ended, is made again under the same reference.
class DeliveryRunner final : public Scheduled
{
public:
    using Roads = std::map<NoticeDelivery::Channel, std::unique_ptr<DeliveryRoad>>;

    /// `owner`: who holds the lease; `claimFor`: after how long an attempt of which nothing was heard is
    /// made again, longer than any road takes.
    DeliveryRunner(Database &database, QString owner, Roads roads,
                   milliseconds claimFor = std::chrono::minutes(5));

    QString name() const override;
    milliseconds period() const override;
    /// Takes what is due and begins to send it; a recipient that is slow holds up nobody else.
    QFuture<Result<>> runOnce() override;

    /// "msg_<workspace>_<number>": what a delivery goes out under, each time.
    static QString reference(const QString &workspaceId, DeliveryId id);

private:
    QFuture<Result<QList<NoticeDelivery>>> takeDue();
    void send(const NoticeDelivery &delivery);
    void record(const NoticeDelivery &attempt, const Result<> &sent);

    Database &m_database;
    QString m_owner;
    Roads m_roads;
    milliseconds m_claimFor;
    QObject m_context;
};

} // namespace chatflow
