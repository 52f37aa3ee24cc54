// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rulewatch.h"

#include "automation/rule.h"
#include "shell/notifications.h"
#include "shell/shellsource.h"
#include "storage/changefeed.h"

#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr size_t mostFiresWaiting = 1000;

/// Whether the rule was to tell the team something, beside what calling for a person tells.
bool tellsTeam(const RuleFire &fire)
{
    const QString notify = toString(RuleAction::Kind::Notify);
    return !fire.notice.isEmpty() &&
           std::any_of(fire.outcome.cbegin(), fire.outcome.cend(),
                       [&](const QJsonValue &one) { return one[u"action"_s].toString() == notify; });
}

} // namespace

RuleWatch::RuleWatch(ShellSource &source, ChangeFeed &feed, Notifications &notifications,
                     AttentionWatch::Lead lead, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_notifications(notifications)
    , m_lead(std::move(lead))
{
    connect(&feed, &ChangeFeed::changed, this, &RuleWatch::changed);
}

void RuleWatch::changed(const QList<Change> &changes)
{
    for (const Change &change : changes) {
        const Question question{change.tenant, RuleFireId(change.id)};
        if (change.kind != ChangeKind::RuleFire || std::ranges::find(m_waiting, question) != m_waiting.cend())
            continue;
        m_waiting.push_back(question);
        if (m_waiting.size() > mostFiresWaiting)
            m_waiting.pop_front();
    }
    next();
}

void RuleWatch::next()
{
    if (m_reading || m_waiting.empty())
        return;
    const Question question = m_waiting.front();
    m_waiting.pop_front();
    m_reading = true;
    onDone(this, m_source.ruleFire(question.tenant, question.fire), [this](const Result<RuleFire> &fire) {
        m_reading = false;
        if (fire)
            fireRead(*fire);
        next();
    });
}

void RuleWatch::fireRead(const RuleFire &fire)
{
    if (!tellsTeam(fire))
        return;
    m_reading = true;
    onDone(this, m_source.conversation(fire.tenant, fire.conversation),
           [this, fire](const Result<ConversationSummary> &summary) {
               m_reading = false;
               if (summary)
                   tell(fire, summary->contactName);
               next();
           });
}

void RuleWatch::tell(const RuleFire &fire, const QString &contact)
{
    Notification notification;
    notification.key = u"rule:%1"_s.arg(fire.id.value());
    notification.tone = Notification::Tone::Info;
    notification.text = [contact, text = fire.notice.simplified(), name = m_tenantNames.value(fire.tenant)] {
        //: %1 is what a rule tells, %2 a contact, %3 a business
        return tr("%1: %2 (%3)").arg(text, contact, name);
    };
    notification.open = [lead = m_lead, tenant = fire.tenant, id = fire.conversation] { lead(tenant, id); };
    m_notifications.post(std::move(notification));
}

} // namespace chatflow
