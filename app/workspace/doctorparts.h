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
class TenantDirectory;

/// What a Doctor looks at. All outlive it. It makes HTTP clients of its own, so that what it does neither
/// waits for the engine's calls nor counts against them.
struct DoctorParts {
    Database &database;
    SecretStore &secrets;
    TenantDirectory &tenants;
    Clock &clock;
    Random &random;
    Actor actor; ///< who keeps what was found out
};

} // namespace chatflow
