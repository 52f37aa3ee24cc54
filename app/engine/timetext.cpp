// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/timetext.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace chatflow
{

QString timeText(Instant at, const QTimeZone &zone)
{
    return toDateTime(at).toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace chatflow
