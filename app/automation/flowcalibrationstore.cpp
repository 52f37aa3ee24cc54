// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/flowcalibrationstore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

Result<> FlowCalibrationStore::keep(Transaction &tx, TenantId tenant, const FlowCalibration &calibration)
{
    return tx
        .exec(u"INSERT INTO flow_calibrations (tenant_id, flow_id, sent_tokens, reported_tokens, at) "
              "VALUES (?, ?, ?, ?, ?) ON CONFLICT (tenant_id, flow_id) DO UPDATE SET "
              "sent_tokens = excluded.sent_tokens, reported_tokens = excluded.reported_tokens, "
              "at = excluded.at"_s,
              tenant, calibration.flowId, calibration.sentTokens, calibration.reportedTokens, calibration.at)
        .map([](qint64) {});
}

Result<std::optional<FlowCalibration>> FlowCalibrationStore::find(const Snapshot &snapshot, TenantId tenant,
                                                                  const QString &flowId)
{
    return snapshot.first(
        u"SELECT flow_id, sent_tokens, reported_tokens, at FROM flow_calibrations "
        "WHERE tenant_id = ? AND flow_id = ?"_s,
        [](const Row &row) {
            return FlowCalibration{row.text(0), row.int64(1), row.int64(2), row.instant(3)};
        },
        tenant, flowId);
}

} // namespace chatflow
