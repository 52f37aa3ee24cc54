// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "storage/transaction.h"

#include <QList>

namespace chatflow
{

/// People who want no automatic messages: the one place where that is noted and taken back, for all contacts
/// that are one person.
class OptOuts
{
public:
    /// What is being written for the person is stopped, and what waits for the AI waits for a person.
    static Result<> note(Transaction &tx, const Actor &actor, TenantId tenant, ContactId contact,
                         const QString &reason);
    /// Nothing happens when it was not noted.
    static Result<> takeBack(Transaction &tx, const Actor &actor, TenantId tenant, ContactId contact);
    /// What the AI would still answer in conversations of `members` waits for a person from now on.
    static Result<> stopAnswers(Transaction &tx, TenantId tenant, const QList<ContactId> &members);
};

} // namespace chatflow
