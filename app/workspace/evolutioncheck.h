// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "base/secretvalue.h"
#include "tenants/tenant.h"

#include <QString>

namespace chatflow
{

class EvolutionClient;
class Examination;

/// Looks at one WhatsApp instance of a tenant: server, version, key, instance, connection, events, and other
/// bots on it. `key` is empty when none is set, and the reason when the one that is kept may not be shown to
/// this server. Error::cancelled() when the examination is over before it is
/// through; else the findings are in `examination`.
QCoro::Task<Result<>> checkEvolution(Examination &examination, EvolutionClient &client, QString tenantName,
                                     Instance instance, Result<SecretValue> key);

} // namespace chatflow
