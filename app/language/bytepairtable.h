// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <limits>
#include <vector>

namespace chatflow
{

/// The tokens of one encoding by their rank, and the merging that cuts bytes into them. Immutable;
/// thread-safe.
class BytePairTable
{
public:
    using Rank = quint32;
    static constexpr Rank none = std::numeric_limits<Rank>::max();

    /// Reads a table of resources/tokens (see README.md there). Internal when `compressed` is none. Takes
    /// tens of milliseconds.
    static Result<BytePairTable> load(const QByteArray &compressed);

    /// The rank of the token that is exactly `bytes`; `none` when it is no token.
    Rank rankOf(QByteArrayView bytes) const;

    /// The tokens of one piece of text, as byte pair encoding cuts it: of all neighbours that make a token,
    /// those of the lowest rank are joined first, the leftmost first. O(n log n).
    std::vector<Rank> encode(QByteArrayView piece) const;
    /// encode(piece).size(), without making the list.
    qint64 count(QByteArrayView piece) const;

    qsizetype size() const { return static_cast<qsizetype>(m_starts.size()) - 1; }

private:
    BytePairTable() = default;
    quint32 slotOf(QByteArrayView bytes) const;
    template<typename Take> void cut(QByteArrayView piece, Take take) const;
    template<typename Take> void cutShort(QByteArrayView piece, Take take) const;
    template<typename Take> void cutLong(QByteArrayView piece, Take take) const;

    QByteArray m_bytes;            ///< of all tokens, one after the other
    std::vector<quint32> m_starts; ///< of each rank in m_bytes, and the end
    std::vector<Rank> m_slots;     ///< hash table with linear probing
    quint32 m_mask = 0;
    qsizetype m_longest = 0;
};

} // namespace chatflow
