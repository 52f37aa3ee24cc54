// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "sandbox/chatmemory.h"
#include "sandbox/faults.h"
#include "sandbox/flowmodel.h"
#include "sandbox/flowrun.h"
#include "sandbox/sandboxcontrol.h"
#include "sandbox/sandboxflow.h"
#include "sandbox/sandboxhttp.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace chatflow
{

/// A stand-in for Flowise 3.1.4 on loopback, with the behaviour and the surprises measured on the real one.
/// Lives in one thread. Remote control as in SandboxControl, and GET/POST /__sandbox/model
/// (FlowModel::Settings).
class SandboxFlowise : public QObject
{
    Q_OBJECT

public:
    struct ApiKey {
        QString id;
        QString name;
        QString key;
        QStringList permissions; ///< "*" or e.g. "chatflows:view"
    };
    struct Variable {
        QString id;
        QString name;
        QString value;
        QString type; ///< "static" or "runtime"
        QString createdDate;
        QString updatedDate;
    };

    SandboxFlowise(Clock &clock, Random &random, QObject *parent = nullptr);
    ~SandboxFlowise() override;

    Result<> listen(quint16 port = 0);
    QString url() const { return m_http.url(); }

    /// The key that may do everything; there is always one.
    const QString &apiKey() const { return m_keys.constFirst().key; }
    void setApiKey(const QString &key) { m_keys[0].key = key; }
    /// Another key; a flow asks for it when its `id` is the flow's apiKeyId.
    ApiKey addKey(const QString &name, const QStringList &permissions);
    /// How long checking a key takes; 35–45 ms on the real one.
    void setKeyCheckDelay(milliseconds delay) { m_keyCheckDelay = delay; }

    /// Adds the flow, with an id if it has none; answers the id.
    QString addFlow(SandboxFlow flow);
    SandboxFlow *flow(const QString &id);
    void setVariable(const QString &name, const QString &value,
                     const QString &type = QStringLiteral("static"));

    FlowModel &model() { return m_model; }
    ChatMemory &memory() { return m_memory; }
    Faults &faults() { return m_faults; }
    SandboxHttp &http() { return m_http; }
    /// Predictions that reached a flow, those that failed or whose client left included.
    quint64 predictionCount() const { return m_predictionCount; }

Q_SIGNALS:
    /// A prediction has finished: its rows are stored; the answer goes out next, if its client is still
    /// there.
    void answered(const QString &flowId, const QString &sessionId, const QString &question,
                  const QString &answer);

private:
    using RunPtr = std::shared_ptr<FlowRun>;
    struct RateWindow {
        Instant end;
        int used = 0;
    };
    struct Execution {
        QString id;
        QString flowId;
        QString sessionId;
        QString state;
        QString data;
        QString createdDate;
    };

    // sandboxflowise.cpp: what needs which key, and the plain rows
    void handle(const SandboxExchangePtr &exchange);
    void checkKey(const SandboxExchangePtr &exchange);
    void route(const SandboxExchangePtr &exchange, const ApiKey *key);
    bool permitted(const SandboxExchangePtr &exchange, const ApiKey *key, const QString &permission) const;
    const ApiKey *keyOf(const SandboxRequest &request) const;
    // sandboxflowise_rows.cpp
    void handleChatflows(const SandboxExchangePtr &exchange, const ApiKey *key, const QString &id);
    void handleVariables(const SandboxExchangePtr &exchange, const ApiKey *key, const QString &id);
    void handleChatMessages(const SandboxExchangePtr &exchange, const QStringList &path);
    void handleExecutions(const SandboxExchangePtr &exchange, const ApiKey *key, const QString &id);
    QList<QPair<QString, QString>> variableValues() const;
    QJsonObject variableRow(const Variable &variable) const;
    // sandboxflowise_prediction.cpp
    void handlePrediction(const SandboxExchangePtr &exchange, const QString &id);
    void handleAbort(const SandboxExchangePtr &exchange, const QStringList &path);
    bool limitRate(const SandboxExchangePtr &exchange, const SandboxFlow &flow, SandboxHeaders &headers);
    void run(const RunPtr &run, const SandboxExchangePtr &exchange, bool streaming,
             const SandboxHeaders &headers);
    void conclude(const RunPtr &run, const SandboxExchangePtr &exchange, bool streaming,
                  const SandboxHeaders &headers);
    void failRun(const RunPtr &run, const SandboxExchangePtr &exchange, bool streaming,
                 const SandboxHeaders &headers, const QString &message);
    void streamPiece(const RunPtr &run, const ModelAnswer &answer, const QStringList &pieces, qsizetype next);
    void storeRun(const RunPtr &run, const ModelAnswer &answer);
    void sendEvent(const QString &chatId, const QString &event, const QJsonValue &data);
    void endStream(const QString &chatId);

    static void replyError(const SandboxExchangePtr &exchange, int status, const QString &message,
                           const SandboxHeaders &headers = {});
    static void replyPage(const SandboxExchangePtr &exchange);
    QString timestamp() const; ///< as the database keeps it, to the second

    Clock &m_clock;
    Random &m_random;
    Faults m_faults;
    SandboxHttp m_http;
    SandboxControl m_control;
    FlowModel m_model;
    ChatMemory m_memory;
    QTimer m_heartbeat;
    QList<ApiKey> m_keys;
    QList<SandboxFlow> m_flows;
    QList<Variable> m_variables;
    QList<Execution> m_executions;
    QHash<QString, RateWindow> m_rates;
    /// By chat id, as in Flowise: a second stream with the same id takes over what the first still has to
    /// say.
    QHash<QString, SandboxExchangePtr> m_streams;
    QHash<QString, std::weak_ptr<FlowRun>> m_runs;
    milliseconds m_keyCheckDelay{0};
    quint64 m_predictionCount = 0;
};

} // namespace chatflow
