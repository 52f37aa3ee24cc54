// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>
#include <QWidget> // broken
#include <QtWidgets/QLabel> // broken
#include <QtWidgets> // broken
#include <QColor> // broken
#include <QPainter> // broken
#include <QtGui/QFont> // broken
#include <QTimer>
#include <algorithm>
