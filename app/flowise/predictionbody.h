// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowise/flowisetypes.h"

#include <QByteArray>

namespace chatflow
{

struct PredictionBody {
    QByteArray json;
    bool questionCut = false;
    bool instructionsCut = false; ///< what a Preamble tells is longer than a question may be
};

/// The body of POST /prediction/{id} (Flowise 3.1.4), with the variables in the channel that the flow takes.
/// `streaming` is a parameter of its own because a flow may not be able to.
PredictionBody predictionBody(const PredictionRequest &request, bool streaming);

/// `text` so that a Conversation Chain takes it as it is: its system message is a template, where "{name}" is
/// a placeholder ("Missing value for input variable") and "{{question}}" is filled in.
QString asSystemMessage(const QString &text);

/// `text` so that Flowise does not fill in "{{question}}" and the like within a prompt value.
QString asPromptValue(const QString &text);

} // namespace chatflow
