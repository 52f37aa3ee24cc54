// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/searchdelegate.h"

#include "inbox/searchmodel.h"
#include "widgets/theme.h"
#include "work/inboxwording.h"

#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int hitPadX = space::l;
constexpr int hitPadY = space::s;
constexpr int hitLineGap = 3;
constexpr int snippetLines = 2;

QFont headingFont(const QStyleOptionViewItem &option)
{
    return strongFont(smallFont(option.font));
}

} // namespace

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.rect.width();
    switch (index.data(SearchModel::KindRole).value<SearchModel::Kind>()) {
    case SearchModel::Kind::Heading:
        return {width, QFontMetrics(headingFont(option)).height() + space::m + space::xs};
    case SearchModel::Kind::MoreContacts:
        return {width, QFontMetrics(option.font).height() + 2 * hitPadY};
    case SearchModel::Kind::Message:
        return {width, (1 + snippetLines) * QFontMetrics(option.font).height() + hitLineGap + 2 * hitPadY};
    case SearchModel::Kind::Contact:
        break;
    }
    return ConversationDelegate::sizeHint(option, index);
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const auto kind = index.data(SearchModel::KindRole).value<SearchModel::Kind>();
    if (kind == SearchModel::Kind::Contact) {
        ConversationDelegate::paint(painter, option, index);
        return;
    }
    const Colors colors = colorsFor(option.palette);
    constexpr auto aligned = static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine);
    painter->save();
    if (kind == SearchModel::Kind::Heading) {
        painter->fillRect(option.rect, colors.window);
        painter->setFont(headingFont(option));
        painter->setPen(colors.subtle);
        painter->drawText(option.rect.adjusted(hitPadX, 0, -hitPadX, 0), aligned, index.data().toString());
    } else {
        paintGround(*painter, option);
        if (kind == SearchModel::Kind::MoreContacts) {
            painter->setFont(option.font);
            painter->setPen(colors.accent);
            painter->drawText(option.rect.adjusted(hitPadX, 0, -hitPadX, 0), aligned,
                              index.data().toString());
        } else {
            paintHit(*painter, option, index.data(SearchModel::HitRole).value<MessageHit>());
        }
        paintFocus(*painter, option);
    }
    painter->restore();
}

void SearchDelegate::paintHit(QPainter &painter, const QStyleOptionViewItem &option,
                              const MessageHit &hit) const
{
    const Colors colors = colorsFor(option.palette);
    const QFontMetrics metrics(option.font);
    const QRect inner = option.rect.adjusted(hitPadX, hitPadY, -hitPadX, -hitPadY);
    paintNameAndTime(painter, option, QRect(inner.left(), inner.top(), inner.width(), metrics.height()),
                     hit.contactName, hit.message.at, colors.subtle);

    QString text = hit.snippet.text;
    qsizetype shift = 0;
    if (hit.message.role != Role::User) {
        //: Before a message that was found: %1 is who wrote it, "AI" or "You"
        const QString author = tr("%1: ").arg(InboxWording::authorName(hit.message, person()));
        text.prepend(author);
        shift = author.size();
    }
    QList<QTextLayout::FormatRange> marks;
    for (const TextSnippet::Mark &mark : hit.snippet.marks) {
        QTextCharFormat format;
        format.setFontWeight(QFont::DemiBold);
        format.setForeground(colors.text);
        format.setBackground(colors.warningGround);
        marks.append({.start = static_cast<int>(mark.start + shift),
                      .length = static_cast<int>(mark.length),
                      .format = format});
    }
    QTextLayout layout(text, option.font);
    QTextOption wrapping(Qt::AlignLeading);
    wrapping.setTextDirection(option.direction);
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrapping);
    layout.setFormats(marks);
    layout.beginLayout();
    for (int number = 0; number < snippetLines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(inner.width());
        line.setPosition({0, static_cast<qreal>(number * metrics.height())});
    }
    layout.endLayout();
    painter.setPen(colors.subtle);
    layout.draw(&painter, QPointF(inner.left(), inner.top() + metrics.height() + hitLineGap));
}

} // namespace chatflow
