// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/awaited.h"

#include <stdexcept>

namespace chatflow
{

/// What a step of a benchmark must have given; std::runtime_error with the error's name otherwise.
template<typename T> T required(Result<T> result)
{
    if (!result) {
        const QString what = result.error().name() + u' ' + result.error().detail;
        throw std::runtime_error(what.toStdString());
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The same of what comes later; for the main thread.
template<typename T> T required(const QFuture<Result<T>> &future)
{
    return required(test::awaited(future));
}

} // namespace chatflow
