// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/mediafolder.h"
#include "automation/ports.h"
#include "automation/question.h"
#include "base/clock.h"
#include "base/random.h"
#include "storage/database.h"
#include "tenants/tenant.h"

namespace chatflow
{

/// What the parts of the pipeline that work one instance share. The references outlive them.
struct InstanceContext {
    Instance instance;
    Lease lease;
    Database &database;
    Clock &clock;
    Random &random;
    TenantContexts &tenants;
    FlowPort &flowise;
    WhatsAppPort &whatsApp;
    TokenCount countTokens;
    MediaFolder media; ///< where the files of answers are
};

} // namespace chatflow
