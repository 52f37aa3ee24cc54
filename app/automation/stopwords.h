// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/tenantcontext.h"
#include "conversations/ingest.h"

namespace chatflow
{

/// How a contact says that nobody's program shall write any more.
class StopWords
{
public:
    enum class Fit {
        No,
        IfAutomatic, ///< as an answer to a follow-up; elsewhere the word may mean something else ("baja")
        Always,
    };
    /// The whole message counts, accents, capitals and punctuation aside. `own` are the tenant's.
    static Fit fit(const QString &message, const QStringList &own);

    /// After a contact's message was stored, for tenants that have follow-ups: opts the contact out that says
    /// so. The message then waits for nobody.
    static Result<Ingested> message(Transaction &tx, const TenantContext &tenant, const Ingested &stored);
};

} // namespace chatflow
