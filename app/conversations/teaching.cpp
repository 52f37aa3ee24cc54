// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/teaching.h"

#include "accounts/auditstore.h"
#include "conversations/conversationreading.h"
#include "conversations/conversationstore.h"
#include "conversations/messagestore.h"
#include "conversations/readingstore.h"
#include "storage/database.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QStringList cleanPhrases(const QStringList &texts)
{
    QStringList clean;
    for (const QString &text : texts) {
        if (const QString one = text.simplified();
            !one.isEmpty() && !clean.contains(one, Qt::CaseInsensitive))
            clean << one;
    }
    return clean;
}

Result<> checkOwnIntent(const OwnIntent &intent)
{
    if (intent.name.isEmpty() || intent.name.size() > Teaching::longestName)
        return fail(Error::invalid(u"name"_s, u"1 … %1"_s.arg(Teaching::longestName)));
    if (builtInIntents().contains(intent.name))
        return fail(Error::invalid(u"name"_s, intent.name));
    if (intent.phrases.isEmpty() && intent.keywords.isEmpty())
        return fail(Error::invalid(u"phrases"_s, u"1 …"_s));
    for (const QStringList &texts : {intent.phrases, intent.keywords}) {
        if (texts.size() > Teaching::mostPhrases)
            return fail(Error::invalid(u"phrases"_s, u"0 … %1"_s.arg(Teaching::mostPhrases)));
        for (const QString &text : texts) {
            if (text.size() > Teaching::longestPhrase)
                return fail(Error::invalid(u"phrases"_s, u"… %1"_s.arg(Teaching::longestPhrase)));
        }
    }
    return {};
}

/// The message tells `reading` now, and so does its conversation where it is the one that told last.
Result<> tellAnew(Transaction &tx, TenantId tenant, MessageId id, const KeptReading &reading)
{
    CHATFLOW_TRY(ReadingStore::change(tx, tenant, reading));
    const auto message = MessageStore::find(tx, tenant, id);
    if (!message)
        return fail(message.error());
    auto conversation = ConversationStore::lock(tx, tenant, message->conversation);
    if (!conversation)
        return fail(conversation.error());
    if (message->at >= conversation->intentAt) {
        conversation->intent = reading.intent;
        conversation->intentAt = message->at;
    }
    if (message->at >= conversation->sentimentAt) {
        conversation->sentiment = toString(reading.feeling);
        conversation->sentimentAt = message->at;
    }
    return ConversationStore::setReading(tx, *conversation);
}

} // namespace

Teaching::Teaching(Database &database)
    : m_database(database)
{
}

QFuture<Result<QList<OwnIntent>>> Teaching::intents(TenantId tenant)
{
    return m_database.read([=](const Snapshot &snapshot) { return TaughtStore::intents(snapshot, tenant); });
}

QFuture<Result<QList<OwnIntent>>> Teaching::saveIntent(const Actor &actor, TenantId tenant,
                                                       const OwnIntent &intent)
{
    const OwnIntent clean{intent.name.simplified(), cleanPhrases(intent.phrases),
                          cleanPhrases(intent.keywords)};
    return m_database.write([=](Transaction &tx) -> Result<QList<OwnIntent>> {
        CHATFLOW_TRY(checkOwnIntent(clean));
        CHATFLOW_TRY(TaughtStore::saveIntent(tx, tenant, clean));
        CHATFLOW_TRY(
            AuditStore::append(tx, actor, tenant, u"save_intent"_s, u"tenant"_s, tenant.value(), {}));
        auto all = TaughtStore::intents(tx, tenant);
        if (all && all->size() > mostIntents)
            return fail(Error::invalid(u"intents"_s, u"… %1"_s.arg(mostIntents)));
        return all;
    });
}

QFuture<Result<QList<OwnIntent>>> Teaching::removeIntent(const Actor &actor, TenantId tenant,
                                                         const QString &name)
{
    return m_database.write([=](Transaction &tx) -> Result<QList<OwnIntent>> {
        CHATFLOW_TRY(TaughtStore::removeIntent(tx, tenant, name));
        CHATFLOW_TRY(
            AuditStore::append(tx, actor, tenant, u"remove_intent"_s, u"tenant"_s, tenant.value(), {}));
        return TaughtStore::intents(tx, tenant);
    });
}

QFuture<Result<std::optional<JudgedReading>>> Teaching::reading(TenantId tenant, MessageId message)
{
    return m_database.read([=](const Snapshot &snapshot) -> Result<std::optional<JudgedReading>> {
        const auto reading = ReadingStore::of(snapshot, tenant, message);
        if (!reading)
            return fail(reading.error());
        if (!*reading)
            return std::optional<JudgedReading>();
        const auto correction = TaughtStore::correction(snapshot, tenant, message);
        if (!correction)
            return fail(correction.error());
        return std::optional(JudgedReading{**reading, *correction});
    });
}

QFuture<Result<>> Teaching::correct(const Actor &actor, TenantId tenant, MessageId message,
                                    const QString &intent, Feeling feeling)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        const auto was = ReadingStore::of(tx, tenant, message);
        if (!was)
            return fail(was.error());
        if (!*was)
            return fail(Error::notFound(u"message"_s, message.toString()));
        if (!builtInIntents().contains(intent)) {
            const auto own = TaughtStore::intents(tx, tenant);
            if (!own)
                return fail(own.error());
            if (std::ranges::none_of(*own, [&](const OwnIntent &one) { return one.name == intent; }))
                return fail(Error::invalid(u"intent"_s, intent));
        }
        CHATFLOW_TRY(TaughtStore::correct(tx, tenant, **was, intent, feeling, actor.id));
        KeptReading now = **was;
        now.intent = intent;
        now.intentCertainty = 1;
        now.feeling = feeling;
        now.negative = feeling == Feeling::Negative ? 1 : 0;
        CHATFLOW_TRY(tellAnew(tx, tenant, message, now));
        return AuditStore::append(tx, actor, tenant, u"correct_reading"_s, u"message"_s, message.value(), {});
    });
}

QFuture<Result<>> Teaching::takeBack(const Actor &actor, TenantId tenant, MessageId message)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        const auto was = TaughtStore::takeBack(tx, tenant, message);
        if (!was)
            return fail(was.error());
        if (!*was)
            return {};
        CHATFLOW_TRY(tellAnew(tx, tenant, message, **was));
        return AuditStore::append(tx, actor, tenant, u"take_back_reading"_s, u"message"_s, message.value(),
                                  {});
    });
}

QFuture<Result<QList<ReadingCorrection>>> Teaching::corrections(TenantId tenant)
{
    return m_database.read([=](const Snapshot &snapshot) {
        return TaughtStore::corrections(snapshot, tenant, std::numeric_limits<int>::max());
    });
}

} // namespace chatflow
