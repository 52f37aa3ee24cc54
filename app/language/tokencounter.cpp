// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/tokencounter.h"

#include "language/bytepairtable.h"
#include "language/pretokenizer.h"

#include <QFile>
#include <QThreadPool>
#include <QVarLengthArray>

#include <array>
#include <atomic>
#include <mutex>
#include <optional>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

using Encoding = TokenCounter::Encoding;
using PieceEnd = qsizetype (*)(QStringView, qsizetype);
using Utf8 = QVarLengthArray<char, 256>;

QString resourceOf(Encoding encoding)
{
    return encoding == Encoding::O200kBase ? u":/tokens/o200k_base.bin"_s : u":/tokens/cl100k_base.bin"_s;
}

PieceEnd pieceEndOf(Encoding encoding)
{
    return encoding == Encoding::O200kBase ? pretokenizer::pieceEndO200k : pretokenizer::pieceEndCl100k;
}

/// Half a surrogate pair becomes U+FFFD, as in every other implementation; QString::toUtf8() writes a
/// question mark.
void toUtf8(QStringView text, Utf8 &bytes)
{
    bytes.clear();
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        } else if (text[i].isSurrogate()) {
            c = 0xfffd;
        }
        if (c < 0x80) {
            bytes.append(static_cast<char>(c));
            continue;
        }
        if (c < 0x800) {
            bytes.append(static_cast<char>(0xc0 | (c >> 6)));
        } else {
            if (c < 0x10000) {
                bytes.append(static_cast<char>(0xe0 | (c >> 12)));
            } else {
                bytes.append(static_cast<char>(0xf0 | (c >> 18)));
                bytes.append(static_cast<char>(0x80 | ((c >> 12) & 0x3f)));
            }
            bytes.append(static_cast<char>(0x80 | ((c >> 6) & 0x3f)));
        }
        bytes.append(static_cast<char>(0x80 | (c & 0x3f)));
    }
}

template<typename Take> void forEachPiece(QStringView text, Encoding encoding, Take take)
{
    const PieceEnd pieceEnd = pieceEndOf(encoding);
    Utf8 bytes;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = pieceEnd(text, start);
        toUtf8(text.sliced(start, end - start), bytes);
        take(QByteArrayView(bytes.constData(), bytes.size()));
        start = end;
    }
}

} // namespace

struct TokenCounter::Tables {
    struct Slot {
        std::once_flag once;
        std::optional<BytePairTable> table;
        std::atomic<bool> loaded = false;
    };

    const BytePairTable &of(Encoding encoding)
    {
        Slot &slot = slots[static_cast<size_t>(encoding)];
        std::call_once(slot.once, [&slot, encoding] {
            QFile file(resourceOf(encoding));
            auto table = file.open(QIODevice::ReadOnly)
                             ? BytePairTable::load(file.readAll())
                             : fail(Error::internal(file.fileName() + u" is missing"_s));
            if (!table) // it is a part of the program
                qFatal("%s", qPrintable(table.error().toLog()));
            slot.table = std::move(*table);
            slot.loaded = true;
        });
        return *slot.table;
    }

    std::array<Slot, 2> slots;
};

TokenCounter::TokenCounter()
    : m_tables(std::make_shared<Tables>())
{
}

TokenCounter::~TokenCounter() = default;

void TokenCounter::preload(Encoding encoding) const
{
    QThreadPool::globalInstance()->start([tables = m_tables, encoding] { tables->of(encoding); });
}

bool TokenCounter::isLoaded(Encoding encoding) const
{
    return m_tables->slots[static_cast<size_t>(encoding)].loaded;
}

qint64 TokenCounter::countTokens(QStringView text, Encoding encoding) const
{
    const BytePairTable &table = m_tables->of(encoding);
    qint64 tokens = 0;
    forEachPiece(text, encoding, [&](QByteArrayView piece) { tokens += table.count(piece); });
    return tokens;
}

std::vector<quint32> TokenCounter::encode(QStringView text, Encoding encoding) const
{
    const BytePairTable &table = m_tables->of(encoding);
    std::vector<quint32> ranks;
    forEachPiece(text, encoding, [&](QByteArrayView piece) {
        const auto more = table.encode(piece);
        ranks.insert(ranks.end(), more.begin(), more.end());
    });
    return ranks;
}

qint64 TokenCounter::estimateMessageTokens(QStringView role, QStringView text, Encoding encoding) const
{
    return perMessage + countTokens(role, encoding) + countTokens(text, encoding);
}

TokenCounter::Encoding TokenCounter::encodingOf(QStringView model)
{
    QStringView name = model.sliced(model.lastIndexOf(u'/') + 1);
    if (name.startsWith(u"ft:", Qt::CaseInsensitive)) // a model somebody trained further
        name = name.sliced(3);
    // The longer names first: "gpt-4" begins many others.
    for (const QStringView newer : {u"gpt-4o", u"gpt-4.1", u"gpt-4.5"}) {
        if (name.startsWith(newer, Qt::CaseInsensitive))
            return Encoding::O200kBase;
    }
    for (const QStringView older : {u"gpt-4", u"gpt-3.5", u"gpt-35", u"text-embedding-"}) {
        if (name.startsWith(older, Qt::CaseInsensitive))
            return Encoding::Cl100kBase;
    }
    return Encoding::O200kBase;
}

} // namespace chatflow
