// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/textfold.h"
#include "inbox/inboxtools.h"
#include "ui/fakeinbox.h"
#include "ui/fakesound.h"

#include <QLabel>
#include <QPromise>

namespace chatflow
{

/// The tools of an agent in memory, over a FakeInbox, which must outlive it.
class FakeDesk final : public NoteSource,
                       public DraftSource,
                       public CannedSource,
                       public WritingSource,
                       public ReplySource,
                       public AnswerSource,
                       public AnswerDraftSource,
                       public MediaSource,
                       public AttachmentSource,
                       public FindSource
{
public:
    explicit FakeDesk(FakeInbox &inbox)
        : m_inbox(inbox)
    {
    }
    static InboxTools tools(const std::shared_ptr<FakeDesk> &desk)
    {
        return {
            .notes = desk,
            .drafts = desk,
            .canned = desk,
            .writing = desk,
            .replies = desk,
            .answers = desk,
            .answerDrafts = desk,
            .media = desk,
            .attachments = desk,
            .sound = [desk]() -> SoundBackendFactory * { return desk->hasSound ? &desk->sound : nullptr; },
            .finds = desk};
    }

    std::optional<Error> failure; ///< of notes and answers
    QHash<ConversationId, QString> drafts;
    int draftsKept = 0;
    QList<CannedResponse> responses;
    WritingLock writer; ///< a colleague; none = nobody
    int begun = 0;      ///< how often the person said to be writing
    int ended = 0;
    SendingTerms sending;
    QList<Reply> replies;
    QList<Attachment> attached; ///< what went with them
    bool left = false;          ///< nothing can be taken back any more
    bool readsRequests = true;
    bool readsDeleted = true;
    QList<MessageVersion> kept;
    QList<CallId> explained;
    int draftsAsked = 0; ///< of the AI
    CancelToken draftCancel;
    std::shared_ptr<QPromise<Result<AnswerDraft>>> draftPromise; ///< of the last
    QHash<MessageId, QString> files;                             ///< paths; others cannot be fetched
    QList<MessageId> filesAsked;

    QFuture<Result<QList<PageKey>>> placesOf(TenantId, ConversationId conversation,
                                             const QString &text) override
    {
        if (failure)
            return failedFuture<QList<PageKey>>(*failure);
        const SearchTerms terms = SearchTerms::of(text);
        QList<PageKey> places;
        for (const Message &message : m_inbox.thread(conversation)) {
            if (terms.match(searchText(message.body)))
                places.prepend(message.key());
        }
        return readyFuture(Result<QList<PageKey>>(places));
    }

    QFuture<Result<Message>> addNote(TenantId, ConversationId conversation, const QString &text) override
    {
        if (failure)
            return readyFuture(Result<Message>(fail(*failure)));
        Message note = next(conversation, text, Delivery::Received);
        note.kind = noteKind;
        m_inbox.write(note);
        return readyFuture(Result<Message>(note));
    }

    QFuture<Result<QString>> draft(TenantId, ConversationId conversation) override
    {
        return readyFuture(Result<QString>(drafts.value(conversation)));
    }
    QFuture<Result<>> keepDraft(TenantId, ConversationId conversation, const QString &text) override
    {
        ++draftsKept;
        drafts.insert(conversation, text);
        return readyFuture(Result<>());
    }

    QFuture<Result<QList<CannedResponse>>> cannedResponses(TenantId) override
    {
        return readyFuture(Result<QList<CannedResponse>>(responses));
    }
    QFuture<Result<QList<CannedResponse>>> saveCanned(TenantId, const CannedResponse &response) override
    {
        responses.removeIf([&](const CannedResponse &one) {
            return one.shortcut == response.shortcut && one.language == response.language;
        });
        responses.append(response);
        return readyFuture(Result<QList<CannedResponse>>(responses));
    }
    QFuture<Result<QList<CannedResponse>>> removeCanned(TenantId, const QString &shortcut,
                                                        const QString &language) override
    {
        responses.removeIf(
            [&](const CannedResponse &one) { return one.shortcut == shortcut && one.language == language; });
        return readyFuture(Result<QList<CannedResponse>>(responses));
    }
    QFuture<Result<QHash<QString, QString>>> fillings(TenantId) override
    {
        return readyFuture(Result<QHash<QString, QString>>(
            {{QStringLiteral("business_name"), QStringLiteral("TechStore")}}));
    }

    QFuture<Result<WritingLock>> beginWriting(TenantId, ConversationId) override
    {
        ++begun;
        return readyFuture(Result<WritingLock>(
            writer.by ? writer
                      : WritingLock{.by = FakeInbox::me, .name = QStringLiteral("me"), .expiresAt = {}}));
    }
    QFuture<Result<>> endWriting(TenantId, ConversationId) override
    {
        ++ended;
        return readyFuture(Result<>());
    }
    QFuture<Result<WritingLock>> whoWrites(TenantId, ConversationId) override
    {
        return readyFuture(Result<WritingLock>(writer));
    }

    QFuture<Result<Message>> reply(TenantId, ConversationId conversation, const Reply &reply) override
    {
        if (failure)
            return readyFuture(Result<Message>(fail(*failure)));
        replies.append(reply);
        const Message message = next(conversation, reply.text, Delivery::Queued);
        m_inbox.write(message);
        return readyFuture(Result<Message>(message));
    }
    QFuture<Result<QList<Message>>> sendFiles(TenantId, ConversationId conversation, const Reply &reply,
                                              const QList<Attachment> &given) override
    {
        if (failure)
            return readyFuture(Result<QList<Message>>(fail(*failure)));
        replies.append(reply);
        QList<Message> messages;
        for (const Attachment &file : given) {
            attached.append(file);
            Message message =
                next(conversation, messages.isEmpty() ? reply.text : QString(), Delivery::Queued);
            message.kind = toString(file.kind());
            message.metadata.insert(QStringLiteral("media"),
                                    QJsonObject{{QStringLiteral("mime"), file.mime},
                                                {QStringLiteral("file_name"), file.fileName},
                                                {QStringLiteral("bytes"), file.bytes}});
            m_inbox.write(message);
            messages.append(message);
        }
        return readyFuture(Result<QList<Message>>(messages));
    }
    QFuture<Result<Message>> takeBack(TenantId, MessageId id) override
    {
        if (left)
            return failedFuture<Message>(
                {Error::Code::Conflict, {{QStringLiteral("what"), QStringLiteral("message")}}, {}});
        for (const Message &message : m_inbox.thread(ConversationId(1))) {
            if (message.id != id)
                continue;
            Message taken = message;
            taken.delivery = Delivery::Cancelled;
            m_inbox.write(taken);
            return readyFuture(Result<Message>(taken));
        }
        return failedFuture<Message>(Error::notFound(QStringLiteral("message"), id.toString()));
    }
    QFuture<Result<SendingTerms>> terms(TenantId, ConversationId) override
    {
        return readyFuture(Result<SendingTerms>(sending));
    }

    QFuture<Result<RequestDetails>> details(TenantId, CallId call) override
    {
        explained.append(call);
        RequestDetails details;
        details.row.id = call;
        details.row.settingsVersion = 4;
        details.answer = QStringLiteral("because");
        return readyFuture(Result<RequestDetails>(details));
    }
    bool mayReadRequests(TenantId) const override { return readsRequests; }
    QWidget *view(const RequestDetails &details, const RelativeTime &, QWidget *parent) override
    {
        auto *label = new QLabel(details.answer, parent);
        label->setObjectName(QStringLiteral("explanation"));
        return label;
    }
    QFuture<Result<QList<MessageVersion>>> versions(TenantId, MessageId) override
    {
        return readyFuture(Result<QList<MessageVersion>>(kept));
    }
    bool mayReadDeleted(TenantId) const override { return readsDeleted; }

    QFuture<Result<AnswerDraft>> draftAnswer(TenantId, ConversationId, const CancelToken &cancel) override
    {
        ++draftsAsked;
        draftCancel = cancel;
        draftPromise = std::make_shared<QPromise<Result<AnswerDraft>>>();
        draftPromise->start();
        return draftPromise->future();
    }
    void answerDraft(const Result<AnswerDraft> &draft)
    {
        draftPromise->addResult(draft);
        draftPromise->finish();
    }

    FakeSound sound;
    bool hasSound = true;

    QFuture<Result<QString>> file(TenantId, MessageId message) override
    {
        filesAsked.append(message);
        if (!files.contains(message))
            return failedFuture<QString>({Error::Code::InstanceNotConnected,
                                          {{QStringLiteral("instance"), QStringLiteral("wa1")}},
                                          {}});
        return readyFuture(Result<QString>(files.value(message)));
    }
    QString nameFor(const QString &wanted, const QString &, const QString &otherwise) const override
    {
        return wanted.isEmpty() ? otherwise : wanted;
    }

private:
    Message next(ConversationId conversation, const QString &text, Delivery delivery)
    {
        Message message =
            textMessage(m_next++, conversation, Role::Agent, text,
                        m_inbox.summary(conversation).conversation.lastMessageAt + seconds(1), delivery);
        message.author = FakeInbox::me;
        return message;
    }

    FakeInbox &m_inbox;
    qint64 m_next = 2'000'000;
};

} // namespace chatflow
