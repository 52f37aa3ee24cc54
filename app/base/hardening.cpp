// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hardening.h"

#include <QStringList>
#include <QtGlobal>

#if defined(Q_OS_LINUX)
#include <sys/prctl.h>
#endif
#if defined(Q_OS_MACOS)
#include <sys/ptrace.h>
#include <sys/types.h>
#endif
#if defined(Q_OS_UNIX)
#include <sys/resource.h>
#elif defined(Q_OS_WIN)
#include <qt_windows.h>
#include <werapi.h>
#endif

using namespace Qt::StringLiterals;

namespace chatflow
{

Hardening hardenProcess()
{
    Hardening done;
    if (qEnvironmentVariableIntValue("CHATFLOW_DEBUGGABLE") != 0)
        return done;
#if defined(Q_OS_UNIX)
    const rlimit none{0, 0};
    done.coreFilesOff = ::setrlimit(RLIMIT_CORE, &none) == 0;
#endif
#if defined(Q_OS_LINUX)
    // A core_pattern that pipes to a program disregards the limit, but not this.
    done.memoryClosed = ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
#elif defined(Q_OS_MACOS)
    done.memoryClosed = ::ptrace(PT_DENY_ATTACH, 0, nullptr, 0) == 0;
#elif defined(Q_OS_WIN)
    ::SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
    done.crashReportsOff =
        SUCCEEDED(::WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP | WER_FAULT_REPORTING_NO_UI));
    done.coreFilesOff = done.crashReportsOff;
#endif
    return done;
}

QString Hardening::toString() const
{
    QStringList parts;
    if (coreFilesOff)
        parts << u"core files off"_s;
    if (memoryClosed)
        parts << u"memory closed"_s;
    if (crashReportsOff)
        parts << u"crash reports off"_s;
    return parts.isEmpty() ? u"none"_s : parts.join(u", "_s);
}

} // namespace chatflow
