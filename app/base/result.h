// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace chatflow
{

/// A value or the reason why there is none. The one place where the expected type is chosen: std::expected is
/// missing from the compilers of Debian 12.
template<class T = void> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error::Code code, QMap<QString, QString> context = {},
                                                QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(context), std::move(detail)});
}

} // namespace chatflow

/// Returns the error of `expression` (a Result) from the function around it, if it has one.
#define CHATFLOW_TRY(expression)                                                                             \
    do {                                                                                                     \
        if (auto chatflowTried = (expression); !chatflowTried)                                               \
            return ::chatflow::fail(std::move(chatflowTried).error());                                       \
    } while (false)
