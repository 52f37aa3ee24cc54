// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "automation/tenantcontext.h"

namespace chatflow
{

class Clock;
class Database;
class Random;
class TokenCounter;

/// What previews are made with. All outlive those who take it.
struct PreviewParts {
    Database &database;
    Clock &clock;
    Random &random;
    std::shared_ptr<const TokenCounter> tokens;
    TenantContexts::KeyLookup flowiseKey; ///< answers in the thread that asks
    Actor actor;                          ///< who tries
};

} // namespace chatflow
