// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/goldenstore.h"

#include "base/enumnames.h"
#include "base/errorjson.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<GoldenVerdict::Rule, 5> goldenRules{{
    {GoldenVerdict::Rule::Contains, "contains"_L1},
    {GoldenVerdict::Rule::ContainsNot, "contains_not"_L1},
    {GoldenVerdict::Rule::Language, "language"_L1},
    {GoldenVerdict::Rule::MinLength, "min_length"_L1},
    {GoldenVerdict::Rule::MaxLength, "max_length"_L1},
}};

QString compact(const QJsonDocument &json)
{
    return QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

QString verdictsToJson(const QList<GoldenVerdict> &verdicts)
{
    QJsonArray array;
    for (const GoldenVerdict &verdict : verdicts)
        array.append(QJsonObject{{u"rule"_s, nameOf(goldenRules, verdict.rule)},
                                 {u"expected"_s, verdict.expected},
                                 {u"found"_s, verdict.found},
                                 {u"met"_s, verdict.met}});
    return compact(QJsonDocument(array));
}

/// What we wrote ourselves; a rule of a newer program is left out.
QList<GoldenVerdict> verdictsFromJson(const QString &text)
{
    QList<GoldenVerdict> verdicts;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : array) {
        const QJsonObject json = value.toObject();
        if (const auto rule = valueOf(goldenRules, json.value(u"rule"_s).toString()))
            verdicts.append({*rule, json.value(u"expected"_s).toString(), json.value(u"found"_s).toString(),
                             json.value(u"met"_s).toBool()});
    }
    return verdicts;
}

GoldenQuestion goldenQuestionOf(const Row &row)
{
    const QJsonObject json = QJsonDocument::fromJson(row.text(2).toUtf8()).object();
    return {
        .id = row.id<GoldenQuestionId>(0),
        .text = row.text(1),
        .expectations = GoldenExpectations::fromJson(json).value_or(GoldenExpectations()),
        .note = row.text(3),
    };
}

#define GOLDEN_RUN_SELECT                                                                                    \
    "SELECT r.id, r.started_at, r.finished_at, r.actor_id, a.kind, a.name, r.settings_version, r.unsaved, "  \
    "r.complete FROM golden_runs r JOIN actors a ON a.id = r.actor_id WHERE r.tenant_id = ? "

GoldenRun goldenRunOf(const Row &row)
{
    return {
        .id = row.id<GoldenRunId>(0),
        .startedAt = row.instant(1),
        .finishedAt = row.instant(2),
        .actor = {row.id<ActorId>(3), actorKindFromString(row.text(4)).value_or(Actor::Kind::System),
                  row.text(5)},
        .settingsVersion = row.int64(6),
        .unsaved = row.boolean(7),
        .complete = row.boolean(8),
        .results = {},
    };
}

GoldenResult goldenResultOf(const Row &row)
{
    GoldenResult result{
        .question = row.id<GoldenQuestionId>(0),
        .text = row.text(1),
        .answer = row.text(2),
        .verdicts = verdictsFromJson(row.text(3)),
        .error = row.isNull(4) ? std::nullopt : std::optional(errorFromJson(row.text(4))),
        .tokensIn = row.int64(5),
        .tokensOut = row.int64(6),
        .exactness = exactnessFromString(row.text(7)).value_or(Exactness::Unknown),
        .cost = std::nullopt,
        .total = milliseconds(row.int64(10)),
    };
    if (const auto currency = Currency::fromCode(row.text(9)); currency && !row.isNull(8))
        result.cost = Money(row.int64(8), *currency);
    return result;
}

Result<GoldenRun> withResults(const Snapshot &snapshot, TenantId tenant, GoldenRun run)
{
    const auto results = snapshot.list(
        u"SELECT question_id, question, answer, verdicts, error, tokens_in, tokens_out, exactness, "
        "cost_micros, currency, total_ms FROM golden_results WHERE tenant_id = ? AND run_id = ? "
        "ORDER BY position"_s,
        goldenResultOf, tenant, run.id);
    if (!results)
        return fail(results.error());
    run.results = *results;
    return run;
}

Error noSuchGoldenQuestion(GoldenQuestionId id)
{
    return Error::notFound(u"golden_question"_s, id.toString());
}

Result<> forgetOldRuns(Transaction &tx, TenantId tenant)
{
    const auto oldest =
        tx.number(u"SELECT id FROM golden_runs WHERE tenant_id = ? ORDER BY id DESC LIMIT 1 OFFSET ?"_s,
                  tenant, GoldenStore::runsKept - 1);
    if (!oldest)
        return fail(oldest.error());
    CHATFLOW_TRY(
        tx.exec(u"DELETE FROM golden_results WHERE tenant_id = ? AND run_id < ?"_s, tenant, *oldest));
    return tx.exec(u"DELETE FROM golden_runs WHERE tenant_id = ? AND id < ?"_s, tenant, *oldest)
        .map([](qint64) {});
}

} // namespace

Result<QList<GoldenQuestion>> GoldenStore::questions(const Snapshot &snapshot, TenantId tenant)
{
    return snapshot.list(u"SELECT id, question, expectations, note FROM golden_questions "
                         "WHERE tenant_id = ? ORDER BY position, id"_s,
                         goldenQuestionOf, tenant);
}

