// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chatflow
{

/// Milliseconds from a key in a prompt template of 20 kB, filled with 200 products, until its colours, the
/// prompt and its tokens are painted, 99 of 100 times; `keys` keys.
double measureTemplateTyping(int keys);

} // namespace chatflow
