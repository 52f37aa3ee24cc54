// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace chatflow
{

/// An error as it is stored with what it befell: {"code","context","detail"}. The detail is redacted.
QString errorToJson(const Error &error);
/// What errorToJson() wrote; Internal for anything else.
Error errorFromJson(const QString &json);

} // namespace chatflow
