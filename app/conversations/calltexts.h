// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "flowise/flowisetypes.h"

#include <QByteArray>
#include <QString>

namespace chatflow
{

/// What goes to a flow with a call. Never a key.
struct CallTexts {
    QString server;            ///< its address
    PredictionRequest request; ///< without its call-backs and time-outs

    static CallTexts of(const FlowiseServer &server, const PredictionRequest &request);
    /// As it is stored: compressed JSON, without the question, which is stored beside it.
    QByteArray packed() const;
    /// Reads packed(). MalformedReply when it is none.
    static Result<CallTexts> fromPacked(const QByteArray &packed);
    /// The body that Flowise got.
    QByteArray body() const;
};

} // namespace chatflow
