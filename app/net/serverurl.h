// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace chatflow
{

/// The address of a server as people type it, brought to one form: scheme and host in lower case, no trailing
/// slash, no default port. Without a scheme it is https, but http for this machine and private networks.
/// Fails with BadUrl for other schemes, user names or passwords (keys do not belong in addresses), queries
/// and fragments.
Result<QUrl> serverUrlFrom(const QString &text);

/// "host" or "host:port", for logs and messages.
QString serverName(const QUrl &url);

/// "https://host" or "http://host:3000": scheme, host and port, which together tell one server from another
/// whatever the path. Empty for an address without a host.
QString serverOrigin(const QUrl &url);

/// localhost, *.localhost, 127.0.0.0/8 or ::1.
bool isLoopback(const QUrl &url);

/// Keys and messages would cross a network in clear text.
bool isPlainHttpToElsewhere(const QUrl &url);

/// `base` with `segments` appended to its path, each percent-encoded, '/' included.
QUrl endpointUrl(const QUrl &base, const QStringList &segments, const QUrlQuery &query = {});

} // namespace chatflow
