// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QJsonObject>
#include <QList>

namespace chatflow
{

/// The folder of receipts, beside the workspace: a file each.
class ErasureBook
{
public:
    /// Where the receipts of a workspace are. Of a server's they are in the user's folder for application
    /// data.
    static QString folderOf(const QString &location, const QString &workspaceId);

    explicit ErasureBook(QString folder);
    const QString &folder() const { return m_folder; }
    QString pathOf(const QString &id) const;

    /// Whole or not at all, over an earlier one of the same id. FileWrite.
    QFuture<Result<>> write(const QString &id, const QJsonObject &receipt) const;
    /// All of them that can be read as JSON; empty when there is no folder.
    QFuture<Result<QList<QJsonObject>>> all() const;

private:
    QString m_folder;
};

} // namespace chatflow
