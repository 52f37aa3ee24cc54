// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace chatflow
{

/// One event of an event stream; all texts are UTF-8.
struct SseEvent {
    QByteArray type; ///< empty when the server named none, which means "message"
    QByteArray data; ///< the data lines, joined by line feeds
    QByteArray id;   ///< the last id seen so far
    bool operator==(const SseEvent &) const = default;
};

/// Reads an event stream (WHATWG HTML, "Interpreting an event stream") piece by piece. Comments and unknown
/// fields are ignored, such as the `message:` line that Flowise writes before each event. An event that the
/// end of the stream cut off is not delivered. Pure.
class SseReader
{
public:
    /// An event or a line longer than `maxEventBytes` ends the reading with TooLarge.
    explicit SseReader(qsizetype maxEventBytes = 4 * 1024 * 1024)
        : m_maxEventBytes(maxEventBytes)
    {
    }

    QList<SseEvent> feed(QByteArrayView bytes);
    /// TooLarge (context: limit) once the limit was passed; feed() then ignores what comes.
    Result<> status() const;
    /// How long the server asks to wait before connecting again, in ms.
    std::optional<int> retry() const { return m_retry; }

private:
    void takeLine(QByteArrayView line, QList<SseEvent> &events);

    qsizetype m_maxEventBytes;
    QByteArray m_line;
    QByteArray m_type;
    QByteArray m_data;
    QByteArray m_id;
    std::optional<int> m_retry;
    bool m_hasData = false;
    bool m_afterCr = false;
    bool m_atStart = true;
    bool m_tooLarge = false;
};

} // namespace chatflow
