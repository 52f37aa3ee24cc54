// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evolution/evolutiontypes.h"

namespace chatflow
{

/// What the benchmarks' contacts write: sentences of the length people write in, always the same ones.
QString benchText(int number);
/// The telephone number of a contact, digits only.
QString benchPhone(int contact);
/// Message `number` of the benchmark, from one of `contacts` people in turn, sent now.
InboundMessage benchMessage(int number, int contacts);

} // namespace chatflow
