// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accessibility/accessible.h"

#include <QSet>

#include <functional>

namespace chatflow::test
{

class Keyboard;

/// Presses keys and sees where the focus goes.
class FocusWatch
{
public:
    FocusWatch(const AccessibleReader &reader, Keyboard &keyboard);

    /// The paths of those that have the focus: more than one for a field within a field.
    QSet<QString> focused(const QList<Accessible> &among) const;
    /// Presses and waits until the focus is with others of them; who has it then, nothing when it stayed.
    /// When it is with none of them, `others` is asked who else there is by now.
    QSet<QString> press(const QString &key, QList<Accessible> among,
                        const std::function<QList<Accessible>()> &others = {});

private:
    const AccessibleReader &m_reader;
    Keyboard &m_keyboard;
};

} // namespace chatflow::test
