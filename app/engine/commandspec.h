// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace chatflow
{

struct OptionSpec {
    QString name;        ///< without the dashes
    QString value;       ///< how its value is called in the help, "FILE"; empty = a flag
    QString help;        ///< translated
    bool tuning = false; ///< for tests and special cases: listed last
};

/// What the help, the man page and the parser know of a command.
struct CommandSpec {
    QString name;      ///< "tenant add"
    QString arguments; ///< "NAME", "TENANT KEY=VALUE..."
    int minArguments = 0;
    int maxArguments = 0; ///< -1 = any number
    QString summary;      ///< one line, translated
    QString description;  ///< paragraphs, separated by line breaks; translated
    QList<OptionSpec> options;
    QStringList examples; ///< whole command lines without the program's name
};

/// The options that every command takes.
QList<OptionSpec> commonOptions();

/// `chatflow-engine --help`.
QString overviewText(const QList<CommandSpec> &commands, int lineWidth);
/// The help of a group: `chatflow-engine tenant --help`.
QString groupText(const QString &group, const QList<CommandSpec> &commands, int lineWidth);
/// `chatflow-engine tenant add --help`.
QString commandText(const CommandSpec &command, int lineWidth);

} // namespace chatflow
