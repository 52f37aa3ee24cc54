// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accessibility/accessible.h"
#include "accessibility/finding.h"

namespace chatflow::test
{

/// What the walk lets pass, each with its reason: the only place for them.
struct WalkException {
    Fault fault;
    QString role;
    QString parentRole; ///< empty: any
    QString reason;
};

const QList<WalkException> &walkExceptions();

/// Whether an exception lets that fault of `tree[index]` pass.
bool isExcepted(Fault fault, const QList<Control> &tree, qsizetype index);

} // namespace chatflow::test
