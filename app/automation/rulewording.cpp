// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/rulewording.h"

#include "tenants/openinghours.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int minutesOfAnHour = 60;
constexpr int minutesOfOneDay = 24 * 60;
constexpr qsizetype longestShownText = 90;

QString firstLine(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= longestShownText ? line : line.left(longestShownText - 1).trimmed() + u'…';
}

QString lastPart(const Error &error)
{
    return error.context.value(u"field"_s).section(u'.', -1);
}

} // namespace

RuleWording::RuleWording(Names names, const QLocale &locale)
    : m_names(std::move(names))
    , m_locale(locale)
{
}

QString RuleWording::quoted(const QString &text) const
{
    return text.trimmed().isEmpty() ? u"…"_s : m_locale.quoteString(firstLine(text));
}

QString RuleWording::quotedAny(const QStringList &texts) const
{
    QStringList all;
    for (const QString &text : texts) {
        if (!text.trimmed().isEmpty())
            all << quoted(text);
    }
    if (all.isEmpty())
        return u"…"_s;
    const QString last = all.takeLast();
    //: The last two of several: “a”, “b” or “c”
    return all.isEmpty() ? last : tr("%1 or %2").arg(all.join(u", "_s), last);
}

QString RuleWording::hours(const QList<OpeningHours> &hours) const
{
    return hours.isEmpty() ? u"…"_s : openingHoursText(hours, m_locale.name());
}

QString RuleWording::duration(int minutes) const
{
    if (minutes > 0 && minutes % minutesOfOneDay == 0)
        return tr("%n day(s)", nullptr, minutes / minutesOfOneDay);
    if (minutes > 0 && minutes % minutesOfAnHour == 0)
        return tr("%n hour(s)", nullptr, minutes / minutesOfAnHour);
    return tr("%n minute(s)", nullptr, minutes);
}

QString RuleWording::event(const RuleEvent &event) const
{
    using Kind = RuleEvent::Kind;
    if (!event.foreign.isEmpty())
        return tr("something happens that only a newer program knows");
    switch (event.kind) {
    case Kind::Message:
        return tr("a contact writes");
    case Kind::Keyword:
        return tr("a contact says %1").arg(quotedAny(event.words));
    case Kind::Intent: {
        QStringList names;
        for (const QString &intent : event.words)
            names << m_names.intents.value(intent, intent);
        return tr("a message is about %1").arg(quotedAny(names));
    }
    case Kind::Feeling:
        switch (event.feeling) {
        case Feeling::Negative:
            return tr("a message sounds unhappy");
        case Feeling::Neutral:
            return tr("a message sounds neutral");
        case Feeling::Positive:
            return tr("a message sounds happy");
        }
        return {};
    case Kind::FirstContact:
        return tr("a contact writes for the first time");
    case Kind::Frequent:
        //: %1 is "7 days"
        return tr("a contact has written %n message(s) or more in %1", nullptr, event.count)
            .arg(duration(event.days * minutesOfOneDay));
    case Kind::OutOfHours:
        return tr("a contact writes while the business is closed");
    case Kind::Silence:
        //: %1 is "4 hours"
        return tr("a contact has not answered for %1").arg(duration(event.minutes));
    case Kind::LimitReached:
        return tr("a conversation has used up its tokens of the day");
    case Kind::Escalated:
        return tr("a conversation begins to wait for a person");
    case Kind::AiFailed:
        return tr("the AI has failed too often");
    case Kind::HandedBack:
        return tr("a person has given a conversation back to the AI");
    }
    return {};
}

