// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/escalation.h"

#include "base/enumnames.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<UrgencyPart, 5> urgencyParts{{
    {UrgencyPart::AskedForPerson, "asked_for_person"_L1},
    {UrgencyPart::Negative, "negative"_L1},
    {UrgencyPart::Repeated, "repeated"_L1},
    {UrgencyPart::AiFailed, "ai_failed"_L1},
    {UrgencyPart::Important, "important"_L1},
}};

constexpr EnumNames<EscalationOutcome, 2> outcomes{{
    {EscalationOutcome::Resolved, "resolved"_L1},
    {EscalationOutcome::HandedBack, "handed_back"_L1},
}};

} // namespace

QString toString(UrgencyPart part)
{
    return nameOf(urgencyParts, part);
}

std::optional<UrgencyPart> urgencyPartFromString(QStringView text)
{
    return valueOf(urgencyParts, text);
}

QString toString(EscalationOutcome outcome)
{
    return nameOf(outcomes, outcome);
}

std::optional<EscalationOutcome> escalationOutcomeFromString(QStringView text)
{
    return valueOf(outcomes, text);
}

int Urgency::score() const
{
    return std::accumulate(parts.cbegin(), parts.cend(), 0,
                           [](int sum, const Part &part) { return sum + part.points; });
}

} // namespace chatflow
