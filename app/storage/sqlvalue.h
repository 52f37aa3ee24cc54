// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QByteArray>
#include <QString>

#include <concepts>
#include <optional>
#include <variant>

namespace chatflow
{

/// One value bound to a statement. Null is std::monostate.
using SqlValue = std::variant<std::monostate, qint64, double, QString, QByteArray>;

inline SqlValue sqlValue(std::nullopt_t)
{
    return std::monostate();
}
template<std::integral T> SqlValue sqlValue(T value)
{
    return static_cast<qint64>(value);
}
inline SqlValue sqlValue(double value)
{
    return value;
}
inline SqlValue sqlValue(const QString &value)
{
    return value.isNull() ? SqlValue(QString::fromLatin1(""))
                          : SqlValue(value); // null is said with std::nullopt
}
inline SqlValue sqlValue(const QByteArray &value)
{
    return value;
}
inline SqlValue sqlValue(Instant value)
{
    return toMs(value);
}
/// An id of 0 ("none") is stored as null.
template<class Tag> SqlValue sqlValue(Id<Tag> value)
{
    return value ? SqlValue(value.value()) : SqlValue();
}
template<typename T> SqlValue sqlValue(const std::optional<T> &value)
{
    return value ? sqlValue(*value) : SqlValue();
}

} // namespace chatflow
