// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QFuture>
#include <QStringList>

namespace chatflow
{

/// The addresses of `host`, asked of the system. HostNotFound with what the system said. Answers in the
/// calling thread, which needs an event loop.
QFuture<Result<QStringList>> lookUpHost(const QString &host);

} // namespace chatflow
