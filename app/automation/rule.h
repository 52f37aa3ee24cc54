// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "language/messagereader.h"
#include "tenants/openinghours.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace chatflow
{

/// What makes a rule look.
struct RuleEvent {
    enum class Kind {
        Message,      ///< the contact wrote
        Keyword,      ///< one of `words` is said, accents and capitals aside, as whole words
        Intent,       ///< the message wants one of `words`
        Feeling,      ///< the message sounds like `feeling`
        FirstContact, ///< the contact's first message
        Frequent,     ///< the contact wrote `count` messages or more in `days` days
        OutOfHours,   ///< the contact wrote while the business is closed
        Silence,      ///< the contact has not answered for `minutes`
        LimitReached, ///< the conversation's tokens of the day are used up
        Escalated,    ///< the conversation began to wait for a person
        AiFailed,     ///< the flow failed too often
        HandedBack,   ///< a person has done with the conversation and given it back to the AI
    };
    Kind kind = Kind::Message;
    QStringList words{};
    Feeling feeling = Feeling::Negative;
    double certainty = 0; ///< of Intent and Feeling: at least, 0 to 1
    int count = 10;
    int days = 7;
    int minutes = 240;
    QJsonObject foreign{}; ///< what a newer program wrote; not empty: this one does not know it

    bool operator==(const RuleEvent &) const = default;
};

/// What must be so besides.
struct RuleCondition {
    enum class Kind {
        Tag,         ///< the conversation or its contact carries the tag `text`
        Field,       ///< the contact's own field `name` is `text` (none: is set)
        Language,    ///< the message, or the contact, is in the language `text`
        HeldBy,      ///< `text`: "ai", "waiting", "human"
        Number,      ///< the WhatsApp instance `text`
        Contains,    ///< the message has `text` in it, accents and capitals aside
        Hours,       ///< it is within `hours`
        Open,        ///< the business is open
        MessageKind, ///< the message is of the kind `text`: "image", …
        Messages,    ///< the contact wrote `count` messages or more in `days` days
    };
    Kind kind = Kind::Tag;
    bool negated = false;
    QString name{};
    QString text{};
    int count = 1;
    int days = 1;
    QList<OpeningHours> hours{};
    QJsonObject foreign{};

    bool operator==(const RuleCondition &) const = default;
};

/// What is done then.
struct RuleAction {
    enum class Kind {
        Answer,       ///< the AI answers, whatever else the rule sends
        AnswerByFlow, ///< the flow with the id `text` answers this message
        SendText,     ///< `text`, its variables filled in
        SendCanned,   ///< the canned response of the shortcut `text`
        Escalate,     ///< the conversation waits for a person, because `text`
        Tag,          ///< the conversation gets the tag `text`
        Untag,
        SetField, ///< the contact's own field `name` becomes `text`
        PauseAi,  ///< the AI answers no more until a person hands the conversation back
        Assign,   ///< the colleague with the id `target` gets it
        Notify,   ///< the people at their consoles are told `text`
        FollowUp, ///< the contact is written to again if no answer comes, in the steps of the settings
    };
    Kind kind = Kind::Answer;
    QString name{};
    QString text{};
    qint64 target = 0;
    QJsonObject foreign{};

    /// Whether something leaves for the contact.
    bool isMessage() const { return kind == Kind::SendText || kind == Kind::SendCanned; }
    bool operator==(const RuleAction &) const = default;
};

/// When a rule may act, in the tenant's time zone.
struct RuleSchedule {
    QList<OpeningHours> hours{}; ///< none: at any hour
    QDate from{};                ///< invalid: from ever
    QDate until{};               ///< its last day; invalid: for ever

    bool operator==(const RuleSchedule &) const = default;
};

/// "When … and if … then …": a tenant's own automatism, as data.
struct Rule {
    QString id; ///< of its own among the tenant's rules; the same in all versions
    QString name;
    bool enabled = true;
    RuleEvent event;
    bool anyCondition = false; ///< one of the conditions is enough
    QList<RuleCondition> conditions{};
    QList<RuleAction> actions{};
    RuleSchedule schedule{};
    int cooldownMinutes = 0; ///< how long it lets a contact alone after it has acted
    bool stopAfter = false;  ///< the rules below it do not look at what it acted on

    /// Made of nothing that only a newer program knows. Others are kept and shown, but never act.
    bool isKnown() const;
    /// InvalidArgument with the first field that cannot be.
    Result<> validate() const;
    bool operator==(const Rule &) const = default;

    QJsonObject toJson() const;
    /// Strict: wrong types and values are MalformedReply with their path. Kinds that are not known are kept.
    static Result<Rule> fromJson(const QJsonObject &json);
};

QString toString(RuleEvent::Kind kind); ///< "keyword", …: the form in JSON
QString toString(RuleCondition::Kind kind);
QString toString(RuleAction::Kind kind);

/// A tenant's rules in their order, as they are stored: with the version of the form, and whether all of them
/// rest for the time being.
QByteArray rulesToJson(const QList<Rule> &rules, bool paused = false);
/// Whether what rulesToJson() wrote says that all rules rest.
bool rulesArePaused(const QByteArray &json);
/// MalformedReply for what is no list of rules, two rules of one id, or a form that is newer than ours.
Result<QList<Rule>> rulesFromJson(const QByteArray &json);
/// Each by itself, and that their ids differ.
Result<> checkRules(const QList<Rule> &rules);

} // namespace chatflow
