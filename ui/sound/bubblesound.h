// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chatflow
{

/// What a message's recording is doing.
enum class BubbleSound { None, Idle, Loading, Playing, Paused };

} // namespace chatflow
