// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/rulestore.h"

#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

#define RULE_FIRE_SELECT                                                                                     \
    "SELECT id, tenant_id, rule_id, book_version, event, conversation_id, contact_id, at, outcome, notice "  \
    "FROM rule_fires "

RuleFire ruleFireOf(const Row &row)
{
    return {
        .id = row.id<RuleFireId>(0),
        .tenant = row.id<TenantId>(1),
        .rule = row.text(2),
        .book = row.int64(3),
        .event = row.text(4),
        .conversation = row.id<ConversationId>(5),
        .contact = row.id<ContactId>(6),
        .at = row.instant(7),
        .outcome = QJsonDocument::fromJson(row.text(8).toUtf8()).array(),
        .notice = row.text(9),
    };
}

Result<RuleBook> ruleBookOf(const std::optional<std::pair<qint64, QString>> &row)
{
    if (!row)
        return RuleBook();
    const QByteArray json = row->second.toUtf8();
    const auto rules = rulesFromJson(json);
    if (!rules)
        return fail(rules.error());
    return RuleBook{row->first, *rules, rulesArePaused(json)};
}

std::pair<qint64, QString> ruleBookRow(const Row &row)
{
    return {row.int64(0), row.text(1)};
}

} // namespace

Result<RuleBook> RuleStore::book(const Snapshot &snapshot, TenantId tenant)
{
    const auto found = snapshot.first(
        u"SELECT version, rules FROM rule_books WHERE tenant_id = ? ORDER BY version DESC LIMIT 1"_s,
        ruleBookRow, tenant);
    if (!found)
        return fail(found.error());
    return ruleBookOf(*found);
}

Result<RuleBook> RuleStore::version(const Snapshot &snapshot, TenantId tenant, qint64 version)
{
    const auto found =
        snapshot.first(u"SELECT version, rules FROM rule_books WHERE tenant_id = ? AND version = ?"_s,
                       ruleBookRow, tenant, version);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::notFound(u"rules_version"_s, QString::number(version)));
    return ruleBookOf(*found);
}

Result<Page<RuleBookVersion>> RuleStore::versions(const Snapshot &snapshot, TenantId tenant, qint64 before,
                                                  int limit)
{
    const qint64 below = before > 0 ? before : std::numeric_limits<qint64>::max();
    auto rows = snapshot.list(
        u"SELECT b.version, b.at, b.actor_id, a.kind, a.name, b.reason FROM rule_books b "
        "JOIN actors a ON a.id = b.actor_id WHERE b.tenant_id = ? AND b.version < ? "
        "ORDER BY b.version DESC LIMIT ?"_s,
        [](const Row &row) {
            return RuleBookVersion{.version = row.int64(0),
                                   .at = row.instant(1),
                                   .actor = {row.id<ActorId>(2),
                                             actorKindFromString(row.text(3)).value_or(Actor::Kind::System),
                                             row.text(4)},
                                   .reason = row.text(5)};
        },
        tenant, below, limit + 1);
    if (!rows)
        return fail(rows.error());
    return pageOf(std::move(*rows), limit);
}

Result<qint64> RuleStore::save(Transaction &tx, const Actor &actor, TenantId tenant, const RuleBook &book,
                               const QString &reason)
{
    CHATFLOW_TRY(tx.lockRow(u"tenants"_s, tenant.value()));
    const auto current =
        tx.number(u"SELECT COALESCE(MAX(version), 0) FROM rule_books WHERE tenant_id = ?"_s, tenant);
    if (!current)
        return fail(current.error());
    if (*current != book.version)
        return fail(Error::Code::Conflict, {{u"what"_s, u"rules"_s}});
    const qint64 version = book.version + 1;
    const auto json = QString::fromUtf8(rulesToJson(book.rules, book.paused));
    CHATFLOW_TRY(tx.exec(u"INSERT INTO rule_books (tenant_id, version, rules, at, actor_id, reason) "
                         "VALUES (?, ?, ?, ?, ?, ?)"_s,
                         tenant, version, json, tx.now(), actor.id, reason));
    tx.changed(tenant, ChangeKind::Rules, tenant);
    return version;
}

Result<RuleFireId> RuleStore::fire(Transaction &tx, const RuleFire &fire)
{
    return tx.insert<RuleFireId>(
        u"INSERT INTO rule_fires (tenant_id, rule_id, book_version, event, conversation_id, contact_id, at, "
        "outcome, notice) VALUES (?, ?, ?, ?, ?, ?, ?, '[]', '') "
        "ON CONFLICT (tenant_id, rule_id, event) DO NOTHING RETURNING id"_s,
        fire.tenant, fire.rule, fire.book, fire.event, fire.conversation, fire.contact, tx.now());
}

Result<> RuleStore::setOutcome(Transaction &tx, TenantId tenant, RuleFireId id, const QJsonArray &outcome,
                               const QString &notice)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE rule_fires SET outcome = ?, notice = ? WHERE id = ? AND tenant_id = ?"_s,
                         QString::fromUtf8(QJsonDocument(outcome).toJson(QJsonDocument::Compact)), notice, id,
                         tenant));
    tx.changed(tenant, ChangeKind::RuleFire, id);
    return {};
}

