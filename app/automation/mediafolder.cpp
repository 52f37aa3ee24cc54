// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/mediafolder.h"

#include "base/inpool.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSaveFile>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qsizetype longestName = 120;
constexpr qint64 pieceBytes = 1024 * 1024;
constexpr QLatin1StringView incomingFolder{"incoming"};

bool isOurs(const QFileInfo &file)
{
    constexpr qsizetype sha256Digits = 64;
    const QString name = file.fileName();
    return name.size() == sha256Digits && file.dir().dirName() == name.left(2);
}

Result<> makeFolderOf(const QString &folder, const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return fail(Error{Error::Code::FileWrite, {{u"path"_s, path}}, {}});
    QFile(folder).setPermissions(ownerOnly | QFileDevice::ExeOwner);
    return {};
}

Result<MediaFolder::Copied> copyFile(const QString &folder, const QString &from, qint64 largest)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return fail(Error{Error::Code::FileRead, {{u"path"_s, from}}, {}});
    // Its name is known only when it has been read: it is written under another one first.
    const QString path =
        folder + u'/' + incomingFolder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces);
    CHATFLOW_TRY(makeFolderOf(folder, path));
    const Error notWritten{Error::Code::FileWrite, {{u"path"_s, path}}, {}};
    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly))
        return fail(notWritten);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    MediaFolder::Copied copied;
    while (!source.atEnd()) {
        const QByteArray piece = source.read(pieceBytes);
        if (piece.isEmpty())
            return fail(Error{Error::Code::FileRead, {{u"path"_s, from}}, {}});
        copied.bytes += piece.size();
        if (copied.bytes > largest)
            return fail(Error::invalid(u"file"_s, u"> %1"_s.arg(largest)));
        hash.addData(piece);
        if (target.write(piece) != piece.size())
            return fail(notWritten);
    }
    if (copied.bytes == 0)
        return fail(Error::invalid(u"file"_s, u"empty"_s));
    target.setPermissions(ownerOnly);
    if (!target.commit())
        return fail(notWritten);
    copied.sha256 = QString::fromLatin1(hash.result().toHex());
    const QString kept = folder + u'/' + copied.sha256.left(2) + u'/' + copied.sha256;
    if (QFile::exists(kept)) {
        QFile::remove(path); // the same content is there already
        return copied;
    }
    CHATFLOW_TRY(makeFolderOf(folder, kept));
    if (!QFile::rename(path, kept)) {
        QFile::remove(path);
        return fail(Error{Error::Code::FileWrite, {{u"path"_s, kept}}, {}});
    }
    return copied;
}

Result<QString> writeFile(const QString &folder, const QByteArray &content)
{
    const QString name =
        QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    const QString path = folder + u'/' + name.left(2) + u'/' + name;
    const Error failed{Error::Code::FileWrite, {{u"path"_s, path}}, {}};
    CHATFLOW_TRY(makeFolderOf(folder, path));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return fail(failed);
    file.setPermissions(ownerOnly);
    if (!file.commit())
        return fail(failed);
    return name;
}

} // namespace

MediaFolder::MediaFolder(QString path)
    : m_path(std::move(path))
{
}

QString MediaFolder::pathOf(const QString &sha256) const
{
    return m_path + u'/' + sha256.left(2) + u'/' + sha256;
}

bool MediaFolder::has(const QString &sha256) const
{
    return !sha256.isEmpty() && QFile::exists(pathOf(sha256));
}

QFuture<Result<QString>> MediaFolder::write(const QByteArray &content) const
{
    return inPool<QString>([folder = m_path, content] { return writeFile(folder, content); });
}

QFuture<Result<MediaFolder::Copied>> MediaFolder::copy(const QString &path, qint64 largest) const
{
    return inPool<Copied>([folder = m_path, path, largest] { return copyFile(folder, path, largest); });
}

QFuture<Result<QByteArray>> MediaFolder::read(const QString &sha256) const
{
    return inPool<QByteArray>([path = pathOf(sha256)]() -> Result<QByteArray> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(Error{Error::Code::FileRead, {{u"path"_s, path}}, {}});
        const QByteArray content = file.readAll();
        if (content.isEmpty() || content.size() != file.size())
            return fail(Error{Error::Code::FileRead, {{u"path"_s, path}}, {}});
        return content;
    });
}

QFuture<Result<QStringList>> MediaFolder::contents(std::chrono::hours age) const
{
    return inPool<QStringList>([folder = m_path, age]() -> Result<QStringList> {
        QStringList names;
        if (folder.isEmpty())
            return names;
        const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-seconds(age).count());
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo file(files.next());
            if (file.lastModified() > before)
                continue;
            if (file.dir().dirName() == incomingFolder)
                QFile::remove(file.filePath());
            else if (isOurs(file)) // whatever else somebody put there
                names << file.fileName();
        }
        return names;
    });
}

QFuture<Result<>> MediaFolder::remove(const QString &sha256) const
{
    return inPool<void>([path = pathOf(sha256)]() -> Result<> {
        if (QFile::exists(path) && !QFile::remove(path))
            return fail(Error{Error::Code::FileWrite, {{u"path"_s, path}}, {}});
        return {};
    });
}

QString safeFileName(const QString &name, const QString &mime, const QString &otherwise)
{
    // The last part of whatever looks like a path, of Windows too.
    QString safe = name.section(u'/', -1).section(u'\\', -1);
    QString clean;
    for (const QChar c : std::as_const(safe)) {
        const bool control = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        clean += control || u":*?\"<>|%$`;&"_s.contains(c) ? u'_' : c;
    }
    while (clean.startsWith(u'.') || clean.startsWith(u'-') || clean.startsWith(u' '))
        clean.remove(0, 1);
    clean = clean.trimmed();
    QString base = QFileInfo(clean).completeBaseName();
    QString ending = QFileInfo(clean).suffix().toLower();
    static const QStringList programs{u"exe"_s, u"com"_s,     u"bat"_s,      u"cmd"_s, u"scr"_s,
                                      u"msi"_s, u"ps1"_s,     u"vbs"_s,      u"js"_s,  u"jar"_s,
                                      u"sh"_s,  u"desktop"_s, u"app"_s,      u"lnk"_s, u"pif"_s,
                                      u"hta"_s, u"reg"_s,     u"appimage"_s, u"run"_s};
    if (programs.contains(ending)) {
        base += u'_' + ending;
        ending = u"txt"_s; // it opens as what cannot do anything
    } else if (ending.isEmpty()) {
        ending = QMimeDatabase().mimeTypeForName(mime.section(u';', 0, 0).trimmed()).preferredSuffix();
    }
    if (base.isEmpty())
        base = otherwise;
    base = base.left(longestName);
    return ending.isEmpty() ? base : base + u'.' + ending;
}

} // namespace chatflow
