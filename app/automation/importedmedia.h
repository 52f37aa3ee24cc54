// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/medialibrary.h"
#include "conversations/chatimport.h"

namespace chatflow
{

/// How ChatImport keeps the files of an exported chat: in the media folder, each content once, as files that
/// came from WhatsApp. The database of `parts` outlives the answer.
ChatImport::FileKeeper importedMediaKeeper(const MediaParts &parts);

} // namespace chatflow
