// SPDX-License-Identifier: GPL-3.0-or-later
#include <QChartView>
QLineSeries *series = nullptr;