QString RuleWording::condition(const RuleCondition &condition) const
{
    using Kind = RuleCondition::Kind;
    if (!condition.foreign.isEmpty())
        return tr("something is so that only a newer program knows");
    const bool no = condition.negated;
    switch (condition.kind) {
    case Kind::Tag:
        return (no ? tr("it does not carry the tag %1") : tr("it carries the tag %1"))
            .arg(quoted(condition.text));
    case Kind::Field: {
        const QString name = quoted(condition.name);
        if (condition.text.trimmed().isEmpty())
            return (no ? tr("the contact's field %1 is empty") : tr("the contact's field %1 is filled in"))
                .arg(name);
        return (no ? tr("the contact's field %1 is not %2") : tr("the contact's field %1 is %2"))
            .arg(name, quoted(condition.text));
    }
    case Kind::Language:
        return (no ? tr("it is not in %1") : tr("it is in %1")).arg(languageName(condition.text));
    case Kind::HeldBy:
        if (condition.text == "ai"_L1)
            return no ? tr("the AI does not have the conversation") : tr("the AI has the conversation");
        if (condition.text == "waiting"_L1)
            return no ? tr("the conversation does not wait for a person")
                      : tr("the conversation waits for a person");
        if (condition.text == "human"_L1)
            return no ? tr("no person has the conversation") : tr("a person has the conversation");
        return u"…"_s;
    case Kind::Number:
        return (no ? tr("it did not come to the number %1") : tr("it came to the number %1"))
            .arg(quoted(condition.text));
    case Kind::Contains:
        return (no ? tr("the message does not contain %1") : tr("the message contains %1"))
            .arg(quoted(condition.text));
    case Kind::Hours:
        return (no ? tr("it is not within these hours: %1") : tr("it is within these hours: %1"))
            .arg(hours(condition.hours));
    case Kind::Open:
        return no ? tr("the business is closed") : tr("the business is open");
    case Kind::MessageKind:
        return (no ? tr("the message is not of the kind “%1”") : tr("the message is of the kind “%1”"))
            .arg(messageKindName(condition.text));
    case Kind::Messages: {
        const QString days = duration(condition.days * minutesOfOneDay);
        //: %1 is "7 days"
        return (no ? tr("the contact wrote fewer than %n message(s) in %1", nullptr, condition.count)
                   : tr("the contact wrote %n message(s) or more in %1", nullptr, condition.count))
            .arg(days);
    }
    }
    return {};
}

QString RuleWording::action(const RuleAction &action) const
{
    using Kind = RuleAction::Kind;
    if (!action.foreign.isEmpty())
        return tr("something is done that only a newer program knows");
    switch (action.kind) {
    case Kind::Answer:
        return tr("the AI answers");
    case Kind::AnswerByFlow:
        return tr("the flow %1 answers").arg(quoted(m_names.flows.value(action.text, action.text)));
    case Kind::SendText:
        return tr("send %1").arg(quoted(action.text));
    case Kind::SendCanned:
        return tr("send the saved text %1").arg(quoted(action.text));
    case Kind::Escalate:
        return action.text.trimmed().isEmpty() ? tr("call for a person")
                                               : tr("call for a person: %1").arg(quoted(action.text));
    case Kind::Tag:
        return tr("put on the tag %1").arg(quoted(action.text));
    case Kind::Untag:
        return tr("take off the tag %1").arg(quoted(action.text));
    case Kind::SetField:
        return action.text.trimmed().isEmpty()
                   ? tr("empty the contact's field %1").arg(quoted(action.name))
                   : tr("set the contact's field %1 to %2").arg(quoted(action.name), quoted(action.text));
    case Kind::PauseAi:
        return tr("keep the AI silent until a person hands the conversation back");
    case Kind::Assign:
        //: %1 is a colleague
        return tr("give the conversation to %1")
            .arg(action.target > 0 ? m_names.people.value(action.target, QString::number(action.target))
                                   : u"…"_s);
    case Kind::Notify:
        return tr("tell the team %1").arg(quoted(action.text));
    case Kind::FollowUp:
        return tr("write again if no answer comes, as the settings say");
    }
    return {};
}

QString RuleWording::limits(const Rule &rule) const
{
    QStringList parts;
    const RuleSchedule &schedule = rule.schedule;
    if (!schedule.hours.isEmpty())
        parts << tr("only within these hours: %1").arg(hours(schedule.hours));
    if (schedule.from.isValid())
        //: %1 is a date
        parts << tr("from %1 on").arg(m_locale.toString(schedule.from, QLocale::ShortFormat));
    if (schedule.until.isValid())
        //: %1 is a date
        parts << tr("until %1").arg(m_locale.toString(schedule.until, QLocale::ShortFormat));
    if (rule.cooldownMinutes > 0)
        //: %1 is "2 days"
        parts << tr("at most once in %1 for each contact").arg(duration(rule.cooldownMinutes));
    if (rule.stopAfter)
        parts << tr("the rules below are then not looked at");
    return parts.join(u"; "_s);
}

