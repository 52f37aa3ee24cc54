// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchmarks.h"
#include "bench/report.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{

void print(FILE *to, const QString &text)
{
    std::fputs(text.toUtf8().constData(), to);
    std::fflush(to);
}

int usageError(const QString &what)
{
    print(stderr, u"chatflow-bench: "_s + what + u"; see --help\n"_s);
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"chatflow-bench"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures ChatFlow Pro console against what the machine can do."_s);
    parser.addHelpOption();
    const QCommandLineOption list(u"list"_s, u"Names the benchmarks and ends."_s);
    const QCommandLineOption filter(u"filter"_s, u"Runs only those whose name contains TEXT."_s, u"TEXT"_s);
    const QCommandLineOption output(u"output"_s, u"Writes the figures as JSON to FILE."_s, u"FILE"_s);
    const QCommandLineOption quick(u"quick"_s, u"Only shows that they work; the figures mean nothing."_s);
    parser.addOptions({list, filter, output, quick});
    if (!parser.parse(QCoreApplication::arguments()))
        return usageError(parser.errorText());
    if (parser.isSet(u"help"_s)) {
        print(stdout, parser.helpText());
        return 0;
    }
    if (!parser.positionalArguments().isEmpty())
        return usageError(u"unexpected argument "_s + parser.positionalArguments().constFirst());

    QList<Benchmark> chosen = allBenchmarks();
    chosen.removeIf([&](const Benchmark &one) { return !one.name.contains(parser.value(filter)); });
    if (chosen.isEmpty())
        return usageError(u"no benchmark is named like "_s + parser.value(filter));
    if (parser.isSet(list)) {
        for (const Benchmark &one : std::as_const(chosen))
            print(stdout, one.name.leftJustified(18) + one.description + u'\n');
        return 0;
    }

    QList<Figure> figures;
    int status = 0;
    for (const Benchmark &one : std::as_const(chosen)) {
        print(stderr, one.name + u": "_s + one.description + u'\n');
        try {
            figures += one.run(Effort{parser.isSet(quick)});
        } catch (const std::exception &failure) {
            print(stderr, one.name + u" failed: "_s + QString::fromUtf8(failure.what()) + u'\n');
            status = 1;
        }
    }
    print(stdout, figuresTable(figures));
    if (parser.isSet(output)) {
        if (const auto written = writeFigures(parser.value(output), figures); !written) {
            print(stderr, u"chatflow-bench: "_s + written.error().detail + u'\n');
            return 1;
        }
    }
    return status;
}
