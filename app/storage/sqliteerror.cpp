// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqliteerror.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

bool cannotWrite(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    return folder.exists() && ((file.exists() && !file.isWritable()) || !folder.isWritable());
}

// Only asked when SQLite has said that it is no database: closing a file that this process has open as a
// database would drop SQLite's locks on it.
bool startsLikeDatabase(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

Error::Code codeOf(int extendedCode, int systemError, const QString &path)
{
    using Code = Error::Code;
    switch (extendedCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Code::StorageLocked;
    case SQLITE_READONLY:
        return Code::StorageReadOnly;
    case SQLITE_FULL:
        return Code::StorageFull;
    case SQLITE_CORRUPT:
        return Code::StorageDamaged;
    case SQLITE_NOTADB:
        return startsLikeDatabase(path) ? Code::StorageDamaged : Code::StorageForeign;
    case SQLITE_CONSTRAINT:
        return Code::StorageConstraint;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        if (systemError == ENOSPC || systemError == EDQUOT)
            return Code::StorageFull;
        if (systemError == EROFS || cannotWrite(path))
            return Code::StorageReadOnly;
        return (extendedCode & 0xff) == SQLITE_IOERR ? Code::StorageIo : Code::StorageOpen;
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Code::StorageOpen;
    default:
        return Code::StorageQuery;
    }
}

} // namespace

Error sqliteError(int extendedCode, int systemError, const QString &path, const QString &detail)
{
    return {codeOf(extendedCode, systemError, path),
            {{u"path"_s, path}},
            u"sqlite %1: %2"_s.arg(extendedCode).arg(detail)};
}

} // namespace chatflow
