// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "tenants/producttable.h"

#include <QFuture>
#include <QString>

namespace chatflow
{

/// Reads a pasted table of products, away from the window's thread: it may be large.
QFuture<Result<ProductTable>> readProductTable(const QString &text, Currency currency);

/// The text of a file with a table. FileRead when it cannot be read, TooLarge beyond largestProductTable.
QFuture<Result<QString>> readTableFile(const QString &path);

} // namespace chatflow
