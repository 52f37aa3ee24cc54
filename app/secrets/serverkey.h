// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretvalue.h"

#include <QString>

namespace chatflow
{

/// A server's key and the one server it may be shown to. The two are kept as one secret, so that neither a
/// changed address nor a changed database row can send a kept key to somebody else.
struct ServerKey {
    SecretValue key;
    QString server; ///< serverOrigin(); empty: kept without one, it is for no server until it is given one

    /// As the SecretStore keeps it.
    SecretValue packed() const;
    /// Reads packed(); anything else is a key without a server.
    static ServerKey unpacked(const SecretValue &kept);
};

} // namespace chatflow
