// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/flowmodel.h"

namespace chatflow
{

/// What a friendly (or formal, if the prompt says so) shop assistant answers to the last of `messages`, in
/// its language (es, pt or en), using only what `system` and the messages tell: names, products, hours and
/// sentences that were not passed on are not known. The same input gives the same answer.
QString shopAnswer(const QString &system, const QList<ModelMessage> &messages);

} // namespace chatflow
