// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/ruledata.h"

#include "automation/rulestore.h"
#include "base/future.h"
#include "conversations/contactgroupstore.h"
#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int mostPersonsFires = 10'000;
} // namespace

RuleData::RuleData(Database &database)
    : m_database(database)
{
}

QString RuleData::name() const
{
    return u"rules"_s;
}

QFuture<Result<QJsonObject>> RuleData::exportData(const DataSubject &subject)
{
    return m_database.read([subject](const Snapshot &snapshot) -> Result<QJsonObject> {
        const auto members = ContactGroupStore::members(snapshot, subject.tenant, subject.contact);
        if (!members)
            return fail(members.error());
        const auto fires = RuleStore::of(snapshot, subject.tenant, *members, mostPersonsFires);
        if (!fires)
            return fail(fires.error());
        QJsonArray acted;
        for (const RuleFire &fire : *fires)
            acted.append(
                QJsonObject{{u"at"_s, toIso(fire.at)}, {u"rule"_s, fire.rule}, {u"outcome"_s, fire.outcome}});
        return acted.isEmpty() ? QJsonObject() : QJsonObject{{u"acted"_s, acted}};
    });
}

QFuture<Result<QJsonObject>> RuleData::eraseData(const DataSubject &)
{
    return readyFuture(Result<QJsonObject>(QJsonObject()));
}

} // namespace chatflow