Result<RuleFire> RuleStore::find(const Snapshot &snapshot, TenantId tenant, RuleFireId id)
{
    const auto found = snapshot.first(QStringLiteral(RULE_FIRE_SELECT "WHERE id = ? AND tenant_id = ?"),
                                      ruleFireOf, id, tenant);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::notFound(u"rule_fire"_s, id.toString()));
    return **found;
}

Result<std::optional<Instant>> RuleStore::lastFor(const Snapshot &snapshot, TenantId tenant,
                                                  const QString &rule, ContactId contact)
{
    return snapshot.first(
        u"SELECT at FROM rule_fires WHERE tenant_id = ? AND rule_id = ? AND contact_id = ? "
        "ORDER BY at DESC LIMIT 1"_s,
        [](const Row &row) { return row.instant(0); }, tenant, rule, contact);
}

Result<QHash<QString, RuleUse>> RuleStore::uses(const Snapshot &snapshot, TenantId tenant)
{
    const auto rows = snapshot.list(
        u"SELECT rule_id, COUNT(*), MAX(at) FROM rule_fires WHERE tenant_id = ? GROUP BY rule_id"_s,
        [](const Row &row) {
            return std::pair(row.text(0), RuleUse{row.int64(1), row.instant(2)});
        },
        tenant);
    if (!rows)
        return fail(rows.error());
    QHash<QString, RuleUse> uses;
    for (const auto &[rule, use] : *rows)
        uses.insert(rule, use);
    return uses;
}

Result<QList<RuleFire>> RuleStore::of(const Snapshot &snapshot, TenantId tenant,
                                      const QList<ContactId> &contacts, int limit)
{
    QList<RuleFire> all;
    for (const ContactId contact : contacts) {
        const auto rows = snapshot.list(
            QStringLiteral(RULE_FIRE_SELECT
                           "WHERE contact_id = ? AND tenant_id = ? ORDER BY at DESC, id DESC LIMIT ?"),
            ruleFireOf, contact, tenant, limit);
        if (!rows)
            return rows;
        all << *rows;
    }
    return all;
}

Result<QList<TenantId>> RuleStore::withRules(const Snapshot &snapshot, AllTenants)
{
    return snapshot.list(u"SELECT DISTINCT tenant_id FROM rule_books ORDER BY tenant_id"_s,
                         [](const Row &row) { return row.id<TenantId>(0); });
}

Result<QList<RuleStore::Silent>> RuleStore::silent(const Snapshot &snapshot, TenantId tenant,
                                                   const QString &rule, Instant from, Instant until,
                                                   int limit)
{
    return snapshot.list(
        u"SELECT c.id, m.id, m.at FROM conversations c JOIN messages m ON m.id = c.last_message_id "
        "WHERE c.tenant_id = ? AND c.last_message_at > ? AND c.last_message_at <= ? "
        "AND m.role IN ('assistant', 'agent') AND m.delivery IN ('sent', 'delivered', 'read') "
        "AND m.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM rule_fires f WHERE f.tenant_id = c.tenant_id "
        "AND f.rule_id = ? AND f.event = 's' || CAST(m.id AS TEXT)) ORDER BY c.last_message_at, c.id LIMIT ?"_s,
        [](const Row &row) {
            return Silent{row.id<ConversationId>(0), row.id<MessageId>(1), row.instant(2)};
        },
        tenant, from, until, rule, limit);
}

Result<qint64> RuleStore::written(const Snapshot &snapshot, TenantId tenant, ContactId contact, Instant from,
                                  Instant until)
{
    return snapshot.number(
        u"SELECT COUNT(*) FROM conversations c JOIN messages m ON m.conversation_id = c.id "
        "WHERE c.contact_id = ? AND c.tenant_id = ? AND m.role = 'user' AND m.at > ? "
        "AND m.at <= ?"_s,
        contact, tenant, from, until);
}

Result<std::optional<std::pair<qint64, QString>>> RuleStore::answerCost(const Snapshot &snapshot,
                                                                        TenantId tenant, Instant since)
{
    // The newest currency: sums of several would mean nothing.
    return snapshot.first(
        u"SELECT CAST(SUM(u.cost_micros) / COUNT(*) AS BIGINT), u.currency FROM usage_events u WHERE "
        u"u.tenant_id = ? "
        "AND u.at >= ? AND u.cost_micros IS NOT NULL GROUP BY u.currency ORDER BY COUNT(*) DESC LIMIT 1"_s,
        [](const Row &row) { return std::pair(row.int64(0), row.text(1)); }, tenant, since);
}

Result<QStringList> RuleStore::tagsOf(const Snapshot &snapshot, TenantId tenant, ConversationId conversation)
{
    const auto names = snapshot.list(
        u"SELECT t.name_folded FROM conversation_tags g JOIN tags t ON t.id = g.tag_id "
        "WHERE g.conversation_id = ? AND g.tenant_id = ?"_s,
        [](const Row &row) { return row.text(0); }, conversation, tenant);
    if (!names)
        return fail(names.error());
    return QStringList(*names);
}

} // namespace chatflow
