// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/historyreading.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Table history_readings: the last one of each scope.
class HistoryReadingStore
{
public:
    static Result<std::optional<HistoryReading>> find(const Snapshot &snapshot, const HistoryScope &scope);
    /// Begins one, in the place of the last.
    static Result<> begin(Transaction &tx, const HistoryReading &reading);
    /// Its place, its numbers and whether it is done.
    static Result<> advance(Transaction &tx, const HistoryReading &reading);
    /// Forgets those of a person, and those under way: they may hold ids of the person's messages.
    static Result<> forget(Transaction &tx, TenantId tenant, ContactId contact);
};

} // namespace chatflow
