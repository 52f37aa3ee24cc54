// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/conversationdelegate.h"

#include "base/clock.h"
#include "inbox/conversationlistmodel.h"
#include "language/messagereader.h"
#include "widgets/icon.h"
#include "widgets/theme.h"
#include "work/inboxwording.h"
#include "work/tagcolour.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int rowPadX = space::l;
constexpr int rowPadY = 10;
constexpr int lineGap = 3;
constexpr int mostDots = 3; ///< of tags

/// The first letters of the first two words; a sign for a bare number.
QString initialsOf(const QString &name)
{
    QString initials;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (word.at(0).isLetter() && initials.size() < 2)
            initials += word.at(0).toUpper();
    }
    return initials;
}

int avatarSize(const QFontMetrics &metrics)
{
    return metrics.height() * 2;
}

void paintAvatar(QPainter &painter, const QRect &circle, const ConversationSummary &summary,
                 const Colors &colors, Scheme scheme, const QFont &font)
{
    const auto hue = static_cast<int>(static_cast<quint64>(summary.conversation.contact.value()) * 67 % 360);
    const QColor ground = isDark(scheme) ? QColor::fromHsl(hue, 70, 62) : QColor::fromHsl(hue, 90, 222);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(circle);
    const QString initials = initialsOf(summary.contactName);
    if (initials.isEmpty()) {
        const int size = circle.height() / 2;
        const QPixmap picture =
            tintedIcon(u"person"_s, colors.text, size, painter.device()->devicePixelRatioF());
        painter.drawPixmap(circle.center() - QPoint(size / 2 - 1, size / 2 - 1), picture);
        return;
    }
    painter.setFont(strongFont(font));
    painter.setPen(colors.text);
    painter.drawText(circle, static_cast<int>(Qt::AlignCenter), initials);
}

QString holderIcon(const Conversation &conversation, bool optedOut)
{
    switch (conversation.holder) {
    case Holder::Ai:
        return optedOut ? u"off"_s : u"ai"_s;
    case Holder::Waiting:
        return u"waiting"_s;
    case Holder::Human:
        return u"person"_s;
    }
    return {};
}

} // namespace

ConversationDelegate::ConversationDelegate(const Clock &clock, ActorId person, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
    , m_person(person)
{
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics metrics(option.font);
    return {option.rect.width(), 2 * metrics.height() + lineGap + 2 * rowPadY};
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const auto summary = index.data(ConversationListModel::SummaryRole).value<ConversationSummary>();
    const Colors colors = colorsFor(option.palette);
    const QFontMetrics metrics(option.font);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option);

    const QRect inner = option.rect.adjusted(rowPadX, rowPadY, -rowPadX, -rowPadY);
    const int avatar = avatarSize(metrics);
    const auto placed = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    paintAvatar(*painter,
                placed(QRect(inner.left(), inner.top() + (inner.height() - avatar) / 2, avatar, avatar)),
                summary, colors, schemeOf(option.palette), option.font);
    const QRect text = inner.adjusted(avatar + space::m, 0, 0, 0);
    paintFirstLine(*painter, option, QRect(text.left(), text.top(), text.width(), metrics.height()), summary);
    paintSecondLine(
        *painter, option,
        QRect(text.left(), text.top() + metrics.height() + lineGap, text.width(), metrics.height()), summary);
    paintFocus(*painter, option);
    painter->restore();
}

void ConversationDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const Colors colors = colorsFor(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter.fillRect(option.rect, colors.selected);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, colors.hover);
    if (selected && !option.state.testFlag(QStyle::State_HasFocus)) {
        const int edge = option.direction == Qt::RightToLeft ? option.rect.right() - 2 : option.rect.left();
        painter.fillRect(QRect(edge, option.rect.top(), 3, option.rect.height()), colors.accent);
    }
}

void ConversationDelegate::paintFocus(QPainter &painter, const QStyleOptionViewItem &option) const
{
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colorsFor(option.palette).accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 4, 4);
}

void ConversationDelegate::paintFirstLine(QPainter &painter, const QStyleOptionViewItem &option,
                                          const QRect &line, const ConversationSummary &summary) const
{
    const Colors colors = colorsFor(option.palette);
    const bool unread = summary.conversation.unread > 0;
    paintNameAndTime(painter, option, line, summary.contactName, summary.conversation.lastMessageAt,
                     unread ? colors.accent : colors.subtle);
}

