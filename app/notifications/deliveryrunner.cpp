// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/deliveryrunner.h"

#include "base/logging.h"
#include "notifications/deliveryschedule.h"
#include "notifications/deliverystore.h"
#include "storage/database.h"
#include "storage/leasestore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int atOnce = 20;
constexpr milliseconds leaseFor{30'000};

Result<QList<NoticeDelivery>> takeDueIn(Transaction &tx, const QString &owner, milliseconds claimFor)
{
    const auto lease = LeaseStore::acquire(tx, u"deliveries"_s, owner, leaseFor);
    if (!lease)
        return fail(lease.error());
    if (!*lease)
        return QList<NoticeDelivery>();
    return DeliveryStore::claim(tx, claimFor, atOnce);
}

} // namespace

DeliveryRunner::DeliveryRunner(Database &database, QString owner, Roads roads, milliseconds claimFor)
    : m_database(database)
    , m_owner(std::move(owner))
    , m_roads(std::move(roads))
    , m_claimFor(claimFor)
{
}

QString DeliveryRunner::name() const
{
    return u"deliveries"_s;
}

milliseconds DeliveryRunner::period() const
{
    return std::chrono::seconds(2);
}

QString DeliveryRunner::reference(const QString &workspaceId, DeliveryId id)
{
    return u"msg_%1_%2"_s.arg(QString(workspaceId).remove(u'-'), id.toString());
}

QFuture<Result<>> DeliveryRunner::runOnce()
{
    const auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    const auto finish = [promise](const Result<> &result) {
        promise->addResult(result);
        promise->finish();
    };
    // Mostly nothing is: then nothing is written.
    const auto looked = [this, finish](const Result<bool> &isDue) {
        if (!isDue || !*isDue)
            return finish(isDue ? Result<>() : fail(isDue.error()));
        onDone(&m_context, takeDue(), [this, finish](const Result<QList<NoticeDelivery>> &due) {
            if (!due)
                return finish(fail(due.error()));
            for (const NoticeDelivery &delivery : *due)
                send(delivery);
            finish({});
        });
    };
    onDone(&m_context,
           m_database.read([](const Snapshot &snapshot) { return DeliveryStore::isAnyDue(snapshot); }),
           looked);
    return promise->future();
}

QFuture<Result<QList<NoticeDelivery>>> DeliveryRunner::takeDue()
{
    return m_database.write(
        [owner = m_owner, claimFor = m_claimFor](Transaction &tx) { return takeDueIn(tx, owner, claimFor); });
}

void DeliveryRunner::send(const NoticeDelivery &delivery)
{
    const auto road = m_roads.find(delivery.channel);
    if (road == m_roads.end()) {
        record(delivery, fail(Error::Code::NotSupportedByChannel, {{u"what"_s, toString(delivery.channel)}}));
        return;
    }
    onDone(&m_context, road->second->send(delivery, reference(m_database.workspaceId(), delivery.id)),
           [this, delivery](const Result<> &sent) { record(delivery, sent); });
}

void DeliveryRunner::record(const NoticeDelivery &attempt, const Result<> &sent)
{
    // Cut off by the end of the program: the next one makes the attempt again.
    if (!sent && sent.error().code == Error::Code::Cancelled)
        return;
    if (!sent)
        logWarning(lcNet(), "delivery_failed",
                   {{"delivery", attempt.id}, {"attempt", attempt.attempts}, {"error", sent.error()}});
    const auto recording = m_database.write([attempt, sent](Transaction &tx) -> Result<bool> {
        if (sent)
            return DeliveryStore::record(tx, attempt, NoticeDelivery::State::Delivered, {}, tx.now());
        if (isForGood(attempt.channel, sent.error()))
            return DeliveryStore::record(tx, attempt, NoticeDelivery::State::Failed, sent.error(), tx.now());
        const auto pause = pauseAfter(attempt.attempts, sent.error());
        return DeliveryStore::record(tx, attempt,
                                     pause ? NoticeDelivery::State::Queued : NoticeDelivery::State::GivenUp,
                                     sent.error(), tx.now() + pause.value_or(milliseconds(0)));
    });
    onDone(&m_context, recording, [id = attempt.id](const Result<bool> &recorded) {
        if (!recorded)
            logError(lcNet(), "delivery_not_recorded", {{"delivery", id}, {"error", recorded.error()}});
    });
}

} // namespace chatflow
