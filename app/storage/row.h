// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace chatflow
{

/// The current row of a query, valid only inside the mapper it is handed to. Columns count from 0.
class Row
{
public:
    virtual ~Row() = default;
    virtual bool isNull(int column) const = 0;
    virtual qint64 int64(int column) const = 0; ///< 0 for null
    virtual double real(int column) const = 0;
    virtual QString text(int column) const = 0; ///< empty for null
    virtual QByteArray blob(int column) const = 0;

    bool boolean(int column) const { return int64(column) != 0; }
    Instant instant(int column) const { return instantFromMs(int64(column)); }
    std::optional<Instant> optionalInstant(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(instant(column));
    }
    std::optional<qint64> optionalInt64(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(int64(column));
    }
    template<class IdType> IdType id(int column) const
    {
        return IdType(int64(column)); // null = none
    }
};

} // namespace chatflow
