// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/threadplace.h"
#include "inbox/inboxsource.h"

#include <QScrollBar>

namespace chatflow
{

class ThreadModel;
class ThreadView;

/// The scroll bar of a thread: over the whole thread, however little of it the model's window holds. It
/// counts in messages, since heights are known of what was laid out only; a thread that is in the window as a
/// whole is scrolled by pixels. Dragged to where nothing is read yet, it has the window moved there.
class ThreadScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    static constexpr int unitsOfMessage = 256;

    /// All must outlive the bar.
    ThreadScrollBar(InboxSource &source, ThreadModel &model, ThreadView &view, QWidget *parent = nullptr);

    /// How many messages are before the window and in the thread, as far as known.
    const std::optional<ThreadPlace> &known() const { return m_place; }

protected:
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void windowChanged();
    void askPlace();
    void follow();
    void moved(int value);
    void goToNumber(qint64 number);

    InboxSource &m_source;
    ThreadModel &m_model;
    ThreadView &m_view;
    std::optional<ThreadPlace> m_place; ///< of the window's first row
    qint64 m_total = 0;                 ///< of the conversation, as last known; 0 = not yet
    ConversationId m_conversation;
    quint64 m_question = 0; ///< grows with every reset of the model
    bool m_asking = false;
    bool m_following = false;       ///< the value is being set, not dragged
    bool m_jumping = false;         ///< a place far away is on its way
    std::optional<qint64> m_wanted; ///< the last one dragged to meanwhile
};

} // namespace chatflow
