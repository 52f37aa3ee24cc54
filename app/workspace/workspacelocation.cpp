// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspacelocation.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class LocationText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::WorkspaceLocation)

public:
    static Error invalid(const QString &reason) { return Error::invalid(tr("the workspace"), reason); }
    static QString empty() { return tr("it is empty"); }
    static QString password()
    {
        return tr("it holds a password, which others could read; give the password in a file "
                  "(--database-password-file)");
    }
    static QString scheme() { return tr("it is neither a file nor postgresql://USER@HOST/DATABASE"); }
    static QString database()
    {
        return tr("it names no host or no database: postgresql://USER@HOST/DATABASE");
    }
};

} // namespace

QString defaultWorkspaceLocation()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/chatflow/workspace.chatflow"_s;
}

bool isServerLocation(const QString &location)
{
    return location.startsWith("postgresql://"_L1, Qt::CaseInsensitive) ||
           location.startsWith("postgres://"_L1, Qt::CaseInsensitive);
}

Result<QString> workspaceLocationFrom(const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return fail(LocationText::invalid(LocationText::empty()));
    if (isServerLocation(typed)) {
        QUrl url(typed.trimmed(), QUrl::StrictMode);
        if (!url.password().isEmpty() || QUrlQuery(url).hasQueryItem(u"password"_s))
            return fail(LocationText::invalid(LocationText::password()));
        if (!url.isValid() || url.host().isEmpty() || url.path().size() < 2)
            return fail(LocationText::invalid(LocationText::database()));
        url.setScheme(u"postgresql"_s);
        return url.toString(QUrl::FullyEncoded);
    }
    if (typed.contains("://"_L1))
        return fail(LocationText::invalid(LocationText::scheme()));
    return QDir::cleanPath(QFileInfo(typed).absoluteFilePath());
}

} // namespace chatflow
