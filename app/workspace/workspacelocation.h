// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace chatflow
{

/// The workspace that both programs open when none is named: a file in the user's folder for application
/// data, e.g.
/// ~/.local/share/chatflow/workspace.chatflow.
QString defaultWorkspaceLocation();

/// Whether `location` names a PostgreSQL database ("postgresql://…", "postgres://…") rather than a file.
bool isServerLocation(const QString &location);

/// A location as typed, brought to one form: an absolute path, or a postgresql:// URL. InvalidArgument for an
/// empty one, for a URL with a password in it (that is read from a file, so that it stands in no process
/// list), and for other URLs.
Result<QString> workspaceLocationFrom(const QString &typed);

} // namespace chatflow
