// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/engineprogram.h"

#include "support/places.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatflow::test
{
namespace
{

QList<QJsonObject> objectsIn(const QByteArray &output)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : output.split('\n')) {
        if (!line.isEmpty())
            objects << QJsonDocument::fromJson(line).object();
    }
    return objects;
}

} // namespace

QJsonObject Ended::json() const
{
    const QList<QJsonObject> all = lines();
    return all.size() == 1 ? all.first() : QJsonObject();
}

QList<QJsonObject> Ended::lines() const
{
    return objectsIn(out);
}

QJsonObject Ended::error() const
{
    for (const QJsonObject &object : objectsIn(err)) {
        if (object.contains(u"error"_s))
            return object.value(u"error"_s).toObject();
    }
    return {};
}

QByteArray Ended::text() const
{
    return (exited ? "exit code " : "signal or no end ") + QByteArray::number(code) + "\n" + out + err;
}

EngineProgram::EngineProgram(const QString &home, const QStringList &common)
    : environment(QProcessEnvironment::systemEnvironment())
    , m_common(common)
{
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith("CHATFLOW_"_L1) || name.startsWith("XDG_"_L1) || name.startsWith("PG"_L1) ||
            name == "DBUS_SESSION_BUS_ADDRESS"_L1 || name == "QT_LOGGING_RULES"_L1)
            environment.remove(name);
    }
    environment.insert(u"HOME"_s, home);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
}

Ended EngineProgram::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    return finish(process);
}

void EngineProgram::start(QProcess &process, const QStringList &arguments) const
{
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("CHATFLOW_TEST_ENGINE", test::programPath(u"chatflow-engine"_s)),
                  arguments + m_common);
}

Ended EngineProgram::finish(QProcess &process, int patienceMs)
{
    Ended ended;
    if (process.state() == QProcess::NotRunning || process.waitForFinished(patienceMs)) {
        ended.exited =
            process.error() != QProcess::FailedToStart && process.exitStatus() == QProcess::NormalExit;
        ended.code = process.exitCode();
    }
    ended.out = process.readAllStandardOutput();
    ended.err = process.readAllStandardError();
    return ended;
}

} // namespace chatflow::test
