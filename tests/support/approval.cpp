// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/approval.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatflow
{

bool isUpdatingApprovals()
{
    return qEnvironmentVariableIsSet("CHATFLOW_UPDATE_APPROVALS");
}

QString differenceFromApproved(const QString &path, const QJsonArray &actual)
{
    const QByteArray text = QJsonDocument(actual).toJson(QJsonDocument::Indented);
    QFile file(path);
    if (isUpdatingApprovals()) {
        QDir().mkpath(QFileInfo(path).path());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
            return u"cannot write %1: %2"_s.arg(path, file.errorString());
        return {};
    }
    if (!file.open(QIODevice::ReadOnly))
        return u"no approved file %1"_s.arg(path);
    const QList<QByteArray> approved = file.readAll().split('\n');
    const QList<QByteArray> now = text.split('\n');
    for (qsizetype i = 0; i < qMax(approved.size(), now.size()); ++i) {
        if (approved.value(i) != now.value(i)) {
            return u"%1 line %2\n  approved: %3\n  actual:   %4"_s.arg(path).arg(i + 1).arg(
                QString::fromUtf8(approved.value(i)), QString::fromUtf8(now.value(i)));
        }
    }
    return {};
}

} // namespace chatflow
