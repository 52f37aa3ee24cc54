// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "net/tlsprobe.h"

#include <QString>
#include <QUrl>

namespace chatflow
{

class Examination;

/// Looks up a server's name and, with https, at the certificate it shows: the steps before the first request.
/// Answers whether there is a way on: false when what was found must be mended first. Error::cancelled() when
/// the examination is over before it is through. A server that cannot be connected to is left to the first
/// request to tell of.
/// With `pinnedKey` (HttpRequest::pinnedPublicKey) that key vouches for it, and no authority.
QCoro::Task<Result<bool>> checkServer(Examination &examination, QString tenantName, QUrl server,
                                      QByteArray pinnedKey, TlsProbeOptions options);

} // namespace chatflow
