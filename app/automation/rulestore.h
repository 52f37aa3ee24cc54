// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "accounts/alltenants.h"
#include "automation/rule.h"
#include "automation/rulefire.h"
#include "storage/keyset.h"
#include "storage/transaction.h"

#include <QHash>

namespace chatflow
{

/// Tables rule_books and rule_fires.
class RuleStore
{
public:
    /// A tenant's rules as they are now: version 0 and none for one that never had any. What a newer program
    /// stored in a form of its own is MalformedReply.
    static Result<RuleBook> book(const Snapshot &snapshot, TenantId tenant);
    /// NotFound when there is no such version.
    static Result<RuleBook> version(const Snapshot &snapshot, TenantId tenant, qint64 version);
    /// Newest first, at most `limit` below the version `before` (0 = from the newest).
    static Result<Page<RuleBookVersion>> versions(const Snapshot &snapshot, TenantId tenant, qint64 before,
                                                  int limit);
    /// Stores `book` as the version after its own; Conflict when that is not the current one. Answers the new
    /// one.
    static Result<qint64> save(Transaction &tx, const Actor &actor, TenantId tenant, const RuleBook &book,
                               const QString &reason);

    /// Stores that a rule acts on an event; none (0) when it has already. `fire.id` and `fire.at` are given
    /// here.
    static Result<RuleFireId> fire(Transaction &tx, const RuleFire &fire);
    /// What became of its actions.
    static Result<> setOutcome(Transaction &tx, TenantId tenant, RuleFireId id, const QJsonArray &outcome,
                               const QString &notice);
    static Result<RuleFire> find(const Snapshot &snapshot, TenantId tenant, RuleFireId id);
    /// When a rule last acted on a contact.
    static Result<std::optional<Instant>> lastFor(const Snapshot &snapshot, TenantId tenant,
                                                  const QString &rule, ContactId contact);
    /// How often each rule has acted, and when last, by the rule's id.
    static Result<QHash<QString, RuleUse>> uses(const Snapshot &snapshot, TenantId tenant);
    /// Of a person's contacts, the newest first.
    static Result<QList<RuleFire>> of(const Snapshot &snapshot, TenantId tenant,
                                      const QList<ContactId> &contacts, int limit);

    /// The tenants that have rules.
    static Result<QList<TenantId>> withRules(const Snapshot &snapshot, AllTenants);
    /// The conversations whose last message is ours, got there, was written between `from` and `until`, and
    /// was not looked at by the rule.
    struct Silent {
        ConversationId conversation;
        MessageId last;
        Instant since;
    };
    static Result<QList<Silent>> silent(const Snapshot &snapshot, TenantId tenant, const QString &rule,
                                        Instant from, Instant until, int limit);
    /// How many messages a contact wrote after `from` and until `until`, on all of the tenant's numbers.
    static Result<qint64> written(const Snapshot &snapshot, TenantId tenant, ContactId contact, Instant from,
                                  Instant until);
    /// What an answer of the AI has cost on average since a moment, with its currency; none when none was
    /// priced.
    static Result<std::optional<std::pair<qint64, QString>>> answerCost(const Snapshot &snapshot,
                                                                        TenantId tenant, Instant since);
    /// The folded names of the tags a conversation shows, its own and its contact's.
    static Result<QStringList> tagsOf(const Snapshot &snapshot, TenantId tenant, ConversationId conversation);
};

} // namespace chatflow
