// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sound/soundbackend.h"

#include <QStringList>

namespace chatflow
{

/// Where the plugin is looked for: beside the program, and where Unix installs such.
QStringList soundPluginFolders();
/// Loads the plugin; null when none of the folders has one that fits. Blocks for a moment: for the thread
/// pool. It is never unloaded.
SoundBackendFactory *loadSoundPlugin(const QStringList &folders);

} // namespace chatflow
