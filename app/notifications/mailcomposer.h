// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "notifications/mailmessage.h"
#include "notifications/mailserver.h"

#include <QByteArray>

namespace chatflow
{

/// A mail as it goes over the wire (not dot-stuffed), and who it is from and to.
struct ComposedMail {
    QByteArray from;
    QList<QByteArray> to;
    QByteArray bytes;
};

/// The same message gives the same bytes each time. InvalidArgument for an address that is none, a line break
/// in what stands in a header, no recipient.
Result<ComposedMail> composeMail(const MailServer &server, const MailMessage &message);

} // namespace chatflow
