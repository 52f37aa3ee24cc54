// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace chatflow
{

/// Tells a service supervisor how the program is, as systemd's sd_notify(3) does: one datagram ("READY=1",
/// "STOPPING=1", "STATUS=…") to the Unix socket `address` (the value of NOTIFY_SOCKET; '@' stands for an
/// abstract one). Fails with InvalidArgument for other addresses and with Internal when the datagram could
/// not be sent.
Result<> notifySupervisor(const QString &address, const QByteArray &state);

} // namespace chatflow
