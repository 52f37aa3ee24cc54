// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QListView>
#include <QPersistentModelIndex>

class QToolButton;

namespace chatflow
{

class MessageDelegate;
class ThreadModel;

/// The thread: stays at its newest end while one is there, keeps its place when messages come in above or
/// below, and asks for more near its ends. A button leads back to the newest message.
class ThreadView : public QListView
{
    Q_OBJECT

public:
    ThreadView(ThreadModel &model, MessageDelegate &delegate, QWidget *parent = nullptr);

    /// Whether the newest message is in sight, so that the view follows what is written.
    bool isFollowing() const;
    void goToNewest();
    /// Measures the messages anew, keeping the place: one has changed, or a day has passed.
    void layOutAnew();
    /// Copies the text of the current message.
    void copyCurrent();

Q_SIGNALS:
    void sendAgainRequested(chatflow::MessageId message);
    /// The newest message came into sight or went out of it.
    void followingChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void updateGeometries() override;

private:
    void rememberPlace();
    void restorePlace();
    void scrolled();
    void placeButton();
    void retranslate();

    ThreadModel &m_thread;
    MessageDelegate &m_delegate;
    QToolButton *m_toNewest;
    bool m_follow = true;
    bool m_restoring = false;
    bool m_told = true;
    QPersistentModelIndex m_anchor;
    int m_anchorTop = 0;
};

} // namespace chatflow
