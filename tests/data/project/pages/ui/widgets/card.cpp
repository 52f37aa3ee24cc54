// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/card.h"
#include "shell/mainwindow.h" // broken
#include "base/money.h"
