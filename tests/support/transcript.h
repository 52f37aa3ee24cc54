// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/replayserver.h"

#include <QJsonObject>
#include <QString>

namespace chatflow::test
{

/// One recorded exchange with a real server, from tests/data: {request{method, path, headers, body}, status
/// (null: no answer came), response_headers, and one of response_json, response_text, response_sse_raw}.
class Transcript
{
public:
    /// `path` from tests/data, without ".json". Ends the program when it is missing: a test cannot go on
    /// without.
    explicit Transcript(const QString &path);

    const QString &name() const { return m_name; }
    int status() const { return m_status; } ///< 0: none came
    bool isStream() const { return m_isStream; }
    QByteArray body() const { return m_body; }
    QJsonObject request() const { return m_request; }

    /// The recorded answer; a stream that broke off in the recording does so again. A missing answer hangs.
    ReplayAnswer answer() const;
    /// A stream cut into these pieces.
    ReplayAnswer answerInPieces(const QList<QByteArray> &pieces) const;

private:
    QString m_name;
    QJsonObject m_request;
    int m_status = 0;
    bool m_isStream = false;
    bool m_brokeOff = false;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
    QByteArray m_contentType;
    QByteArray m_body;
};

} // namespace chatflow::test
