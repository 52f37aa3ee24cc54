// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/flowcalibration.h"
#include "conversations/callstore.h"
#include "metering/previewusage.h"

#include <QFuture>
#include <QHash>
#include <QTimeZone>

#include <optional>

namespace chatflow
{

class Database;

/// Books what calls beside the road used, and closes them in the request log: with their answers, or as never
/// seen. Belongs to the thread that makes the calls.
class PreviewMeter
{
public:
    /// `database` outlives it.
    explicit PreviewMeter(Database &database)
        : m_database(database)
    {
    }

    /// A call that stands in the request log goes out now, for a tenant in `zone`.
    void begin(CallId call, const PreviewUsage &usage, const QTimeZone &zone);
    /// It ended. One that did not run is not counted.
    QFuture<Result<>> end(CallId call, const CallOutcome &outcome, const PreviewUsage &usage,
                          const std::optional<FlowCalibration> &calibration = {});
    /// Nobody waits any more for those that have not ended: they may have run.
    void abandon();

    /// How a call ended that nobody saw the end of.
    static CallOutcome unseen(const Error &error, const QString &model);

private:
    struct Open {
        PreviewUsage usage;
        QTimeZone zone;
    };

    Database &m_database;
    QHash<CallId, Open> m_open;
};

} // namespace chatflow
