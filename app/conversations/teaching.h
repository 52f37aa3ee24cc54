// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "conversations/taughtstore.h"

#include <QFuture>

namespace chatflow
{

class Database;

/// How a message was read, and what a person says instead.
struct JudgedReading {
    KeptReading reading;
    std::optional<ReadingCorrection> correction;

    bool operator==(const JudgedReading &) const = default;
};

/// What people teach the reading of messages: intents of their business, and what single messages really
/// tell. Each tenant's is its own; what is taught counts from the next message on. Any thread may call it.
class Teaching
{
public:
    static constexpr qsizetype longestName = 40;
    static constexpr qsizetype mostPhrases = 100; ///< and keywords, of an intent
    static constexpr qsizetype mostIntents = 30;
    static constexpr qsizetype longestPhrase = 300;

    explicit Teaching(Database &database);

    QFuture<Result<QList<OwnIntent>>> intents(TenantId tenant);
    /// In the place of the one with its name. InvalidArgument without a name, with a built-in one, without
    /// anything to know it by, or past the limits above. Answers all of the tenant.
    QFuture<Result<QList<OwnIntent>>> saveIntent(const Actor &actor, TenantId tenant,
                                                 const OwnIntent &intent);
    QFuture<Result<QList<OwnIntent>>> removeIntent(const Actor &actor, TenantId tenant, const QString &name);

    /// None for a message that was not read.
    QFuture<Result<std::optional<JudgedReading>>> reading(TenantId tenant, MessageId message);
    /// What the message really wants and how it sounds; InvalidArgument for an intent that is not known,
    /// NotFound for a message that was not read.
    QFuture<Result<>> correct(const Actor &actor, TenantId tenant, MessageId message, const QString &intent,
                              Feeling feeling);
    /// Takes a correction back: the message tells again what was read.
    QFuture<Result<>> takeBack(const Actor &actor, TenantId tenant, MessageId message);
    /// To be kept, or learnt from elsewhere; the newest first.
    QFuture<Result<QList<ReadingCorrection>>> corrections(TenantId tenant);

private:
    Database &m_database;
};

} // namespace chatflow
