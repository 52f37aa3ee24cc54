// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/markedtext.h"
#include "base/searchterms.h"
#include "conversations/message.h"
#include "sound/bubblesound.h"
#include "widgets/relativetime.h"
#include "widgets/theme.h"

#include <QFont>
#include <QPixmap>
#include <QRect>
#include <QString>
#include <QTextLayout>

#include <optional>

class QPainter;
class QWidget;

namespace chatflow
{

/// What of a bubble does something when it is clicked.
enum class BubbleZone {
    SendAgain,
    Settings, ///< shows the version of the settings that a mark tells of
    Quote,    ///< goes to what is quoted, or reacted to
    Map,      ///< shows a place
    Picture,  ///< shows it large, or fetches it again
    File,     ///< opens the message's file
    Sound,    ///< plays the message's recording, or pauses it
};

/// What the look of a message depends on besides the message.
struct BubbleSettings {
    int width = 0; ///< of the whole row
    QFont font;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    RelativeTime times;
    Instant now;
    ActorId person; ///< who is "you"
    bool startsDay = false;
    bool startsGroup = true;
    bool last = false; ///< of the thread
    bool mayAnswer = true;
    bool maySeeSettings = false;
    QSize picture;         ///< of the message's picture; empty = it has none here
    bool mayFetch = false; ///< the message's file can be had
    BubbleSound sound = BubbleSound::None;
};

/// What stands in a bubble's place for a picture.
struct BubblePicture {
    QPixmap pixmap; ///< null while there is none
    bool failed = false;
};

/// One message of a thread laid out as a bubble: computed once, asked for its height, and painted.
class BubbleLayout
{
public:
    BubbleLayout(const Message &message, const BubbleSettings &settings);

    int height() const { return m_height; }
    QRect bubble() const { return m_bubble; }
    /// Where "Send again" stands; null when the message has not failed, or may not be sent.
    QRect action() const { return m_zone == BubbleZone::SendAgain ? m_action : QRect(); }
    /// What does something at a point of the row.
    std::optional<BubbleZone> zoneAt(QPoint point) const;
    /// Paints with the row's top left corner at the origin; what `highlight` wants is marked.
    void paint(QPainter &painter, const Colors &colors, bool current, qreal devicePixelRatio,
               const BubblePicture &picture = {}, const SearchTerms &highlight = {}) const;
    /// Whether it has a place for a picture.
    bool hasPicture() const { return !m_pictureRect.isNull(); }

private:
    enum class Side { Contact, Us, Note };
    struct Block {
        QTextLayout layout;
        QSizeF size;
        qreal lastLineWidth = 0;
    };

    void measureText(const Message &message, const BubbleSettings &settings, int maxWidth);
    void measureExtras(const Message &message, const BubbleSettings &settings, int maxWidth);
    void paintPicture(QPainter &painter, const Colors &colors, qreal devicePixelRatio,
                      const BubblePicture &picture) const;
    void paintQuote(QPainter &painter, const Colors &colors) const;
    void paintReactions(QPainter &painter, const Colors &colors) const;
    void measureMeta(const Message &message, const BubbleSettings &settings);
    void place(const BubbleSettings &settings, int maxWidth);
    static void layOut(Block &block, const MarkedText &marked, const QFont &font, int width);
    QColor ground(const Colors &colors) const;
    void paintDay(QPainter &painter, const Colors &colors) const;
    void paintMeta(QPainter &painter, const Colors &colors, qreal devicePixelRatio) const;

    Side m_side = Side::Contact;
    chatflow::Role m_role = Role::User;
    Delivery m_delivery = Delivery::Received;
    QFont m_font;
    QFont m_small;
    QFont m_strong; ///< small and strong: the author
    QString m_day;
    QString m_author;
    QString m_kind;
    QString m_kindIcon;
    QString m_quoteAuthor;
    QString m_quote;
    bool m_quoteKnown = false; ///< there is a message to go to
    QString m_reactions;
    QString m_metaText;  ///< before the ticks: "Edited · 14:05"
    QString m_stateText; ///< after them: "Delivered"
    int m_metaWidth = 0;
    int m_metaTextWidth = 0;
    bool m_note = false;  ///< a private note
    bool m_faint = false; ///< deleted: the text is a note about it
    std::optional<Block> m_text;
    std::optional<Block> m_error;
    std::optional<BubbleZone> m_zone; ///< of the action
    QString m_actionText;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;

    int m_height = 0;
    QRect m_dayRect;
    QRect m_bubble;
    QRect m_authorRect;
    QRect m_kindRect;
    QSize m_picture;
    QRect m_pictureRect;
    QRect m_quoteRect;
    QRect m_reactionsRect;
    QRect m_textRect;
    QRect m_metaRect;
    QRect m_errorRect;
    QRect m_action;
};

} // namespace chatflow
