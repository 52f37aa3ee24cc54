// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/previewmeter.h"

#include "automation/flowcalibrationstore.h"
#include "metering/previewusagestore.h"
#include "storage/database.h"

namespace chatflow
{

void PreviewMeter::begin(CallId call, const PreviewUsage &usage, const QTimeZone &zone)
{
    m_open.insert(call, {usage, zone});
}

QFuture<Result<>> PreviewMeter::end(CallId call, const CallOutcome &outcome, const PreviewUsage &usage,
                                    const std::optional<FlowCalibration> &calibration)
{
    const QTimeZone zone = m_open.take(call).zone;
    return m_database.write([=](Transaction &tx) -> Result<> {
        if (calibration)
            CHATFLOW_TRY(FlowCalibrationStore::keep(tx, usage.tenant, *calibration));
        CHATFLOW_TRY(CallStore::finish(tx, usage.tenant, call, outcome));
        if (outcome.state == CallOutcome::State::Failed) // it did not run: there is nothing to count
            return {};
        return PreviewUsageStore::record(tx, usage, zone);
    });
}

void PreviewMeter::abandon()
{
    const QList<CallId> calls = m_open.keys();
    for (const CallId call : calls) {
        PreviewUsage usage = m_open.value(call).usage;
        usage.exactness = Exactness::Unknown;
        end(call, unseen(Error::cancelled(), {}), usage);
    }
}

CallOutcome PreviewMeter::unseen(const Error &error, const QString &model)
{
    CallOutcome outcome;
    outcome.state = CallOutcome::State::Unknown;
    outcome.error = error;
    outcome.priceModel = model;
    return outcome;
}

} // namespace chatflow
