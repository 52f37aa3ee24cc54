// SPDX-License-Identifier: GPL-3.0-or-later

#include <QChartView> // broken
QLineSeries *series = nullptr; // broken
