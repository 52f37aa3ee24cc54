// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rulescommands.h"

#include "automation/readymaderules.h"
#include "automation/rulelint.h"
#include "automation/ruletrial.h"
#include "automation/rulewording.h"
#include "base/textfold.h"
#include "conversations/agentdesk.h"
#include "engine/openrules.h"
#include "engine/timetext.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qint64 largestRulesFile = 4 * 1024 * 1024;

class RulesText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::RulesCommands)

public:
    static QList<TableColumn> columns()
    {
        return {{tr("RULE"), false, 12},
                {tr("NAME"), false, 20},
                {tr("WHEN")},
                {tr("ON")},
                {tr("ACTED"), true},
                {tr("LAST")}};
    }
    static QList<TableColumn> trialColumns()
    {
        return {
            {tr("TIME")}, {tr("RULE"), false, 12}, {tr("CONTACT"), false, 16}, {tr("CONVERSATION"), true}};
    }
    static QString none() { return tr("There are no rules. \"rules begin\" adds the ready-made ones."); }
    static QString yes() { return tr("yes"); }
    static QString no() { return tr("no"); }
    static QString newer() { return tr("of a newer program"); }
    static QString nothingToAdd() { return tr("all ready-made rules are there already"); }
    static QString badDays() { return tr("a number of days is expected, at most 366"); }
    static QString progress(qint64 conversations, qint64 messages)
    {
        return tr("%1 conversations, %2 messages …")
            .arg(QLocale().toString(conversations), QLocale().toString(messages));
    }
    static QString looked(const RuleTrialReport &report, int days)
    {
        return tr("Looked at %1 messages of %2 conversations of the last %n day(s). Nothing was sent or "
                  "changed.",
                  nullptr, days)
            .arg(QLocale().toString(report.messages), QLocale().toString(report.conversations));
    }
    static QString would(const RuleTrialReport &report)
    {
        return tr("They would have sent %1 texts to %2 contacts and called for a person %3 times; the AI "
                  "would "
                  "have answered %4 messages less.")
            .arg(QLocale().toString(report.texts), QLocale().toString(report.contacts),
                 QLocale().toString(report.escalations), QLocale().toString(report.answersSaved));
    }
    static QString paused() { return tr("All rules rest until \"rules resume\"."); }
};

QString rulesText(const char *source)
{
    return QCoreApplication::translate("chatflow::RulesCommands", source);
}

Result<qsizetype> rulePlace(const QList<Rule> &rules, const QString &id)
{
    const auto found = std::ranges::find(rules, id, &Rule::id);
    if (found == rules.cend())
        return fail(Error::notFound(u"rule"_s, id));
    return found - rules.cbegin();
}

QString nameOfRule(const QList<Rule> &rules, const QString &id)
{
    const auto place = rulePlace(rules, id);
    return place ? rules.at(*place).name : id;
}

Result<QList<Rule>> rulesOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::FileRead, {{u"path"_s, path}}, file.errorString());
    if (file.size() > largestRulesFile)
        return fail(Error::Code::FileRead, {{u"path"_s, path}}, u"too large"_s);
    const auto rules = rulesFromJson(file.readAll());
    if (!rules && rules.error().code == Error::Code::MalformedReply)
        return fail(Error::invalid(rules.error().context.value(u"path"_s),
                                   rules.error().context.value(u"expected"_s)));
    return rules;
}

/// Saves on the version that was read, and warns of what is hardly meant so.
QCoro::Task<Result<ExitCode>> saveRules(CommandContext &context, OpenRules opened, QList<Rule> rules)
{
    if (const auto may = opened.mayChange(); !may)
        co_return fail(may.error());
    const auto reading = opened.workspace->desk().cannedResponses(opened.tenant.id);
    const auto canned = co_await settled(reading);
    if (!canned)
        co_return fail(canned.error());
    const auto saving = opened.books().save(opened.workspace->localActor(), opened.tenant.id, rules,
                                            opened.book.version, context.arguments.value(u"reason"_s));
    const auto saved = co_await settled(saving);
    if (!saved)
        co_return fail(saved.error());
    RuleSurroundings around;
    for (const CannedResponse &one : *canned)
        around.shortcuts.insert(folded(one.shortcut));
    const auto findings = lintRules(rules, around);
    for (const RuleFinding &finding : findings)
        context.output.warning(
            RuleWording::finding(finding, nameOfRule(rules, finding.rule), nameOfRule(rules, finding.other)));
    tellRulesSaved(context.output, saved->version);
    co_return ExitCode::Ok;
}

} // namespace

