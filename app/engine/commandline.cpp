// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/commandline.h"

#include "base/language.h"
#include "base/logging.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::CommandLine)

public:
    static QString seeHelp() { return tr("“chatflow-engine --help” lists the commands."); }
    static QString didYouMean(const QString &name)
    {
        return tr("Did you mean “%1”?").arg(name) + u' ' + seeHelp();
    }
    static QString noCommand() { return tr("No command was given."); }
    static QString unknown(const QString &name) { return tr("There is no command “%1”.").arg(name); }
    static QString incomplete(const QString &group)
    {
        return tr("“%1” needs to know what to do.").arg(group);
    }
    static QString seeGroup(const QString &group)
    {
        return tr("See “chatflow-engine %1 --help”.").arg(group);
    }
    static QString badLevel() { return tr("--log takes debug, info, warning or error."); }
    static QString badLanguage() { return tr("--language takes %1.").arg(Language::codes().join(u", "_s)); }
    static QString version() { return tr("chatflow-engine %1").arg(QCoreApplication::applicationVersion()); }
};

// Options may stand before the command too: moves them behind it.
QStringList commandFirst(const QStringList &words)
{
    QStringList options;
    qsizetype i = 0;
    while (i < words.size() && words.at(i).startsWith(u'-') && words.at(i) != u"--"_s) {
        const QString word = words.at(i++);
        options.append(word);
        const QList<OptionSpec> known = commonOptions();
        const auto option = std::find_if(known.begin(), known.end(), [&word](const OptionSpec &spec) {
            return u"--"_s + spec.name == word;
        });
        if (option != known.end() && !option->value.isEmpty() && i < words.size())
            options.append(words.at(i++));
    }
    return words.sliced(i) + options;
}

bool asksForJson(const QStringList &words)
{
    const qsizetype end = words.indexOf(u"--"_s);
    return (end < 0 ? words : words.first(end)).contains(u"--json"_s);
}

} // namespace

CommandLine::CommandLine(std::vector<std::unique_ptr<Command>> commands, Output output,
                         const QProcessEnvironment &environment)
    : m_commands(std::move(commands))
    , m_output(output)
    , m_environment(environment)
{
}

CommandLine::~CommandLine() = default;

void CommandLine::start(const QStringList &words)
{
    if (asksForJson(words))
        m_output.setFormat(Output::Format::Json);
    const QString language = Language::wantedIn(words);
    if (!language.isEmpty() && !Language::codes().contains(language)) {
        m_output.usageError(CommandLineText::badLanguage(), {});
        end(ExitCode::Usage);
        return;
    }
    QStringList sorted = commandFirst(words);
    if (sorted.value(0) == u"help"_s)
        sorted = sorted.sliced(1) + QStringList{u"--help"_s};
    const bool named = !sorted.isEmpty() && !sorted.constFirst().startsWith(u'-');

    qsizetype used = 0;
    Command *command = named ? find(sorted, used) : nullptr;
    if (!command) {
        CommandSpec anything;
        anything.maxArguments = -1;
        const auto general = Arguments::parse(anything, sorted);
        if (general && general->has(u"help"_s) && showHelp(general->positional()))
            return;
        if (general && general->has(u"version"_s) && !named) {
            m_output.line(CommandLineText::version());
            end(ExitCode::Ok);
            return;
        }
        unknownCommand(sorted);
        return;
    }

    auto arguments = Arguments::parse(command->spec(), sorted.sliced(used));
    if (!arguments) {
        m_output.usageError(arguments.error().what, arguments.error().mend);
        end(ExitCode::Usage);
        return;
    }
    if (arguments->has(u"help"_s)) {
        m_output.text(commandText(command->spec(), m_output.lineWidth()));
        end(ExitCode::Ok);
        return;
    }
    if (arguments->has(u"version"_s)) {
        m_output.line(CommandLineText::version());
        end(ExitCode::Ok);
        return;
    }
    m_running = command;
    if (!applyLogLevel(*arguments)) {
        m_output.usageError(CommandLineText::badLevel(), {});
        end(ExitCode::Usage);
        return;
    }
    m_context.emplace(CommandContext{*arguments, m_output, m_environment, {}});
    const QFuture<Result<ExitCode>> running = toFuture(command->run(*m_context));
    onDone(this, running, [this](const Result<ExitCode> &result) {
        if (result) {
            end(*result);
            return;
        }
        logDebug(lcEngine(), "command_failed", {{"error", result.error()}});
        m_output.error(result.error());
        end(exitCodeFor(result.error()));
    });
}