void ConversationDelegate::paintNameAndTime(QPainter &painter, const QStyleOptionViewItem &option,
                                            const QRect &line, const QString &name, Instant at,
                                            const QColor &timeColor) const
{
    const auto placed = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QString when = m_times.brief(at, m_clock.now());
    const QFont small = smallFont(option.font);
    const int whenWidth = QFontMetrics(small).horizontalAdvance(when);
    painter.setFont(small);
    painter.setPen(timeColor);
    painter.drawText(placed(QRect(line.right() + 1 - whenWidth, line.top(), whenWidth, line.height())),
                     static_cast<int>(Qt::AlignVCenter | Qt::TextSingleLine), when);
    const QFont strong = strongFont(option.font);
    painter.setFont(strong);
    painter.setPen(colorsFor(option.palette).text);
    const QRect room = placed(line.adjusted(0, 0, -whenWidth - space::s, 0));
    painter.drawText(room, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine),
                     QFontMetrics(strong).elidedText(name.simplified(), Qt::ElideRight, room.width()));
}

void ConversationDelegate::paintSecondLine(QPainter &painter, const QStyleOptionViewItem &option,
                                           const QRect &line, const ConversationSummary &summary) const
{
    const Colors colors = colorsFor(option.palette);
    const auto placed = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    QRect room = line;
    const qint64 unread = summary.conversation.unread;
    if (unread > 0) {
        const QFont font = strongFont(smallFont(option.font));
        const QString count = unread > 99 ? u"99+"_s : QString::number(unread);
        const int height = QFontMetrics(font).height();
        const int width = std::max(height, QFontMetrics(font).horizontalAdvance(count) + space::s + 2);
        const QRect badge =
            placed(QRect(room.right() + 1 - width, room.top() + (room.height() - height) / 2, width, height));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.fill);
        painter.drawRoundedRect(badge, height / 2.0, height / 2.0);
        painter.setFont(font);
        painter.setPen(colors.onFill);
        painter.drawText(badge, static_cast<int>(Qt::AlignCenter), count);
        room.adjust(0, 0, -width - space::s, 0);
    }
    const int icon = line.height() - 3;
    const bool waiting = summary.conversation.holder == Holder::Waiting;
    const QPixmap mark =
        tintedIcon(holderIcon(summary.conversation, summary.optedOut),
                   waiting ? colors.warning : colors.subtle, icon, painter.device()->devicePixelRatioF());
    painter.drawPixmap(placed(QRect(room.right() + 1 - icon, room.top() + 2, icon, icon)), mark);
    room.adjust(0, 0, -icon - (waiting ? space::xs : space::s), 0);
    if (waiting) {
        const QString wait = m_times.lasting(summary.conversation.holderSince, m_clock.now());
        const QFont font = strongFont(smallFont(option.font));
        const int width = QFontMetrics(font).horizontalAdvance(wait);
        painter.setFont(font);
        painter.setPen(colors.warning);
        painter.drawText(placed(QRect(room.right() + 1 - width, room.top(), width, room.height())),
                         static_cast<int>(Qt::AlignVCenter | Qt::TextSingleLine), wait);
        room.adjust(0, 0, -width - space::s, 0);
    }

    if (summary.conversation.sentiment == toString(Feeling::Negative)) {
        const QPixmap unhappy =
            tintedIcon(u"unhappy"_s, colors.danger, icon, painter.device()->devicePixelRatioF());
        painter.drawPixmap(placed(QRect(room.right() + 1 - icon, room.top() + 2, icon, icon)), unhappy);
        room.adjust(0, 0, -icon - space::s, 0);
    }

    int dots = 0;
    for (const TagId tag : summary.tags) {
        if (dots == mostDots || !m_tagColours.contains(tag))
            continue;
        const int size = line.height() / 2;
        const QPixmap dot = tagDot(m_tagColours.value(tag), schemeOf(option.palette), size,
                                   painter.device()->devicePixelRatioF());
        painter.drawPixmap(
            placed(QRect(room.right() + 1 - size, room.top() + (room.height() - size) / 2, size, size)), dot);
        room.adjust(0, 0, -size - space::xs, 0);
        ++dots;
    }

    const bool failed = summary.lastDelivery == Delivery::Failed || summary.lastDelivery == Delivery::Unknown;
    painter.setFont(option.font);
    painter.setPen(failed ? colors.danger : unread > 0 ? colors.text : colors.subtle);
    QString preview = InboxWording::preview(summary);
    if (failed) {
        //: In the list of conversations: %1 is "Not sent", %2 the message
        preview = tr("%1: %2").arg(InboxWording::deliveryName(summary.lastDelivery), preview);
    }
    room = placed(room);
    painter.drawText(room, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine),
                     QFontMetrics(option.font).elidedText(preview, Qt::ElideRight, room.width()));
}

} // namespace chatflow
