// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/pages.h"
#include "inbox/inboxpage.h"
#include "logs/logspage.h"