QString RuleWording::sentence(const Rule &rule) const
{
    QStringList ifs;
    for (const RuleCondition &one : rule.conditions)
        ifs << condition(one);
    QStringList thens;
    for (const RuleAction &one : rule.actions)
        thens << action(one);
    QString joined;
    if (ifs.size() > 1 && rule.anyCondition) {
        const QString last = ifs.takeLast();
        joined = tr("%1 or %2").arg(ifs.join(u", "_s), last);
    } else {
        joined = m_locale.createSeparatedList(ifs);
    }
    const QString then = thens.isEmpty() ? (rule.stopAfter ? tr("nothing is done") : u"…"_s)
                                         : m_locale.createSeparatedList(thens);
    QString text = joined.isEmpty()
                       //: "When a contact writes, then the AI answers."
                       ? tr("When %1, then %2.").arg(event(rule.event), then)
                       //: "When a contact writes, if the business is open, then the AI answers."
                       : tr("When %1, if %2, then %3.").arg(event(rule.event), joined, then);
    QString rest = limits(rule);
    if (!rest.isEmpty()) {
        rest[0] = rest.at(0).toUpper();
        text += u' ' + rest + u'.';
    }
    return text;
}

QString RuleWording::eventName(RuleEvent::Kind kind)
{
    using Kind = RuleEvent::Kind;
    switch (kind) {
    case Kind::Message:
        return tr("A message comes");
    case Kind::Keyword:
        return tr("A message says certain words");
    case Kind::Intent:
        return tr("A message is about something");
    case Kind::Feeling:
        return tr("A message sounds happy or unhappy");
    case Kind::FirstContact:
        return tr("A contact writes for the first time");
    case Kind::Frequent:
        return tr("A contact writes often");
    case Kind::OutOfHours:
        return tr("A message comes while closed");
    case Kind::Silence:
        return tr("A contact does not answer");
    case Kind::LimitReached:
        return tr("A conversation reaches its limit");
    case Kind::Escalated:
        return tr("A conversation waits for a person");
    case Kind::AiFailed:
        return tr("The AI failed");
    case Kind::HandedBack:
        return tr("A conversation is back with the AI");
    }
    return {};
}

QString RuleWording::conditionName(RuleCondition::Kind kind)
{
    using Kind = RuleCondition::Kind;
    switch (kind) {
    case Kind::Tag:
        return tr("Tag");
    case Kind::Field:
        return tr("Field of the contact");
    case Kind::Language:
        return tr("Language");
    case Kind::HeldBy:
        return tr("Who has the conversation");
    case Kind::Number:
        return tr("WhatsApp number");
    case Kind::Contains:
        return tr("Text of the message");
    case Kind::Hours:
        return tr("Time of the week");
    case Kind::Open:
        return tr("The business is open");
    case Kind::MessageKind:
        return tr("Kind of message");
    case Kind::Messages:
        return tr("How much the contact writes");
    }
    return {};
}

QString RuleWording::actionName(RuleAction::Kind kind)
{
    using Kind = RuleAction::Kind;
    switch (kind) {
    case Kind::Answer:
        return tr("The AI answers");
    case Kind::AnswerByFlow:
        return tr("Another flow answers");
    case Kind::SendText:
        return tr("Send a text");
    case Kind::SendCanned:
        return tr("Send a saved text");
    case Kind::Escalate:
        return tr("Call for a person");
    case Kind::Tag:
        return tr("Put on a tag");
    case Kind::Untag:
        return tr("Take off a tag");
    case Kind::SetField:
        return tr("Set a field of the contact");
    case Kind::PauseAi:
        return tr("Keep the AI silent");
    case Kind::Assign:
        return tr("Give it to a colleague");
    case Kind::Notify:
        return tr("Tell the team");
    case Kind::FollowUp:
        return tr("Write again later");
    }
    return {};
}

