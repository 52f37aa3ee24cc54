// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessibility/programunderwalk.h"

#include "accessibility/privatescreen.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chatflow::test
{
namespace
{
constexpr int appearsIn = 30'000; ///< ms
constexpr int closesIn = 10'000;
} // namespace

ProgramUnderWalk::ProgramUnderWalk(const PrivateScreen &screen, const AccessibleReader &reader,
                                   const QString &program, const QStringList &arguments)
    : m_reader(reader)
{
    m_process.setProcessEnvironment(screen.environment(m_home.path()));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    PrivateScreen::start(m_process, program, arguments);
}

ProgramUnderWalk::~ProgramUnderWalk()
{
    m_process.terminate();
    m_process.waitForFinished(closesIn); // its destructor kills what does not end
}

Accessible ProgramUnderWalk::active() const
{
    const Accessible program = m_reader.program(m_process.processId());
    if (program.isNull())
        return {};
    Accessible found;
    for (const Accessible &window : m_reader.children(program)) {
        const Control control = m_reader.control(window);
        if (control.is(State::Showing) && control.is(State::Active))
            found = window;
    }
    // A card over the window is modal within it.
    if (!found.isNull()) {
        for (const Accessible &child : m_reader.children(found)) {
            const Control control = m_reader.control(child);
            if (control.is(State::Showing) && control.is(State::Modal))
                return child;
        }
    }
    return found;
}

Accessible ProgramUnderWalk::activeAfter(const Accessible &before) const
{
    Accessible now;
    const bool changed = QTest::qWaitFor(
        [&] {
            now = active();
            return !now.isNull() && !(now == before);
        },
        appearsIn);
    return changed ? now : Accessible();
}

Accessible ProgramUnderWalk::activeWith(const std::function<bool(const QList<Control> &)> &expected) const
{
    Accessible now;
    const bool there = QTest::qWaitFor(
        [&] {
            now = active();
            const QList<Control> tree = now.isNull() ? QList<Control>() : m_reader.tree(now);
            return !tree.isEmpty() && expected(tree);
        },
        appearsIn);
    return there ? now : Accessible();
}

QByteArray ProgramUnderWalk::output()
{
    return m_process.readAll();
}

} // namespace chatflow::test
