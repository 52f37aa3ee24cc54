// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessibility/focuswatch.h"

#include "accessibility/keyboard.h"

#include <QTest>

namespace chatflow::test
{
namespace
{
constexpr int movesIn = 10'000; ///< ms a key has to take effect; waited for in full only where it has none
} // namespace

FocusWatch::FocusWatch(const AccessibleReader &reader, Keyboard &keyboard)
    : m_reader(reader)
    , m_keyboard(keyboard)
{
}

QSet<QString> FocusWatch::focused(const QList<Accessible> &among) const
{
    const auto read = [&] {
        const QList<quint64> states = m_reader.states(among);
        QSet<QString> paths;
        for (qsizetype i = 0; i < among.size(); ++i) {
            if (Control{.states = states.at(i)}.is(State::Focused))
                paths.insert(among.at(i).path);
        }
        return paths;
    };
    // They are asked one after the other, and the focus may move meanwhile: only what is so twice is so.
    QSet<QString> last = read();
    for (QSet<QString> now = read(); now != last; now = read())
        last = now;
    return last;
}

QSet<QString> FocusWatch::press(const QString &key, QList<Accessible> among,
                                const std::function<QList<Accessible>()> &others)
{
    const QSet<QString> before = focused(among);
    m_keyboard.press(key);
    QSet<QString> now;
    const bool moved = QTest::qWaitFor(
        [&] {
            now = focused(among);
            if (now.isEmpty() && others) {
                among = others();
                now = focused(among);
            }
            return !now.isEmpty() && now != before;
        },
        movesIn);
    return moved ? now : QSet<QString>();
}

} // namespace chatflow::test
