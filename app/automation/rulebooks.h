// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rulefire.h"
#include "base/future.h"
#include "storage/keyset.h"

#include <QHash>
#include <QObject>

namespace chatflow
{

class Database;

/// The rules of tenants, for those who edit them. Any thread may call it.
class RuleBooks : public QObject
{
    Q_OBJECT

public:
    explicit RuleBooks(Database &database, QObject *parent = nullptr);

    QFuture<Result<RuleBook>> book(TenantId tenant);
    /// Stores the rules as a new version. InvalidArgument for the first that cannot be; Conflict when
    /// `basedOn` is not the current version any more. Nothing is stored when nothing is different.
    QFuture<Result<RuleBook>> save(const Actor &actor, TenantId tenant, const QList<Rule> &rules,
                                   qint64 basedOn, const QString &reason = {});
    /// Lets no rule act, or all those that are on again: a version too, with the same rules. The same errors.
    QFuture<Result<RuleBook>> setPaused(const Actor &actor, TenantId tenant, bool paused, qint64 basedOn);
    /// Makes the rules of a former version those of now, as a new version; whether they rest stays as it is.
    /// NotFound when there is no such version; otherwise as save().
    QFuture<Result<RuleBook>> restore(const Actor &actor, TenantId tenant, qint64 version, qint64 basedOn,
                                      const QString &reason = {});
    /// Newest first, at most `limit` below the version `before` (0 = from the newest).
    QFuture<Result<Page<RuleBookVersion>>> versions(TenantId tenant, qint64 before, int limit);
    QFuture<Result<RuleBook>> version(TenantId tenant, qint64 version);
    /// How often each rule has acted, by its id; those that never did are left out.
    QFuture<Result<QHash<QString, RuleUse>>> uses(TenantId tenant);
    /// NotFound when there is no such one.
    QFuture<Result<RuleFire>> fire(TenantId tenant, RuleFireId id);

private:
    Database &m_database;
};

/// What a version changed, for people and the audit: "added", "removed", "changed" (each a list of the rules'
/// ids), and "order" when their order is another.
QJsonObject ruleDifferences(const QList<Rule> &before, const QList<Rule> &after);

} // namespace chatflow
