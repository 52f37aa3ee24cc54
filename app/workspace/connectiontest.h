// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/future.h"
#include "base/id.h"
#include "base/secretvalue.h"
#include "evolution/evolutionapi.h"
#include "flowise/flowisetypes.h"
#include "tenants/secretnames.h"
#include "tenants/tenantsettings.h"
#include "workspace/doctor.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace chatflow
{

struct DoctorParts;

/// A server as somebody has just typed it.
struct TypedServer {
    QString url;
    SecretValue key;        ///< empty: the one that is kept for this server, of `tenant` or the workspace
    TenantId tenant;        ///< none: one that is not added yet
    QByteArray pinnedKey{}; ///< HttpRequest::pinnedPublicKey; Flowise only
};

/// Looks at a tenant's servers before anything of it is stored: what the connection test of the console asks.
/// It changes nothing, and costs nothing unless it is told to ask the flow, which is logged and metered as a
/// test. A key that is kept for another server is not shown to this one. Works in the thread it lives in,
/// with HTTP clients of its own.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionTest(const DoctorParts &parts, QObject *parent = nullptr);
    ~ConnectionTest() override;

    QFuture<Result<QList<ChatflowSummary>>> flows(const TypedServer &server);
    QFuture<Result<QList<InstanceInfo>>> instances(const TypedServer &server);
    /// `settings` name the server and the flow. What is seen is told step by step, in this thread; the answer
    /// is the settings, with the memory that fits the flow where the flow could be read, and with the channel
    /// that brought the variables to it where it was asked.
    QFuture<Result<FlowiseSettings>> examineFlowise(const TypedServer &server,
                                                    const FlowiseSettings &settings, Doctor::Flows flows,
                                                    std::function<void(const Finding &)> found);
    QFuture<Result<>> examineInstance(const TypedServer &server, const QString &instance,
                                      std::function<void(const Finding &)> found);
    /// All that is under way answers Cancelled, and tells nothing any more.
    void cancel();

private:
    struct Round;

    static QCoro::Task<Result<SecretValue>> keyFor(std::shared_ptr<Round> round, TypedServer server,
                                                   SecretName::Kind kind);
    static QCoro::Task<Result<QList<ChatflowSummary>>> flowsSteps(std::shared_ptr<Round> round,
                                                                  TypedServer server);
    static QCoro::Task<Result<QList<InstanceInfo>>> instancesSteps(std::shared_ptr<Round> round,
                                                                   TypedServer server);
    static QCoro::Task<Result<FlowiseSettings>> flowiseSteps(std::shared_ptr<Round> round, TypedServer server,
                                                             FlowiseSettings settings, Doctor::Flows flows,
                                                             std::function<void(const Finding &)> found);
    static QCoro::Task<Result<>> instanceSteps(std::shared_ptr<Round> round, TypedServer server,
                                               QString instance, std::function<void(const Finding &)> found);
    std::shared_ptr<Round> newRound();

    std::unique_ptr<const DoctorParts> m_parts;
    std::shared_ptr<Round> m_round; ///< shared with the coroutines under way
};

} // namespace chatflow
