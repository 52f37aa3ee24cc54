// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/historyreadingstore.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QString readingState(const HistoryReading &reading)
{
    return reading.done ? u"done"_s : u"open"_s;
}

QString placeText(const HistoryReading &reading)
{
    return QString::fromUtf8(QJsonDocument(reading.place).toJson(QJsonDocument::Compact));
}

} // namespace

Result<std::optional<HistoryReading>> HistoryReadingStore::find(const Snapshot &snapshot,
                                                                const HistoryScope &scope)
{
    return snapshot.first(
        u"SELECT state, since, until, place, total, messages_read, added, known, left_out, not_understood, "
        "started_at, updated_at FROM history_readings "
        "WHERE tenant_id = ? AND instance_id = ? AND contact_id = ?"_s,
        [&scope](const Row &row) {
            return HistoryReading{.scope = scope,
                                  .done = row.text(0) == "done"_L1,
                                  .since = row.instant(1),
                                  .until = row.instant(2),
                                  .place = QJsonDocument::fromJson(row.text(3).toUtf8()).object(),
                                  .total = row.int64(4),
                                  .read = row.int64(5),
                                  .added = row.int64(6),
                                  .known = row.int64(7),
                                  .leftOut = row.int64(8),
                                  .notUnderstood = row.int64(9),
                                  .startedAt = row.instant(10),
                                  .updatedAt = row.instant(11)};
        },
        scope.tenant, scope.instance, scope.contact.value());
}

Result<> HistoryReadingStore::begin(Transaction &tx, const HistoryReading &reading)
{
    const HistoryScope &scope = reading.scope;
    CHATFLOW_TRY(
        tx.exec(u"DELETE FROM history_readings WHERE tenant_id = ? AND instance_id = ? AND contact_id = ?"_s,
                scope.tenant, scope.instance, scope.contact.value()));
    CHATFLOW_TRY(tx.exec(u"INSERT INTO history_readings (tenant_id, instance_id, contact_id, state, since, "
                         "until, place, started_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                         scope.tenant, scope.instance, scope.contact.value(), readingState(reading),
                         reading.since, reading.until, placeText(reading), tx.now(), tx.now()));
    return {};
}

Result<> HistoryReadingStore::advance(Transaction &tx, const HistoryReading &reading)
{
    const HistoryScope &scope = reading.scope;
    CHATFLOW_TRY(
        tx.exec(u"UPDATE history_readings SET state = ?, place = ?, total = ?, messages_read = ?, added = ?, "
                "known = ?, left_out = ?, not_understood = ?, updated_at = ? "
                "WHERE tenant_id = ? AND instance_id = ? AND contact_id = ?"_s,
                readingState(reading), placeText(reading), reading.total, reading.read, reading.added,
                reading.known, reading.leftOut, reading.notUnderstood, tx.now(), scope.tenant, scope.instance,
                scope.contact.value()));
    return {};
}

Result<> HistoryReadingStore::forget(Transaction &tx, TenantId tenant, ContactId contact)
{
    CHATFLOW_TRY(
        tx.exec(u"DELETE FROM history_readings WHERE tenant_id = ? AND (contact_id = ? OR state = 'open')"_s,
                tenant, contact.value()));
    return {};
}

} // namespace chatflow
