// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/tablereading.h"

#include "base/delimitedtext.h"

#include <QFile>
#include <QThreadPool>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

template<typename T> QFuture<Result<T>> inPool(std::function<Result<T>()> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace

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
