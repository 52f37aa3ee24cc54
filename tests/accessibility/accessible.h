// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace chatflow::test
{

/// What an AT-SPI state is, by its bit.
enum class State {
    Active = 1,
    Enabled = 8,
    Focusable = 11,
    Focused = 12,
    Modal = 16,
    Sensitive = 24,
    Showing = 25,
    Visible = 30
};

/// An object of a program as a screen reader finds it: a name on the bus and a path there.
struct Accessible {
    QString service;
    QString path;

    bool isNull() const { return path.isEmpty(); }
    friend bool operator==(const Accessible &, const Accessible &) = default;
};

/// What was told of an object.
struct Control {
    Accessible object;
    QString role; ///< as AT-SPI words it: "push button"
    QString name;
    quint64 states = 0;
    QStringList actions;
    QString keys; ///< a shortcut that does what the first action does
    qsizetype parent = -1;
    qsizetype place = 0; ///< among its parent's children

    bool is(State state) const { return (states >> static_cast<int>(state)) & 1; }
    /// Can be seen and used.
    bool isLive() const { return is(State::Showing) && is(State::Enabled); }
};

/// Reads objects over the bus. What goes meanwhile is left out: a program lives on while it is read.
class AccessibleReader
{
public:
    explicit AccessibleReader(const QDBusConnection &bus);

    /// The program with that process id; null while it is not there.
    Accessible program(qint64 pid) const;
    QList<Accessible> children(const Accessible &of) const;
    /// `root` and all under it that can be seen, parents first. What is hidden is told itself, not what is in
    /// it.
    QList<Control> tree(const Accessible &root) const;
    /// The states of several objects in one go; 0 for one that is gone.
    QList<quint64> states(const QList<Accessible> &of) const;
    /// That object alone; its name is empty and it has no states when it is gone.
    Control control(const Accessible &object) const;
    /// Gives the focus to an object, as a screen reader may.
    bool focus(const Accessible &object) const;
    /// Does its first action ("Press").
    bool act(const Accessible &object) const;

private:
    QDBusConnection m_bus;
};

/// Where a control is, for people: "frame 'Inbox' > filler[2] > push button[0] ''".
QString trail(const QList<Control> &tree, qsizetype index);

/// All of `tree`, a line each, for messages of tests.
QString outline(const QList<Control> &tree);

} // namespace chatflow::test
