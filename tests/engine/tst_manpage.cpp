// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/command.h"
#include "support/places.h"

#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// Holds the man page and --help to what the commands really take, so that none of the three falls behind.
class TestManPage : public QObject
{
    Q_OBJECT

    static QString path() { return test::sourcePath(u"packaging/man/chatflow-engine.1"_s); }

    // A line of roff as it reads.
    static QString plain(QString line)
    {
        line.remove(QRegularExpression(u"^\\.(SH|SS|B|I|BR|BI|IR|RI)\\s+"_s));
        line.replace(u"\\-"_s, u"-"_s).replace(u"\\ "_s, u" "_s).replace(u"\\:"_s, QString());
        line.remove(QRegularExpression(u"\\\\f[BIRP]"_s));
        return line.simplified();
    }
    static QString optionLine(const OptionSpec &option)
    {
        return u"--"_s + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
    }
    static QStringList sorted(QStringList list)
    {
        list.sort();
        return list;
    }

    struct Page {
        QMap<QString, QStringList> commands; // heading → options
        QStringList options;
        QStringList exitCodes; // "0 done"
    };

    static Page page()
    {
        QFile file(path());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        Page page;
        QString section;
        QString command;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString &line = lines.at(i);
            if (line.startsWith(".SH "_L1)) {
                section = plain(line);
            } else if (line.startsWith(".SS "_L1)) {
                command = plain(line);
                page.commands.insert(command, {});
            } else if (line == u".TP"_s && i + 1 < lines.size()) {
                const QString term = plain(lines.at(i + 1));
                if (section == u"COMMANDS"_s)
                    page.commands[command].append(term);
                else if (section == u"OPTIONS"_s)
                    page.options.append(term);
                else if (section == u"EXIT STATUS"_s) {
                    QString text = term;
                    for (qsizetype j = i + 2;
                         j < lines.size() && lines.at(j) != u".TP"_s && !lines.at(j).startsWith(".SH"_L1);
                         ++j)
                        text += u' ' + plain(lines.at(j));
                    page.exitCodes.append(text);
                }
            }
        }
        return page;
    }

private Q_SLOTS:
    void namesEveryCommandAndOption()
    {
        const Page manual = page();
        QStringList headings;
        for (const auto &command : allCommands()) {
            const CommandSpec spec = command->spec();
            const QString heading = spec.arguments.isEmpty() ? spec.name : spec.name + u' ' + spec.arguments;
            headings.append(heading);
            QStringList options;
            for (const OptionSpec &option : spec.options)
                options.append(optionLine(option));
            QCOMPARE(sorted(manual.commands.value(heading)), sorted(options));
        }
        QCOMPARE(sorted(manual.commands.keys()), sorted(headings));
        QStringList common;
        for (const OptionSpec &option : commonOptions())
            common.append(optionLine(option));
        QCOMPARE(manual.options, common);
    }

    void namesEveryExitCode()
    {
        QStringList expected;
        for (const ExitCodeText &text : exitCodeTexts())
            expected.append(QString::number(static_cast<int>(text.code)) + u' ' + text.meaning);
        QStringList found = page().exitCodes;
        QVERIFY(found.takeLast().startsWith("128+"_L1));
        QCOMPARE(found, expected);
    }

    void helpNamesEveryOption()
    {
        QList<CommandSpec> specs;
        for (const auto &command : allCommands())
            specs.append(command->spec());
        const QString overview = overviewText(specs, 80);
        for (const CommandSpec &spec : specs) {
            QVERIFY2(!spec.summary.isEmpty() && !spec.examples.isEmpty(), qPrintable(spec.name));
            QVERIFY2(overview.contains(spec.name), qPrintable(spec.name));
            const QString help = commandText(spec, 80);
            for (const OptionSpec &option : spec.options + commonOptions()) {
                QVERIFY2(help.contains(optionLine(option)), qPrintable(spec.name + u' ' + option.name));
                QVERIFY2(!option.help.isEmpty(), qPrintable(option.name));
            }
            for (const QString &line : help.split(u'\n'))
                QVERIFY2(line.size() <= 80 || line.contains("chatflow-engine"_L1), qPrintable(line));
        }
    }

    void examplesAreGood()
    {
        for (const auto &command : allCommands()) {
            const CommandSpec spec = command->spec();
            for (const QString &example : spec.examples) {
                QVERIFY2(example.startsWith(spec.name), qPrintable(example));
                const QString words = example.section(u" < "_s, 0, 0); // what the shell takes for itself
                const auto parsed =
                    Arguments::parse(spec, QProcess::splitCommand(words).sliced(spec.name.count(u' ') + 1));
                QVERIFY2(parsed.has_value(),
                         parsed ? "" : qPrintable(example + u": "_s + parsed.error().what));
            }
        }
    }

    void isGoodRoff()
    {
        QProcess check;
        const QString mandoc = QStandardPaths::findExecutable(u"mandoc"_s);
        const QString groff = QStandardPaths::findExecutable(u"groff"_s);
        if (!mandoc.isEmpty())
            check.start(mandoc, {u"-Tlint"_s, u"-Wwarning"_s, path()});
        else if (!groff.isEmpty())
            check.start(groff, {u"-man"_s, u"-ww"_s, u"-z"_s, u"-Kutf8"_s, path()});
        else
            QSKIP("Neither mandoc nor groff is installed.");
        QVERIFY(check.waitForFinished());
        QCOMPARE(QString::fromUtf8(check.readAllStandardOutput() + check.readAllStandardError()), QString());
        QCOMPARE(check.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestManPage)
#include "tst_manpage.moc"
