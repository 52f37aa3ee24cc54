// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/cannedstore.h"

#include "base/textfold.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatflow
{

QString filledIn(const QString &text, const QHash<QString, QString> &values)
{
    static const QRegularExpression placeholder(u"\\{([\\w.]+)\\}"_s,
                                                QRegularExpression::UseUnicodePropertiesOption);
    QString filled;
    qsizetype from = 0;
    for (auto it = placeholder.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        filled += QStringView(text).mid(from, match.capturedStart() - from);
        const auto value = values.constFind(match.captured(1));
        filled += value != values.cend() && !value->isEmpty() ? *value : match.captured(0);
        from = match.capturedEnd();
    }
    return filled + text.mid(from);
}

Result<QList<CannedResponse>> CannedStore::all(const Snapshot &snapshot, TenantId tenant)
{
    return snapshot.list(
        u"SELECT shortcut, language, text FROM canned_responses WHERE tenant_id = ? "
        "ORDER BY shortcut_folded, language"_s,
        [](const Row &row) {
            return CannedResponse{.shortcut = row.text(0), .language = row.text(1), .text = row.text(2)};
        },
        tenant);
}

Result<> CannedStore::save(Transaction &tx, const Actor &actor, TenantId tenant,
                           const CannedResponse &response)
{
    CHATFLOW_TRY(tx.exec(
        u"INSERT INTO canned_responses (tenant_id, shortcut_folded, language, shortcut, text, updated_at, "
        "actor_id) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant_id, shortcut_folded, language) "
        "DO UPDATE SET shortcut = excluded.shortcut, text = excluded.text, updated_at = excluded.updated_at, "
        "actor_id = excluded.actor_id"_s,
        tenant, folded(response.shortcut), response.language, response.shortcut, response.text, tx.now(),
        actor.id));
    return {};
}

Result<> CannedStore::remove(Transaction &tx, TenantId tenant, const QString &shortcut,
                             const QString &language)
{
    CHATFLOW_TRY(tx.exec(
        u"DELETE FROM canned_responses WHERE tenant_id = ? AND shortcut_folded = ? AND language = ?"_s,
        tenant, folded(shortcut), language));
    return {};
}

} // namespace chatflow
