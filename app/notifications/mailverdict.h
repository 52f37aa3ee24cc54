// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/instant.h"

#include <QByteArray>
#include <QString>

namespace chatflow
{

/// How a mail that was not confirmed came to its end, as libcurl tells it.
struct MailEnd {
    int code = 0;   ///< a CURLcode
    int reply = 0;  ///< the last SMTP reply code; 0: none came
    QString server; ///< "host:port"
    QString host;
    QByteArray failure;   ///< libcurl's words
    QByteArray said;      ///< the server's last line
    long certificate = 0; ///< OpenSSL's verdict
    int systemError = 0;
    milliseconds timeout{0};
    bool wasHandedOver = false; ///< the mail had left to its last byte: the server may have taken it
    bool isForeign = false;     ///< what answers is no mail server: another greeting, or no end of it
    bool cancelled = false;
};

/// The error that this is. Its context holds under "mail" which verdict it is where errorText() has no words
/// for a mail server; noticeErrorText() has.
Error mailError(const MailEnd &end);

/// Whether the server may have taken a mail that failed with `error`.
bool mayHaveBeenSent(const Error &error);

} // namespace chatflow
