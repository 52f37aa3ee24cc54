// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errortext.h"

namespace chatflow
{

/// errorText(), with the words of mail servers and receivers of webhooks for the errors that come from one.
ErrorText noticeErrorText(const Error &error);

} // namespace chatflow
