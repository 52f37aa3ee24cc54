// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rule.h"
#include "conversations/conversation.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

namespace chatflow
{

/// What is known at the moment at which rules are asked.
struct RuleFacts {
    /// What happened: of a message Kind::Message, and which of the other events it makes true is told by its
    /// text and reading; otherwise exactly these.
    QList<RuleEvent::Kind> happened;
    QDateTime at; ///< in the tenant's time zone
    bool isOpen = true;
    Holder holder = Holder::Ai;
    QString language; ///< the message's, or else the contact's

    // of a message
    QString text;
    QString kind;
    std::optional<MessageReading> reading;
    bool isFirst = false;

    // of Silence
    int silentMinutes = 0;

    // Gathered only for rules that ask (RuleNeeds).
    QString number;     ///< the instance's name
    QSet<QString> tags; ///< folded
    QHash<QString, QString> fields;
    QHash<int, qint64> messagesInDays; ///< that the contact wrote, this one counted, by number of days
};

/// What facts some rules need besides those that are at hand.
struct RuleNeeds {
    bool tags = false;
    bool fields = false;
    bool number = false;
    QSet<int> days;
};

} // namespace chatflow
