// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/searchterms.h"
#include "inbox/bubblelayout.h"

#include <QCache>
#include <QHash>
#include <QStyledItemDelegate>

namespace chatflow
{

class Clock;
class SoundPlayer;
class Thumbnails;

/// Draws the messages of a thread as bubbles. Heights are kept by message and width, so that a thread is
/// measured once.
class MessageDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MessageDelegate(const Clock &clock, ActorId person, QObject *parent = nullptr);

    /// The zone and locale times are written in; forgets what was measured.
    void setTimes(const RelativeTime &times);
    /// Forgets what was measured: another font, language or conversation.
    void forget();
    /// The message that is marked, so that the eye finds it; none = none.
    void setMarked(MessageId message) { m_marked = message; }
    MessageId marked() const { return m_marked; }
    /// What was searched for: it is marked in the texts.
    void setHighlight(const SearchTerms &terms) { m_highlight = terms; }
    const SearchTerms &highlight() const { return m_highlight; }
    /// Whether the person may send here; otherwise no failed message offers to be sent again.
    void setMayAnswer(bool may) { m_mayAnswer = may; }
    bool mayAnswer() const { return m_mayAnswer; }
    /// Whether marks of changed settings lead to them.
    void setMaySeeSettings(bool may) { m_maySeeSettings = may; }
    /// Where pictures come from, which must outlive it; none = messages' media are only named.
    void setThumbnails(Thumbnails *thumbnails) { m_thumbnails = thumbnails; }
    /// What plays recordings, which must outlive it; none = they are opened elsewhere.
    void setPlayer(const SoundPlayer *player) { m_player = player; }
    /// How often a message had to be laid out; for tests.
    int layoutsMade() const { return m_layoutsMade; }
    /// How often a height was asked for; for tests.
    int heightsAsked() const { return m_heightsAsked; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    /// What does something at `position` (in the view's coordinates) of the row.
    std::optional<BubbleZone> zoneAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                     QPoint position) const;

Q_SIGNALS:
    void zoneClicked(chatflow::BubbleZone zone, chatflow::MessageId message);

private:
    struct Height {
        size_t looks = 0; ///< a hash of everything the height depends on
        int height = 0;
    };
    struct Laid {
        size_t looks = 0;
        BubbleLayout layout;
    };

    BubbleSettings settingsFor(const QStyleOptionViewItem &option, const QModelIndex &index,
                               const Message &message) const;
    BubbleSound soundOf(const Message &message) const;
    const BubbleLayout &layoutFor(const Message &message, const BubbleSettings &settings, size_t looks) const;

    const Clock &m_clock;
    ActorId m_person;
    RelativeTime m_times;
    mutable QHash<MessageId, Height> m_heights;
    mutable QCache<qint64, Laid> m_laid; ///< of the rows that are on the screen
    mutable int m_layoutsMade = 0;
    mutable int m_heightsAsked = 0;
    Thumbnails *m_thumbnails = nullptr;
    const SoundPlayer *m_player = nullptr;
    MessageId m_marked;
    SearchTerms m_highlight;
    bool m_mayAnswer = true;
    bool m_maySeeSettings = false;
};

} // namespace chatflow
