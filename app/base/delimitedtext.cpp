// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/delimitedtext.h"

#include <QStringConverter>

#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// Splits by one separator, with a table of the cells as the outcome.
class DelimitedReader
{
public:
    DelimitedReader(const QString &text, QChar separator)
        : m_text(text)
    {
        m_table.separator = separator;
    }

    /// At most `limit` rows; 0 = all.
    DelimitedText read(qsizetype limit = 0)
    {
        for (m_at = 0; m_at < m_text.size() && (limit == 0 || m_table.rows.size() < limit);)
            step();
        if (m_quoted)
            m_table.unclosedQuote = m_number;
        endRow();
        return std::move(m_table);
    }

private:
    void step()
    {
        const QChar c = m_text.at(m_at);
        if (m_quoted) {
            if (c != u'"') {
                m_cell += c;
            } else if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"') {
                m_cell += c;
                ++m_at;
            } else {
                m_quoted = false;
            }
        } else if (c == u'"' && m_cell.trimmed().isEmpty()) {
            m_cell.clear();
            m_quoted = true;
        } else if (c == m_table.separator) {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n')
                ++m_at;
            endRow();
        } else {
            m_cell += c;
        }
        ++m_at;
    }
    void endCell()
    {
        m_cell.replace(u"\r\n"_s, u"\n"_s);
        m_row.append(m_cell.trimmed());
        m_cell.clear();
    }
    void endRow()
    {
        endCell();
        if (m_row.join(QString()).isEmpty()) {
            ++m_number;
            m_row.clear();
            return;
        }
        m_table.rows.append(m_row);
        m_table.numbers.append(m_number++);
        m_row.clear();
    }

    const QString &m_text;
    DelimitedText m_table;
    qsizetype m_at = 0;
    int m_number = 1;
    bool m_quoted = false;
    QString m_cell;
    QStringList m_row;
};

QChar separatorOf(const QString &text)
{
    constexpr qsizetype rowsLookedAt = 20;
    // In this order: a price list with tabs or semicolons between its cells has commas inside of them.
    constexpr std::array candidates{u'\t', u';', u','};
    for (const char16_t candidate : candidates) {
        const DelimitedText sample = DelimitedReader(text, candidate).read(rowsLookedAt);
        qsizetype split = 0;
        for (const QStringList &row : sample.rows)
            split += row.size() > 1 ? 1 : 0;
        if (split * 2 > sample.rows.size())
            return candidate;
    }
    return u'\t'; // a single column
}

} // namespace

DelimitedText delimitedText(const QString &text)
{
    // What Excel puts in front to name the separator.
    if (text.startsWith(u"sep="_s, Qt::CaseInsensitive) && text.size() > 5 &&
        (text.at(5) == u'\n' || text.at(5) == u'\r')) {
        const QString rest = text.sliced(5).trimmed();
        return DelimitedReader(rest, text.at(4)).read();
    }
    return DelimitedReader(text, separatorOf(text)).read();
}

QString textOfTableFile(const QByteArray &bytes)
{
    if (const auto encoding = QStringConverter::encodingForData(bytes))
        return QStringDecoder(*encoding).decode(bytes);
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8.decode(bytes);
    if (!utf8.hasError())
        return text;
    // Windows-1252 is Latin-1 but for its punctuation and the euro sign; Qt has no decoder of its own for it.
    static constexpr std::array<char16_t, 32> special{
        0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    QString latin = QString::fromLatin1(bytes);
    for (QChar &c : latin) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(special.at(c.unicode() - 0x80U));
    }
    return latin;
}

} // namespace chatflow
