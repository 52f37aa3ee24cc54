// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessibility/keyboard.h"

#include "accessibility/privatescreen.h"

using namespace Qt::StringLiterals;

namespace chatflow::test
{

Keyboard::Keyboard(const QProcessEnvironment &screen)
{
    // One process for all keys: it does what each line says as it comes.
    m_tool.setProcessEnvironment(screen);
    m_tool.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    PrivateScreen::start(m_tool, u"xdotool"_s, {u"-"_s});
}

Keyboard::~Keyboard()
{
    m_tool.closeWriteChannel();
    m_tool.waitForFinished(5'000);
}

void Keyboard::press(const QString &keys)
{
    command(u"key --delay 0 "_s + keys);
}

void Keyboard::type(const QString &text)
{
    for (const QChar letter : text)
        press(letter == u' ' ? u"space"_s : QString(letter));
}

void Keyboard::command(const QString &line)
{
    m_tool.write(line.toLatin1() + '\n');
    m_tool.waitForBytesWritten();
}

} // namespace chatflow::test
