// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secretvalue.h"

#include <QProcessEnvironment>

#include <optional>

namespace chatflow
{

/// Reads the first line of the file at `path`. PermissionDenied when others than its owner may read it,
/// except for what a service manager hands over (a folder only the owner may enter counts as well). FileRead;
/// InvalidArgument when empty.
Result<SecretValue> passphraseFromFile(const QString &path);

/// Reads the first line from an open file descriptor, such as a pipe, and closes it. Blocks until the line or
/// the end is there: only while the program starts.
Result<SecretValue> passphraseFromDescriptor(int descriptor);

/// What the environment names: CHATFLOW_PASSPHRASE_FD=<number>, CHATFLOW_PASSPHRASE_FILE=<path>, or the file
/// "chatflow-passphrase" in systemd's CREDENTIALS_DIRECTORY; in this order. Nothing when it names none. The
/// pass phrase itself is never in the environment, where other programs of the user could see it.
std::optional<Result<SecretValue>> passphraseFromEnvironment(const QProcessEnvironment &environment);

} // namespace chatflow
