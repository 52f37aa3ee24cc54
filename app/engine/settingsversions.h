// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "tenants/settingsdiff.h"

#include <QList>
#include <QString>

namespace chatflow
{

class Output;

/// A version of a tenant's settings as an argument `name` gives it. InvalidArgument when it is no number.
Result<qint64> settingsVersionFrom(const QString &name, const QString &text);

/// A table of what differs, then texts of several lines compared line by line.
void showDifferences(Output &output, const QList<SettingDifference> &differences);

} // namespace chatflow
