// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/escalationrow.h"

#include <QCoreApplication>

namespace chatflow
{

/// Escalations in words, in the window's language.
class EscalationWording
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::EscalationWording)

public:
    static QString urgencyPart(UrgencyPart part);
    /// "High", "Medium", "Low".
    static QString level(const Urgency &urgency);
    static bool isHigh(const Urgency &urgency);
    /// Why it waits, with a capital.
    static QString reason(const Escalation &escalation);
    /// Who has it: a name, "You", or that nobody does. `person` sits at the console.
    static QString with(const EscalationRow &row, ActorId person);
    /// What was said last, in one line.
    static QString last(const EscalationRow &row);
};

} // namespace chatflow
