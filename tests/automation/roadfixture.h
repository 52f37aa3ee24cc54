// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/instanceworker.h"
#include "conversations/inbox.h"
#include "support/fakeclock.h"
#include "support/seededrandom.h"
#include "support/testdatabase.h"
#include "tenants/tenantdirectory.h"

#include <QTemporaryDir>

#include <deque>
#include <memory>

namespace chatflow
{

/// A Flowise that answers when the test says so.
class FakeFlow final : public FlowPort
{
public:
    struct Asked {
        PredictionRequest request;
        std::shared_ptr<QPromise<Result<Prediction>>> promise;
        bool isOpen() const { return !promise->future().isFinished(); }
    };

    QFuture<Result<Prediction>> predict(const FlowiseServer &server,
                                        const PredictionRequest &request) override;
    QFuture<Result<QList<StoredChatMessage>>> messages(const FlowiseServer &server, const QString &flowId,
                                                       const QString &sessionId) override;
    bool mayHaveRun(const Error &error) const override
    {
        return error.code == Error::Code::OutcomeUnknown || error.code == Error::Code::TimedOut ||
               error.code == Error::Code::Cancelled;
    }

    /// Answers `index` (-1: the last that is open); the first answer's id at the server is "answer-1".
    void answer(const QString &text, int index = -1, std::optional<TokenUsage> usage = {});
    void failWith(const Error &error, int index = -1);
    int openCount() const;

    std::deque<Asked> asked;
    bool automatic = false; ///< answers at once with "re: " and the question
    QList<StoredChatMessage> stored;

private:
    Asked *find(int index);

    int m_answered = 0;
};

/// A WhatsApp that takes what it is sent, or does what the test says.
class FakeWhatsApp final : public WhatsAppPort
{
public:
    struct Sent {
        QString address;
        QString text;
        QString id;
        QString quotedId;
        std::optional<OutgoingMedia> file{};
    };

    QFuture<Result<QString>> sendFile(const OutgoingMedia &file) override;
    QFuture<Result<QString>> sendText(const QString &address, const QString &text, const QString &quotedId,
                                      milliseconds timeout) override;
    bool mayHaveBeenSent(const Error &error) const override
    {
        return error.code == Error::Code::OutcomeUnknown;
    }
    QFuture<Result<QList<QList<SentMessage>>>> findSent(const QList<LostSend> &lost) override;
    QFuture<Result<QList<InboundMessage>>> readBack(Instant since, const CancelToken &stop) override;
    QFuture<Result<bool>> keeps(const QString &providerId) override;

    QList<Sent> sent;         ///< what reached WhatsApp
    std::deque<Error> errors; ///< the next sends fail with these
    bool loseAnswers = false; ///< sends reach WhatsApp, but their answers are lost
    bool keepsMessages = true;
    QList<InboundMessage> missed; ///< what reading back finds
    int lookUps = 0;
    QList<Error> lookUpErrors; ///< what the next look-ups end with

private:
    int m_number = 0;
};

/// One tenant with one instance, worked by an InstanceWorker over fakes and a real database.
class RoadFixture
{
public:
    explicit RoadFixture(const QString &driver = QStringLiteral("sqlite"));
    ~RoadFixture();

    /// Opens the database, makes the tenant and starts the worker. `change` may alter the settings.
    bool start(const std::function<void(TenantSettings &)> &change = {});
    void startWorker(const QString &owner = QStringLiteral("engine-1"));
    /// Drops the worker as a crash would: nothing is finished.
    void stopWorker(bool now = true);

    /// Keeps a worker the test has taken away until the end, and stops it then.
    void retire(const std::shared_ptr<InstanceWorker> &one) { m_dead << one; }

    /// A text of a contact arrives; waits until it is stored.
    void receive(const QString &phone, const QString &text, const QString &id = {}, bool fromMe = false);
    InboundMessage inbound(const QString &phone, const QString &text, const QString &id = {},
                           bool fromMe = false);
    Result<> take(const QList<EvolutionEvent> &events);
    /// Lets everything that is posted happen, and database work end; moves no clock.
    void settle();
    /// Lets time pass, second by second, and everything happen that falls due.
    void pass(seconds time);
    QList<ConversationSummary> conversations();
    Conversation conversationOf(const QString &phone);
    /// What was said: without the marks of the thread.
    QList<Message> messages(ConversationId conversation);
    QStringList marks(ConversationId conversation); ///< of the thread, by name
    qint64 number(const QString &sql);
    void execute(const QString &sql);

    milliseconds leaseFor{10LL * 24 * 3600 * 1000}; ///< longer than any test, unless it says otherwise
    SeededRandom random;
    FakeClock clock;
    TestDatabase workspace;
    FakeFlow flow;
    QTemporaryDir media;              ///< the media folder
    FakeWhatsApp *whatsApp = nullptr; ///< the worker's
    std::unique_ptr<TenantContexts> contexts;
    std::unique_ptr<TenantDirectory> directory;
    std::unique_ptr<Inbox> inbox;
    std::shared_ptr<InstanceWorker> worker;
    Actor actor;
    Tenant tenant;
    Instance instance;
    Lease lease;

private:
    int m_number = 0;
    QList<std::shared_ptr<InstanceWorker>> m_dead;
};

} // namespace chatflow
