// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/roadfixture.h"

#include "accounts/actorstore.h"
#include "conversations/conversationstore.h"
#include "conversations/threadmark.h"
#include "storage/changefeed.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chatflow
{

QFuture<Result<Prediction>> FakeFlow::predict(const FlowiseServer &, const PredictionRequest &request)
{
    auto promise = std::make_shared<QPromise<Result<Prediction>>>();
    promise->start();
    asked.push_back({request, promise});
    if (automatic) {
        answer(u"re: "_s + request.question, static_cast<int>(asked.size()) - 1);
        return promise->future();
    }
    request.cancel.onCancel(QCoreApplication::instance(), [promise] {
        if (promise->future().isFinished())
            return;
        promise->addResult(Result<Prediction>(fail(Error::cancelled())));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<QList<StoredChatMessage>>> FakeFlow::messages(const FlowiseServer &, const QString &,
                                                             const QString &)
{
    return readyFuture(Result<QList<StoredChatMessage>>(stored));
}

FakeFlow::Asked *FakeFlow::find(int index)
{
    if (index >= 0)
        return &asked.at(static_cast<size_t>(index));
    for (auto it = asked.rbegin(); it != asked.rend(); ++it) {
        if (it->isOpen())
            return &*it;
    }
    return nullptr;
}

void FakeFlow::answer(const QString &text, int index, std::optional<TokenUsage> usage)
{
    Asked *one = find(index);
    if (!one || !one->isOpen())
        return;
    Prediction prediction;
    prediction.text = text;
    prediction.usage = usage;
    prediction.chatMessageId = u"answer-%1"_s.arg(++m_answered);
    one->promise->addResult(Result<Prediction>(prediction));
    one->promise->finish();
}

void FakeFlow::failWith(const Error &error, int index)
{
    Asked *one = find(index);
    if (!one || !one->isOpen())
        return;
    one->promise->addResult(Result<Prediction>(fail(error)));
    one->promise->finish();
}

int FakeFlow::openCount() const
{
    return static_cast<int>(
        std::count_if(asked.begin(), asked.end(), [](const Asked &one) { return one.isOpen(); }));
}

QFuture<Result<QString>> FakeWhatsApp::sendText(const QString &address, const QString &text,
                                                const QString &quotedId, milliseconds)
{
    if (!errors.empty()) {
        const Error error = errors.front();
        errors.pop_front();
        return failedFuture<QString>(error);
    }
    const QString id = u"OUT%1"_s.arg(++m_number);
    sent.append({address, text, id, quotedId});
    if (loseAnswers)
        return failedFuture<QString>(Error{Error::Code::OutcomeUnknown, {{u"server"_s, u"evolution"_s}}, {}});
    return readyFuture(Result<QString>(id));
}

QFuture<Result<QString>> FakeWhatsApp::sendFile(const OutgoingMedia &file)
{
    const qsizetype before = sent.size();
    const auto answer = sendText(file.address, file.caption, file.quotedId, *file.timeout);
    if (sent.size() > before)
        sent.last().file = file;
    return answer;
}

QFuture<Result<QList<QList<SentMessage>>>> FakeWhatsApp::findSent(const QList<LostSend> &lost)
{
    ++lookUps;
    if (!lookUpErrors.isEmpty())
        return failedFuture<QList<QList<SentMessage>>>(lookUpErrors.takeFirst());
    QList<QList<SentMessage>> found(lost.size());
    for (qsizetype i = 0; i < lost.size(); ++i) {
        for (const Sent &one : std::as_const(sent)) {
            if (keepsMessages && lost.at(i).person.aliases.contains(one.address) &&
                one.text == lost.at(i).text &&
                (one.file ? one.file->kind : MessageKind::Text) == lost.at(i).kind)
                found[i].append({one.id, one.address, lost.at(i).since});
        }
    }
    return readyFuture(Result<QList<QList<SentMessage>>>(found));
}

QFuture<Result<QList<InboundMessage>>> FakeWhatsApp::readBack(Instant, const CancelToken &)
{
    return readyFuture(Result<QList<InboundMessage>>(missed));
}

QFuture<Result<bool>> FakeWhatsApp::keeps(const QString &)
{
    return readyFuture(Result<bool>(keepsMessages));
}

RoadFixture::RoadFixture(const QString &driver)
    : workspace(driver, &clock)
{
}

RoadFixture::~RoadFixture()
{
    stopWorker();
    for (const auto &one : std::as_const(m_dead)) {
        const auto stopped = one->stop(true);
        while (!stopped.isFinished()) {
            pass(seconds(1));
            for (FakeFlow::Asked &asked : flow.asked) {
                if (asked.isOpen()) {
                    asked.promise->addResult(Result<Prediction>(fail(Error::cancelled())));
                    asked.promise->finish();
                }
            }
        }
    }
    settle();
    m_dead.clear();
}

bool RoadFixture::start(const std::function<void(TenantSettings &)> &change)
{
    // PostgreSQL's workspace goes by the server's clock: the fake one begins with it.
    if (!workspace.isSqlite())
        clock.setNow(SystemClock().now());
    if (!workspace.open())
        return false;
    Database &database = *workspace;
    contexts = std::make_unique<TenantContexts>(database, [](TenantId, const QUrl &) {
        return readyFuture(Result<SecretValue>(SecretValue("key")));
    });
    directory = std::make_unique<TenantDirectory>(database);
    inbox = std::make_unique<Inbox>(database);
    const auto person = test::awaited(database.write(
        [](Transaction &tx) { return ActorStore::findOrCreate(tx, Actor::Kind::Person, u"Ana"_s); }));
    if (!person)
        return false;
    actor = *person;
    TenantDraft draft{.clientId = u"techstore"_s, .name = u"TechStore"_s, .settings = {}};
    draft.settings.flowise.url = u"http://127.0.0.1:3000"_s;
    draft.settings.flowise.flowId = u"dad98c9a-2556-4080-ad42-5d0c1aa2309f"_s;
    draft.settings.answering.quiet = milliseconds(0);
    if (change)
        change(draft.settings);
    const auto all = SystemPrincipal::allTenants();
    const auto added = test::awaited(directory->add(all, actor, draft));
    if (!added)
        return false;
    tenant = *added;
    const auto number =
        test::awaited(directory->addInstance(all, actor, tenant.id, u"http://127.0.0.1:8080"_s, u"wa1"_s));
    if (!number)
        return false;
    instance = *number;
    QObject::connect(&database.changes(), &ChangeFeed::changed, qApp, [this](const QList<Change> &changes) {
        for (const Change &one : changes) {
            if (!worker)
                return;
            if (one.kind == ChangeKind::Ownership)
                worker->ownershipChanged(ConversationId(one.id));
            if (one.kind == ChangeKind::Outbox)
                worker->outboxChanged();
        }
    });
    startWorker();
    settle();
    return true;
}

void RoadFixture::startWorker(const QString &owner)
{
    const auto taken = test::awaited(workspace->write([this, owner](Transaction &tx) {
        return LeaseStore::acquire(tx, u"instance/"_s + instance.id.toString(), owner, leaseFor);
    }));
    QVERIFY(taken && *taken);
    lease = **taken;
    auto port = std::make_unique<FakeWhatsApp>();
    whatsApp = port.get();
    const WorkerServices services{
        *workspace,
        clock,
        random,
        *contexts,
        flow,
        [](const QString &text, const QString &) { return static_cast<int>(text.size() / 4 + 1); },
        milliseconds(3'600'000),
        media.path()};
    worker = std::make_shared<InstanceWorker>(services, instance, lease, std::move(port));
    worker->start();
}

void RoadFixture::stopWorker(bool now)
{
    if (!worker)
        return;
    worker->stop(now);
    m_dead << worker;
    worker.reset();
}

InboundMessage RoadFixture::inbound(const QString &phone, const QString &text, const QString &id, bool fromMe)
{
    InboundMessage message;
    message.instance = instance.name;
    message.providerId = id.isEmpty() ? u"IN%1"_s.arg(++m_number) : id;
    message.chatJid = phone + u"@s.whatsapp.net"_s;
    message.phoneJid = message.chatJid;
    message.chatType = ChatType::Person;
    message.pushName = u"Contact "_s + phone.right(3);
    message.fromMe = fromMe;
    message.kind = MessageKind::Text;
    message.text = text;
    message.sentAt = clock.now();
    return message;
}

Result<> RoadFixture::take(const QList<EvolutionEvent> &events)
{
    return test::awaited(worker->take(events));
}

void RoadFixture::receive(const QString &phone, const QString &text, const QString &id, bool fromMe)
{
    const auto taken = take({inbound(phone, text, id, fromMe)});
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().toLog()));
}

void RoadFixture::settle()
{
    // A turn for each step that one thing may take from thread to thread, and more. PostgreSQL tells of
    // changes through the server, behind which nothing can be queued.
    for (int turn = workspace.isSqlite() ? 16 : 60; turn > 0; --turn) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        if (!workspace.database())
            return;
        workspace.drain();
    }
}

void RoadFixture::pass(seconds time)
{
    for (seconds passed{0}; passed < time; passed += seconds(1)) {
        clock.advance(seconds(1));
        settle();
    }
}

QList<ConversationSummary> RoadFixture::conversations()
{
    return test::awaited(inbox->conversations(tenant.id, {}, {.limit = 100'000}))
        .value_or(Page<ConversationSummary>())
        .rows;
}

Conversation RoadFixture::conversationOf(const QString &phone)
{
    for (const ConversationSummary &one : conversations()) {
        if (one.conversation.address == phone + u"@s.whatsapp.net"_s)
            return one.conversation;
    }
    return {};
}

QList<Message> RoadFixture::messages(ConversationId conversation)
{
    QList<Message> rows = test::awaited(inbox->messages(tenant.id, conversation, {.limit = 1000}))
                              .value_or(Page<Message>())
                              .rows;
    rows.removeIf([](const Message &message) { return message.role == Role::System; });
    return rows;
}

QStringList RoadFixture::marks(ConversationId conversation)
{
    QStringList names;
    const auto page = test::awaited(inbox->messages(tenant.id, conversation, {.limit = 1000}));
    for (const Message &message : page.value_or(Page<Message>()).rows) {
        if (const auto mark = markOf(message))
            names << toString(mark->what);
    }
    return names;
}

qint64 RoadFixture::number(const QString &sql)
{
    return test::awaited(workspace->read([sql](const Snapshot &snapshot) { return snapshot.number(sql); }))
        .value_or(-1);
}

void RoadFixture::execute(const QString &sql)
{
    VERIFY_RESULT(test::awaited(workspace->write([sql](Transaction &tx) { return tx.exec(sql); })));
}

} // namespace chatflow
