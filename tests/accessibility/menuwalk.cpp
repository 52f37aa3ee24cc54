// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessibility/menuwalk.h"

#include "accessibility/keyboard.h"

#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow::test
{
namespace
{
constexpr int opensIn = 10'000; ///< ms
} // namespace

MenuWalk::MenuWalk(const AccessibleReader &reader, Keyboard &keyboard)
    : m_reader(reader)
    , m_keyboard(keyboard)
    , m_focus(reader, keyboard)
{
}

QList<Finding> MenuWalk::walk(const Accessible &window)
{
    m_findings.clear();
    const QList<Control> tree = m_reader.tree(window);
    bool open = false;
    for (qsizetype i = 0; i < tree.size(); ++i) {
        const Control &entry = tree.at(i);
        if (entry.parent < 0 || tree.at(entry.parent).role != "menu bar"_L1 || !entry.isLive())
            continue;
        ++m_seen;
        // The first by its own key ("Alt+F"), the others by the arrow from the one before.
        m_keyboard.press(open ? u"Right"_s : entry.keys.toLower());
        const Accessible menu = menuOf(entry.object);
        if (!waitFor(menu, true)) {
            m_findings.append({Fault::Unreachable, trail(tree, i)});
            continue;
        }
        open = true;
        walkOpen(menu, trail(tree, i));
    }
    m_keyboard.press(u"Escape"_s);
    for (const Control &control : m_reader.tree(window)) {
        if (control.role == "popup menu"_L1)
            waitFor(control.object, false);
    }
    m_keyboard.press(u"Escape"_s); // leaves the bar itself
    return std::exchange(m_findings, {});
}

void MenuWalk::walkOpen(const Accessible &menu, const QString &where)
{
    QList<Control> items;
    QList<Accessible> live;
    const QList<Control> tree = m_reader.tree(menu);
    for (const Control &item : tree) {
        if (item.parent != 0 || item.role == "separator"_L1 || !item.is(State::Showing))
            continue;
        ++m_seen;
        items.append(item);
        if (item.is(State::Enabled))
            live.append(item.object);
    }
    const auto nameOf = [&](const Control &item) {
        return where + (item.name.isEmpty() ? u" > %1[%2]"_s.arg(item.role).arg(item.place)
                                            : u" > %1 '%2'"_s.arg(item.role, item.name));
    };
    for (const Control &item : std::as_const(items)) {
        if (item.name.trimmed().isEmpty())
            m_findings.append({Fault::Unnamed, nameOf(item)});
    }
    QSet<QString> reached;
    QSet<QString> here = m_focus.focused(live);
    for (qsizetype presses = 0; presses <= live.size(); ++presses) {
        for (const Control &item : std::as_const(items)) {
            if (!here.contains(item.object.path) || reached.contains(item.object.path))
                continue;
            reached.insert(item.object.path);
            const Accessible inner = menuOf(item.object);
            if (inner.isNull())
                continue;
            m_keyboard.press(u"Right"_s);
            if (!waitFor(inner, true)) {
                m_findings.append({Fault::Unreachable, nameOf(item)});
                continue;
            }
            walkOpen(inner, nameOf(item));
            m_keyboard.press(u"Left"_s);
            waitFor(inner, false);
        }
        if (reached.size() == live.size())
            break;
        here = m_focus.press(u"Down"_s, live);
        if (here.isEmpty())
            break;
    }
    for (const Control &item : std::as_const(items)) {
        if (item.is(State::Enabled) && !reached.contains(item.object.path))
            m_findings.append({Fault::Unreachable, nameOf(item)});
    }
    // On an item with a menu of its own, the arrow would open that instead of going on.
    for (qsizetype presses = 0; presses < live.size(); ++presses) {
        const QSet<QString> at = m_focus.focused(live);
        if (at.isEmpty() || menuOf({menu.service, *at.cbegin()}).isNull())
            break;
        if (m_focus.press(u"Down"_s, live).isEmpty())
            break;
    }
}

bool MenuWalk::waitFor(const Accessible &menu, bool shown) const
{
    return !menu.isNull() &&
           QTest::qWaitFor([&] { return m_reader.control(menu).is(State::Showing) == shown; }, opensIn);
}

Accessible MenuWalk::menuOf(const Accessible &item) const
{
    const QList<Accessible> inside = m_reader.children(item);
    return inside.isEmpty() ? Accessible() : inside.constFirst();
}

} // namespace chatflow::test
