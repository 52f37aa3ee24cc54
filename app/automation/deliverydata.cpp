// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/deliverydata.h"

#include "base/future.h"
#include "conversations/contactgroupstore.h"
#include "notifications/deliverystore.h"
#include "storage/database.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int mostPersonsDeliveries = 10'000;
} // namespace

DeliveryData::DeliveryData(Database &database)
    : m_database(database)
{
}

QString DeliveryData::name() const
{
    return u"notices"_s;
}

QFuture<Result<QJsonObject>> DeliveryData::exportData(const DataSubject &subject)
{
    return m_database.read([subject](const Snapshot &snapshot) -> Result<QJsonObject> {
        const auto members = ContactGroupStore::members(snapshot, subject.tenant, subject.contact);
        if (!members)
            return fail(members.error());
        const auto all = DeliveryStore::of(snapshot, subject.tenant, *members, mostPersonsDeliveries);
        if (!all)
            return fail(all.error());
        QJsonArray notices;
        for (const NoticeDelivery &one : *all)
            notices.append(QJsonObject{{u"at"_s, toIso(one.createdAt)},
                                       {u"channel"_s, toString(one.channel)},
                                       {u"kind"_s, one.kind},
                                       {u"content"_s, one.payload},
                                       {u"state"_s, toString(one.state)}});
        return notices.isEmpty() ? QJsonObject() : QJsonObject{{u"notices"_s, notices}};
    });
}

QFuture<Result<QJsonObject>> DeliveryData::eraseData(const DataSubject &)
{
    return readyFuture(Result<QJsonObject>(QJsonObject()));
}

} // namespace chatflow
