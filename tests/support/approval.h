// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>

namespace chatflow
{

/// Compares `actual` with the approved JSON file `path` and answers what differs, empty when nothing does.
/// With the environment variable CHATFLOW_UPDATE_APPROVALS=1 it writes the file instead: read the difference
/// in git and commit it only when it is right. A test that uses this also has one that fails while the
/// variable is set (isUpdatingApprovals).
QString differenceFromApproved(const QString &path, const QJsonArray &actual);

bool isUpdatingApprovals();

} // namespace chatflow
