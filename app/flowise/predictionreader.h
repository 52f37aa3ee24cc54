// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "flowise/flowiseerrors.h"
#include "flowise/flowisetypes.h"
#include "net/sse.h"

#include <QJsonArray>

#include <functional>
#include <optional>

namespace chatflow
{

/// The JSON answer of POST /prediction/{id}. EmptyAnswer without a text: a flow whose model answered rubbish
/// says nothing else (Flowise 3.1.4).
Result<Prediction> predictionFromJson(const QByteArray &json, const FlowAddress &about);

/// The streamed answer, piece by piece. Pure.
class PredictionStream
{
public:
    PredictionStream(FlowAddress about, std::function<void(const QString &text)> onToken);

    /// Ignored once an error came.
    void feed(QByteArrayView bytes);
    /// Some text has come.
    bool hasText() const { return !m_text.isEmpty(); }
    /// The server has said all that belongs to an answer or a failure: what happens to the connection from
    /// now on does not matter.
    bool isComplete() const { return m_error || m_hasMetadata; }
    /// To be asked when nothing more will come. An answer is one with metadata and without an error event;
    /// `end` comes after failures too. OutcomeUnknown when neither came: the turn may be stored all the same.
    Result<Prediction> finish();

private:
    void take(const SseEvent &event);
    void takeNodes(const QJsonArray &nodes);

    FlowAddress m_about;
    std::function<void(const QString &)> m_onToken;
    SseReader m_reader;
    QString m_text;
    Prediction m_prediction;
    std::optional<TokenUsage> m_eventUsage; ///< summed over the `usageMetadata` events
    std::optional<Error> m_error;
    QString m_lastNodeText;
    bool m_hasMetadata = false;
};

} // namespace chatflow
