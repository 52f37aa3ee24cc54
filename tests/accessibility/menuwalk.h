// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accessibility/accessible.h"
#include "accessibility/finding.h"
#include "accessibility/focuswatch.h"

namespace chatflow::test
{

/// Opens the menus of a window by keys, one after the other, and goes through what they hold.
class MenuWalk
{
public:
    MenuWalk(const AccessibleReader &reader, Keyboard &keyboard);

    QList<Finding> walk(const Accessible &window);
    /// How many items were looked at so far.
    qsizetype seen() const { return m_seen; }

private:
    void walkOpen(const Accessible &menu, const QString &where);
    bool waitFor(const Accessible &menu, bool shown) const;
    /// The menu that an item opens; null when it opens none.
    Accessible menuOf(const Accessible &item) const;

    const AccessibleReader &m_reader;
    Keyboard &m_keyboard;
    FocusWatch m_focus;
    QList<Finding> m_findings;
    qsizetype m_seen = 0;
};

} // namespace chatflow::test