void CommandLine::stop(int number)
{
    if (!m_context)
        return;
    m_context->stop.cancel();
    if (!m_running->finishesWhenStopped())
        Q_EMIT abandoned(exitCodeForSignal(number));
}

Command *CommandLine::find(const QStringList &words, qsizetype &used) const
{
    for (const qsizetype count : {qsizetype(2), qsizetype(1)}) {
        if (words.size() < count)
            continue;
        const QString name = words.first(count).join(u' ');
        const auto found = std::find_if(m_commands.begin(), m_commands.end(), [&name](const auto &command) {
            return command->spec().name == name;
        });
        if (found != m_commands.end()) {
            used = count;
            return found->get();
        }
    }
    return nullptr;
}

QList<CommandSpec> CommandLine::specs() const
{
    QList<CommandSpec> all;
    for (const auto &command : m_commands)
        all.append(command->spec());
    return all;
}

QStringList CommandLine::groups() const
{
    QStringList names;
    for (const CommandSpec &spec : specs()) {
        const QString first = spec.name.section(u' ', 0, 0);
        if (first != spec.name && !names.contains(first))
            names.append(first);
    }
    return names;
}

bool CommandLine::showHelp(const QStringList &topic)
{
    if (topic.isEmpty()) {
        m_output.text(overviewText(specs(), m_output.lineWidth()));
        end(ExitCode::Ok);
        return true;
    }
    if (topic.size() > 1 || !groups().contains(topic.constFirst()))
        return false;
    QList<CommandSpec> members;
    for (const CommandSpec &spec : specs()) {
        if (spec.name.startsWith(topic.constFirst() + u' '))
            members.append(spec);
    }
    m_output.text(groupText(topic.constFirst(), members, m_output.lineWidth()));
    end(ExitCode::Ok);
    return true;
}

void CommandLine::unknownCommand(const QStringList &words)
{
    if (words.isEmpty() || words.constFirst().startsWith(u'-')) {
        m_output.usageError(CommandLineText::noCommand(), CommandLineText::seeHelp());
    } else if (groups().contains(words.constFirst())) {
        const QString group = words.constFirst();
        const QString second = words.value(1);
        if (second.isEmpty() || second.startsWith(u'-')) {
            m_output.usageError(CommandLineText::incomplete(group), CommandLineText::seeGroup(group));
        } else {
            QStringList known;
            for (const CommandSpec &spec : specs()) {
                if (spec.name.startsWith(group + u' '))
                    known.append(spec.name.section(u' ', 1));
            }
            const QString meant = nearest(second, known);
            m_output.usageError(CommandLineText::unknown(group + u' ' + second),
                                meant.isEmpty() ? CommandLineText::seeGroup(group)
                                                : CommandLineText::didYouMean(group + u' ' + meant));
        }
    } else {
        QStringList known = groups();
        for (const CommandSpec &spec : specs())
            known.append(spec.name);
        const QString meant = nearest(words.constFirst(), known);
        m_output.usageError(CommandLineText::unknown(words.constFirst()),
                            meant.isEmpty() ? CommandLineText::seeHelp()
                                            : CommandLineText::didYouMean(meant));
    }
    end(ExitCode::Usage);
}

bool CommandLine::applyLogLevel(const Arguments &arguments)
{
    const QStringList levels{u"debug"_s, u"info"_s, u"warning"_s, u"error"_s};
    const auto level = levels.indexOf(arguments.value(u"log"_s, m_running->defaultLogLevel()));
    if (level < 0)
        return false;
    QString rules;
    for (qsizetype i = 0; i < 3; ++i) // errors are always logged
        rules += u"*."_s + levels.at(i) + (i >= level ? u"=true\n"_s : u"=false\n"_s);
    // Qt's own chatter only when asked for by QT_LOGGING_RULES, which comes after these rules.
    QLoggingCategory::setFilterRules(rules + u"qt.*.debug=false\nqt.*.info=false\n"_s);
    return true;
}

void CommandLine::end(ExitCode code)
{
    Q_EMIT finished(static_cast<int>(code));
}

} // namespace chatflow
