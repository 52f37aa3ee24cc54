// SPDX-License-Identifier: GPL-3.0-or-later
#include "metering/previewusage.h"

#include "base/enumnames.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<PreviewKind, 3> previewKinds{{
    {PreviewKind::Chat, "preview"_L1},
    {PreviewKind::Golden, "golden"_L1},
    {PreviewKind::Test, "test"_L1},
}};

} // namespace

QString toString(PreviewKind kind)
{
    return nameOf(previewKinds, kind);
}

std::optional<PreviewKind> previewKindFromString(QStringView text)
{
    return valueOf(previewKinds, text);
}

} // namespace chatflow
