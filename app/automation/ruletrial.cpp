// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/ruletrial.h"

#include "automation/rulematcher.h"
#include "automation/rulerunner.h"
#include "automation/rulestore.h"
#include "conversations/contactstore.h"
#include "conversations/conversationstore.h"
#include "conversations/messagestore.h"
#include "conversations/threadmark.h"
#include "storage/database.h"

#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int conversationsOfATrialPage = 20;
constexpr int messagesOfATrialPage = 500;

/// What goes from page to page.
struct TrialState {
    std::shared_ptr<const TenantContext> tenant;
    std::shared_ptr<const RuleMatcher> rules;
    Instant since;
    Instant now;
    std::optional<PageKey> from; ///< the last conversation that was looked at
    bool done = false;
    QHash<QString, Instant> last; ///< when a rule would have acted on a contact last: "rule/contact"
    QSet<ContactId> contacts;
    RuleTrialReport report;
};

class RuleTrialWalk
{
public:
    RuleTrialWalk(const Snapshot &snapshot, TrialState &state, const Conversation &conversation,
                  const Contact &contact)
        : m_snapshot(snapshot)
        , m_state(state)
        , m_conversation(conversation)
        , m_contact(contact)
    {
    }

    Result<> walk()
    {
        PageRequest request;
        request.direction = PageRequest::Direction::Newer;
        request.limit = messagesOfATrialPage;
        request.from = PageKey{m_state.since, 0};
        for (;;) {
            const auto page =
                MessageStore::page(m_snapshot, m_conversation.tenant, m_conversation.id, request);
            if (!page)
                return fail(page.error());
            for (const Message &message : page->rows)
                CHATFLOW_TRY(look(message));
            if (!page->more || page->rows.isEmpty())
                break;
            request.from = page->rows.constLast().key();
        }
        return silentUntil(m_state.now);
    }

private:
    Result<> look(const Message &message)
    {
        if (message.providerId.startsWith(MessageStore::importedPrefix) || message.isNote())
            return {};
        if (message.role == Role::System)
            return lookAtMark(message);
        CHATFLOW_TRY(silentUntil(message.at));
        m_ours.reset();
        if (message.role != Role::User) {
            if (message.delivery == Delivery::Sent || message.delivery == Delivery::Delivered ||
                message.delivery == Delivery::Read)
                m_ours = message;
            return {};
        }
        const auto kind = messageKindFromString(message.kind);
        if (!kind || !isAnswerable(*kind) || message.deletedAt)
            return {};
        ++m_state.report.messages;
        std::optional<MessageReading> reading;
        if (m_state.rules->asksReading() && !message.body.trimmed().isEmpty())
            reading = MessageReader::builtIn().read(message.body, m_conversation.language);
        RuleFacts facts = ruleFactsOf(*m_state.tenant, m_conversation, m_contact, message, reading);
        facts.holder = Holder::Ai;
        if (m_state.rules->listensTo({RuleEvent::Kind::FirstContact})) {
            const auto before = RuleStore::written(m_snapshot, m_conversation.tenant, m_contact.id,
                                                   Instant(milliseconds(-1)), message.at);
            if (!before)
                return fail(before.error());
            facts.isFirst = *before <= 1;
        }
        return ask(facts, message.id, message.at, true);
    }

    Result<> lookAtMark(const Message &message)
    {
        const auto mark = markOf(message);
        if (!mark)
            return {};
        RuleFacts facts = bare(message.at);
        if (mark->what == ThreadMark::What::HandedBack && mark->by)
            facts.happened = {RuleEvent::Kind::HandedBack};
        if (mark->what == ThreadMark::What::Waiting) {
            facts.happened = {RuleEvent::Kind::Escalated};
            if (mark->reason == HolderReason::AiFailed)
                facts.happened << RuleEvent::Kind::AiFailed;
            if (mark->reason == HolderReason::LimitReached)
                facts.happened << RuleEvent::Kind::LimitReached;
        }
        return facts.happened.isEmpty() ? Result<>() : ask(facts, message.id, message.at, false);
    }

    /// What waits for an answer of the contact, which did not come before `until`.
    Result<> silentUntil(Instant until)
    {
        if (!m_ours)
            return {};
        QSet<int> waits;
        for (const Rule &rule : m_state.rules->of(RuleEvent::Kind::Silence))
            waits.insert(rule.event.minutes);
        const Message ours = *m_ours;
        for (const int minutes : waits) {
            const Instant at = ours.at + std::chrono::minutes(minutes);
            if (at > until)
                continue;
            RuleFacts facts = bare(at);
            facts.happened = {RuleEvent::Kind::Silence};
            facts.silentMinutes = minutes;
            CHATFLOW_TRY(ask(facts, ours.id, at, false));
        }
        return {};
    }

    RuleFacts bare(Instant at) const
    {
        Message nothing;
        nothing.at = at;
        RuleFacts facts = ruleFactsOf(*m_state.tenant, m_conversation, m_contact, nothing, std::nullopt);
        facts.happened.clear();
        facts.holder = Holder::Ai;
        return facts;
    }

