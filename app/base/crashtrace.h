// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chatflow
{

/// Has a crash of this process (a memory fault, abort(), an exception nobody caught) write which functions
/// led to it, to standard error and at the end of `reportFile` if one is named. Functions, files and lines
/// only, redacted: no values, source texts, arguments, environment or messages of exceptions. The process
/// then dies of the same signal as before.
///
/// Call it once in main(). The raw addresses are written first, by functions that are safe in a signal
/// handler. Names are looked up after that, which is not safe (it allocates): where the crash has broken the
/// heap it may hang, and ends by itself after ten seconds. A stack overflow is only reported for the thread
/// that called this. False where it does not exist (Windows) or `reportFile` cannot be written (then standard
/// error alone is used).
bool installCrashTrace(const QString &reportFile = {});

} // namespace chatflow
