// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sse.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

QList<SseEvent> SseReader::feed(QByteArrayView bytes)
{
    QList<SseEvent> events;
    qsizetype from = 0;
    while (from < bytes.size() && !m_tooLarge) {
        if (m_afterCr) {
            m_afterCr = false;
            if (bytes[from] == '\n') {
                ++from;
                continue;
            }
        }
        const auto *const begin = bytes.begin() + from;
        const auto *const end =
            std::find_if(begin, bytes.end(), [](char c) { return c == '\n' || c == '\r'; });
        const auto length = static_cast<qsizetype>(end - begin);
        if (m_line.size() + length > m_maxEventBytes) {
            m_tooLarge = true;
            break;
        }
        m_line.append(begin, length);
        from += length;
        if (end == bytes.end())
            break;
        m_afterCr = *end == '\r';
        ++from;
        QByteArray line;
        line.swap(m_line);
        takeLine(line, events);
    }
    if (m_tooLarge) {
        m_line.clear();
        m_data.clear();
    }
    return events;
}

void SseReader::takeLine(QByteArrayView line, QList<SseEvent> &events)
{
    if (m_atStart) {
        m_atStart = false;
        if (line.startsWith("\xEF\xBB\xBF"))
            line = line.sliced(3);
    }
    if (line.isEmpty()) {
        if (m_hasData)
            events.append({m_type, m_data, m_id});
        m_type.clear();
        m_data.clear();
        m_hasData = false;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return;
    const QByteArrayView field = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == "data") {
        if (m_data.size() + value.size() + 1 > m_maxEventBytes) {
            m_tooLarge = true;
            return;
        }
        if (m_hasData)
            m_data.append('\n');
        m_data.append(value);
        m_hasData = true;
    } else if (field == "event") {
        m_type = value.toByteArray();
    } else if (field == "id") {
        if (!value.contains('\0'))
            m_id = value.toByteArray();
    } else if (field == "retry") {
        const bool digits = !value.isEmpty() && std::all_of(value.begin(), value.end(),
                                                            [](char c) { return c >= '0' && c <= '9'; });
        bool fits = false;
        const int retry = value.toByteArray().toInt(&fits);
        if (digits && fits)
            m_retry = retry;
    }
}

Result<> SseReader::status() const
{
    if (m_tooLarge)
        return fail(Error::Code::TooLarge, {{u"limit"_s, QString::number(m_maxEventBytes)}});
    return {};
}

} // namespace chatflow
