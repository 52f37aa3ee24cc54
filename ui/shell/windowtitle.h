// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace chatflow
{

/// What a window shows, from the page to the workspace, as its title; empty parts are left out. The program's
/// name when there is nothing to say: a screen reader announces a window without a title as nothing.
QString windowTitleOf(QStringList parts);

} // namespace chatflow
