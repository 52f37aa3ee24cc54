// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"

namespace chatflow::test
{

QString sourcePath(const QString &path)
{
    const QString root = QStringLiteral(CHATFLOW_SOURCE_DIR);
    return path.isEmpty() ? root : root + u'/' + path;
}

QString dataPath(const QString &path)
{
    return QStringLiteral(CHATFLOW_SOURCE_DIR "/tests/data/") + path;
}

QString buildPath()
{
    return QStringLiteral(CHATFLOW_BUILD_DIR);
}

QString programPath(const QString &name)
{
    return QStringLiteral(CHATFLOW_BUILD_DIR "/bin/") + name;
}

} // namespace chatflow::test
