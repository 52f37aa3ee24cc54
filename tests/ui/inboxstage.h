// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/inboxpage.h"
#include "inbox/threadview.h"
#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "support/fakeclock.h"
#include "ui/fakecontacts.h"
#include "ui/fakedesk.h"
#include "ui/fakefollowups.h"
#include "ui/faketags.h"
#include "ui/faketimeline.h"
#include "ui/fakeviews.h"
#include "ui/fakework.h"
#include "widgets/undobar.h"

#include <QPlainTextEdit>

#include <memory>

namespace chatflow
{

/// The inbox with its tools in a window of its own: Ana, and Bruno, whose conversation is older.
struct InboxStage {
    static constexpr Instant start{milliseconds(1'790'000'000'000)};
    static constexpr ConversationId ana{1};
    static constexpr ConversationId bruno{2};

    FakeClock clock{start + std::chrono::minutes(10)};
    ChangeFeed feed;
    LayoutMemory layout{QString()};
    UndoBar undo;
    FakeInbox *inbox = nullptr; ///< the page's, as the tools are
    std::shared_ptr<FakeDesk> desk;
    std::shared_ptr<FakeContacts> contacts = std::make_shared<FakeContacts>();
    std::shared_ptr<FakeViews> views = std::make_shared<FakeViews>();
    std::shared_ptr<FakeTags> tags = std::make_shared<FakeTags>();
    std::shared_ptr<FakeTimeline> timeline = std::make_shared<FakeTimeline>();
    std::shared_ptr<FakeFollowUps> followUps = std::make_shared<FakeFollowUps>();
    std::shared_ptr<FakeWork> work;
    std::unique_ptr<InboxPage> page;

    /// `write` may write into the threads before the page reads them.
    explicit InboxStage(const std::function<void(FakeInbox &)> &write = {});

    /// Shows Ana's conversation.
    void show();
    template<typename T> T *part(const QString &name) const { return page->findChild<T *>(name); }
    ThreadView *thread() const { return part<ThreadView>(QStringLiteral("thread")); }
    QPlainTextEdit *field() const { return part<QPlainTextEdit>(QStringLiteral("composerField")); }
    /// The message in a row of the thread, counted from its end with numbers below 0.
    Message message(int row) const;
    /// Opens the menu of a row by the keyboard, and clicks the action of that name; false when it is not
    /// offered.
    bool choose(int row, const QString &action) const;
    QString notice() const; ///< what the page complains of; empty = nothing
    /// Writes into the field, as a person does.
    void type(const QString &text) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
};

} // namespace chatflow
