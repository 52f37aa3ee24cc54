// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/instant.h"
#include "notifications/noticedelivery.h"

#include <optional>

namespace chatflow
{

/// The pause after attempt number `attempt` (1, 2, …) that failed with `error`: 5 s, 5 min, 30 min, 2 h, 5 h,
/// 10 h, 10 h, or longer where the other side asks for it; nothing after the eighth.
std::optional<milliseconds> pauseAfter(int attempt, const Error &error);

/// The same again would fail the same way.
bool isForGood(NoticeDelivery::Channel channel, const Error &error);

} // namespace chatflow
