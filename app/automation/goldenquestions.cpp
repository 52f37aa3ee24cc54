// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/goldenquestions.h"

#include "accounts/auditstore.h"
#include "automation/goldenstore.h"
#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

GoldenQuestions::GoldenQuestions(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<QList<GoldenQuestion>>> GoldenQuestions::questions(TenantId tenant)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return GoldenStore::questions(snapshot, tenant); });
}

QFuture<Result<GoldenQuestion>> GoldenQuestions::save(const Actor &actor, TenantId tenant,
                                                      const GoldenQuestion &question)
{
    if (question.text.trimmed().isEmpty())
        return failedFuture<GoldenQuestion>(Error::invalid(u"question"_s, u"empty"_s));
    if (const auto fits = question.expectations.validate(); !fits)
        return failedFuture<GoldenQuestion>(fits.error());
    return m_database.write([=](Transaction &tx) -> Result<GoldenQuestion> {
        GoldenQuestion saved = question;
        if (question.id) {
            CHATFLOW_TRY(GoldenStore::change(tx, tenant, question));
        } else {
            const auto added = GoldenStore::add(tx, tenant, question);
            if (!added)
                return added;
            saved = *added;
        }
        CHATFLOW_TRY(AuditStore::append(tx, actor, tenant, question.id ? u"change"_s : u"add"_s,
                                        u"golden_question"_s, saved.id.value()));
        return saved;
    });
}

QFuture<Result<>> GoldenQuestions::remove(const Actor &actor, TenantId tenant, GoldenQuestionId id)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        CHATFLOW_TRY(GoldenStore::remove(tx, tenant, id));
        return AuditStore::append(tx, actor, tenant, u"remove"_s, u"golden_question"_s, id.value());
    });
}

QFuture<Result<>> GoldenQuestions::setOrder(TenantId tenant, const QList<GoldenQuestionId> &order)
{
    return m_database.write([=](Transaction &tx) { return GoldenStore::setOrder(tx, tenant, order); });
}

QFuture<Result<QList<GoldenRun>>> GoldenQuestions::runs(TenantId tenant, int limit)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return GoldenStore::runs(snapshot, tenant, limit); });
}

QFuture<Result<GoldenRun>> GoldenQuestions::run(TenantId tenant, GoldenRunId id)
{
    return m_database.read([=](const Snapshot &snapshot) { return GoldenStore::run(snapshot, tenant, id); });
}

QFuture<Result<QList<GoldenRun>>> GoldenQuestions::lastComplete(TenantId tenant, int limit)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return GoldenStore::lastComplete(snapshot, tenant, limit); });
}

QFuture<Result<GoldenRunId>> GoldenQuestions::record(TenantId tenant, const GoldenRun &run)
{
    return m_database.write([=](Transaction &tx) { return GoldenStore::record(tx, tenant, run); });
}

} // namespace chatflow
