// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/commandspec.h"

#include "engine/displaywidth.h"
#include "engine/exitcode.h"
#include "engine/table.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class Help
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::Help)

public:
    explicit Help(int lineWidth)
        : m_width(std::clamp(lineWidth == 0 ? 100 : lineWidth, 60, 110))
    {
    }

    QString list(const QList<std::pair<QString, QString>> &rows) const
    {
        int names = 0;
        for (const auto &[name, text] : rows)
            names = std::max(names, displayWidth(name));
        names = std::min(names, 34);
        QString out;
        for (const auto &[name, text] : rows) {
            const QString wrapped = wrappedText(text, names + 4, m_width);
            if (displayWidth(name) > names)
                out += u"  "_s + name + u'\n' + wrapped;
            else
                out += u"  "_s + name + QString(names - displayWidth(name), u' ') + wrapped.sliced(names + 2);
        }
        return out;
    }

    static QString optionName(const OptionSpec &option)
    {
        return u"--"_s + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
    }

    QString options(const QList<OptionSpec> &options, bool tuning) const
    {
        QList<std::pair<QString, QString>> rows;
        for (const OptionSpec &option : options) {
            if (option.tuning == tuning)
                rows.append({optionName(option), option.help});
        }
        return list(rows);
    }

    QString commands(const QList<CommandSpec> &commands) const
    {
        QList<std::pair<QString, QString>> rows;
        for (const CommandSpec &command : commands)
            rows.append({command.name + (command.arguments.isEmpty() ? QString() : u' ' + command.arguments),
                         command.summary});
        return list(rows);
    }

    QString paragraph(const QString &text) const { return wrappedText(text, 0, m_width); }
    QString section(const QString &title, const QString &body) const
    {
        return body.isEmpty() ? QString() : u'\n' + title + u'\n' + body;
    }

    static QString title(const CommandSpec &command)
    {
        QString line = u"chatflow-engine "_s + command.name;
        if (!command.options.isEmpty())
            line += u' ' + tr("[OPTION...]");
        return command.arguments.isEmpty() ? line : line + u' ' + command.arguments;
    }

    QString overview(const QList<CommandSpec> &commandSpecs) const
    {
        QList<std::pair<QString, QString>> codes;
        for (const ExitCodeText &text : exitCodeTexts())
            codes.append({QString::number(static_cast<int>(text.code)), text.meaning});
        codes.append({u"128+N"_s, tr("ended by signal N before it was done")});
        return tr("Usage: chatflow-engine COMMAND [OPTION...] [ARGUMENT...]") + u"\n\n"_s +
               paragraph(tr("Answers WhatsApp conversations that arrive through Evolution API with Flowise "
                            "flows, without a "
                            "screen, and manages the workspace that it shares with chatflow-console.")) +
               section(tr("Commands:"), commands(commandSpecs)) +
               section(tr("Options of every command:"), options(commonOptions(), false)) +
               section(tr("A first bot:"),
                       u"  chatflow-engine tenant add \"TechStore\" \\\n"
                       "      --flowise-url https://flowise.example.com/api/v1/prediction/6f9c… \\\n"
                       "      --evolution-url https://evolution.example.com --instance techstore\n"
                       "  chatflow-engine secret set tenant/techstore/flowise < flowise.key\n"
                       "  chatflow-engine secret set tenant/techstore/evolution < evolution.key\n"
                       "  chatflow-engine doctor techstore\n"
                       "  chatflow-engine run\n"_s) +
               section(tr("Exit codes:"), list(codes)) + u'\n' +
               paragraph(tr("Keys and pass phrases are read from standard input or from a file, never from "
                            "the command line, where "
                            "other users of the computer could see them.")) +
               u'\n' +
               paragraph(tr("“chatflow-engine COMMAND --help” tells more about a command; “man "
                            "chatflow-engine” tells all."));
    }

    QString group(const QString &name, const QList<CommandSpec> &commandSpecs) const
    {
        return tr("Usage: chatflow-engine %1 COMMAND [OPTION...] [ARGUMENT...]").arg(name) + u'\n' +
               section(tr("Commands:"), commands(commandSpecs)) + u'\n' +
               paragraph(tr("“chatflow-engine COMMAND --help” tells more about a command; “man "
                            "chatflow-engine” tells all."));
    }

    QString command(const CommandSpec &spec) const
    {
        QString examples;
        for (const QString &example : spec.examples)
            examples += u"  chatflow-engine "_s + example + u'\n';
        return tr("Usage: %1").arg(title(spec)) + u"\n\n"_s + paragraph(spec.summary) +
               (spec.description.isEmpty() ? QString() : u'\n' + paragraph(spec.description)) +
               section(tr("Options:"), options(spec.options, false)) +
               section(tr("Options for tests and special cases:"), options(spec.options, true)) +
               section(tr("Options of every command:"), options(commonOptions(), false)) +
               section(tr("Examples:"), examples);
    }

private:
    int m_width;
};

} // namespace

QList<OptionSpec> commonOptions()
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::Help", source);
    };
    return {
        {u"workspace"_s, u"FILE-or-URL"_s,
         text(QT_TRANSLATE_NOOP(
             "chatflow::Help",
             "the workspace: a file, or postgresql://USER@HOST/DATABASE for a team (without a password). "
             "Otherwise CHATFLOW_WORKSPACE, otherwise the file that chatflow-console uses"))},
        {u"database-password-file"_s, u"FILE"_s,
         text(QT_TRANSLATE_NOOP(
             "chatflow::Help",
             "where the PostgreSQL password stands; otherwise CHATFLOW_DATABASE_PASSWORD_FILE, otherwise "
             "PGPASSWORD or ~/.pgpass"))},
        {u"vault"_s, u"FILE"_s,
         text(QT_TRANSLATE_NOOP(
             "chatflow::Help",
             "the vault of keys for a computer without a keychain; otherwise a file beside the workspace"))},
        {u"vault-passphrase-file"_s, u"FILE"_s,
         text(QT_TRANSLATE_NOOP("chatflow::Help",
                                "where the vault's pass phrase stands, readable by its owner only; otherwise "
                                "CHATFLOW_PASSPHRASE_FILE, CHATFLOW_PASSPHRASE_FD or systemd's credential "
                                "chatflow-passphrase; otherwise "
                                "only the keychain is used"))},
        {u"json"_s,
         {},
         text(QT_TRANSLATE_NOOP("chatflow::Help",
                                "results as JSON, one object a line, and errors too (on standard error)"))},
        {u"log"_s, u"LEVEL"_s,
         text(QT_TRANSLATE_NOOP("chatflow::Help", "what is logged on standard error: debug, info, warning or "
                                                  "error. Keys, numbers and message texts "
                                                  "never are"))},
        {u"language"_s, u"CODE"_s,
         text(QT_TRANSLATE_NOOP("chatflow::Help",
                                "what the program speaks: en, es or pt; otherwise the system's language"))},
        {u"help"_s, {}, text(QT_TRANSLATE_NOOP("chatflow::Help", "this help"))},
        {u"version"_s, {}, text(QT_TRANSLATE_NOOP("chatflow::Help", "the program's version"))},
    };
}

QString overviewText(const QList<CommandSpec> &commands, int lineWidth)
{
    return Help(lineWidth).overview(commands);
}

QString groupText(const QString &group, const QList<CommandSpec> &commands, int lineWidth)
{
    return Help(lineWidth).group(group, commands);
}

QString commandText(const CommandSpec &command, int lineWidth)
{
    return Help(lineWidth).command(command);
}

} // namespace chatflow
