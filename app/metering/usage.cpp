// SPDX-License-Identifier: GPL-3.0-or-later
#include "metering/usage.h"

#include "base/enumnames.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<Exactness, 3> exactnesses{{
    {Exactness::Exact, "exact"_L1},
    {Exactness::Estimated, "estimated"_L1},
    {Exactness::Unknown, "unknown"_L1},
}};

constexpr EnumNames<UsageKind, 3> usageKinds{{
    {UsageKind::MessageIn, "message_in"_L1},
    {UsageKind::MessageOut, "message_out"_L1},
    {UsageKind::ModelCall, "model_call"_L1},
}};

} // namespace

QString toString(Exactness exactness)
{
    return nameOf(exactnesses, exactness);
}

std::optional<Exactness> exactnessFromString(QStringView text)
{
    return valueOf(exactnesses, text);
}

QString toString(UsageKind kind)
{
    return nameOf(usageKinds, kind);
}

std::optional<UsageKind> usageKindFromString(QStringView text)
{
    return valueOf(usageKinds, text);
}

} // namespace chatflow
