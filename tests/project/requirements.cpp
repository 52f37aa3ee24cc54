// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/requirements.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace chatflow
{
using namespace Qt::StringLiterals;

QStringList csvFields(const QString &line)
{
    QStringList fields{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == u'"' && quoted && i + 1 < line.size() && line.at(i + 1) == u'"')
            fields.last() += line.at(i++);
        else if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            fields.append(QString());
        else
            fields.last() += c;
    }
    return fields;
}

QStringList faultsInRequirements(const QString &csv, const CasesOf &casesOf)
{
    static const QRegularExpression requirement(uR"(^C[1-6]\.[1-9]\d*$)"_s);
    QStringList faults;
    QStringList lines = csv.split(u'\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    if (lines.isEmpty() || lines.first() != u"requirement,ctest,case")
        faults.append(u"1: the first line must be requirement,ctest,case"_s);
    QSet<QString> seen;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto fault = [&](const QString &text) { faults.append(u"%1: %2"_s.arg(i + 1).arg(text)); };
        const QStringList fields = csvFields(lines.at(i));
        if (fields.size() != 3) {
            fault(u"three fields are due"_s);
            continue;
        }
        if (seen.contains(lines.at(i)))
            fault(u"the line is there twice"_s);
        seen.insert(lines.at(i));
        if (!requirement.match(fields.at(0)).hasMatch())
            fault(u"'%1' is no requirement"_s.arg(fields.at(0)));
        const std::optional<TestCases> cases = casesOf(fields.at(1));
        if (!cases)
            fault(u"'%1' is no test"_s.arg(fields.at(1)));
        else if (!cases->contains(fields.at(2)))
            fault(u"'%1' is no case of %2"_s.arg(fields.at(2), fields.at(1)));
    }
    return faults;
}

TestCases testCases(const QString &functions, const QString &dataTags)
{
    TestCases cases;
    for (const QString &line : functions.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.endsWith("()"_L1))
            cases.insert(line.chopped(2));
    }
    // "<class> <function> <row>"; with rows for the whole test "<class> <function> [<row>] __global__ <its
    // row>".
    for (const QString &line : dataTags.split(u'\n', Qt::SkipEmptyParts)) {
        const QString function = line.section(u' ', 1, 1);
        const QString row = line.section(u' ', 2).section("__global__"_L1, 0, 0).trimmed();
        if (cases.contains(function) && !row.isEmpty())
            cases.insert(function + u':' + row);
    }
    return cases;
}

QHash<QString, QStringList> testCommands(const QByteArray &json)
{
    QHash<QString, QStringList> commands;
    const QJsonArray tests = QJsonDocument::fromJson(json).object().value("tests"_L1).toArray();
    for (const QJsonValue &test : tests) {
        QStringList command;
        for (const QJsonValue &word : test["command"_L1].toArray())
            command.append(word.toString());
        commands.insert(test["name"_L1].toString(), command);
    }
    return commands;
}

} // namespace chatflow
