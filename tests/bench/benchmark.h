// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace chatflow
{

/// One measured figure.
struct Figure {
    enum class Better { Lower, Higher };

    QString name;
    double value = 0;
    QString unit;
    std::optional<double> limit; ///< what is possible at all, measured in the same run and in the same unit
    std::optional<double> aim;   ///< of the ratio where there is a limit, of the value otherwise
    Better better = Better::Lower;

    /// value / limit.
    std::optional<double> ratio() const;
    /// Whether the aim is met; nothing when there is none.
    std::optional<bool> meetsAim() const;
};

/// How long a benchmark may take.
struct Effort {
    bool quick = false; ///< only shows that it works: the figures mean nothing

    int of(int usual, int quickly) const { return quick ? quickly : usual; }
};

/// A benchmark: a file of its own, named in benchmarks.cpp. `run` throws std::runtime_error when what it
/// measures did not do its work.
struct Benchmark {
    QString name;
    QString description; ///< one line
    QList<Figure> (*run)(const Effort &effort);
};

} // namespace chatflow
