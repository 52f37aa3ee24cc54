// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/instant.h"
#include "net/httpmessage.h"

#include <QString>

namespace chatflow
{

/// Of whom an error speaks.
struct FlowAddress {
    QString server; ///< as serverName() writes it
    QString flow;   ///< empty for calls that concern none
};

/// The same error, naming the server it came from.
Error withServer(Error error, const FlowAddress &about);

/// What an answer without success means (Flowise 3.1.4: at least four shapes of it, and HTTP 500 for nearly
/// everything, so that the text decides). Call it for any status outside 2xx.
Error errorFromReply(const HttpReply &reply, const FlowAddress &about, Instant now);

/// What the text of a failed execution means, as it comes with HTTP 500 or in a stream's `error` event.
Error errorFromExecution(const QString &message, const FlowAddress &about);

/// UnexpectedContentType unless the answer is JSON: a wrong path gives 200 and a page of HTML.
Error unexpectedType(const HttpReply &reply, const FlowAddress &about);

/// Whether a prediction that ended with `error` may have run to its end unseen: an answer may have been paid
/// for, and the turn be stored in the flow's memory. False where the flow certainly did not run, or ran and
/// said that it failed (then nothing is stored).
bool mayHaveRun(const Error &error);

/// Whether `error` speaks against the server as such, rather than against a flow, a key or the network in
/// between.
bool isServerFault(const Error &error);

} // namespace chatflow
