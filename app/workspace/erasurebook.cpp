// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/erasurebook.h"

#include "documents/wholefile.h"
#include "workspace/workspacelocation.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace chatflow
{

QString ErasureBook::folderOf(const QString &location, const QString &workspaceId)
{
    if (isServerLocation(location))
        return QFileInfo(defaultWorkspaceLocation()).path() + u"/erasures-"_s + workspaceId;
    return location + u".erasures"_s;
}

ErasureBook::ErasureBook(QString folder)
    : m_folder(std::move(folder))
{
}

QString ErasureBook::pathOf(const QString &id) const
{
    return m_folder + u'/' + id + u".json"_s;
}

QFuture<Result<>> ErasureBook::write(const QString &id, const QJsonObject &receipt) const
{
    return QtConcurrent::run([folder = m_folder, path = pathOf(id), receipt]() -> Result<> {
        QDir().mkpath(folder);
        WholeFile file(path);
        CHATFLOW_TRY(file.open());
        CHATFLOW_TRY(file.write(QJsonDocument(receipt).toJson()));
        return file.finish();
    });
}

QFuture<Result<QList<QJsonObject>>> ErasureBook::all() const
{
    return QtConcurrent::run([folder = m_folder]() -> Result<QList<QJsonObject>> {
        QList<QJsonObject> receipts;
        const QDir files(folder);
        for (const QString &name : files.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
            QFile file(files.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                return fail(Error::Code::FileRead, {{u"path"_s, file.fileName()}});
            receipts << QJsonDocument::fromJson(file.readAll()).object();
        }
        return receipts;
    });
}

} // namespace chatflow
