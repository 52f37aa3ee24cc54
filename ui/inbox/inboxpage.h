// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/inboxtools.h"
#include "inbox/threadmodel.h"
#include "shell/pagewidget.h"

#include <QTimer>

#include <memory>
#include <optional>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace chatflow
{

class ChangeFeed;
class Clock;
class Composer;
class ComposerDesk;
class ComposerSpelling;
class ContactPalette;
class ContactPane;
class ConversationHeader;
class ConversationPane;
class FollowUpBar;
class LayoutMemory;
class MessageDelegate;
class MessagePalette;
class NoticeBar;
class RecordsDesk;
class StatePane;
class ThreadDesk;
class ThreadFinder;
class TagWatch;
class ThreadView;
class UndoBar;
class ViewMenu;
class WorkDesk;

/// The conversations of a tenant and the live thread of one of them, in which a person answers, takes over
/// and hands back.
class InboxPage : public PageWidget
{
    Q_OBJECT

public:
    /// All must outlive the page.
    InboxPage(std::unique_ptr<InboxSource> source, ChangeFeed &feed, const Clock &clock, LayoutMemory &layout,
              UndoBar &undo, QWidget *parent = nullptr, InboxTools tools = {});
    ~InboxPage() override;

    QString title() const override;
    void setTenant(TenantId tenant, const QTimeZone &zone) override;
    QList<QAction *> menuActions() const override;
    QList<KeyHint> keyHints() const override;
    QList<QWidget *> panes() const override;
    bool isSettled() const override;

    QList<PaletteSource *> paletteSources() override;

    /// Shows a conversation's thread.
    void openConversation(ConversationId conversation) override;
    /// Shows it at one of its messages.
    void openMessage(ConversationId conversation, const PageKey &key);
    TenantId tenant() const { return m_tenant; }
    ConversationId currentConversation() const { return m_open; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void buildContact();
    ThreadFinder *buildFinder(QWidget *parent);
    bool buildFollowUps(QWidget *parent);
    void buildRecords();
    void buildViews();
    void buildAttachments();
    void buildWork();
    QList<ConversationSummary> workTargets() const;
    /// The conversation that has waited longest for a person, or the one after the one that is open.
    void openNextWaiting();
    void showTimeline();
    void nextWaitingRead(const Result<Page<ConversationSummary>> &page, bool fromStart);
    QWidget *buildThread();
    void connectList();
    void connectThread();
    void recallLayout();
    void applyChanges(const QList<Change> &changes);
    void reload();
    void listChanged();
    void threadStateChanged();
    void showThreadState();
    void open(ConversationId conversation, const std::optional<PageKey> &key);
    bool mayAnswer() const { return m_source->mayAnswer(m_tenant); }
    void conversationRead(const ConversationSummary &summary);
    void refreshOpen();
    void refreshFailedNotice();
    void refreshHint();
    void setTimes();
    void retranslate();
    void markReadIfSeen();

    void takeOver();
    void handBack();
    void changeHolder(const QFuture<Result<Conversation>> &answer, const QString &failure, bool offersUndo);
    void offerUndo(const ConversationSummary &before, const Conversation &now);
    void connectComposer();
    void sendAgain(MessageId message);
    /// The version of the settings that made an answer of the AI.
    void showSettingsOf(MessageId answer);

    std::unique_ptr<InboxSource> m_source;
    InboxTools m_tools;
    const Clock &m_clock;
    QTimeZone m_zone = QTimeZone::utc();
    TenantId m_tenant;
    ConversationId m_open;
    std::optional<ConversationSummary> m_summary; ///< of m_open, as last read
    bool m_markingRead = false;
    bool m_changingHolder = false;

    LayoutMemory &m_layout;
    UndoBar &m_undo;
    std::unique_ptr<ContactPalette> m_contactPalette;
    std::unique_ptr<MessagePalette> m_messagePalette;
    ThreadModel m_thread;
    QTimer m_minute;

    QAction *m_takeOverAction = nullptr;
    QAction *m_handBackAction = nullptr;
    QAction *m_sendAgainAction = nullptr;
    QAction *m_copyAction = nullptr;
    QAction *m_noteAction = nullptr;
    QAction *m_attachAction = nullptr;
    QAction *m_quoteAction = nullptr;
    QAction *m_explainAction = nullptr;
    QAction *m_contextAction = nullptr;
    QAction *m_findAction = nullptr;
    QAction *m_nextWaitingAction = nullptr;
    QAction *m_timelineAction = nullptr;
    QAction *m_tagsAction = nullptr;
    QAction *m_toListAction = nullptr;
    QAction *m_toThreadAction = nullptr;
    QAction *m_toComposerAction = nullptr;
    QSplitter *m_splitter = nullptr;
    ConversationPane *m_list = nullptr;
    ContactPane *m_contact = nullptr; ///< none without a source of contacts
    TagWatch *m_tags = nullptr;       ///< as m_contact
    QAction *m_contactAction = nullptr;
    ViewMenu *m_views = nullptr; ///< none without a source of views
    WorkDesk *m_work = nullptr;  ///< none without a source of work
    ConversationId m_leftUnread; ///< is not marked read although it is looked at
    ConversationHeader *m_header = nullptr;
    FollowUpBar *m_followUps = nullptr;
    NoticeBar *m_notice = nullptr;
    NoticeBar *m_failedNotice = nullptr;
    QStackedWidget *m_threadStack = nullptr;
    StatePane *m_threadState = nullptr;
    MessageDelegate *m_messageDelegate = nullptr;
    ThreadView *m_threadView = nullptr;
    Composer *m_composer = nullptr;
    ComposerDesk *m_desk = nullptr;
    ComposerSpelling *m_spelling = nullptr;
    ThreadDesk *m_threadDesk = nullptr;
    ThreadFinder *m_finder = nullptr;
    RecordsDesk *m_records = nullptr;
    QAction *m_olderHitAction = nullptr;
    QAction *m_newerHitAction = nullptr;
    QLabel *m_readOnly = nullptr; ///< why there is no composer
};

} // namespace chatflow
