// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>
#include <memory>

namespace chatflow
{

/// Keeps other programs, and other holders in this one, out while it lives. On Unix it is the system's lock
/// on a file that stays behind empty: it ends with the process however that ends. (QLockFile keeps a lock
/// whose holder was killed between making its file and writing its process id into it.)
class FileLock
{
public:
    /// Blocks for up to `patience`: not in a thread that must answer. StorageLocked when somebody else holds
    /// it, FileWrite.
    static Result<FileLock> take(const QString &path, std::chrono::milliseconds patience);
    FileLock(FileLock &&) noexcept;
    FileLock &operator=(FileLock &&) noexcept;
    ~FileLock();

private:
    struct Held;
    explicit FileLock(std::unique_ptr<Held> held);
    std::unique_ptr<Held> m_held;
};

} // namespace chatflow
