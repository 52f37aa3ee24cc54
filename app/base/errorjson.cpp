// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errorjson.h"

#include "base/redaction.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace chatflow
{

QString errorToJson(const Error &error)
{
    QJsonObject context;
    for (auto it = error.context.cbegin(); it != error.context.cend(); ++it)
        context.insert(it.key(), it.value());
    const QJsonObject object{
        {u"code"_s, error.name()}, {u"context"_s, context}, {u"detail"_s, redact(error.detail.left(1000))}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Error errorFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    Error error = Error::internal(object.value(u"detail"_s).toString());
    if (const auto code = Error::codeFromName(object.value(u"code"_s).toString()))
        error.code = *code;
    const QJsonObject context = object.value(u"context"_s).toObject();
    for (auto it = context.constBegin(); it != context.constEnd(); ++it)
        error.context.insert(it.key(), it.value().toString());
    return error;
}

} // namespace chatflow
