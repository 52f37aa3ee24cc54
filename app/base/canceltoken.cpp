// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canceltoken.h"

#include "moc_canceltoken.cpp"
