// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/auditstore.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// A row as it is stored.
struct StoredRow {
    AuditRow row;
    QString detail;
    QByteArray previousHash;
    QByteArray hash;
};

StoredRow storedRowOf(const Row &row)
{
    StoredRow out;
    out.detail = row.text(7);
    out.row = {
        .id = row.int64(0),
        .at = row.instant(1),
        .actor = row.id<ActorId>(2),
        .tenant = row.id<TenantId>(3),
        .action = row.text(4),
        .subjectKind = row.text(5),
        .subjectId = row.int64(6),
        .detail = QJsonDocument::fromJson(out.detail.toUtf8()).object(),
    };
    out.previousHash = row.blob(8);
    out.hash = row.blob(9);
    return out;
}

const QString &columns()
{
    static const QString text =
        u"SELECT id, at, actor_id, tenant_id, action, subject_kind, subject_id, detail, previous_hash, hash FROM audit "_s;
    return text;
}

/// Each field with its length in front, so that no two rows have the same bytes.
QByteArray hashOf(const QByteArray &previous, const AuditRow &row, const QString &detail)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &field) {
        hash.addData(QByteArray::number(field.size()));
        hash.addData(":");
        hash.addData(field);
    };
    add(previous);
    add(QByteArray::number(toMs(row.at)));
    add(QByteArray::number(row.actor.value()));
    add(QByteArray::number(row.tenant.value()));
    add(row.action.toUtf8());
    add(row.subjectKind.toUtf8());
    add(QByteArray::number(row.subjectId));
    add(detail.toUtf8());
    return hash.result();
}

} // namespace

Result<> AuditStore::append(Transaction &tx, const Actor &actor, TenantId tenant, const QString &action,
                            const QString &subjectKind, qint64 subjectId, const QJsonObject &detail)
{
    CHATFLOW_TRY(tx.lockName(u"audit"_s)); // a chain has one end
    const auto previous = head(tx);
    if (!previous)
        return fail(previous.error());
    const AuditRow row{
        .at = tx.now(),
        .actor = actor.id,
        .tenant = tenant,
        .action = action,
        .subjectKind = subjectKind,
        .subjectId = subjectId,
        .detail = detail,
    };
    const QString text = QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact));
    return tx
        .exec(u"INSERT INTO audit (at, actor_id, tenant_id, action, subject_kind, subject_id, detail, "
              u"previous_hash, hash)"
              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
              row.at, row.actor, row.tenant, row.action, row.subjectKind, row.subjectId, text, *previous,
              hashOf(*previous, row, text))
        .map([](qint64) {});
}

Result<QList<AuditRow>> AuditStore::list(const Snapshot &snapshot, TenantId tenant, qint64 before, int limit)
{
    const auto row = [](const Row &r) { return storedRowOf(r).row; };
    const qint64 below = before > 0 ? before : std::numeric_limits<qint64>::max();
    if (tenant)
        return snapshot.list(columns() + u"WHERE tenant_id = ? AND id < ? ORDER BY id DESC LIMIT ?"_s, row,
                             tenant, below, limit);
    return snapshot.list(columns() + u"WHERE tenant_id IS NULL AND id < ? ORDER BY id DESC LIMIT ?"_s, row,
                         below, limit);
}

Result<std::optional<AuditBreak>> AuditStore::verify(const Snapshot &snapshot)
{
    std::optional<AuditBreak> broken;
    QByteArray previous("");
    CHATFLOW_TRY(snapshot.query(columns() + u"ORDER BY id"_s, {}, [&](const Row &row) {
        const StoredRow stored = storedRowOf(row);
        if (stored.previousHash != previous)
            broken = AuditBreak{stored.row.id, u"row missing before it"_s};
        else if (stored.hash != hashOf(previous, stored.row, stored.detail))
            broken = AuditBreak{stored.row.id, u"altered"_s};
        previous = stored.hash;
        return !broken;
    }));
    return broken;
}

Result<QByteArray> AuditStore::head(const Snapshot &snapshot)
{
    const auto found = snapshot.first(u"SELECT hash FROM audit ORDER BY id DESC LIMIT 1"_s,
                                      [](const Row &row) { return row.blob(0); });
    if (!found)
        return fail(found.error());
    return found->value_or(QByteArray(""));
}

} // namespace chatflow
