// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"

#include <QFuture>
#include <QString>

namespace chatflow
{

/// Periodic work of a feature (retention, trimming, polling). workspace/ lists the implementations and runs
/// each every period() in the engine thread; a run that is still going is not started again.
class Scheduled
{
public:
    virtual ~Scheduled() = default;
    virtual QString name() const = 0;
    virtual milliseconds period() const = 0;
    virtual QFuture<Result<>> runOnce() = 0;
};

} // namespace chatflow
