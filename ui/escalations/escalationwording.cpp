// SPDX-License-Identifier: GPL-3.0-or-later
#include "escalations/escalationwording.h"

#include "work/inboxwording.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int highFrom = 50;
constexpr int mediumFrom = 20;
} // namespace

QString EscalationWording::urgencyPart(UrgencyPart part)
{
    switch (part) {
    case UrgencyPart::AskedForPerson:
        return tr("Asks for a person");
    case UrgencyPart::Negative:
        return tr("Sounds annoyed");
    case UrgencyPart::Repeated:
        return tr("Asks the same again");
    case UrgencyPart::AiFailed:
        return tr("The AI failed");
    case UrgencyPart::Important:
        return tr("Important contact");
    }
    return {};
}

QString EscalationWording::level(const Urgency &urgency)
{
    if (isHigh(urgency))
        return tr("High");
    return urgency.score() >= mediumFrom ? tr("Medium") : tr("Low");
}

bool EscalationWording::isHigh(const Urgency &urgency)
{
    return urgency.score() >= highFrom;
}

QString EscalationWording::reason(const Escalation &escalation)
{
    QString text = InboxWording::holderReason(escalation.reason);
    if (text.isEmpty())
        return tr("Waits for a person");
    text[0] = text.at(0).toUpper();
    return text;
}

QString EscalationWording::with(const EscalationRow &row, ActorId person)
{
    const Escalation &escalation = row.escalation;
    if (!escalation.claimedAt)
        return tr("Nobody");
    if (escalation.claimedBy == person)
        return tr("You");
    const QString name = row.conversation.heldByName;
    return name.isEmpty() ? tr("On the telephone") : name;
}

QString EscalationWording::last(const EscalationRow &row)
{
    return InboxWording::preview(row.conversation);
}

} // namespace chatflow
