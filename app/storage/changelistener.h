// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/changedelivery.h"

#include <QObject>

namespace chatflow
{

/// Hears of other processes' commits and tells them of ours. Lives in a thread of its own with an event loop.
class ChangeListener : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// In its thread, before anything else.
    virtual Result<> start() = 0;
    /// In its thread: looks for what is new now.
    virtual void look() = 0;
    /// In its thread: tells the other processes that something was committed.
    virtual void nudge() = 0;
};

} // namespace chatflow
