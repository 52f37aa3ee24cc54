// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"
#include "base/secretvalue.h"

#include <QString>

namespace chatflow
{

class Output;

/// Keys and pass phrases are longer than this only by mistake.
constexpr qsizetype largestSecret = 16 * 1024;

/// What was typed or stood in a file, as a key: without one line break at its end. InvalidArgument when it is
/// empty, too long, or holds control characters, line breaks included.
Result<SecretValue> secretFrom(QByteArray bytes);

/// Reads a key from `path`. FileRead when that fails.
Result<SecretValue> secretFromFile(const QString &path);

/// Reads a key from standard input: to its end from a pipe or a file, one line from a terminal, where it asks
/// `question` and does not show what is typed. Finishes with Error::cancelled() when `stop` is cancelled.
QFuture<Result<SecretValue>> secretFromStandardInput(Output &output, const QString &question,
                                                     const CancelToken &stop);

} // namespace chatflow
