// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/readiness.h"

#include "base/logging.h"
#include "engine/arguments.h"
#include "net/supervisornotice.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{

Result<Readiness> Readiness::from(const Arguments &arguments, const QProcessEnvironment &environment)
{
    Readiness readiness;
    readiness.m_file = arguments.value(u"ready-file"_s);
    readiness.m_notifySocket = environment.value(u"NOTIFY_SOCKET"_s);
    if (arguments.has(u"ready-fd"_s)) {
        const auto descriptor = arguments.number(u"ready-fd"_s, 0, 0, std::numeric_limits<int>::max());
        if (!descriptor)
            return fail(descriptor.error());
        readiness.m_descriptor = *descriptor;
    }
    return readiness;
}

Result<> Readiness::ready() const
{
    if (!m_file.isEmpty()) {
        QSaveFile file(m_file); // appears whole or not at all
        const bool written = file.open(QIODevice::WriteOnly) &&
                             file.write(QByteArray::number(QCoreApplication::applicationPid()) + '\n') > 0 &&
                             file.commit();
        if (!written)
            return fail(Error::Code::FileWrite, {{u"path"_s, m_file}}, file.errorString());
    }
    if (m_descriptor) {
        QFile file;
        const bool written = file.open(*m_descriptor, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle) &&
                             file.write("READY=1\n") > 0 && file.flush();
        if (!written)
            return fail(Error::Code::FileWrite, {{u"path"_s, u"--ready-fd %1"_s.arg(*m_descriptor)}},
                        file.errorString());
    }
    if (!m_notifySocket.isEmpty()) {
        if (const auto told = notifySupervisor(m_notifySocket, "READY=1"); !told)
            logWarning(lcEngine(), "supervisor_not_told", {{"error", told.error()}});
    }
    return {};
}

void Readiness::stopping() const
{
    if (!m_file.isEmpty())
        QFile::remove(m_file);
    if (!m_notifySocket.isEmpty()) {
        if (const auto told = notifySupervisor(m_notifySocket, "STOPPING=1"); !told)
            logWarning(lcEngine(), "supervisor_not_told", {{"error", told.error()}});
    }
}

} // namespace chatflow
