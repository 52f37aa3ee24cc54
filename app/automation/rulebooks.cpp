// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/rulebooks.h"

#include "accounts/auditstore.h"
#include "automation/rulestore.h"
#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

QJsonObject ruleDifferences(const QList<Rule> &before, const QList<Rule> &after)
{
    QJsonArray added;
    QJsonArray removed;
    QJsonArray changed;
    QStringList keptBefore;
    QStringList keptAfter;
    const auto find = [](const QList<Rule> &rules, const QString &id) {
        return std::ranges::find(rules, id, &Rule::id);
    };
    for (const Rule &rule : before) {
        if (find(after, rule.id) == after.cend())
            removed.append(rule.id);
        else
            keptBefore << rule.id;
    }
    for (const Rule &rule : after) {
        const auto old = find(before, rule.id);
        if (old == before.cend()) {
            added.append(rule.id);
            continue;
        }
        keptAfter << rule.id;
        if (*old != rule)
            changed.append(rule.id);
    }
    QJsonObject json;
    if (!added.isEmpty())
        json.insert(u"added"_s, added);
    if (!removed.isEmpty())
        json.insert(u"removed"_s, removed);
    if (!changed.isEmpty())
        json.insert(u"changed"_s, changed);
    if (keptBefore != keptAfter)
        json.insert(u"order"_s, true);
    return json;
}

namespace
{

/// Stores `wanted`, whose version is the one it was made of, in the place of `before`.
Result<RuleBook> storeRules(Transaction &tx, const Actor &actor, TenantId tenant, const RuleBook &before,
                            const RuleBook &wanted, const QString &reason)
{
    if (before == wanted)
        return before;
    const auto version = RuleStore::save(tx, actor, tenant, wanted, reason);
    if (!version)
        return fail(version.error());
    QJsonObject detail = ruleDifferences(before.rules, wanted.rules);
    if (before.paused != wanted.paused)
        detail.insert(u"paused"_s, wanted.paused);
    detail.insert(u"version"_s, *version);
    CHATFLOW_TRY(AuditStore::append(tx, actor, tenant, u"change"_s, u"rules"_s, *version, detail));
    return RuleBook{*version, wanted.rules, wanted.paused};
}

} // namespace

RuleBooks::RuleBooks(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<RuleBook>> RuleBooks::book(TenantId tenant)
{
    return m_database.read([=](const Snapshot &snapshot) { return RuleStore::book(snapshot, tenant); });
}

QFuture<Result<RuleBook>> RuleBooks::save(const Actor &actor, TenantId tenant, const QList<Rule> &rules,
                                          qint64 basedOn, const QString &reason)
{
    if (const auto fits = checkRules(rules); !fits)
        return failedFuture<RuleBook>(fits.error());
    return m_database.write([=](Transaction &tx) -> Result<RuleBook> {
        const auto before = RuleStore::book(tx, tenant);
        if (!before)
            return before;
        return storeRules(tx, actor, tenant, *before, {basedOn, rules, before->paused}, reason);
    });
}

QFuture<Result<RuleBook>> RuleBooks::setPaused(const Actor &actor, TenantId tenant, bool paused,
                                               qint64 basedOn)
{
    return m_database.write([=](Transaction &tx) -> Result<RuleBook> {
        const auto before = RuleStore::book(tx, tenant);
        if (!before)
            return before;
        return storeRules(tx, actor, tenant, *before, {basedOn, before->rules, paused}, {});
    });
}

QFuture<Result<RuleBook>> RuleBooks::restore(const Actor &actor, TenantId tenant, qint64 version,
                                             qint64 basedOn, const QString &reason)
{
    return m_database.write([=](Transaction &tx) -> Result<RuleBook> {
        const auto before = RuleStore::book(tx, tenant);
        if (!before)
            return before;
        const auto former = RuleStore::version(tx, tenant, version);
        if (!former)
            return former;
        CHATFLOW_TRY(checkRules(former->rules)); // this program may be stricter than the one that stored it
        return storeRules(tx, actor, tenant, *before, {basedOn, former->rules, before->paused}, reason);
    });
}

QFuture<Result<Page<RuleBookVersion>>> RuleBooks::versions(TenantId tenant, qint64 before, int limit)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return RuleStore::versions(snapshot, tenant, before, limit); });
}

QFuture<Result<RuleBook>> RuleBooks::version(TenantId tenant, qint64 version)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return RuleStore::version(snapshot, tenant, version); });
}

QFuture<Result<QHash<QString, RuleUse>>> RuleBooks::uses(TenantId tenant)
{
    return m_database.read([=](const Snapshot &snapshot) { return RuleStore::uses(snapshot, tenant); });
}

QFuture<Result<RuleFire>> RuleBooks::fire(TenantId tenant, RuleFireId id)
{
    return m_database.read([=](const Snapshot &snapshot) { return RuleStore::find(snapshot, tenant, id); });
}

} // namespace chatflow
