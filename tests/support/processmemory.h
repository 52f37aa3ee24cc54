// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace chatflow::test
{

/// Whether this process can search its own memory: on Linux, and without AddressSanitizer, which keeps freed
/// memory away from reuse and maps terabytes.
bool canSearchMemory();

/// Whether the private writable memory of this process (heap, stacks, other data) holds `masked` XOR `mask`.
/// The pattern is given masked, so that the search does not find itself.
bool memoryHolds(const QByteArray &masked, char mask);

} // namespace chatflow::test
