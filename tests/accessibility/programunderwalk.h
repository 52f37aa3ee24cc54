// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accessibility/accessible.h"

#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace chatflow::test
{

class PrivateScreen;

/// A program started on a private screen, with a home folder of its own, as a screen reader sees it.
class ProgramUnderWalk
{
public:
    ProgramUnderWalk(const PrivateScreen &screen, const AccessibleReader &reader, const QString &program,
                     const QStringList &arguments);
    /// Ends it.
    ~ProgramUnderWalk();
    ProgramUnderWalk(const ProgramUnderWalk &) = delete;
    ProgramUnderWalk &operator=(const ProgramUnderWalk &) = delete;

    /// Its window that has the keyboard: the dialog when one is open, or the card over the window. Null while
    /// there is none.
    Accessible active() const;
    /// Waits until the active window is another than `before`; null when that does not happen.
    Accessible activeAfter(const Accessible &before) const;
    /// Waits until what is active, with all in it, is as `expected` says; null when that does not happen.
    Accessible activeWith(const std::function<bool(const QList<Control> &)> &expected) const;
    /// What it wrote, for messages of tests.
    QByteArray output();

private:
    const AccessibleReader &m_reader;
    QTemporaryDir m_home;
    QProcess m_process;
};

} // namespace chatflow::test
