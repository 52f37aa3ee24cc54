// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessibility/accessibilitywalk.h"

#include "accessibility/walkexceptions.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow::test
{
namespace
{

constexpr int settlesIn = 15'000; ///< ms

const auto tabKey = u"Tab"_s;
const auto backTabKey = u"shift+Tab"_s;

/// Parts of a control that arrow keys lead to once Tab has led to the control.
bool isItem(const QString &role)
{
    static const QSet<QString> items{u"list item"_s,       u"cell"_s,
                                     u"tree item"_s,       u"page tab"_s,
                                     u"menu item"_s,       u"check menu item"_s,
                                     u"column header"_s,   u"table column header"_s,
                                     u"row header"_s,      u"radio menu item"_s,
                                     u"table row header"_s};
    return items.contains(role);
}

bool holdsItems(const QString &role)
{
    static const QSet<QString> holders{u"list"_s, u"list box"_s, u"table"_s, u"tree"_s, u"tree table"_s};
    return holders.contains(role);
}

/// Something one uses, rather than something one reads.
bool isControl(const Control &control)
{
    static const QSet<QString> roles{
        u"push button"_s, u"button menu"_s, u"toggle button"_s, u"check box"_s, u"radio button"_s,
        u"combo box"_s,   u"entry"_s,       u"text"_s,          u"link"_s,      u"password text"_s,
        u"spin button"_s, u"slider"_s,      u"page tab list"_s, u"dialog"_s};
    return control.is(State::Focusable) || !control.actions.isEmpty() || roles.contains(control.role) ||
           isItem(control.role) || holdsItems(control.role);
}

bool takesFocus(const Control &control)
{
    return control.isLive() && control.is(State::Focusable) && !isItem(control.role);
}

bool isWindow(const QList<Control> &tree, qsizetype index)
{
    return tree.at(index).parent < 0;
}

QStringList shapeOf(const QList<Control> &tree)
{
    QStringList shape;
    for (const Control &control : tree)
        shape.append(control.object.path + control.role + (control.isLive() ? u'+' : u'-'));
    return shape;
}

/// The controls in `tree`, in its order, that take the focus.
QList<Accessible> focusable(const QList<Control> &tree)
{
    QList<Accessible> controls;
    for (const Control &control : tree) {
        if (takesFocus(control))
            controls.append(control.object);
    }
    return controls;
}

/// Whether nothing but those can have the focus; text that may be selected is not counted.
bool isAlone(const QList<Control> &tree, const QSet<QString> &paths)
{
    return std::ranges::none_of(tree, [&](const Control &control) {
        return takesFocus(control) && control.role != "label"_L1 && !paths.contains(control.object.path);
    });
}

qsizetype indexOf(const QList<Control> &tree, const QString &path)
{
    for (qsizetype i = 0; i < tree.size(); ++i) {
        if (tree.at(i).object.path == path)
            return i;
    }
    return -1;
}

} // namespace

AccessibilityWalk::AccessibilityWalk(const AccessibleReader &reader, Keyboard &keyboard)
    : m_reader(reader)
    , m_focus(reader, keyboard)
{
}

QList<Finding> AccessibilityWalk::walk(const Accessible &scope)
{
    const QList<Control> before = settled(scope);
    QList<Finding> findings = faultsOfNames(before);
    const Round round = tabRound(scope);
    findings += round.faults;
    // What came or went meanwhile had no fair chance of being reached.
    const QList<Control> after = m_reader.tree(scope);
    for (qsizetype i = 0; i < after.size(); ++i) {
        const Control &control = after.at(i);
        const qsizetype then = indexOf(before, control.object.path);
        if (then < 0 || !control.isLive() || !before.at(then).isLive() || isItem(control.role) ||
            isWindow(after, i))
            continue;
        if (control.is(State::Focusable) && !round.reached.contains(control.object.path) &&
            control.keys.isEmpty() && !isExcepted(Fault::Unreachable, after, i))
            findings.append({Fault::Unreachable, trail(after, i)});
        if (!control.is(State::Focusable) && !control.actions.isEmpty() && control.keys.isEmpty() &&
            !isExcepted(Fault::MouseOnly, after, i))
            findings.append({Fault::MouseOnly, trail(after, i)});
    }
    return findings;
}

/// Two readings that agree on what is there; the last one when the program never comes to rest.
QList<Control> AccessibilityWalk::settled(const Accessible &scope) const
{
    QList<Control> last = m_reader.tree(scope);
    // Whether it rested does not matter: what is reported is looked at again.
    (void)QTest::qWaitFor(
        [&] {
            QList<Control> now = m_reader.tree(scope);
            const bool same = shapeOf(now) == shapeOf(last);
            last = std::move(now);
            return same && !last.isEmpty();
        },
        settlesIn);
    return last;
}

bool AccessibilityWalk::stillSo(const Control &control,
                                const std::function<bool(const Control &)> &wrong) const
{
    const Control now = m_reader.control(control.object);
    return now.isLive() && wrong(now);
}

QList<Finding> AccessibilityWalk::faultsOfNames(const QList<Control> &tree)
{
    const auto unnamed = [](const Control &control) { return control.name.trimmed().isEmpty(); };
    QList<Finding> findings;
    for (qsizetype i = 0; i < tree.size(); ++i) {
        const Control &control = tree.at(i);
        if (!control.isLive() || !(isControl(control) || isWindow(tree, i)))
            continue;
        ++m_seen;
        if (unnamed(control) && stillSo(control, unnamed) && !isExcepted(Fault::Unnamed, tree, i))
            findings.append({Fault::Unnamed, trail(tree, i)});
    }
    return findings;
}

AccessibilityWalk::Round AccessibilityWalk::tabRound(const Accessible &scope)
{
    Round round;
    const QList<Control> tree = m_reader.tree(scope);
    const QList<Accessible> controls = focusable(tree);
    if (controls.isEmpty())
        return round;
    round.reached = m_focus.focused(controls);
    if (round.reached.isEmpty())
        round.reached = m_focus.press(tabKey, controls);
    const QSet<QString> start = round.reached;
    if (goRound(scope, tabKey, start, round))
        return round;
    // From the other side, so that what is behind a trap is not blamed for it.
    for (const Accessible &control : controls) {
        if (start.contains(control.path) && m_reader.focus(control))
            break;
    }
    goRound(scope, backTabKey, start, round);
    return round;
}

bool AccessibilityWalk::goRound(const Accessible &scope, const QString &key, const QSet<QString> &start,
                                Round &round)
{
    // Read anew when the focus is with none of them: a live program enables and shows others meanwhile.
    QList<Control> tree = m_reader.tree(scope);
    const auto others = [&] {
        tree = m_reader.tree(scope);
        return focusable(tree);
    };
    QSet<QString> here = start;
    const auto trapped = [&] {
        tree = m_reader.tree(scope);
        for (const QString &path : std::as_const(here)) {
            const qsizetype index = indexOf(tree, path);
            const Finding trap{Fault::Trap, trail(tree, index)};
            if (index >= 0 && !round.faults.contains(trap))
                round.faults.append(trap);
        }
    };
    // Each has its turn, and some to spare for what appears meanwhile.
    for (qsizetype presses = 0; presses < 2 * focusable(tree).size() + 8; ++presses) {
        for (const QString &path : std::as_const(here)) {
            const qsizetype index = indexOf(tree, path);
            if (index < 0 || !holdsItems(tree.at(index).role) || round.lists.contains(path))
                continue;
            round.lists.insert(path);
            round.faults += faultsOfArrows(tree, index);
        }
        if (isAlone(tree, here))
            return true;
        const QSet<QString> next = m_focus.press(key, focusable(tree), others);
        if (next.isEmpty()) {
            trapped();
            return false;
        }
        round.reached += next;
        here = next;
        if (here.intersects(start))
            return true;
    }
    // It goes round somewhere, but never comes back to where it began, though that is still there.
    for (const Accessible &control : others()) {
        if (start.contains(control.path)) {
            trapped();
            return false;
        }
    }
    return true;
}

/// The list has the focus: arrow keys must lead from item to item.
QList<Finding> AccessibilityWalk::faultsOfArrows(const QList<Control> &tree, qsizetype index)
{
    const Accessible &list = tree.at(index).object;
    QList<Accessible> items;
    for (const Control &item : m_reader.tree(list)) {
        // Also those scrolled out of sight.
        if (isItem(item.role) && item.is(State::Enabled) && item.is(State::Focusable))
            items.append(item.object);
    }
    if (items.size() < 2)
        return {};
    m_seen += items.size();
    // In a table of one row only sideways.
    const bool sideways = tree.at(index).role == "table"_L1;
    const QString on = sideways ? u"Right"_s : u"Down"_s;
    const QString back = sideways ? u"Left"_s : u"Up"_s;
    // At the last item one goes back first. The other key brings back to where it was.
    const bool atLast = m_focus.focused(items).contains(items.constLast().path);
    if (m_focus.press(atLast ? back : on, items).isEmpty())
        return {{Fault::Unreachable, trail(tree, index) + u" > its items, by arrow keys"_s}};
    (void)m_focus.press(atLast ? on : back, items);
    return {};
}

} // namespace chatflow::test
