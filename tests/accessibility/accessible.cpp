// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessibility/accessible.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace chatflow::test
{
namespace
{

constexpr int answersIn = 30'000; ///< ms; a program under load may be slow, one that hangs fails the test
const auto accessibleInterface = u"org.a11y.atspi.Accessible"_s;
const auto actionInterface = u"org.a11y.atspi.Action"_s;
const auto registry = u"org.a11y.atspi.Registry"_s;
const auto rootPath = u"/org/a11y/atspi/accessible/root"_s;

QDBusMessage question(const Accessible &object, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(object.service, object.path, interface, method);
}

QDBusMessage questionForName(const Accessible &object)
{
    QDBusMessage message = question(object, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message << accessibleInterface << u"Name"_s;
    return message;
}

/// The only value of an answer; invalid for an error.
QVariant valueOf(QDBusPendingCall &call)
{
    call.waitForFinished();
    const QDBusMessage reply = call.reply();
    return reply.type() == QDBusMessage::ReplyMessage ? reply.arguments().value(0) : QVariant();
}

QString textOf(QDBusPendingCall &call)
{
    const QVariant value = valueOf(call);
    return value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant().toString()
                                            : value.toString();
}

quint64 statesOf(QDBusPendingCall &call)
{
    const QVariant value = valueOf(call);
    if (!value.canConvert<QDBusArgument>())
        return 0;
    const auto argument = value.value<QDBusArgument>();
    QList<quint32> words;
    argument.beginArray();
    while (!argument.atEnd()) {
        quint32 word = 0;
        argument >> word;
        words.append(word);
    }
    argument.endArray();
    return words.size() == 2 ? words.at(0) | (static_cast<quint64>(words.at(1)) << 32) : 0;
}

QList<Accessible> objectsOf(QDBusPendingCall &call)
{
    const QVariant value = valueOf(call);
    QList<Accessible> objects;
    if (!value.canConvert<QDBusArgument>())
        return objects;
    const auto argument = value.value<QDBusArgument>();
    argument.beginArray();
    while (!argument.atEnd()) {
        Accessible object;
        QDBusObjectPath path;
        argument.beginStructure();
        argument >> object.service >> path;
        argument.endStructure();
        object.path = path.path();
        if (!object.path.endsWith("/null"_L1))
            objects.append(object);
    }
    argument.endArray();
    return objects;
}

QStringList actionsOf(QDBusPendingCall &call)
{
    const QVariant value = valueOf(call);
    QStringList actions;
    if (!value.canConvert<QDBusArgument>())
        return actions;
    const auto argument = value.value<QDBusArgument>();
    argument.beginArray();
    while (!argument.atEnd()) {
        QString name;
        QString description;
        QString keys;
        argument.beginStructure();
        argument >> name >> description >> keys;
        argument.endStructure();
        actions.append(name);
    }
    argument.endArray();
    return actions;
}

/// Of the first action. Asked for by itself: the list of actions leaves the keys of menus out.
QDBusMessage questionForKeys(const Accessible &object)
{
    QDBusMessage message = question(object, actionInterface, u"GetKeyBinding"_s);
    message << 0;
    return message;
}

} // namespace

AccessibleReader::AccessibleReader(const QDBusConnection &bus)
    : m_bus(bus)
{
}

Accessible AccessibleReader::program(qint64 pid) const
{
    for (const Accessible &program : children({registry, rootPath})) {
        QDBusMessage message =
            QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                           u"org.freedesktop.DBus"_s, u"GetConnectionUnixProcessID"_s);
        message << program.service;
        const QDBusReply<quint32> reply = m_bus.call(message, QDBus::Block, answersIn);
        if (reply.isValid() && reply.value() == pid)
            return program;
    }
    return {};
}

QList<Accessible> AccessibleReader::children(const Accessible &of) const
{
    QDBusPendingCall call = m_bus.asyncCall(question(of, accessibleInterface, u"GetChildren"_s), answersIn);
    return objectsOf(call);
}

QList<quint64> AccessibleReader::states(const QList<Accessible> &of) const
{
    QList<QDBusPendingCall> calls;
    for (const Accessible &object : of)
        calls.append(m_bus.asyncCall(question(object, accessibleInterface, u"GetState"_s), answersIn));
    QList<quint64> states;
    for (QDBusPendingCall &call : calls)
        states.append(statesOf(call));
    return states;
}

QList<Control> AccessibleReader::tree(const Accessible &root) const
{
    struct Calls {
        QDBusPendingCall role, name, state, actions, keys;
    };
    // Level by level, so that many questions are on their way at once.
    QList<Control> all;
    QList<Control> level{{.object = root}};
    while (!level.isEmpty()) {
        QList<Calls> calls;
        for (const Control &control : level)
            calls.append(
                {m_bus.asyncCall(question(control.object, accessibleInterface, u"GetRoleName"_s), answersIn),
                 m_bus.asyncCall(questionForName(control.object), answersIn),
                 m_bus.asyncCall(question(control.object, accessibleInterface, u"GetState"_s), answersIn),
                 m_bus.asyncCall(question(control.object, actionInterface, u"GetActions"_s), answersIn),
                 m_bus.asyncCall(questionForKeys(control.object), answersIn)});
        QList<std::pair<qsizetype, QDBusPendingCall>> inside;
        for (qsizetype i = 0; i < level.size(); ++i) {
            Control &control = level[i];
            control.role = textOf(calls[i].role);
            control.name = textOf(calls[i].name);
            control.states = statesOf(calls[i].state);
            control.actions = actionsOf(calls[i].actions);
            control.keys = textOf(calls[i].keys);
            if (control.role.isEmpty() || control.states == 0)
                continue; // gone
            const bool opens = control.parent < 0 || control.is(State::Showing);
            all.append(control);
            if (opens)
                inside.append({all.size() - 1, m_bus.asyncCall(question(control.object, accessibleInterface,
                                                                        u"GetChildren"_s),
                                                               answersIn)});
        }
        level.clear();
        for (auto &[parent, call] : inside) {
            const QList<Accessible> objects = objectsOf(call);
            for (qsizetype place = 0; place < objects.size(); ++place)
                level.append({.object = objects.at(place), .parent = parent, .place = place});
        }
    }
    return all;
}

Control AccessibleReader::control(const Accessible &object) const
{
    Control control{.object = object};
    QDBusPendingCall role =
        m_bus.asyncCall(question(object, accessibleInterface, u"GetRoleName"_s), answersIn);
    QDBusPendingCall name = m_bus.asyncCall(questionForName(object), answersIn);
    QDBusPendingCall state = m_bus.asyncCall(question(object, accessibleInterface, u"GetState"_s), answersIn);
    control.role = textOf(role);
    control.name = textOf(name);
    control.states = statesOf(state);
    return control;
}

bool AccessibleReader::focus(const Accessible &object) const
{
    const QDBusReply<bool> done =
        m_bus.call(question(object, u"org.a11y.atspi.Component"_s, u"GrabFocus"_s), QDBus::Block, answersIn);
    return done.isValid() && done.value();
}

bool AccessibleReader::act(const Accessible &object) const
{
    QDBusMessage message = question(object, actionInterface, u"DoAction"_s);
    message << 0;
    const QDBusReply<bool> done = m_bus.call(message, QDBus::Block, answersIn);
    return done.isValid() && done.value();
}

QString trail(const QList<Control> &tree, qsizetype index)
{
    QStringList parts;
    for (qsizetype i = index; i >= 0; i = tree.at(i).parent) {
        const Control &control = tree.at(i);
        // A name tells more than a place does.
        parts.prepend(control.name.isEmpty() ? u"%1[%2]"_s.arg(control.role).arg(control.place)
                                             : u"%1 '%2'"_s.arg(control.role, control.name));
    }
    return parts.join(u" > "_s);
}

QString outline(const QList<Control> &tree)
{
    QStringList lines;
    for (qsizetype i = 0; i < tree.size(); ++i) {
        if (tree.at(i).is(State::Showing))
            lines.append(trail(tree, i) + (tree.at(i).is(State::Focused) ? u" (focused)"_s : QString()));
    }
    return lines.join(u'\n');
}

} // namespace chatflow::test
