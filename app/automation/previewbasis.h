// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/flowcalibration.h"
#include "automation/previewparts.h"
#include "metering/pricebook.h"
#include "tenants/variables.h"

#include <optional>

namespace chatflow
{

/// What a preview needs to know beside the settings.
struct PreviewBasis {
    SharedVariables shared;
    PriceBook prices;
    Instant at;                                 ///< when they were read, for the prices in force
    std::optional<FlowCalibration> calibration; ///< of the flow; none: it was never measured
};

QFuture<Result<PreviewBasis>> readPreviewBasis(const PreviewParts &parts, TenantId tenant,
                                               const QString &flowId);

} // namespace chatflow
