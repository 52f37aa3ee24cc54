// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/flowcalibration.h"
#include "storage/transaction.h"

#include <optional>

namespace chatflow
{

/// Table flow_calibrations: the last of each flow of a tenant.
class FlowCalibrationStore
{
public:
    static Result<> keep(Transaction &tx, TenantId tenant, const FlowCalibration &calibration);
    static Result<std::optional<FlowCalibration>> find(const Snapshot &snapshot, TenantId tenant,
                                                       const QString &flowId);
};

} // namespace chatflow
