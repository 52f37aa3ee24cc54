// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "conversations/conversationsummary.h"
#include "conversations/reply.h"
#include "conversations/writinglock.h"
#include "inbox/inboxsource.h"
#include "inbox/inboxtools.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace chatflow
{

class CannedPopup;
class Clock;
class Composer;
class UndoBar;

/// Sends what a composer hands over, and the tools round it: drafts that are kept, canned responses, quoting,
/// drafts of the AI, who else writes here, and the 24 hours of the Cloud API. Which of them there are depends
/// on `tools`.
class ComposerDesk : public QObject
{
    Q_OBJECT

public:
    static constexpr milliseconds draftAfter{600};
    static constexpr milliseconds lockEvery{8000};

    /// All must outlive it.
    ComposerDesk(Composer &composer, InboxSource &source, InboxTools &tools, UndoBar &undo,
                 const Clock &clock, QObject *parent = nullptr);

    /// Another conversation is open; flush() keeps what was begun in the one before.
    void open(TenantId tenant, ConversationId conversation);
    /// What is known of the open conversation has changed.
    void refresh(const ConversationSummary &summary);
    void quote(const Message &message);
    /// Keeps what was begun: another conversation is about to be opened, or the program ends.
    void flush();
    /// Asks which files are to go with the answer.
    void attach();
    /// How many answers are on their way into the store.
    int sending() const { return m_sending; }
    /// It takes so long that it is worth telling.
    bool isSlow() const { return m_sending > 0 && !m_slowSend.isActive(); }

Q_SIGNALS:
    /// A message was stored, or changed.
    void stored(const chatflow::Message &message);
    void sendingChanged();
    /// A person sends something: earlier notices are out of date.
    void began();
    void failed(chatflow::ConversationId conversation, const QString &what, const chatflow::Error &error);
    /// A file cannot go with the answer.
    void refused(const QString &why);

private:
    void send(ConversationId conversation, const QString &text, const QList<Attachment> &files);
    void sendWithFiles(ConversationId conversation, const Reply &reply, const QList<Attachment> &files);
    void takeBack(QList<Message> messages, const QList<Attachment> &files);
    void addNote(ConversationId conversation, const QString &text);
    void offerTakeBack(const QList<Message> &messages, const QList<Attachment> &files);
    Reply takeReply(const QString &text);
    void edited();
    void keepDraft();
    void readDraft();
    void readCanned();
    void manageCanned();
    void insertCanned(const CannedResponse &response);
    void askDraft();
    void draftArrived(ConversationId conversation, const Result<AnswerDraft> &draft);
    void giveUpDraft();
    void askTerms();
    void askWriter();
    void holdLock();
    void releaseLock();
    void lockAnswered(ConversationId conversation, const Result<WritingLock> &lock);
    void showTerms();

    Composer &m_composer;
    InboxSource &m_source;
    InboxTools &m_tools;
    UndoBar &m_undo;
    const Clock &m_clock;
    ActorId m_person; ///< who writes
    TenantId m_tenant;
    ConversationId m_conversation;
    std::optional<ConversationSummary> m_summary;
    SendingTerms m_terms;
    std::optional<Message> m_quoted;
    WritingLock m_writer;                ///< a colleague
    std::optional<CancelToken> m_asking; ///< for a draft of the AI
    QString m_aboutDraft;                ///< what the draft that stands there is
    bool m_locked = false;
    bool m_draftDirty = false;
    QList<CannedResponse> m_responses;
    QHash<QString, QString> m_fillings;
    CannedPopup *m_popup = nullptr;
    QTimer m_draftTimer;
    QTimer m_lockTimer;
    QTimer m_slowSend;
    int m_sending = 0;
    quint64 m_question = 0; ///< grows with open(): an answer to an older one is stale
};

} // namespace chatflow