Result<GoldenQuestion> GoldenStore::add(Transaction &tx, TenantId tenant, const GoldenQuestion &question)
{
    const auto last =
        tx.number(u"SELECT COALESCE(MAX(position), 0) FROM golden_questions WHERE tenant_id = ?"_s, tenant);
    if (!last)
        return fail(last.error());
    const auto id = tx.insert<GoldenQuestionId>(
        u"INSERT INTO golden_questions (tenant_id, position, question, expectations, note, created_at, "
        "updated_at) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        tenant, *last + 1, question.text, compact(QJsonDocument(question.expectations.toJson())),
        question.note, tx.now(), tx.now());
    if (!id)
        return fail(id.error());
    GoldenQuestion added = question;
    added.id = *id;
    return added;
}

Result<> GoldenStore::change(Transaction &tx, TenantId tenant, const GoldenQuestion &question)
{
    const auto touched = tx.exec(u"UPDATE golden_questions SET question = ?, expectations = ?, note = ?, "
                                 "updated_at = ? WHERE id = ? AND tenant_id = ?"_s,
                                 question.text, compact(QJsonDocument(question.expectations.toJson())),
                                 question.note, tx.now(), question.id, tenant);
    if (!touched)
        return fail(touched.error());
    if (*touched == 0)
        return fail(noSuchGoldenQuestion(question.id));
    return {};
}

Result<> GoldenStore::remove(Transaction &tx, TenantId tenant, GoldenQuestionId id)
{
    const auto touched =
        tx.exec(u"DELETE FROM golden_questions WHERE id = ? AND tenant_id = ?"_s, id, tenant);
    if (!touched)
        return fail(touched.error());
    if (*touched == 0)
        return fail(noSuchGoldenQuestion(id));
    return {};
}

Result<> GoldenStore::setOrder(Transaction &tx, TenantId tenant, const QList<GoldenQuestionId> &order)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE golden_questions SET position = position + ? WHERE tenant_id = ?"_s,
                         order.size() + 1, tenant));
    for (qsizetype i = 0; i < order.size(); ++i)
        CHATFLOW_TRY(tx.exec(u"UPDATE golden_questions SET position = ? WHERE id = ? AND tenant_id = ?"_s,
                             i + 1, order.at(i), tenant));
    return {};
}

Result<QList<GoldenRun>> GoldenStore::runs(const Snapshot &snapshot, TenantId tenant, int limit)
{
    return snapshot.list(QStringLiteral(GOLDEN_RUN_SELECT "ORDER BY r.id DESC LIMIT ?"), goldenRunOf, tenant,
                         limit);
}

Result<GoldenRun> GoldenStore::run(const Snapshot &snapshot, TenantId tenant, GoldenRunId id)
{
    const auto found =
        snapshot.first(QStringLiteral(GOLDEN_RUN_SELECT "AND r.id = ?"), goldenRunOf, tenant, id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::notFound(u"golden_run"_s, id.toString()));
    return withResults(snapshot, tenant, **found);
}

Result<QList<GoldenRun>> GoldenStore::lastComplete(const Snapshot &snapshot, TenantId tenant, int limit)
{
    const auto found =
        snapshot.list(QStringLiteral(GOLDEN_RUN_SELECT "AND r.complete = 1 ORDER BY r.id DESC LIMIT ?"),
                      goldenRunOf, tenant, limit);
    if (!found)
        return fail(found.error());
    QList<GoldenRun> runs;
    for (const GoldenRun &run : *found) {
        const auto whole = withResults(snapshot, tenant, run);
        if (!whole)
            return fail(whole.error());
        runs.append(*whole);
    }
    return runs;
}

Result<GoldenRunId> GoldenStore::record(Transaction &tx, TenantId tenant, const GoldenRun &run)
{
    const auto id = tx.insert<GoldenRunId>(
        u"INSERT INTO golden_runs (tenant_id, started_at, finished_at, actor_id, settings_version, unsaved, "
        "complete) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        tenant, run.startedAt, run.finishedAt, run.actor.id, run.settingsVersion, run.unsaved ? 1 : 0,
        run.complete ? 1 : 0);
    if (!id)
        return fail(id.error());
    for (qsizetype i = 0; i < run.results.size(); ++i) {
        const GoldenResult &result = run.results.at(i);
        CHATFLOW_TRY(tx.exec(
            u"INSERT INTO golden_results (tenant_id, run_id, position, question_id, question, answer, "
            "verdicts, error, tokens_in, tokens_out, exactness, cost_micros, currency, total_ms) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            tenant, *id, i + 1, result.question.value(), result.text, result.answer,
            verdictsToJson(result.verdicts),
            result.error ? std::optional(errorToJson(*result.error)) : std::nullopt, result.tokensIn,
            result.tokensOut, toString(result.exactness),
            result.cost ? std::optional(result.cost->micros()) : std::nullopt,
            result.cost ? std::optional(result.cost->currency().code()) : std::nullopt,
            result.total.count()));
    }
    CHATFLOW_TRY(forgetOldRuns(tx, tenant));
    return *id;
}

} // namespace chatflow
