// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/hostlookup.h"

#include <QHostInfo>
#include <QPromise>

#include <memory>

using namespace Qt::StringLiterals;

namespace chatflow
{

QFuture<Result<QStringList>> lookUpHost(const QString &host)
{
    auto promise = std::make_shared<QPromise<Result<QStringList>>>();
    promise->start();
    auto future = promise->future();
    auto *context = new QObject; // so that the answer comes in this thread
    QHostInfo::lookupHost(host, context, [promise, context, host](const QHostInfo &info) {
        QStringList addresses;
        const QList<QHostAddress> found = info.addresses();
        for (const QHostAddress &address : found)
            addresses.append(address.toString());
        promise->addResult(addresses.isEmpty()
                               ? Result<QStringList>(
                                     fail(Error::Code::HostNotFound, {{u"host"_s, host}}, info.errorString()))
                               : Result<QStringList>(addresses));
        promise->finish();
        context->deleteLater();
    });
    return future;
}

} // namespace chatflow
