// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "base/secretvalue.h"

namespace chatflow
{

/// A new secret as receivers enter it: "whsec_" and the base64 of 32 random bytes.
SecretValue newWebhookSecret(Random &random);

/// The key that `secret` stands for. InvalidArgument unless it is "whsec_" and base64 of 24 to 64 bytes.
Result<SecretValue> webhookKey(const SecretValue &secret);

} // namespace chatflow
