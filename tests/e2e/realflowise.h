// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "flowise/flowisetypes.h"
#include "net/httpclient.h"

#include <QHash>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

namespace chatflow::test
{

/// The real Flowise server of tests/e2e/flowise, with a database of its own in a scratch folder on a free
/// loopback port, set up through its own API: an account, a key, a model credential, two variables. Every
/// function waits for its answer with the event loop running. It stops with this object, and with the test
/// when that is killed.
class RealFlowise
{
public:
    RealFlowise();
    ~RealFlowise();
    RealFlowise(const RealFlowise &) = delete;
    RealFlowise &operator=(const RealFlowise &) = delete;

    /// Fails when it is not installed or does not answer in time.
    Result<> start();

    FlowiseServer server() const { return {m_url, m_key}; }
    /// A flow of tests/data/flowise/flows/<name>.json, calling the model at `modelUrl`; answers its id.
    Result<QString> createFlow(const QString &name, const QUrl &modelUrl);
    Result<> deleteFlow(const QString &flowId);
    /// Whether what a caller sends may change the flow: its Override Configuration.
    Result<> allowOverrides(const QString &flowId, bool allowed);
    /// Until the test ends: nobody answers there any more.
    void stop();
    /// From now on the flow asks for server().key.
    Result<> protectFlow(const QString &flowId);

    /// The session ids of the flow's stored messages, each once.
    Result<QStringList> sessions(const QString &flowId);

    /// The variables of the server, which a flow sees as {{$vars.…}} when nothing overrides them.
    static QString businessName() { return QStringLiteral("Server Biz"); }
    static QString tone() { return QStringLiteral("server-tone"); }
    /// What the flows present to their model as key.
    static QByteArray modelKey() { return "sk-stand-in"; }

private:
    using Headers = QList<std::pair<QByteArray, SecretValue>>;

    Result<> waitUntilReady();
    Result<> setUp();
    Result<QJsonDocument> call(const QByteArray &method, const QString &path, const QJsonObject &body,
                               const Headers &headers, HttpReply *reply = nullptr);
    Headers withKey() const;

    SystemClock m_clock;
    HttpClient m_http;
    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_url;
    SecretValue m_key;
    QString m_keyId;
    QString m_credentialId;
};

} // namespace chatflow::test
