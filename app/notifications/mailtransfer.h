// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "base/secretvalue.h"
#include "notifications/mailcomposer.h"
#include "notifications/mailserver.h"

#include <atomic>

namespace chatflow
{

/// How long a mail server may take, and who vouches for it.
struct MailTerms {
    milliseconds connectTimeout{15'000};
    milliseconds replyTimeout{60'000}; ///< for one answer of the server; many look for spam before the last
    milliseconds timeout{180'000};     ///< for the whole
    QByteArray authorities;            ///< certificates (PEM) in place of the system's, when there are any
};

/// Hands `mail` to the server over SMTP, once. Blocks until it is done or `cancelled`: libcurl waits for the
/// server's last answer inside one call, whatever interface drives it, so it has no place in an event loop.
Result<> transferMail(const MailServer &server, const SecretValue &secret, const ComposedMail &mail,
                      const MailTerms &terms, const std::atomic<bool> &cancelled);

} // namespace chatflow
