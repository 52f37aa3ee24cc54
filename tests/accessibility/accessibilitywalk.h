// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accessibility/accessible.h"
#include "accessibility/finding.h"
#include "accessibility/focuswatch.h"

#include <QSet>

#include <functional>

namespace chatflow::test
{

/// Goes through what is open in a program as somebody does who hears it and has only the keyboard.
class AccessibilityWalk
{
public:
    AccessibilityWalk(const AccessibleReader &reader, Keyboard &keyboard);

    /// What is wrong with the window, dialog or card `scope`, as it is now: names, the round of Tab, arrow
    /// keys in lists. Leaves the focus in it.
    QList<Finding> walk(const Accessible &scope);
    /// How many controls and items were looked at so far; a walk that finds nothing has to have seen
    /// something.
    qsizetype seen() const { return m_seen; }

private:
    struct Round {
        QSet<QString> reached; ///< paths
        QSet<QString> lists;   ///< of which the arrow keys have been tried
        QList<Finding> faults;
    };

    QList<Control> settled(const Accessible &scope) const;
    QList<Finding> faultsOfNames(const QList<Control> &tree);
    Round tabRound(const Accessible &scope);
    /// Tab (or Shift+Tab) until the focus is where it was or does not move; false when it is held somewhere.
    bool goRound(const Accessible &scope, const QString &key, const QSet<QString> &start, Round &round);
    QList<Finding> faultsOfArrows(const QList<Control> &tree, qsizetype index);
    bool stillSo(const Control &control, const std::function<bool(const Control &)> &wrong) const;

    const AccessibleReader &m_reader;
    FocusWatch m_focus;
    qsizetype m_seen = 0;
};

} // namespace chatflow::test
