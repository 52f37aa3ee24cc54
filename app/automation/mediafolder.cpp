// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/mediafolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qsizetype longestName = 120;

/// Runs `work` in the thread pool.
template<typename T, typename F> QFuture<Result<T>> inPool(F work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

Result<QString> writeFile(const QString &folder, const QByteArray &content)
{
    const QString name =
        QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    const QString path = folder + u'/' + name.left(2) + u'/' + name;
    const Error failed{Error::Code::FileWrite, {{u"path"_s, path}}, {}};
    if (!QDir().mkpath(QFileInfo(path).path()))
        return fail(failed);
    QFile(folder).setPermissions(ownerOnly | QFileDevice::ExeOwner);
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
