// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metering/usage.h"

namespace chatflow
{

/// What a flow was asked for without a contact.
enum class PreviewKind {
    Chat,   ///< by somebody who tries settings out
    Golden, ///< by a run of golden questions
    Test,   ///< by a test of the connection
};
QString toString(PreviewKind kind); ///< "preview", "golden", "test"
std::optional<PreviewKind> previewKindFromString(QStringView text);

/// One call of a flow for a preview. A meter of its own: these are in no usage of a tenant and on no bill.
struct PreviewUsage {
    TenantId tenant;
    Instant at;
    PreviewKind kind = PreviewKind::Chat;
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
    Exactness exactness = Exactness::Estimated;
    std::optional<Money> cost; ///< none = no price is known

    bool operator==(const PreviewUsage &) const = default;
};

/// The sum of a day in the tenant's time zone, of what is alike in the rest.
struct PreviewUsageDay {
    QDate day;
    PreviewKind kind = PreviewKind::Chat;
    Exactness exactness = Exactness::Estimated;
    qint64 calls = 0;
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
    std::optional<Money> cost; ///< none: of calls without a known price

    bool operator==(const PreviewUsageDay &) const = default;
};

} // namespace chatflow
