// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/tablereading.h"

#include "base/delimitedtext.h"
#include "base/inpool.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace chatflow
{
QFuture<Result<ProductTable>> readProductTable(const QString &text, Currency currency)
{
    return inPool<ProductTable>([=] { return productTableFrom(text, currency); });
}

QFuture<Result<QString>> readTableFile(const QString &path)
{
    return inPool<QString>([=]() -> Result<QString> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(Error::Code::FileRead, {{u"path"_s, path}});
        const QByteArray bytes = file.read(largestProductTable + 1);
        if (bytes.size() > largestProductTable)
            return fail(Error::invalid(u"file"_s, u"≤ 10 MB"_s));
        return textOfTableFile(bytes);
    });
}

} // namespace chatflow
