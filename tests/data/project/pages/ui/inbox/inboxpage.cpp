// SPDX-License-Identifier: GPL-3.0-or-later

#include "inbox/inboxpage.h"
#include "inbox/threadmodel.h"
#include "widgets/card.h"
#include "shell/page.h"
#include "conversations/inbox.h"
#include "conversations/messagestore.h" // broken
#include "flowise/flowiseclient.h" // broken
#include "billing/invoicepage.h"
#include "logs/logspage.h" // broken