    Result<> ask(RuleFacts facts, MessageId message, Instant at, bool awaitsAnswer)
    {
        RuleNeeds needs;
        const auto places = m_state.rules->triggered(facts, needs);
        if (places.isEmpty())
            return {};
        CHATFLOW_TRY(gatherRuleFacts(m_snapshot, m_conversation, m_contact, needs, at, facts));
        bool said = false;
        bool toAi = false;
        for (const qsizetype place : places) {
            const Rule &rule = m_state.rules->rule(place);
            // A rule that waits for a shorter silence has had its turn.
            if (rule.event.kind == RuleEvent::Kind::Silence && rule.event.minutes != facts.silentMinutes)
                continue;
            if (!m_state.rules->holds(place, facts) || !rested(rule, at))
                continue;
            count(rule, message, at);
            said |= std::ranges::any_of(rule.actions, &RuleAction::isMessage) && !m_contact.optOut;
            toAi |= std::ranges::any_of(rule.actions, [](const RuleAction &action) {
                return action.kind == RuleAction::Kind::Answer ||
                       action.kind == RuleAction::Kind::AnswerByFlow;
            });
            if (rule.stopAfter)
                break;
        }
        if (awaitsAnswer && toAi)
            ++m_state.report.flowAnswers;
        else if (awaitsAnswer && said)
            ++m_state.report.answersSaved;
        return {};
    }

    bool rested(const Rule &rule, Instant at)
    {
        const QString key = rule.id + u'/' + m_contact.id.toString();
        const auto last = m_state.last.constFind(key);
        // Conversations are gone through one by one: what came later may have been looked at before.
        if (last != m_state.last.constEnd() &&
            std::chrono::abs(at - *last) < std::chrono::minutes(rule.cooldownMinutes))
            return false;
        m_state.last.insert(key, at);
        return true;
    }

    void count(const Rule &rule, MessageId message, Instant at)
    {
        RuleTrialReport &report = m_state.report;
        ++report.acted[rule.id];
        m_state.contacts.insert(m_contact.id);
        for (const RuleAction &action : rule.actions) {
            report.texts += action.isMessage() && !m_contact.optOut ? 1 : 0;
            report.escalations += action.kind == RuleAction::Kind::Escalate ? 1 : 0;
        }
        if (report.hits.size() < RuleTrialReport::mostHits)
            report.hits.append({rule.id, m_conversation.id, m_contact.id, m_contact.name, message, at});
    }

    const Snapshot &m_snapshot;
    TrialState &m_state;
    const Conversation &m_conversation;
    const Contact &m_contact;
    std::optional<Message> m_ours; ///< the last message, when it is ours
};

Result<TrialState> beginTrial(const Snapshot &snapshot, TenantId id, const QList<Rule> &rules, int days)
{
    auto tenant = readTenantContext(snapshot, id);
    if (!tenant)
        return fail(tenant.error());
    TrialState state;
    state.tenant = std::make_shared<const TenantContext>(std::move(*tenant));
    state.rules = std::make_shared<const RuleMatcher>(rules);
    state.now = snapshot.now();
    state.since = state.now - std::chrono::hours(24 * days);
    const auto cost = RuleStore::answerCost(snapshot, id, state.since);
    if (!cost)
        return fail(cost.error());
    if (*cost) {
        state.report.answerMicros = (*cost)->first;
        state.report.currency = (*cost)->second;
    }
    return state;
}

Result<TrialState> tryOnePage(const Snapshot &snapshot, TrialState state)
{
    const TenantId tenant = state.tenant->tenant.id;
    PageRequest request;
    request.limit = conversationsOfATrialPage;
    request.from = state.from;
    const auto page = ConversationStore::page(snapshot, tenant, {}, request);
    if (!page)
        return fail(page.error());
    for (const ConversationSummary &summary : page->rows) {
        const Conversation &conversation = summary.conversation;
        if (conversation.lastMessageAt < state.since) {
            state.done = true;
            break;
        }
        const auto contact = ContactStore::find(snapshot, tenant, conversation.contact);
        if (!contact)
            return fail(contact.error());
        ++state.report.conversations;
        CHATFLOW_TRY(RuleTrialWalk(snapshot, state, conversation, *contact).walk());
    }
    state.done = state.done || !page->more || page->rows.isEmpty();
    if (!page->rows.isEmpty()) {
        const Conversation &last = page->rows.constLast().conversation;
        state.from = PageKey{last.lastMessageAt, last.id.value()};
    }
    state.report.contacts = state.contacts.size();
    return state;
}

} // namespace

QFuture<Result<RuleTrialReport>> RuleTrial::run(Database &database, TenantId tenant, const QList<Rule> &rules,
                                                int days, const CancelToken &cancel, const Progress &progress)
{
    if (const auto fits = checkRules(rules); !fits)
        return failedFuture<RuleTrialReport>(fits.error());
    if (days < 1 || days > 366)
        return failedFuture<RuleTrialReport>(Error::invalid(u"days"_s, QString::number(days)));
    return toFuture(steps(&database, tenant, rules, days, cancel, progress));
}

QCoro::Task<Result<RuleTrialReport>> RuleTrial::steps(Database *database, TenantId tenant, QList<Rule> rules,
                                                      int days, CancelToken cancel, Progress progress)
{
    const auto beginning = database->read([tenant, rules, days](const Snapshot &snapshot) {
        return beginTrial(snapshot, tenant, rules, days);
    });
    auto state = co_await settled(beginning);
    while (state && !state->done && !cancel.isCancelled()) {
        const auto reading = database->read(
            [before = *state](const Snapshot &snapshot) { return tryOnePage(snapshot, before); });
        state = co_await settled(reading);
        if (state && progress && !cancel.isCancelled())
            progress(state->report.conversations, state->report.messages);
    }
    if (cancel.isCancelled())
        co_return fail(Error::cancelled());
    if (!state)
        co_return fail(state.error());
    co_return state->report;
}

} // namespace chatflow