CommandSpec RulesListCommand::spec() const
{
    return {
        .name = u"rules list"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = rulesText(
            QT_TRANSLATE_NOOP("chatflow::RulesCommands",
                              "Lists a tenant's rules in their order, and how often each has acted.")),
        .description = {},
        .options = {},
        .examples = {u"rules list techstore"_s},
    };
}

QCoro::Task<Result<ExitCode>> RulesListCommand::run(CommandContext &context)
{
    const auto opened = co_await openRules(context);
    if (!opened)
        co_return fail(opened.error());
    const auto counting = opened->books().uses(opened->tenant.id);
    const auto uses = co_await settled(counting);
    if (!uses)
        co_return fail(uses.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const Rule &rule : opened->book.rules) {
        const RuleUse use = uses->value(rule.id);
        QJsonObject json = rule.toJson();
        json.insert(u"known"_s, rule.isKnown());
        json.insert(u"acted"_s, use.count);
        json.insert(u"last"_s, use.count > 0 ? QJsonValue(toIso(use.last)) : QJsonValue());
        array.append(json);
        rows.append({rule.id, rule.name, rule.isKnown() ? toString(rule.event.kind) : RulesText::newer(),
                     rule.enabled ? RulesText::yes() : RulesText::no(), QLocale().toString(use.count),
                     use.count > 0 ? timeText(use.last, opened->zone()) : QString()});
    }
    if (context.output.isJson()) {
        context.output.json(
            {{u"version"_s, opened->book.version}, {u"paused"_s, opened->book.paused}, {u"rules"_s, array}});
        co_return ExitCode::Ok;
    }
    if (rows.isEmpty())
        context.output.line(RulesText::none());
    else
        context.output.table(RulesText::columns(), rows);
    if (opened->book.paused)
        context.output.line(RulesText::paused());
    co_return ExitCode::Ok;
}

CommandSpec RulesShowCommand::spec() const
{
    return {
        .name = u"rules show"_s,
        .arguments = u"TENANT RULE"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = rulesText(
            QT_TRANSLATE_NOOP("chatflow::RulesCommands", "Shows one rule as the file of an export has it.")),
        .description = {},
        .options = {},
        .examples = {u"rules show techstore ready-person"_s},
    };
}

QCoro::Task<Result<ExitCode>> RulesShowCommand::run(CommandContext &context)
{
    const auto opened = co_await openRules(context);
    if (!opened)
        co_return fail(opened.error());
    const auto place = rulePlace(opened->book.rules, context.arguments.at(1));
    if (!place)
        co_return fail(place.error());
    const QJsonObject json = opened->book.rules.at(*place).toJson();
    if (context.output.isJson())
        context.output.json(json);
    else
        context.output.text(QString::fromUtf8(QJsonDocument(json).toJson()));
    co_return ExitCode::Ok;
}

CommandSpec RulesBeginCommand::spec() const
{
    return {
        .name = u"rules begin"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = rulesText(QT_TRANSLATE_NOOP("chatflow::RulesCommands",
                                               "Adds the ready-made rules, in the tenant's language.")),
        .description = rulesText(QT_TRANSLATE_NOOP(
            "chatflow::RulesCommands",
            "Who asks for a person, is unhappy or complains gets a person; the AI answers the rest. The "
            "reminder "
            "after a silence and the offer to frequent customers are off until they are enabled.")),
        .options = {ruleReasonOption()},
        .examples = {u"rules begin techstore"_s},
    };
}

