// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notifications/noticedelivery.h"
#include "storage/keyset.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Tables deliveries and delivery_attempts. Times are Snapshot::now().
class DeliveryStore
{
public:
    /// Stores it, due at once. None when one of the same cause is there already.
    static Result<DeliveryId> add(Transaction &tx, const NewDelivery &delivery);
    /// An event of `tenant` for each of its webhooks that wants the kind; answers how many. `cause` tells the
    /// event from all others.
    static Result<int> addEvent(Transaction &tx, TenantId tenant, const QString &kind, const QString &cause,
                                const QJsonObject &data, ContactId contact = {});

    /// Up to `limit` due ones, the longest due first, each as the attempt that it is now. One whose attempt
    /// has not been recorded after `claimFor` is handed out again.
    static Result<QList<NoticeDelivery>> claim(Transaction &tx, milliseconds claimFor, int limit);
    /// How the attempt ended: as `state`, or queued again for `nextAt`. False when it is no longer the newest
    /// attempt: then nothing is changed.
    static Result<bool> record(Transaction &tx, const NoticeDelivery &attempt, NoticeDelivery::State state,
                               const std::optional<Error> &error, Instant nextAt);
    static Result<bool> isAnyDue(const Snapshot &snapshot);

    /// Newest first; in `state` only, when one is given.
    static Result<Page<NoticeDelivery>> page(const Snapshot &snapshot, TenantId tenant,
                                             std::optional<NoticeDelivery::State> state,
                                             const PageRequest &request);
    static Result<std::optional<NoticeDelivery>> find(const Snapshot &snapshot, TenantId tenant,
                                                      DeliveryId id);
    static Result<QList<DeliveryAttempt>> attempts(const Snapshot &snapshot, DeliveryId id);
    /// One that has ended without arriving is due again, with all its attempts before it. False when it is
    /// not such a one.
    static Result<bool> retry(Transaction &tx, TenantId tenant, DeliveryId id);
    /// What is still to go to an endpoint ends, given up.
    static Result<> giveUp(Transaction &tx, WebhookEndpointId endpoint, const Error &error);
    /// What ended before `before` goes; up to `limit` of them.
    static Result<qint64> removeFinished(Transaction &tx, Instant before, int limit);
    /// What holds data of these contacts.
    static Result<QList<NoticeDelivery>> of(const Snapshot &snapshot, TenantId tenant,
                                            const QList<ContactId> &contacts, int limit);
};

} // namespace chatflow
