// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/markedtext.h"

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int deepestMarks = 8; ///< inside each other; what is deeper stays as it is written
constexpr std::array markSigns{u'*', u'_', u'~'};

class MarkReader
{
public:
    explicit MarkReader(const QString &written)
        : m_written(written)
    {
        m_out.text.reserve(written.size());
    }

    MarkedText read()
    {
        readRange(0, m_written.size(), MarkedText::Plain, 0);
        return std::move(m_out);
    }

private:
    void readRange(qsizetype at, qsizetype end, int styles, int depth)
    {
        // That a sign closes nothing holds for the rest of its line: so each is looked for once.
        std::array<qsizetype, markSigns.size()> hopelessUntil{};
        while (at < end) {
            if (const qsizetype after = readCode(at, end, styles); after > at) {
                at = after;
                continue;
            }
            const QChar c = m_written.at(at);
            const auto sign = static_cast<size_t>(
                std::distance(markSigns.begin(), std::find(markSigns.begin(), markSigns.end(), c.unicode())));
            if (sign == markSigns.size() || depth == deepestMarks || at < hopelessUntil.at(sign) ||
                !opens(at, end)) {
                put(m_written.sliced(at, 1), styles);
                ++at;
                continue;
            }
            const qsizetype lineEnd = std::min(end, lineEndAt(at));
            const qsizetype closing = closingOf(at, lineEnd);
            if (closing < 0) {
                hopelessUntil.at(sign) = lineEnd;
                continue; // it is put as it is
            }
            readRange(at + 1, closing, styles | (MarkedText::Bold << sign), depth + 1);
            at = closing + 1;
        }
    }

    /// Where what follows a piece of code begins; `at` when none begins there. Nothing inside it is a mark.
    qsizetype readCode(qsizetype at, qsizetype end, int styles)
    {
        const QStringView rest = QStringView(m_written).sliced(at, end - at);
        if (rest.startsWith(u"```")) {
            const qsizetype close = rest.indexOf(u"```", 3);
            if (close > 3) {
                put(rest.sliced(3, close - 3).toString(), styles | MarkedText::Code);
                return at + close + 3;
            }
        } else if (rest.startsWith(u'`')) {
            const QStringView line = rest.first(std::min(rest.size(), lineEndAt(at) - at));
            const qsizetype close = line.indexOf(u'`', 1);
            if (close > 1 && !line.sliced(1, close - 1).trimmed().isEmpty()) {
                put(rest.sliced(1, close - 1).toString(), styles | MarkedText::Code);
                return at + close + 1;
            }
        }
        return at;
    }

    qsizetype lineEndAt(qsizetype at)
    {
        if (at > m_lineEnd || at < m_lineBegin) {
            m_lineBegin = at;
            m_lineEnd = m_written.indexOf(u'\n', at);
            if (m_lineEnd < 0)
                m_lineEnd = m_written.size();
        }
        return m_lineEnd;
    }
    bool isOfWord(qsizetype at) const { return m_written.at(at).isLetterOrNumber(); }
    bool opens(qsizetype at, qsizetype end) const
    {
        return (at == 0 || !isOfWord(at - 1)) && at + 1 < end && !m_written.at(at + 1).isSpace() &&
               m_written.at(at + 1) != m_written.at(at);
    }
    qsizetype closingOf(qsizetype at, qsizetype end) const
    {
        for (qsizetype i = at + 2; i < end; ++i) {
            if (m_written.at(i) == m_written.at(at) && !m_written.at(i - 1).isSpace() &&
                (i + 1 == m_written.size() || !isOfWord(i + 1)))
                return i;
        }
        return -1;
    }

    void put(const QString &text, int styles)
    {
        if (styles != MarkedText::Plain) {
            const qsizetype start = m_out.text.size();
            if (!m_out.spans.isEmpty() && m_out.spans.constLast().styles == styles &&
                m_out.spans.constLast().start + m_out.spans.constLast().length == start)
                m_out.spans.last().length += text.size();
            else
                m_out.spans.append({start, text.size(), styles});
        }
        m_out.text += text;
    }

    const QString &m_written;
    qsizetype m_lineBegin = 0; ///< of the line whose end is known, or a place in it
    qsizetype m_lineEnd = -1;
    MarkedText m_out;
};

} // namespace

MarkedText MarkedText::of(const QString &written)
{
    return MarkReader(written).read();
}

} // namespace chatflow
