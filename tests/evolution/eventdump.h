// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evolution/evolutiontypes.h"

#include <QJsonObject>

namespace chatflow
{

/// An event as approved files show it: what is empty or false is left out, contents are shown by their size.
QJsonObject dumpEvent(const EvolutionEvent &event);

} // namespace chatflow
