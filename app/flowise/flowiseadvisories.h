// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>

namespace chatflow
{

/// Grave holes of Flowise that are known: what a person who runs one should hear of, not a full list.
struct FlowiseAdvisory {
    const char *id;           ///< its CVE number
    const char *lastAffected; ///< the last version that has it
};

/// When the list was last looked through.
QDate flowiseAdvisoriesAsOf();

/// The first version without any of them.
QString mendedFlowiseVersion();

/// The vulnerabilities that are known of a version of Flowise ("3.0.5"), as their CVE numbers, the oldest
/// first; empty when none is, or the version cannot be read.
QStringList knownVulnerabilities(const QString &flowiseVersion);

} // namespace chatflow
