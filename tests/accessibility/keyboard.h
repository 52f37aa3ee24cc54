// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace chatflow::test
{

/// The keyboard of a private screen. Keys go to whatever window has the focus there, as a person's would.
class Keyboard
{
public:
    explicit Keyboard(const QProcessEnvironment &screen);
    ~Keyboard();
    Keyboard(const Keyboard &) = delete;
    Keyboard &operator=(const Keyboard &) = delete;

    /// In xdotool's names: "Tab", "shift+Tab", "ctrl+k".
    void press(const QString &keys);
    /// Letters, digits and spaces.
    void type(const QString &text);

private:
    void command(const QString &line);

    QProcess m_tool;
};

} // namespace chatflow::test
