// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/previewbasis.h"

#include "automation/flowcalibrationstore.h"
#include "metering/pricestore.h"
#include "storage/database.h"
#include "tenants/sharedvariablestore.h"

namespace chatflow
{

QFuture<Result<PreviewBasis>> readPreviewBasis(const PreviewParts &parts, TenantId tenant,
                                               const QString &flowId)
{
    return parts.database.read([tenant, flowId](const Snapshot &snapshot) -> Result<PreviewBasis> {
        const auto shared = SharedVariableStore::of(snapshot, tenant);
        if (!shared)
            return fail(shared.error());
        const auto prices = PriceStore::book(snapshot);
        if (!prices)
            return fail(prices.error());
        const auto calibration = FlowCalibrationStore::find(snapshot, tenant, flowId);
        if (!calibration)
            return fail(calibration.error());
        return PreviewBasis{*shared, *prices, snapshot.now(), *calibration};
    });
}

} // namespace chatflow
