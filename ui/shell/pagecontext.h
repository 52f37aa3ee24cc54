// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"

namespace chatflow
{

class LayoutMemory;
class Notifications;
class UndoBar;
class Workspace;

/// What the shell has for its pages. shell/pages.cpp hands each page the parts it needs; all outlive it.
struct PageContext {
    Workspace &workspace;
    Access access; ///< of the person at this console
    Notifications &notifications;
    UndoBar &undo;
    LayoutMemory &layout;
};

} // namespace chatflow
