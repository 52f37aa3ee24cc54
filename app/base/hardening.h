// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chatflow
{

/// What keeps the memory of this process, and so its keys, from others.
struct Hardening {
    bool coreFilesOff = false;    ///< a crash leaves no image of the memory behind
    bool memoryClosed = false;    ///< other programs of the same user can neither attach nor read it
    bool crashReportsOff = false; ///< the system neither shows a dialog nor keeps a dump (Windows)

    bool operator==(const Hardening &) const = default;
    /// "core files off, memory closed", for the log.
    QString toString() const;
};

/// Programs call it first thing in main(). Linux: not dumpable, no core files, which also closes /proc/self
/// to other users' and the user's own programs; a debugger has to start the program with
/// CHATFLOW_DEBUGGABLE=1 in its environment, or run as root. macOS: no attaching, no core files. Windows: no
/// error dialogs and no heap in error reports.
Hardening hardenProcess();

} // namespace chatflow