QCoro::Task<Result<ExitCode>> RulesBeginCommand::run(CommandContext &context)
{
    const auto opened = co_await openRules(context);
    if (!opened)
        co_return fail(opened.error());
    QList<Rule> rules = opened->book.rules;
    const QList<Rule> ready = readyMadeRules(opened->settings.language);
    for (const Rule &rule : ready) {
        if (!rulePlace(rules, rule.id))
            rules.append(rule);
    }
    if (rules == opened->book.rules)
        co_return fail(Error::invalid(u"TENANT"_s, RulesText::nothingToAdd()));
    co_return co_await saveRules(context, *opened, rules);
}

RulesSwitchCommand::RulesSwitchCommand(bool on)
    : m_on(on)
{
}

CommandSpec RulesSwitchCommand::spec() const
{
    return {
        .name = m_on ? u"rules enable"_s : u"rules disable"_s,
        .arguments = u"TENANT RULE"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = m_on ? rulesText(QT_TRANSLATE_NOOP("chatflow::RulesCommands", "Lets a rule act."))
                        : rulesText(QT_TRANSLATE_NOOP("chatflow::RulesCommands",
                                                      "Keeps a rule, but lets it act no more.")),
        .description = {},
        .options = {ruleReasonOption()},
        .examples = {m_on ? u"rules enable techstore ready-silence"_s
                          : u"rules disable techstore ready-unhappy"_s},
    };
}

QCoro::Task<Result<ExitCode>> RulesSwitchCommand::run(CommandContext &context)
{
    const auto opened = co_await openRules(context);
    if (!opened)
        co_return fail(opened.error());
    const auto place = rulePlace(opened->book.rules, context.arguments.at(1));
    if (!place)
        co_return fail(place.error());
    QList<Rule> rules = opened->book.rules;
    rules[*place].enabled = m_on;
    co_return co_await saveRules(context, *opened, rules);
}

CommandSpec RulesExportCommand::spec() const
{
    return {
        .name = u"rules export"_s,
        .arguments = u"TENANT FILE"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = rulesText(
            QT_TRANSLATE_NOOP("chatflow::RulesCommands", "Writes a tenant's rules into a JSON file.")),
        .description = {},
        .options = {},
        .examples = {u"rules export techstore rules.json"_s},
    };
}

QCoro::Task<Result<ExitCode>> RulesExportCommand::run(CommandContext &context)
{
    const auto opened = co_await openRules(context);
    if (!opened)
        co_return fail(opened.error());
    const QString path = context.arguments.at(1);
    QSaveFile file(path);
    const QByteArray json = QJsonDocument::fromJson(rulesToJson(opened->book.rules)).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        co_return fail(Error::Code::FileWrite, {{u"path"_s, path}}, file.errorString());
    if (context.output.isJson())
        context.output.json({{u"path"_s, path}, {u"rules"_s, opened->book.rules.size()}});
    co_return ExitCode::Ok;
}

CommandSpec RulesImportCommand::spec() const
{
    return {
        .name = u"rules import"_s,
        .arguments = u"TENANT FILE"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = rulesText(QT_TRANSLATE_NOOP(
            "chatflow::RulesCommands", "Puts the rules of a JSON file in the place of a tenant's rules.")),
        .description = rulesText(QT_TRANSLATE_NOOP(
            "chatflow::RulesCommands",
            "The file is checked as a whole first. What was there before stays among the versions.")),
        .options = {ruleReasonOption()},
        .examples = {u"rules import techstore rules.json"_s},
    };
}

QCoro::Task<Result<ExitCode>> RulesImportCommand::run(CommandContext &context)
{
    const auto opened = co_await openRules(context);
    if (!opened)
        co_return fail(opened.error());
    const auto rules = rulesOfFile(context.arguments.at(1));
    if (!rules)
        co_return fail(rules.error());
    co_return co_await saveRules(context, *opened, *rules);
}

