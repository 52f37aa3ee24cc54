// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace chatflow
{

/// The one table of an enum's names, as stored in the database and written in JSON.
template<typename Enum, size_t count> using EnumNames = std::array<std::pair<Enum, QLatin1StringView>, count>;

/// Empty for a value that is not in the table.
template<typename Enum, size_t count> QString nameOf(const EnumNames<Enum, count> &names, Enum value)
{
    for (const auto &[candidate, name] : names) {
        if (candidate == value)
            return name;
    }
    return {};
}

template<typename Enum, size_t count>
std::optional<Enum> valueOf(const EnumNames<Enum, count> &names, QStringView text)
{
    for (const auto &[candidate, name] : names) {
        if (text == name)
            return candidate;
    }
    return std::nullopt;
}

} // namespace chatflow
