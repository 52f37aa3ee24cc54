// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretvalue.h"
#include "flowise/predictionurl.h"

namespace chatflow
{

/// What a pasted text says of a flow.
struct PastedConnection {
    PredictionUrl address;
    SecretValue key; ///< empty when the text holds none, or only a place for one ("<your-api-key>")
};

/// Understands what Flowise's own window offers to copy (requirement C1.1): an address as predictionUrlFrom()
/// takes it, a cURL line, the Python and JavaScript samples, and the widget's embed snippet (apiHost and
/// chatflowid; also as attributes, as in React). Line breaks do not matter. Fails as predictionUrlFrom()
/// does; TooLarge above 64 kB.
Result<PastedConnection> pastedConnectionFrom(const QString &text);

} // namespace chatflow
