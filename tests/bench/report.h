// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "bench/benchmark.h"

namespace chatflow
{

/// The figures as a JSON list of {name, value, unit, limit, ratio, aim, better}.
QByteArray figuresJson(const QList<Figure> &figures);
/// The figures for a terminal, aligned.
QString figuresTable(const QList<Figure> &figures);
/// Replaces the file at `path` at once or not at all.
Result<> writeFigures(const QString &path, const QList<Figure> &figures);

} // namespace chatflow
