// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonreader.h"
#include "flowise/flowisetypes.h"

namespace chatflow
{

// Decoders of Flowise's lists and definitions. Each leaves its faults in the reader: ask status() at the end.

ChatflowSummary chatflowSummaryFrom(const JsonReader &json);
/// `apiConfig` and `flowData` are JSON within strings; where they cannot be read, the flow counts as one that
/// allows nothing.
Chatflow chatflowFrom(const JsonReader &json);
ServerVariable serverVariableFrom(const JsonReader &json);
StoredChatMessage storedChatMessageFrom(const JsonReader &json);

} // namespace chatflow
