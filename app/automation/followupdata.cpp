// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/followupdata.h"

#include "automation/followupstore.h"
#include "base/future.h"
#include "conversations/contactgroupstore.h"
#include "storage/database.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int mostPersonsFollowUps = 10'000;
} // namespace

FollowUpData::FollowUpData(Database &database)
    : m_database(database)
{
}

QString FollowUpData::name() const
{
    return u"follow_ups"_s;
}

QFuture<Result<QJsonObject>> FollowUpData::exportData(const DataSubject &subject)
{
    return m_database.read([subject](const Snapshot &snapshot) -> Result<QJsonObject> {
        const auto members = ContactGroupStore::members(snapshot, subject.tenant, subject.contact);
        if (!members)
            return fail(members.error());
        const auto all = FollowUpStore::of(snapshot, subject.tenant, *members, mostPersonsFollowUps);
        if (!all)
            return fail(all.error());
        QJsonArray planned;
        for (const FollowUp &one : *all)
            planned.append(QJsonObject{{u"planned_at"_s, toIso(one.createdAt)},
                                       {u"due_at"_s, toIso(one.dueAt)},
                                       {u"state"_s, toString(one.state)},
                                       {u"reason"_s, toString(one.reason)}});
        return planned.isEmpty() ? QJsonObject() : QJsonObject{{u"planned"_s, planned}};
    });
}

QFuture<Result<QJsonObject>> FollowUpData::eraseData(const DataSubject &)
{
    return readyFuture(Result<QJsonObject>(QJsonObject()));
}

} // namespace chatflow
