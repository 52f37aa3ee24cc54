// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "accounts/actor.h"
#include "accounts/alltenants.h"
#include "base/future.h"
#include "base/instant.h"
#include "base/secretvalue.h"
#include "workspace/webhookentry.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace chatflow
{

class AiPauses;
class AiPerformances;
class AgentDesk;
class ConversationWork;
class ChangeFeed;
class Clock;
class ContextPreviews;
class ConversationExport;
class Contacts;
class Database;
class Deliveries;
class Doctor;
class EscalationDesk;
class FollowUps;
class GoldenQuestions;
class Inbox;
class NoticeChannels;
class PersonEraser;
class PriceList;
class Random;
class RequestLog;
class RuleBooks;
class SecretStore;
class ServerKeys;
class SavedViews;
class SettingsHistory;
class SharedVariableBook;
class Tags;
class TemplateLibrary;
class Teaching;
class TenantDirectory;
class TenantOverviews;
class TenantRegistrar;
class UsageLedger;
struct DoctorParts;
class Attachments;
struct MediaParts;
struct PreviewParts;

/// What to open.
struct WorkspaceConfig {
    QString location;             ///< a file path, or postgresql://…
    SecretValue databasePassword; ///< PostgreSQL only
    SecretValue vaultPassphrase;  ///< for machines without a keychain; empty = keychain only
    QString vaultPath;            ///< empty = beside the workspace file
    bool secretsInMemory = false; ///< the sandbox's keys, which are none
    bool createIfMissing = true;
    int readers = 2;
    QString ownerName;        ///< of this engine's leases; empty = made from the host's name and the process
    seconds leaseDuration{0}; ///< how long a silent engine keeps its instances; 0 = the usual
    std::optional<WebhookAddress> webhooks; ///< where its engine receives webhooks; nowhere without
};

/// One report of the engine about itself.
struct EngineState {
    enum class Phase { Stopped, Starting, Running, Stopping, Failed };
    Phase phase = Phase::Stopped;
    std::optional<Error> error;
};

/// An open workspace: the only place that knows all features, builds them and hands each what it needs. Its
/// services may be called from any thread; the engine runs in a thread of its own. Create and destroy it in
/// one thread with an event loop.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// Opens the database and the secret store. The engine is not started. Without a secret store it opens
    /// all the same, and whatever needs a key fails with SecretStoreUnavailable or SecretStoreLocked.
    static QFuture<Result<std::shared_ptr<Workspace>>> open(const WorkspaceConfig &config);
    ~Workspace() override;

    TenantDirectory &tenants();
    /// Adds and changes tenants with their keys, in the name of the person at this computer.
    TenantRegistrar &registrar();
    TenantOverviews &overviews();
    SettingsHistory &settingsHistory();
    SharedVariableBook &sharedVariables();
    TemplateLibrary &templates();
    Inbox &inbox();
    AgentDesk &desk();
    Teaching &teaching();
    ConversationWork &work();
    EscalationDesk &escalations();
    AiPauses &aiPauses();
    AiPerformances &aiPerformances();
    ConversationExport &conversationExport();
    Contacts &contacts();
    Tags &tags();
    PersonEraser &personEraser();
    SavedViews &savedViews();
    UsageLedger &usage();
    PriceList &prices();
    RequestLog &requests();
    ContextPreviews &contexts();
    GoldenQuestions &goldenQuestions();
    RuleBooks &rules();
    FollowUps &followUps();
    /// By what notices leave: the mail server, the webhooks.
    NoticeChannels &noticeChannels();
    /// The notices that left or are to leave.
    Deliveries &deliveries();
    /// What PreviewChat and GoldenRunner need, in the name of the person at this computer.
    PreviewParts previewParts();
    /// What ConnectionTest needs, in the same name.
    DoctorParts doctorParts();
    /// Answers with files.
    Attachments &attachments();
    /// What MediaLibrary needs: a folder beside the workspace's file, or in the cache for a server's.
    MediaParts mediaParts();
    SecretStore &secrets();
    /// The keys among them that are for servers.
    ServerKeys &keys();
    /// Why keys cannot be reached: no keychain and no vault, or a locked one. None when they can.
    std::optional<Error> secretsProblem() const;
    ChangeFeed &changes();
    Database &database();
    Clock &clock();
    Random &random();
    /// What is checked by `chatflow-engine doctor`.
    Doctor &doctor();
    /// The person at this computer; the program's user name until there is a sign-in.
    const Actor &localActor() const;
    /// What that person may do: everything until there is a sign-in.
    Access localAccess() const;
    QString location() const;

    /// Starts to answer: takes the leases of the instances, receives, asks and sends. Finished when it runs.
    QFuture<Result<>> startEngine();
    /// Finishes what is in hand, gives the leases back and stops.
    QFuture<Result<>> stopEngine();
    EngineState engineState() const;
    /// Where the running engine receives webhooks; 0 = nowhere.
    quint16 webhookPort() const;

Q_SIGNALS:
    void engineStateChanged(const chatflow::EngineState &state);

private:
    struct Parts;
    static QCoro::Task<Result<std::shared_ptr<Workspace>>> openSteps(WorkspaceConfig config);
    void setEngineState(EngineState::Phase phase, const std::optional<Error> &error);
    explicit Workspace(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace chatflow
