// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evolution/evolutionapi.h"

namespace chatflow
{

/// What to ask for to have all messages with a person: one query for each address under which the server may
/// have filed them, since Evolution 2.3.6 cannot ask for either of two.
QList<MessageQuery> queriesAbout(const Identity &person);

} // namespace chatflow
