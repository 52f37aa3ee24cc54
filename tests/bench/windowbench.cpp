// SPDX-License-Identifier: GPL-3.0-or-later
// What the window takes, each measured in a process of its own (tests/bench/window).
#include "base/clock.h"
#include "bench/benchmarks.h"
#include "bench/filledworkspace.h"
#include "bench/required.h"
#include "bench/samples.h"
#include "storage/database.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int patienceMs = 300'000;

QString programOf(const QString &name)
{
    return QCoreApplication::applicationDirPath() + u'/' + name;
}

/// Off screen, unless somebody wants to see it.
QProcessEnvironment environment()
{
    QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    if (!own.contains(u"QT_QPA_PLATFORM"_s))
        own.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return own;
}

std::runtime_error failureOf(QProcess &process)
{
    const QString why = process.program() + u": "_s + QString::fromUtf8(process.readAllStandardError());
    return std::runtime_error(why.toStdString());
}

/// The figure that `what` gives on `workspace`.
double measured(const QString &what, const QString &workspace, int amount)
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(programOf(u"chatflow-bench-window"_s), {what, workspace, QString::number(amount)});
    if (!process.waitForFinished(patienceMs) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        throw failureOf(process);
    return process.readAllStandardOutput().trimmed().toDouble();
}

struct Started {
    double ms = 0;
    double mib = 0; ///< resident
};

/// From the start of a process to its "ready", and what it holds by then.
Started started(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(environment());
    const BenchTime from = benchNow();
    process.start(programOf(program), arguments);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(patienceMs))
            throw failureOf(process);
    }
    Started result{.ms = msBetween(from, benchNow())};
    QFile status(u"/proc/%1/status"_s.arg(process.processId()));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith("VmRSS:"))
                result.mib = line.mid(6).trimmed().split(' ').constFirst().toDouble() / 1024.0;
    }
    process.closeWriteChannel(); // it ends
    process.waitForFinished(patienceMs);
    return result;
}

} // namespace

QList<Figure> benchStart(const Effort &effort)
{
    const QTemporaryDir folder;
    const QString empty = folder.filePath(u"empty.chatflow"_s);
    SystemClock clock;
    required(Database::open({.location = empty, .password = {}}, clock)); // made, and closed again
    const QString filled = filledWorkspace(effort);
    Samples msChart, msEmpty, msFilled, mibChart, mibEmpty, mibFilled;
    // By turns, so that what else the machine does meets all three. The first of each only warms up.
    for (int i = 0; i < effort.of(16, 2); ++i) {
        const Started chart = started(u"chatflow-bench-chart"_s, {});
        const Started ofEmpty = started(u"chatflow-bench-window"_s, {u"start"_s, empty});
        const Started ofFilled = started(u"chatflow-bench-window"_s, {u"start"_s, filled});
        if (i == 0)
            continue;
        msChart.add(chart.ms);
        mibChart.add(chart.mib);
        msEmpty.add(ofEmpty.ms);
        mibEmpty.add(ofEmpty.mib);
        msFilled.add(ofFilled.ms);
        mibFilled.add(ofFilled.mib);
    }
    const auto figure = [](const QString &name, const Samples &value, const QString &unit,
                           const Samples &limit, double aim) {
        return Figure{
            .name = name, .value = value.median(), .unit = unit, .limit = limit.median(), .aim = aim};
    };
    return {
        figure(u"start_empty"_s, msEmpty, u"ms"_s, msChart, 2.0),
        figure(u"start_1m"_s, msFilled, u"ms"_s, msChart, 2.0),
        figure(u"memory_empty"_s, mibEmpty, u"MiB"_s, mibChart, 2.5),
        figure(u"memory_1m"_s, mibFilled, u"MiB"_s, mibChart, 2.5),
    };
}

QList<Figure> benchOpenNewestPage(const Effort &effort)
{
    return {{.name = u"open_newest_page"_s,
             .value = measured(u"open"_s, filledWorkspace(effort), effort.of(60, 3)),
             .unit = u"ms"_s,
             .limit = std::nullopt,
             .aim = 16.0}};
}

QList<Figure> benchOpenAny(const Effort &effort)
{
    return {{.name = u"open_any_p99"_s,
             .value = measured(u"open_any"_s, filledWorkspace(effort), effort.of(400, 3)),
             .unit = u"ms"_s,
             .limit = std::nullopt,
             .aim = 50.0}};
}

QList<Figure> benchSearchTyping(const Effort &effort)
{
    return {{.name = u"search_typing"_s,
             .value = measured(u"search"_s, filledWorkspace(effort), effort.of(24, 2)),
             .unit = u"ms"_s,
             .limit = std::nullopt,
             .aim = 50.0}};
}

QList<Figure> benchScroll(const Effort &effort)
{
    return {{.name = u"scroll_frame_p99"_s,
             .value = measured(u"scroll"_s, filledWorkspace(effort), effort.of(200'000, 50)),
             .unit = u"ms"_s,
             .limit = std::nullopt,
             .aim = 16.0}};
}

QList<Figure> benchTemplateTyping(const Effort &effort)
{
    return {{.name = u"template_keystroke_p99"_s,
             .value = measured(u"template"_s, {}, effort.of(1000, 5)),
             .unit = u"ms"_s,
             .limit = std::nullopt,
             .aim = 16.0}};
}

QList<Figure> benchIngestLive(const Effort &effort)
{
    const QTemporaryDir folder;
    return {{.name = u"ingest_live"_s,
             .value = measured(u"ingest"_s, copyOfFilledWorkspace(effort, folder.path()), effort.of(60, 1)),
             .unit = u"ms"_s,
             .limit = std::nullopt,
             .aim = 32.0}};
}

} // namespace chatflow
