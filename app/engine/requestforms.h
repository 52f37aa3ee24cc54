// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/requestlogrow.h"

#include <QJsonObject>
#include <QTimeZone>

namespace chatflow
{

class Arguments;

// A call as the command line writes it; see jsonforms.h.

QJsonObject requestToJson(const RequestRow &row);
QJsonObject requestDetailsToJson(const RequestDetails &details);

/// "started", "answered", "discarded", "failed", "unknown".
QString requestStateText(const RequestState &state);

/// The filter that the options of `requests list` ask for. InvalidArgument for the first that makes no sense.
Result<RequestFilter> requestFilterFrom(const Arguments &arguments, const QTimeZone &zone);

} // namespace chatflow
