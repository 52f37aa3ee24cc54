// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "workspace/doctor.h"

namespace chatflow
{

class Clock;
class Database;
class Random;
class SecretStore;
class ServerKeys;
class TenantDirectory;
class TokenCounter;

/// What a Doctor and a ConnectionTest look at. All outlive it. It makes HTTP clients of its own, so that what
/// it does neither waits for the engine's calls nor counts against them.
struct DoctorParts {
    Database &database;
    SecretStore &secrets;
    ServerKeys &keys;
    TenantDirectory &tenants;
    Clock &clock;
    Random &random;
    std::shared_ptr<const TokenCounter> tokens;
    Actor actor; ///< who asks, and keeps what was found out
};

} // namespace chatflow
