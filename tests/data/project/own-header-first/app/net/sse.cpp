// SPDX-License-Identifier: GPL-3.0-or-later

#include <QByteArray>

#include "net/sse.h" // broken
