// SPDX-License-Identifier: GPL-3.0-or-later
// What chatflow-bench starts to measure the window: WHAT WORKSPACE AMOUNT. Writes "ready", or the figure.
#include "bench/window/consoleprobe.h"
#include "bench/window/templatemeasure.h"
#include "bench/window/windowmeasures.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace chatflow;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"chatflow-bench-window"_s);
    const QStringList words = QApplication::arguments();
    const QString what = words.value(1);
    const int amount = words.value(3).toInt();
    try {
        if (what == u"template"_s) { // needs no workspace
            std::printf("%.3f\n", measureTemplateTyping(amount));
            return 0;
        }
        ConsoleProbe probe(words.value(2));
        if (what == u"start"_s) {
            std::puts("ready");
            std::fflush(stdout);
            return std::getchar() == EOF ? 0 : 1; // until it was looked at
        }
        double figure = 0;
        if (what == u"open"_s)
            figure = measureOpening(probe, amount);
        else if (what == u"open_any"_s)
            figure = measureOpeningAny(probe, amount);
        else if (what == u"search"_s)
            figure = measureSearch(probe, amount);
        else if (what == u"scroll"_s)
            figure = measureScrolling(probe, amount);
        else if (what == u"ingest"_s)
            figure = measureIngest(probe, amount);
        else
            throw std::runtime_error("start, open, open_any, search, scroll, ingest or template");
        std::printf("%.3f\n", figure);
        return 0;
    } catch (const std::exception &failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
}
