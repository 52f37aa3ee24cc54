// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/seededrandom.h"

namespace chatflow
{

SeededRandom::SeededRandom(quint64 seed)
    : m_state(seed)
{
}

quint64 SeededRandom::next()
{
    const QMutexLocker lock(&m_mutex);
    m_state += 0x9e3779b97f4a7c15U;
    quint64 mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31);
}

} // namespace chatflow
