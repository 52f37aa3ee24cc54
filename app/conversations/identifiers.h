// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversation.h"
#include "evolution/evolutiontypes.h"

#include <QList>

namespace chatflow
{

/// Under what the other person of a message is known, the telephone number first. Never empty.
QList<ContactIdentifier> identifiersOf(const InboundMessage &message);
/// The way back: a contact's addresses at WhatsApp, `address` being the one answers go to;
/// it may be left out.
Identity identityFrom(const QList<ContactIdentifier> &identifiers, const QString &address);

} // namespace chatflow
