// SPDX-License-Identifier: GPL-3.0-or-later
// The limit of what it takes to start: a Qt window with one chart and nothing else. Says when it is painted.
#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QMainWindow>

#include <cstdio>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QMainWindow window;
    auto *series = new QLineSeries;
    for (int i = 0; i < 30; ++i)
        series->append(i, (i * 7) % 13);
    auto *chart = new QChart;
    chart->addSeries(series);
    chart->createDefaultAxes();
    window.setCentralWidget(new QChartView(chart));
    window.resize(1280, 800);
    window.show();
    QApplication::processEvents();
    QApplication::sendPostedEvents(nullptr, QEvent::UpdateRequest);
    std::puts("ready");
    std::fflush(stdout);
    return std::getchar() == EOF ? 0 : 1; // until it was looked at
}
