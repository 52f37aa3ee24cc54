// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"

#include <QMutex>

namespace chatflow
{

/// The same sequence for the same seed on every platform (SplitMix64). Thread-safe; which thread gets which
/// value is of course open.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(quint64 seed = 1);
    quint64 next() override;

private:
    QMutex m_mutex;
    quint64 m_state;
};

} // namespace chatflow
