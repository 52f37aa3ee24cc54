// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rule.h"

namespace chatflow
{

/// The rules that every business may begin with, in its own language ("es", "pt", otherwise English):
/// whoever asks for a person or is angry gets one, the AI answers the rest; a reminder after silence and an
/// offer to those who write often are there but off. Their ids are fixed, so that they are known again.
QList<Rule> readyMadeRules(const QString &language);

} // namespace chatflow
