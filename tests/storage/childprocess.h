// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QProcess>

namespace chatflow
{

/// Runs storagechild with the arguments on the workspace of `config`.
inline void startChild(QProcess &process, const QString &command, const DatabaseConfig &config,
                       const QStringList &arguments = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CHATFLOW_TEST_PASSWORD"), QString::fromUtf8(config.password.reveal()));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(CHATFLOW_STORAGE_CHILD), QStringList{command, config.location} + arguments);
}

} // namespace chatflow
