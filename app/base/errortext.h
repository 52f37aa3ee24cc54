// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace chatflow
{

/// An error as people read it: what went wrong, and what to do about it (may be empty). Translated to the
/// installed language. The only place where errors are worded, for the console and the command line alike.
struct ErrorText {
    QString what;
    QString mend;

    QString oneLine() const { return mend.isEmpty() ? what : what + QChar(u' ') + mend; }
};

ErrorText errorText(const Error &error);

} // namespace chatflow
