// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rulefire.h"
#include "automation/tenantcontext.h"
#include "conversations/ingest.h"

namespace chatflow
{

/// Asks a tenant's rules about something that happened, and does what they say, all in the transaction of
/// what happened: a rule acts once on each event, whatever comes again and whenever the engine dies. What is
/// to leave for the contact goes to the outbox as the AI's, so a person who takes the conversation stops it.
class RuleRunner
{
public:
    /// After a contact's message was stored. Answers what became of it: the AI need not answer what a rule
    /// has answered.
    static Result<Ingested> message(Transaction &tx, const TenantContext &tenant, const Ingested &stored);
    /// After a conversation changed hands: rules that wait for that act, once for each change.
    static Result<> held(Transaction &tx, const TenantContext &tenant, ConversationId conversation);
    /// When the contact has not answered `last` for a while. False when no rule acted.
    static Result<bool> silence(Transaction &tx, const TenantContext &tenant, ConversationId conversation,
                                MessageId last);
    /// Whether held() has anything to do for this tenant.
    static bool asksHeld(const TenantContext &tenant);
};

/// The facts of a message as rules see them, without what only some rules ask; for the trial, too.
RuleFacts ruleFactsOf(const TenantContext &tenant, const Conversation &conversation, const Contact &contact,
                      const Message &message, const std::optional<MessageReading> &reading);
/// Adds what `needs` asks, as it was at `at`.
Result<> gatherRuleFacts(const Snapshot &snapshot, const Conversation &conversation, const Contact &contact,
                         const RuleNeeds &needs, Instant at, RuleFacts &facts);
/// What the text of a rule says in a conversation, its variables filled in.
Result<QString> ruleText(const Snapshot &snapshot, const TenantContext &tenant,
                         const Conversation &conversation, const Contact &contact, const QString &text);

} // namespace chatflow
