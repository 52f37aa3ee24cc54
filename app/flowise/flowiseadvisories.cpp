// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/flowiseadvisories.h"

#include <QVersionNumber>

#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr std::array advisories{
    FlowiseAdvisory{"CVE-2025-26319", "2.2.7"},  // anyone may upload any file; mended in 2.2.7-patch.1
    FlowiseAdvisory{"CVE-2025-58434", "3.0.5"},  // "forgot password" hands out its token
    FlowiseAdvisory{"CVE-2025-59528", "3.0.5"},  // runs code of anybody's (CVSS 10)
    FlowiseAdvisory{"CVE-2026-30820", "3.0.12"}, // one header makes any session an administrator's
    FlowiseAdvisory{"CVE-2026-30824", "3.0.12"}, // administration without signing in
    FlowiseAdvisory{"CVE-2026-40933", "3.0.13"}, // an imported chatflow runs commands
    FlowiseAdvisory{"CVE-2026-41276", "3.0.13"}, // passwords reset without a token
    FlowiseAdvisory{"CVE-2026-46440", "3.1.1"},  // passwords may be guessed without limit
    FlowiseAdvisory{"CVE-2026-56274", "3.1.1"},  // any user runs commands
};

/// "2.2.7-patch.1" comes after "2.2.7".
QVersionNumber versionFrom(const QString &text)
{
    qsizetype end = 0;
    const QVersionNumber version = QVersionNumber::fromString(text, &end);
    const QString rest = text.sliced(end);
    if (version.isNull() || !rest.startsWith("-patch"_L1))
        return version;
    QList<int> segments = version.segments();
    segments.append(std::max(1, rest.section(u'.', 1, 1).toInt()));
    return QVersionNumber(segments);
}

} // namespace

QDate flowiseAdvisoriesAsOf()
{
    return {2026, 11, 27};
}

QString mendedFlowiseVersion()
{
    return u"3.1.2"_s;
}

QStringList knownVulnerabilities(const QString &flowiseVersion)
{
    const QVersionNumber version = versionFrom(flowiseVersion);
    QStringList known;
    if (version.isNull())
        return known;
    for (const FlowiseAdvisory &advisory : advisories) {
        if (version <= QVersionNumber::fromString(QLatin1StringView(advisory.lastAffected)))
            known.append(QString::fromLatin1(advisory.id));
    }
    return known;
}

} // namespace chatflow
