// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace chatflow
{

/// "ana@peluquería.example" as it goes over the wire: the part behind the @ in punycode. InvalidArgument (its
/// field is `field`) for what is no address, has a line break or another control character in it, or needs
/// more than ASCII before the @, which few servers take.
Result<QByteArray> wireAddress(const QString &address, const QString &field);

} // namespace chatflow
