// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/bytepairtable.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <queue>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr char magic[] = "CFBPE01\n";
constexpr qsizetype headerSize = 12;
constexpr qsizetype shortPiece = 64; // up to here searching all pairs each time is faster than a heap

/// Multiplies eight bytes at a time; good enough for tokens, which nobody chooses to collide.
quint32 hashOf(QByteArrayView bytes)
{
    quint64 hash = 0x9e3779b97f4a7c15U ^ static_cast<quint64>(bytes.size());
    const char *at = bytes.data();
    qsizetype left = bytes.size();
    while (left > 0) {
        quint64 word = 0;
        const qsizetype taken = std::min<qsizetype>(left, 8);
        std::memcpy(&word, at, static_cast<size_t>(taken));
        hash = (hash ^ word) * 0xff51afd7ed558ccdU;
        hash ^= hash >> 32;
        at += taken;
        left -= taken;
    }
    return static_cast<quint32>(hash ^ (hash >> 29));
}

} // namespace

Result<BytePairTable> BytePairTable::load(const QByteArray &compressed)
{
    const QByteArray plain = qUncompress(compressed);
    if (plain.size() < headerSize || !plain.startsWith(magic))
        return fail(Error::internal(u"not a token table"_s));
    const auto count = qFromLittleEndian<quint32>(plain.constData() + 8);

    BytePairTable table;
    table.m_bytes.reserve(plain.size());
    table.m_starts.reserve(count + 1);
    const quint32 capacity = std::bit_ceil(count * 2 + 2);
    table.m_slots.assign(capacity, none);
    table.m_mask = capacity - 1;
    qsizetype at = headerSize;
    for (Rank rank = 0; rank < count; ++rank) {
        const qsizetype length = at < plain.size() ? static_cast<unsigned char>(plain[at]) : 0;
        if (length == 0 || plain.size() - at - 1 < length)
            return fail(Error::internal(u"the token table is cut off at rank %1"_s.arg(rank)));
        const QByteArrayView token(plain.constData() + at + 1, length);
        table.m_starts.push_back(static_cast<quint32>(table.m_bytes.size()));
        table.m_bytes.append(token);
        table.m_longest = std::max(table.m_longest, length);
        quint32 slot = hashOf(token) & table.m_mask;
        while (table.m_slots[slot] != none)
            slot = (slot + 1) & table.m_mask;
        table.m_slots[slot] = rank;
        at += 1 + length;
    }
    table.m_starts.push_back(static_cast<quint32>(table.m_bytes.size()));
    return table;
}

BytePairTable::Rank BytePairTable::rankOf(QByteArrayView bytes) const
{
    if (bytes.isEmpty() || bytes.size() > m_longest)
        return none;
    for (quint32 slot = hashOf(bytes) & m_mask;; slot = (slot + 1) & m_mask) {
        const Rank rank = m_slots[slot];
        if (rank == none)
            return none;
        const quint32 start = m_starts[rank];
        if (m_starts[rank + 1] - start == static_cast<quint32>(bytes.size()) &&
            std::memcmp(m_bytes.constData() + start, bytes.data(), static_cast<size_t>(bytes.size())) == 0)
            return rank;
    }
}

template<typename Take> void BytePairTable::cutShort(QByteArrayView piece, Take take) const
{
    struct Part {
        quint8 start;
        Rank pair; ///< of this part and the next one together
    };
    std::array<Part, shortPiece + 1> parts{};
    auto count = static_cast<size_t>(piece.size());
    const auto pairAt = [&](size_t i, size_t following) {
        // `following` parts are joined; parts[count] marks the end.
        return i + following <= count
                   ? rankOf(piece.sliced(parts[i].start, parts[i + following].start - parts[i].start))
                   : none;
    };
    for (size_t i = 0; i <= count; ++i)
        parts[i] = {static_cast<quint8>(i), none};
    for (size_t i = 0; i + 1 < count; ++i)
        parts[i].pair = pairAt(i, 2);
    for (;;) {
        const auto last = parts.begin() + static_cast<qsizetype>(count);
        const auto lowest = std::min_element(parts.begin(), last,
                                             [](const Part &a, const Part &b) { return a.pair < b.pair; });
        if (lowest == last || lowest->pair == none)
            break;
        const auto i = static_cast<size_t>(lowest - parts.begin());
        std::copy(lowest + 2, last + 1, lowest + 1); // the end mark comes along
        --count;
        parts[i].pair = pairAt(i, 2);
        if (i > 0)
            parts[i - 1].pair = pairAt(i - 1, 2);
    }
    for (size_t i = 0; i < count; ++i)
        take(piece.sliced(parts[i].start, parts[i + 1].start - parts[i].start));
}

template<typename Take> void BytePairTable::cutLong(QByteArrayView piece, Take take) const
{
    // The parts are a linked list; the heap holds pairs, some of them outdated by a merge on either side.
    struct Part {
        qsizetype end;      ///< start of the next part; 0 when this one was joined to the part before it
        qsizetype previous; ///< start of the part before
    };
    struct Pair {
        Rank rank;
        qsizetype start;
        qsizetype end;
        bool operator>(const Pair &other) const
        {
            return rank != other.rank ? rank > other.rank : start > other.start;
        }
    };
    const qsizetype size = piece.size();
    std::vector<Part> parts(static_cast<size_t>(size));
    std::vector<Pair> pairs;
    const auto partAt = [&parts](qsizetype start) -> Part & { return parts[static_cast<size_t>(start)]; };
    const auto pairAt = [&](qsizetype start) -> Pair {
        const qsizetype middle = partAt(start).end;
        if (middle >= size)
            return {none, start, middle};
        const qsizetype end = partAt(middle).end;
        return {rankOf(piece.sliced(start, end - start)), start, end};
    };
    for (qsizetype i = 0; i < size; ++i)
        partAt(i) = {i + 1, i - 1};
    for (qsizetype i = 0; i < size; ++i) {
        if (const Pair pair = pairAt(i); pair.rank != none)
            pairs.push_back(pair);
    }
    std::priority_queue queue(std::greater<Pair>(), std::move(pairs));
    while (!queue.empty()) {
        const Pair pair = queue.top();
        queue.pop();
        const qsizetype middle = partAt(pair.start).end;
        if (middle == 0 || middle >= size || partAt(middle).end != pair.end)
            continue;
        partAt(pair.start).end = pair.end;
        partAt(middle).end = 0;
        if (pair.end < size)
            partAt(pair.end).previous = pair.start;
        for (const qsizetype start : {partAt(pair.start).previous, pair.start}) {
            if (start < 0)
                continue;
            if (const Pair next = pairAt(start); next.rank != none)
                queue.push(next);
        }
    }
    for (qsizetype start = 0; start < size; start = partAt(start).end)
        take(piece.sliced(start, partAt(start).end - start));
}

template<typename Take> void BytePairTable::cut(QByteArrayView piece, Take take) const
{
    if (piece.isEmpty())
        return;
    if (rankOf(piece) != none)
        take(piece);
    else if (piece.size() <= shortPiece)
        cutShort(piece, take);
    else
        cutLong(piece, take);
}

std::vector<BytePairTable::Rank> BytePairTable::encode(QByteArrayView piece) const
{
    std::vector<Rank> ranks;
    cut(piece, [this, &ranks](QByteArrayView token) { ranks.push_back(rankOf(token)); });
    return ranks;
}

qint64 BytePairTable::count(QByteArrayView piece) const
{
    qint64 tokens = 0;
    cut(piece, [&tokens](QByteArrayView) { ++tokens; });
    return tokens;
}

} // namespace chatflow
