// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/taughtstore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr double thousandths = 1000;

QString textsToJson(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QStringList textsFromJson(const QString &json)
{
    QStringList texts;
    for (const QJsonValue &text : QJsonDocument::fromJson(json.toUtf8()).array())
        texts << text.toString();
    return texts;
}

#define CORRECTION_SELECT                                                                                    \
    "SELECT c.message_id, m.body, r.language, c.intent, c.feeling, c.actor_id, c.at FROM "                   \
    "reading_corrections c JOIN messages m ON m.id = c.message_id JOIN message_readings r ON "               \
    "r.message_id = c.message_id WHERE c.tenant_id = ? "

ReadingCorrection correctionOf(const Row &row)
{
    return {
        .message = row.id<MessageId>(0),
        .text = row.text(1),
        .language = row.text(2),
        .intent = row.text(3),
        .feeling = feelingFromString(row.text(4)),
        .by = row.id<ActorId>(5),
        .at = row.instant(6),
    };
}

} // namespace

Result<QList<OwnIntent>> TaughtStore::intents(const Snapshot &snapshot, TenantId tenant)
{
    return snapshot.list(
        u"SELECT name, phrases, keywords FROM own_intents WHERE tenant_id = ? ORDER BY name"_s,
        [](const Row &row) {
            return OwnIntent{row.text(0), textsFromJson(row.text(1)), textsFromJson(row.text(2))};
        },
        tenant);
}

Result<> TaughtStore::saveIntent(Transaction &tx, TenantId tenant, const OwnIntent &intent)
{
    CHATFLOW_TRY(tx.exec(
        u"INSERT INTO own_intents (tenant_id, name, phrases, keywords, updated_at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (tenant_id, name) DO UPDATE SET phrases = excluded.phrases, "
        "keywords = excluded.keywords, updated_at = excluded.updated_at"_s,
        tenant, intent.name, textsToJson(intent.phrases), textsToJson(intent.keywords), tx.now()));
    tx.changed(tenant, ChangeKind::Taught, tenant);
    return {};
}

Result<> TaughtStore::removeIntent(Transaction &tx, TenantId tenant, const QString &name)
{
    CHATFLOW_TRY(tx.exec(u"DELETE FROM own_intents WHERE tenant_id = ? AND name = ?"_s, tenant, name));
    tx.changed(tenant, ChangeKind::Taught, tenant);
    return {};
}

Result<QList<ReadingCorrection>> TaughtStore::corrections(const Snapshot &snapshot, TenantId tenant,
                                                          int limit)
{
    return snapshot.list(QStringLiteral(CORRECTION_SELECT "ORDER BY c.at DESC, c.message_id DESC LIMIT ?"),
                         correctionOf, tenant, limit);
}

Result<std::optional<ReadingCorrection>> TaughtStore::correction(const Snapshot &snapshot, TenantId tenant,
                                                                 MessageId message)
{
    return snapshot.first(QStringLiteral(CORRECTION_SELECT "AND c.message_id = ?"), correctionOf, tenant,
                          message);
}

Result<> TaughtStore::correct(Transaction &tx, TenantId tenant, const KeptReading &was, const QString &intent,
                              const std::optional<Feeling> &feeling, ActorId by)
{
    CHATFLOW_TRY(tx.exec(
        u"INSERT INTO reading_corrections (message_id, tenant_id, intent, feeling, was_intent, "
        "was_intent_certainty, was_feeling, was_negative, actor_id, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?) "
        "ON CONFLICT (message_id) DO UPDATE SET intent = excluded.intent, feeling = excluded.feeling, "
        "actor_id = excluded.actor_id, at = excluded.at"_s,
        was.message, tenant, intent, feeling ? toString(*feeling) : QString(), was.intent,
        std::llround(was.intentCertainty * thousandths), toString(was.feeling),
        std::llround(was.negative * thousandths), by, tx.now()));
    tx.changed(tenant, ChangeKind::Taught, tenant);
    return {};
}

Result<std::optional<KeptReading>> TaughtStore::takeBack(Transaction &tx, TenantId tenant, MessageId message)
{
    const auto was = tx.first(
        u"SELECT message_id, was_intent, was_intent_certainty, was_feeling, was_negative FROM "
        "reading_corrections WHERE message_id = ? AND tenant_id = ?"_s,
        [](const Row &row) {
            return KeptReading{.message = row.id<MessageId>(0),
                               .language = {},
                               .feeling = feelingFromString(row.text(3)).value_or(Feeling::Neutral),
                               .negative = static_cast<double>(row.int64(4)) / thousandths,
                               .intent = row.text(1),
                               .intentCertainty = static_cast<double>(row.int64(2)) / thousandths};
        },
        message, tenant);
    if (!was || !*was)
        return was;
    CHATFLOW_TRY(tx.exec(u"DELETE FROM reading_corrections WHERE message_id = ? AND tenant_id = ?"_s, message,
                         tenant));
    tx.changed(tenant, ChangeKind::Taught, tenant);
    return was;
}

Result<TaughtReader> TaughtStore::reader(const Snapshot &snapshot, TenantId tenant)
{
    const auto own = intents(snapshot, tenant);
    if (!own)
        return fail(own.error());
    const auto corrected = corrections(snapshot, tenant, mostCorrections);
    if (!corrected)
        return fail(corrected.error());
    QList<TaughtPhrase> phrases;
    for (const ReadingCorrection &one : *corrected)
        phrases.append({one.text, one.language, one.intent, one.feeling});
    return TaughtReader(*own, phrases);
}

} // namespace chatflow
