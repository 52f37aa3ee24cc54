// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QUrl>

namespace chatflow
{

/// Where a flow is: the server and the flow's id, which may be empty when the text names only a server.
struct PredictionUrl {
    QUrl server;    ///< as serverUrlFrom() makes it
    QString flowId; ///< a UUID in lower case, or empty
    bool operator==(const PredictionUrl &) const = default;
};

/// Splits what people paste (requirement C1.1): a server's address, a prediction URL
/// ("…/api/v1/prediction/<id>", also "…/predict/<id>" or either without an id), or the page of a flow in
/// Flowise ("…/canvas/<id>", "…/chatbot/<id>", "…/v2/agentcanvas/<id>"). Fails with BadUrl, or
/// InvalidArgument when the id is no UUID.
Result<PredictionUrl> predictionUrlFrom(const QString &text);

/// The UUID in lower case; InvalidArgument for anything else.
Result<QString> flowIdFrom(const QString &text);

} // namespace chatflow
