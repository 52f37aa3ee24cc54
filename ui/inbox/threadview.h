// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "inbox/bubblelayout.h"
#include "inbox/threadmenu.h"
#include "inbox/threadtarget.h"

#include <QListView>
#include <QPersistentModelIndex>
#include <QTimer>

#include <optional>
#include <utility>

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
    /// Where a message shall stand that is gone to.
    enum class Aim {
        Middle, ///< marked for a moment
        Top,
    };
    static constexpr milliseconds markedFor{2500};

    ThreadView(ThreadModel &model, MessageDelegate &delegate, QWidget *parent = nullptr);

    /// Whether the newest message is in sight, so that the view follows what is written.
    bool isFollowing() const;
    void goToNewest();
    void goToOldest();
    /// Shows the message at `key`, wherever in the thread it is; the model's window moves there when it has
    /// to.
    void goTo(const PageKey &key, Aim aim);
    /// Opens a conversation at the message with `key`.
    void openAt(TenantId tenant, ConversationId conversation, const PageKey &key);
    /// Puts a place among the rows (2.5 = the middle of the third) at the top.
    void scrollToRow(double row);
    /// The place among the rows that stands at the top, and at the bottom.
    std::pair<double, double> rowsInSight() const;
    /// How many messages came in while the newest one was not in sight.
    int newMessages() const { return m_new; }
    /// Measures the messages anew, keeping the place: one has changed, or a day has passed.
    void layOutAnew();
    /// Copies the text of the current message.
    void copyCurrent();
    /// Whether answers and marks lead to settings.
    void setOffersSettings(bool offers);
    /// What else the menu of a message offers.
    void setOffers(const ThreadOffers &offers) { m_offers = offers; }
    /// Asks for what the key of an action means, of the current message; nothing where it does not fit it.
    void quoteCurrent();
    void explainCurrent();

Q_SIGNALS:
    /// The settings with which the AI gave this answer, or of which this mark tells, are to be seen.
    void settingsRequested(chatflow::MessageId message);
    void sendAgainRequested(chatflow::MessageId message);
    void quoteRequested(const chatflow::Message &message);
    /// Why the AI answered so.
    void explanationRequested(const chatflow::Message &answer);
    /// What it said before it was changed.
    void versionsRequested(const chatflow::Message &message);
    void readingRequested(const chatflow::Message &message);
    void saveRequested(const chatflow::Message &message);
    void openRequested(const chatflow::Message &message);
    void pictureRequested(const chatflow::Message &message);
    void soundRequested(const chatflow::Message &message);
    /// A place is to be shown on a map.
    void mapRequested(double latitude, double longitude);
    /// The newest message came into sight or went out of it.
    void followingChanged();
    /// Something else stands at the top or bottom.
    void placeChanged();

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
    void placed(const ThreadTarget &target);
    void aim(int row, Aim how);
    void mark(MessageId message);
    void doZone(BubbleZone zone, MessageId message);
    void goToQuoted(MessageId message);
    void showPlace(const Message &message);
    void showFile(const Message &message);
    void menuChosen(ThreadMenu::Choice choice, const Message &message);

    ThreadModel &m_thread;
    MessageDelegate &m_delegate;
    bool m_offersSettings = false;
    ThreadOffers m_offers;
    QToolButton *m_toNewest;
    bool m_follow = true;
    bool m_restoring = false;
    bool m_told = true;
    QPersistentModelIndex m_anchor;
    int m_anchorTop = 0;
    std::optional<Aim> m_aim; ///< of the message the model's window is on its way to
    int m_new = 0;
    QTimer m_marked;
};

} // namespace chatflow