QString RuleWording::languageName(const QString &code)
{
    if (code == "es"_L1)
        return tr("Spanish");
    if (code == "pt"_L1)
        return tr("Portuguese");
    if (code == "en"_L1)
        return tr("English");
    return code.isEmpty() ? u"…"_s : code;
}

QString RuleWording::holderName(const QString &holder)
{
    if (holder == "ai"_L1)
        return tr("The AI");
    if (holder == "waiting"_L1)
        return tr("Nobody: it waits for a person");
    if (holder == "human"_L1)
        return tr("A person");
    return holder;
}

QString RuleWording::messageKindName(const QString &kind)
{
    const QHash<QString, QString> names{
        {u"text"_s, tr("Text")},       {u"image"_s, tr("Picture")},        {u"video"_s, tr("Video")},
        {u"audio"_s, tr("Recording")}, {u"document"_s, tr("Document")},    {u"sticker"_s, tr("Sticker")},
        {u"location"_s, tr("Place")},  {u"contact"_s, tr("Contact card")},
    };
    return kind.isEmpty() ? u"…"_s : names.value(kind, kind);
}

QString RuleWording::finding(const RuleFinding &finding, const QString &name, const QString &other)
{
    using Kind = RuleFinding::Kind;
    switch (finding.kind) {
    case Kind::Unreachable:
        return tr("\"%1\" never gets its turn: \"%2\" stops before it.").arg(name, other);
    case Kind::KeywordShadowed:
        return tr("\"%1\" never hears \"%3\": \"%2\" takes it and stops.").arg(name, other, finding.detail);
    case Kind::Contradiction:
        return tr("\"%1\" and \"%2\" want opposite things for the same event.").arg(name, other);
    case Kind::AnsweredTwice:
        return tr("\"%1\" and \"%2\" both send a text for the same event.").arg(name, other);
    case Kind::Restless:
        return tr("\"%1\" sends a text for every message: give it a rest, or two programs may answer each "
                  "other for ever.")
            .arg(name);
    case Kind::NeverLeaves:
        return tr("\"%1\" gives the conversation to a person: its text will not leave.").arg(name);
    case Kind::UnknownVariable:
        return tr("\"%1\": there is no variable \"%2\".").arg(name, finding.detail);
    case Kind::UnknownShortcut:
        return tr("\"%1\": there is no saved text \"%2\".").arg(name, finding.detail);
    case Kind::Newer:
        return tr("\"%1\" is of a newer program and does not act here.").arg(name);
    }
    return {};
}

QString RuleWording::problem(const Error &error)
{
    const QString field = error.context.value(u"field"_s);
    const QString reason = error.context.value(u"reason"_s);
    const QString part = lastPart(error);
    if (reason.startsWith("> "_L1) && field == "conditions"_L1)
        return tr("At most %1 conditions.").arg(reason.mid(2));
    if (reason.startsWith("> "_L1) && field == "actions"_L1)
        return tr("At most %1 things to do.").arg(reason.mid(2));
    if (reason.startsWith("> "_L1))
        return part == "words"_L1 ? tr("At most %1 of them.").arg(reason.mid(2))
                                  : tr("At most %1 characters.").arg(reason.mid(2));
    if (field == "name"_L1)
        return tr("Give the rule a name.");
    if (field == "actions"_L1)
        return tr("Say what is to be done, or let it keep the rules below from acting.");
    if (part == "words"_L1)
        return tr("Choose or write at least one.");
    if (part == "name"_L1)
        return tr("The name of a field begins with a letter and has letters, digits and _ only.");
    if (part == "target"_L1)
        return tr("Choose a colleague.");
    if (part == "until"_L1)
        return tr("The last day is before the first one.");
    if (field.contains("hours"_L1))
        return tr("Add the hours, or mend those that cannot be.");
    return tr("Fill this in.");
}

} // namespace chatflow