CommandSpec RulesTrialCommand::spec() const
{
    return {
        .name = u"rules trial"_s,
        .arguments = u"TENANT [FILE]"_s,
        .minArguments = 1,
        .maxArguments = 2,
        .summary = rulesText(QT_TRANSLATE_NOOP(
            "chatflow::RulesCommands", "Shows what a tenant's rules, or those of a file, would have done.")),
        .description = rulesText(
            QT_TRANSLATE_NOOP("chatflow::RulesCommands",
                              "Reads the conversations of the last days; nothing is sent or changed. Tags "
                              "and fields are taken as "
                              "they are today. Rules that are off are left out, unless --rule names one.")),
        .options =
            {{u"days"_s, u"N"_s,
              rulesText(QT_TRANSLATE_NOOP("chatflow::RulesCommands", "how far back; 30 unless given"))},
             {u"rule"_s, u"RULE"_s,
              rulesText(QT_TRANSLATE_NOOP("chatflow::RulesCommands", "only this rule, even if it is off"))}},
        .examples = {u"rules trial techstore"_s, u"rules trial techstore new-rules.json --days 7"_s},
    };
}

QCoro::Task<Result<ExitCode>> RulesTrialCommand::run(CommandContext &context)
{
    bool isNumber = true;
    const int days =
        context.arguments.has(u"days"_s) ? context.arguments.value(u"days"_s).toInt(&isNumber) : 30;
    if (!isNumber || days < 1 || days > 366)
        co_return fail(Error::invalid(u"--days"_s, RulesText::badDays()));
    const auto opened = co_await openRules(context);
    if (!opened)
        co_return fail(opened.error());
    QList<Rule> rules = opened->book.rules;
    if (context.arguments.positional().size() > 1) {
        const auto read = rulesOfFile(context.arguments.at(1));
        if (!read)
            co_return fail(read.error());
        rules = *read;
    }
    if (context.arguments.has(u"rule"_s)) {
        const auto place = rulePlace(rules, context.arguments.value(u"rule"_s));
        if (!place)
            co_return fail(place.error());
        Rule only = rules.at(*place);
        only.enabled = true;
        rules = {only};
    }
    Output &output = context.output;
    const CancelToken cancel;
    const RuleTrial::Progress progress = [&output](qint64 conversations, qint64 messages) {
        output.progress(RulesText::progress(conversations, messages));
    };
    const auto trying =
        RuleTrial::run(opened->workspace->database(), opened->tenant.id, rules, days, cancel, progress);
    const auto report = co_await settled(trying);
    output.progress({});
    if (!report)
        co_return fail(report.error());
    QJsonArray hits;
    QList<QStringList> rows;
    for (const RuleTrialHit &hit : report->hits) {
        hits.append(QJsonObject{{u"at"_s, toIso(hit.at)},
                                {u"rule"_s, hit.rule},
                                {u"conversation"_s, hit.conversation.value()},
                                {u"contact"_s, hit.contact.value()},
                                {u"message"_s, hit.message.value()}});
        rows.append(
            {timeText(hit.at, opened->zone()), hit.rule, hit.contactName, hit.conversation.toString()});
    }
    if (output.isJson()) {
        QJsonObject acted;
        for (auto it = report->acted.cbegin(); it != report->acted.cend(); ++it)
            acted.insert(it.key(), it.value());
        output.json(
            {{u"days"_s, days},
             {u"conversations"_s, report->conversations},
             {u"messages"_s, report->messages},
             {u"contacts"_s, report->contacts},
             {u"acted"_s, acted},
             {u"texts"_s, report->texts},
             {u"escalations"_s, report->escalations},
             {u"flow_answers"_s, report->flowAnswers},
             {u"answers_saved"_s, report->answersSaved},
             {u"answer_micros"_s, report->answerMicros ? QJsonValue(*report->answerMicros) : QJsonValue()},
             {u"currency"_s, report->currency},
             {u"hits"_s, hits}});
        co_return ExitCode::Ok;
    }
    output.table(RulesText::trialColumns(), rows);
    output.line(RulesText::looked(*report, days));
    output.line(RulesText::would(*report));
    co_return ExitCode::Ok;
}

} // namespace chatflow
