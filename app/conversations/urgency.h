// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/escalation.h"

namespace chatflow
{

/// How urgent it is that a person takes the conversation whose last messages these are, oldest first.
/// `usual` is the language the contact writes in, `isImportant` whether the business has marked it so.
/// Offline, some 25 µs a message; any thread.
Urgency urgencyOf(const QList<Message> &messages, HolderReason reason, const QString &usual,
                  bool isImportant);

} // namespace chatflow
