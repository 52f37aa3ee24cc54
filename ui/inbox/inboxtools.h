// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/notesource.h"

#include <memory>

namespace chatflow
{

/// What an agent works with beside the conversations themselves. A tool that is not there is not offered.
struct InboxTools {
    std::unique_ptr<NoteSource> notes;
};

} // namespace chatflow
