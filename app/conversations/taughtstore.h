// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "conversations/keptreading.h"
#include "language/taughtreader.h"
#include "storage/transaction.h"

#include <QList>

namespace chatflow
{

/// What a person says a message tells.
struct ReadingCorrection {
    MessageId message;
    QString text; ///< of the message
    QString language;
    QString intent;                 ///< empty = not judged
    std::optional<Feeling> feeling; ///< none = not judged
    ActorId by;
    Instant at;

    bool operator==(const ReadingCorrection &) const = default;
};

/// Tables own_intents and reading_corrections.
class TaughtStore
{
public:
    /// So many of the newest corrections are learnt from.
    static constexpr int mostCorrections = 1000;

    /// By name.
    static Result<QList<OwnIntent>> intents(const Snapshot &snapshot, TenantId tenant);
    static Result<> saveIntent(Transaction &tx, TenantId tenant, const OwnIntent &intent);
    static Result<> removeIntent(Transaction &tx, TenantId tenant, const QString &name);

    /// The newest first; not those of messages that were taken back.
    static Result<QList<ReadingCorrection>> corrections(const Snapshot &snapshot, TenantId tenant, int limit);
    static Result<std::optional<ReadingCorrection>> correction(const Snapshot &snapshot, TenantId tenant,
                                                               MessageId message);
    /// Keeps it, in the place of an earlier one; `was` is the reading before any of them.
    static Result<> correct(Transaction &tx, TenantId tenant, const KeptReading &was, const QString &intent,
                            const std::optional<Feeling> &feeling, ActorId by);
    /// Takes it back: the reading as it was; none when there was no correction.
    static Result<std::optional<KeptReading>> takeBack(Transaction &tx, TenantId tenant, MessageId message);

    /// All that was taught.
    static Result<TaughtReader> reader(const Snapshot &snapshot, TenantId tenant);
};

} // namespace chatflow
