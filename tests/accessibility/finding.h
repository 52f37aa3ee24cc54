// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chatflow::test
{

/// Why a control cannot be used by everybody.
enum class Fault {
    Unnamed,     ///< a screen reader has nothing to say for it
    Unreachable, ///< no key leads to it
    MouseOnly,   ///< it does something, but takes no focus and has no shortcut
    Trap         ///< Tab does not leave it
};

struct Finding {
    Fault fault;
    QString where; ///< trail() of the control

    QString toString() const;
    friend bool operator==(const Finding &, const Finding &) = default;
};

inline QString Finding::toString() const
{
    switch (fault) {
    case Fault::Unnamed:
        return QStringLiteral("without a name: ") + where;
    case Fault::Unreachable:
        return QStringLiteral("no key leads to it: ") + where;
    case Fault::MouseOnly:
        return QStringLiteral("for the mouse only (no focus, no shortcut): ") + where;
    case Fault::Trap:
        return QStringLiteral("Tab does not leave it: ") + where;
    }
    return where;
}

} // namespace chatflow::test
