// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/httpclient.h" // broken
#include "base/error.h"
