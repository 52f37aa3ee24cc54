// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arguments.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class ArgumentText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::Arguments)

public:
    static QString seeHelp(const CommandSpec &spec)
    {
        return tr("See “chatflow-engine %1 --help”.").arg(spec.name);
    }

    static UsageError unknownOption(const CommandSpec &spec, const QString &name, const QString &meant)
    {
        if (looksLikeSecret(name))
            return keyGiven(spec, name);
        return {tr("%1 has no option --%2.").arg(spec.name, name),
                meant.isEmpty() ? seeHelp(spec) : tr("Did you mean --%1?").arg(meant) + u' ' + seeHelp(spec)};
    }
    static UsageError keyGiven(const CommandSpec &spec, const QString &name)
    {
        return {tr("%1 has no option --%2: keys and pass phrases are never given on the command line, where "
                   "other users "
                   "and the shell's history can see them.")
                    .arg(spec.name, name),
                tr("Give them to “chatflow-engine secret set” on standard input or in a file.")};
    }
    static bool looksLikeSecret(const QString &name)
    {
        for (const QLatin1StringView part :
             {"key"_L1, "token"_L1, "password"_L1, "passphrase"_L1, "secret"_L1}) {
            if (name.contains(part))
                return true;
        }
        return false;
    }
    // The word is not repeated: it might be a key.
    static UsageError oneDash(const CommandSpec &spec)
    {
        return {tr("Options start with two dashes."), seeHelp(spec)};
    }
    static UsageError valueMissing(const CommandSpec &spec, const OptionSpec &option)
    {
        return {tr("--%1 needs a value: --%1 %2.").arg(option.name, option.value), seeHelp(spec)};
    }
    static UsageError valueUnwanted(const CommandSpec &spec, const OptionSpec &option)
    {
        return {tr("--%1 takes no value.").arg(option.name), seeHelp(spec)};
    }
    static UsageError tooFew(const CommandSpec &spec)
    {
        return {tr("%1 needs %2.").arg(spec.name, spec.arguments), seeHelp(spec)};
    }
    // What was given is not repeated: it might be a key.
    static UsageError tooMany(const CommandSpec &spec)
    {
        return {spec.arguments.isEmpty() ? tr("%1 takes no arguments.").arg(spec.name)
                                         : tr("%1 takes only %2.").arg(spec.name, spec.arguments),
                seeHelp(spec)};
    }
    static QString numberReason(int least, int most)
    {
        return tr("not a whole number from %1 to %2").arg(least).arg(most);
    }
    static QString dateReason() { return tr("not a date like 2026-11-24"); }
};

// Levenshtein.
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<size_t>(j) + 1;
            const int replaced = diagonal + (a.at(i) == b.at(j) ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({replaced, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

tl::expected<Arguments, UsageError> Arguments::parse(const CommandSpec &spec, const QStringList &words)
{
    const QList<OptionSpec> options = spec.options + commonOptions();
    Arguments arguments;
    bool onlyArguments = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (onlyArguments || !word.startsWith(u'-') || word == u"-"_s) {
            arguments.m_positional.append(word);
            continue;
        }
        if (word == u"--"_s) {
            onlyArguments = true;
            continue;
        }
        if (word == u"-h"_s) {
            arguments.m_options.insert(u"help"_s, {});
            continue;
        }
        if (!word.startsWith("--"_L1))
            return tl::unexpected(ArgumentText::oneDash(spec));
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.sliced(2, (equals < 0 ? word.size() : equals) - 2);
        const auto option = std::find_if(options.begin(), options.end(),
                                         [&name](const OptionSpec &known) { return known.name == name; });
        if (option == options.end()) {
            QStringList names;
            for (const OptionSpec &known : options)
                names.append(known.name);
            return tl::unexpected(ArgumentText::unknownOption(spec, name, nearest(name, names)));
        }
        if (option->value.isEmpty()) {
            if (equals >= 0)
                return tl::unexpected(ArgumentText::valueUnwanted(spec, *option));
            arguments.m_options.insert(name, {});
        } else if (equals >= 0) {
            arguments.m_options.insert(name, word.sliced(equals + 1));
        } else if (i + 1 < words.size()) {
            arguments.m_options.insert(name, words.at(++i));
        } else {
            return tl::unexpected(ArgumentText::valueMissing(spec, *option));
        }
    }
    if (arguments.has(u"help"_s) || arguments.has(u"version"_s))
        return arguments;
    if (arguments.m_positional.size() < spec.minArguments)
        return tl::unexpected(ArgumentText::tooFew(spec));
    if (spec.maxArguments >= 0 && arguments.m_positional.size() > spec.maxArguments)
        return tl::unexpected(ArgumentText::tooMany(spec));
    return arguments;
}

QString Arguments::value(const QString &option, const QString &otherwise) const
{
    const auto found = m_options.find(option); // the most recently inserted one comes first
    return found == m_options.end() ? otherwise : *found;
}

QStringList Arguments::values(const QString &option) const
{
    QStringList values = m_options.values(option); // the newest first
    std::reverse(values.begin(), values.end());
    return values;
}

Result<int> Arguments::number(const QString &option, int otherwise, int least, int most) const
{
    if (!has(option))
        return otherwise;
    bool ok = false;
    const int number = value(option).toInt(&ok);
    if (!ok || number < least || number > most)
        return fail(Error::invalid(u"--"_s + option, ArgumentText::numberReason(least, most)));
    return number;
}

Result<QDate> Arguments::date(const QString &option, QDate otherwise) const
{
    if (!has(option))
        return otherwise;
    const QDate date = QDate::fromString(value(option), Qt::ISODate);
    if (!date.isValid())
        return fail(Error::invalid(u"--"_s + option, ArgumentText::dateReason()));
    return date;
}

QString nearest(const QString &word, const QStringList &known)
{
    QString best;
    int bestDistance = 1 + static_cast<int>(word.size()) / 3; // more is not a slip
    for (const QString &candidate : known) {
        const int d = distance(word, candidate);
        if (d <= bestDistance && (best.isEmpty() || d < bestDistance)) {
            best = candidate;
            bestDistance = d;
        }
    }
    return best;
}

} // namespace chatflow
