// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxflowise.h"

#include <QJsonValue>
#include <QStringList>

#include <memory>

namespace chatflow::test
{

// The flows of the recordings, by their ids there.
inline const QString llmChain = QStringLiteral("dad98c9a-2556-4080-ad42-5d0c1aa2309f");
inline const QString plainChain = QStringLiteral("6cd630a8-8fea-4a2c-a32a-516fa900b9b0");
inline const QString openChain = QStringLiteral("85da8024-f64b-4f8a-a123-a40244c2c297");
inline const QString agentflow = QStringLiteral("7db2691e-3745-4c0a-9a3c-41676bab46bc");
inline const QString templateChain = QStringLiteral("6cbf48d5-6a46-460e-95be-19ec858bce22");
inline const QString functionFlow = QStringLiteral("08407697-a194-47c0-9ecf-50a72bc6622a");
inline const QString limitedChain = QStringLiteral("1453674b-1eb2-4292-a38d-87dfbecb0ee9");

/// A listening sandbox with the flows, keys ("full-key" may do everything) and variables that the real server
/// had when it was recorded, and a model that echoes.
std::unique_ptr<SandboxFlowise> recordedFlowise(Clock &clock, Random &random);

/// What a stream of a prediction said.
struct FlowiseStream {
    QStringList events; ///< in order, a run of the same kind once
    QString text;       ///< the tokens
    bool framed = true; ///< every frame is exactly message:\ndata:{"event":…,"data":…}\n\n
    QJsonValue metadata{QJsonValue::Undefined};
    QString error;
};
FlowiseStream streamOf(const QByteArray &body);

} // namespace chatflow::test
