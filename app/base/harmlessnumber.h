// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace chatflow
{

/// Length of what begins at `at` and has many digits, but is nobody's telephone number: a UUID, a date with
/// or without its time ("2026-11-24T02:09:00.295Z", "24.11.2026", "20261124-020900") or an IPv4 address. 0
/// when it is none of these. Looks at no more than some forty characters.
qsizetype harmlessNumberAt(QStringView text, qsizetype at);

/// Length of the id of a database row as LogField writes it, "#1234567", at `at`; 0 when it is none.
qsizetype rowIdAt(QStringView text, qsizetype at);

} // namespace chatflow
