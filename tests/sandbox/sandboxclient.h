// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QPair>
#include <QString>

namespace chatflow::test
{

/// An answer as it came over the wire.
struct RawReply {
    int status = 0;                        ///< 0: no answer
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;                       ///< chunks joined
    bool whole = false;                    ///< as long as its head promised, or ended by the last chunk
    bool closed = false;                   ///< the server closed the connection

    QJsonValue json() const; ///< undefined when the body is none
    QByteArray contentType() const { return headers.value("content-type"); }
};

using RawHeaders = QList<QPair<QByteArray, QByteArray>>;

/// One request on a connection of its own, byte by byte and without the kindnesses of an HTTP library:
/// nothing is repeated, nothing followed. Runs the event loop until the answer is whole, the server closes,
/// or `patienceMs` is over.
RawReply call(quint16 port, const QByteArray &method, const QByteArray &target,
              const RawHeaders &headers = {}, const QByteArray &body = {}, int patienceMs = 5000);

/// A POST of JSON.
RawReply postJson(quint16 port, const QByteArray &target, const QByteArray &json,
                  const RawHeaders &headers = {}, int patienceMs = 5000);

/// Writes `bytes` as they are and answers what came back, however often that is an HTTP answer.
QByteArray exchangeBytes(quint16 port, const QByteArray &bytes, const QByteArray &until,
                         int patienceMs = 5000);

/// Where `actual` has another shape than `expected`: other keys or types of values; empty when the same. A
/// null matches anything (it depends on the data), and an array's elements are each held against the first
/// expected one.
QString shapeDifference(const QJsonValue &expected, const QJsonValue &actual, const QString &path = {});

} // namespace chatflow::test
