// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/bubblelayout.h"

#include "base/errorjson.h"
#include "base/errortext.h"
#include "base/textsnippet.h"
#include "widgets/icon.h"
#include "work/inboxwording.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QTextOption>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int padX = space::m;
constexpr int padY = space::s;
constexpr int side = space::l;      ///< from the edge of the row to the bubble
constexpr int nextInGroup = 3;      ///< above a message of the same author
constexpr int nextGroup = space::m; ///< above another author's
constexpr int charactersWide = 68;
constexpr double shareOfRow = 0.78;
constexpr int quoteBar = 3;
constexpr int quoteLeast = 140; ///< pixels of a quote's text

int ticksOf(Delivery delivery)
{
    if (delivery == Delivery::Sent)
        return 1;
    return delivery == Delivery::Delivered || delivery == Delivery::Read ? 2 : 0;
}

QString iconOf(Delivery delivery)
{
    switch (delivery) {
    case Delivery::Queued:
    case Delivery::Sending:
        return u"waiting"_s;
    case Delivery::Failed:
        return u"failed"_s;
    case Delivery::Unknown:
        return u"unknown"_s;
    case Delivery::Cancelled:
        return u"off"_s;
    default:
        return {};
    }
}

/// What was searched for, in colours that do not change where the letters stand.
QList<QTextLayout::FormatRange> marked(const QString &text, const SearchTerms &terms, const Colors &colors)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const TextSnippet::Mark &mark : marksIn(text, terms)) {
        QTextCharFormat format;
        format.setForeground(colors.text);
        format.setBackground(colors.warningGround);
        format.setFontUnderline(true); // seen where colours are not
        ranges.append({static_cast<int>(mark.start), static_cast<int>(mark.length), format});
    }
    return ranges;
}

QList<QTextLayout::FormatRange> markFormats(const MarkedText &marked)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const MarkedText::Span &span : marked.spans) {
        QTextCharFormat format;
        if (span.styles & MarkedText::Bold)
            format.setFontWeight(QFont::Bold);
        if (span.styles & MarkedText::Italic)
            format.setFontItalic(true);
        if (span.styles & MarkedText::Struck)
            format.setFontStrikeOut(true);
        if (span.styles & MarkedText::Code)
            format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        ranges.append({static_cast<int>(span.start), static_cast<int>(span.length), format});
    }
    return ranges;
}

int markWidth(Delivery delivery, int lineHeight)
{
    const int ticks = ticksOf(delivery);
    if (ticks > 0)
        return lineHeight * (ticks == 2 ? 11 : 8) / 10;
    return iconOf(delivery).isEmpty() ? 0 : lineHeight;
}

void paintTicks(QPainter &painter, const QRect &rect, int count, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal unit = rect.height() / 10.0;
    painter.setPen(QPen(color, std::max(1.4, unit), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (int tick = 0; tick < count; ++tick) {
        const QPointF origin(rect.left() + tick * 3.2 * unit, rect.top());
        QPolygonF mark;
        mark << origin + QPointF(0.8 * unit, 5.4 * unit) << origin + QPointF(2.9 * unit, 7.4 * unit)
             << origin + QPointF(7.0 * unit, 2.8 * unit);
        painter.drawPolyline(mark);
    }
    painter.restore();
}

} // namespace

BubbleLayout::BubbleLayout(const Message &message, const BubbleSettings &settings)
    : m_role(message.role)
    , m_delivery(message.delivery)
    , m_font(settings.font)
    , m_small(smallFont(settings.font))
    , m_strong(strongFont(smallFont(settings.font)))
    , m_note(message.isNote())
    , m_direction(settings.direction)
{
    if (message.role == Role::System || !InboxWording::reactionText(message).isEmpty())
        m_side = Side::Note;
    else if (message.role != Role::User)
        m_side = Side::Us;
    if (settings.startsDay)
        m_day = settings.times.dayName(settings.times.day(message.at), settings.now);
    if (settings.startsGroup)
        m_author = InboxWording::authorName(message, settings.person);

    const int room = std::max(120, settings.width - 2 * side - 2 * padX);
    const int maxWidth = std::min({room, static_cast<int>((settings.width - 2 * side) * shareOfRow),
                                   QFontMetrics(m_font).averageCharWidth() * charactersWide});
    measureText(message, settings, std::max(maxWidth, 120));
    measureExtras(message, settings, std::max(maxWidth, 120));
    measureMeta(message, settings);
    place(settings, std::max(maxWidth, 120));
}

std::optional<BubbleZone> BubbleLayout::zoneAt(QPoint point) const
{
    if (m_zone && m_action.adjusted(-space::xs, -space::xs, space::xs, space::xs).contains(point))
        return m_zone;
    if (m_pictureRect.contains(point))
        return BubbleZone::Picture;
    if (m_quoteKnown && m_quoteRect.contains(point))
        return BubbleZone::Quote;
    return std::nullopt;
}

void BubbleLayout::layOut(Block &block, const MarkedText &marked, const QFont &font, int width)
{
    const QString &text = marked.text;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    QString lines = text;
    lines.replace(u'\n', QChar(QChar::LineSeparator));
    block.layout.setTextOption(option);
    block.layout.setFont(font);
    block.layout.setText(lines);
    block.layout.setFormats(markFormats(marked));
    block.layout.setCacheEnabled(true);
    block.layout.beginLayout();
    qreal y = 0;
    qreal widest = 0;
    for (QTextLine line = block.layout.createLine(); line.isValid(); line = block.layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
        block.lastLineWidth = line.naturalTextWidth();
        widest = std::max(widest, block.lastLineWidth);
    }
    block.layout.endLayout();
    block.size = {std::ceil(widest), std::ceil(y)};
    if (block.layout.lineCount() > 0 && text.isRightToLeft())
        block.lastLineWidth = width; // its end is at the left: the time goes below
}

void BubbleLayout::measureText(const Message &message, const BubbleSettings &settings, int maxWidth)
{
    m_faint = message.deletedAt.has_value();
    QString text = m_faint ? InboxWording::content(message.kind, {}, true) : message.body.trimmed();
    const auto mark = markOf(message);
    if (mark) {
        text = InboxWording::markText(*mark, settings.person);
        if (mark->what == ThreadMark::What::Settings && settings.maySeeSettings) {
            m_zone = BubbleZone::Settings;
            m_actionText = InboxWording::tr("Show the settings");
        }
    } else if (const QString reaction = InboxWording::reactionText(message); !reaction.isEmpty()) {
        text = reaction;
        m_author.clear();
    } else if (!m_faint) {
        m_kind = InboxWording::kindName(message.kind);
        m_kindIcon = InboxWording::kindIcon(message.kind);
    }
    const qint64 length = message.metadata.value(u"media"_s).toObject().value(u"seconds"_s).toInteger();
    if (length > 0 && !m_kind.isEmpty())
        m_kind += u" · "_s + InboxWording::lengthText(seconds(length));
    const QString fileName = message.metadata.value(u"media"_s).toObject().value(u"file_name"_s).toString();
    if (message.kind == "document"_L1 && !text.isEmpty() && !fileName.isEmpty() && !m_faint) {
        m_kind = QFontMetrics(m_small).elidedText(m_kind + u" · "_s + fileName, Qt::ElideMiddle,
                                                  maxWidth - QFontMetrics(m_small).height() - space::s);
    }
    QFont font = m_side == Side::Note ? m_small : settings.font;
    font.setItalic(m_faint);
    const bool written = !mark && !m_faint && text == message.body.trimmed(); // by somebody: with marks
    if (text.isEmpty() && !m_faint)
        text = InboxWording::placeName(message);
    if (text.isEmpty() && !m_faint)
        text = fileName;
    if (text.isEmpty() && m_kind.isEmpty())
        text = u" "_s;
    if (!text.isEmpty())
        layOut(m_text.emplace(), written ? MarkedText::of(text) : MarkedText{.text = text, .spans = {}}, font,
               maxWidth);
    if (message.delivery == Delivery::Failed) {
        if (!message.error.isEmpty())
            layOut(m_error.emplace(),
                   {.text = errorText(errorFromJson(message.error)).oneLine(), .spans = {}}, m_small,
                   maxWidth);
        if (settings.mayAnswer) {
            m_zone = BubbleZone::SendAgain;
            m_actionText = InboxWording::tr("Send again");
        }
    }
}

/// What a message has beside its text: what it quotes, a place, reactions.
void BubbleLayout::measureExtras(const Message &message, const BubbleSettings &settings, int maxWidth)
{
    if (m_faint || m_side == Side::Note)
        return;
    const QJsonObject quoted = message.metadata.value(u"quoted"_s).toObject();
    if (!quoted.isEmpty()) {
        m_quoteKnown = quoted.contains(u"message"_s);
        m_quoteAuthor =
            quoted.value(u"ours"_s).toBool() ? InboxWording::tr("Us") : InboxWording::tr("Contact");
        if (!m_quoteKnown)
            m_quoteAuthor.clear();
        m_quote = QFontMetrics(m_small).elidedText(quoted.value(u"text"_s).toString().simplified(),
                                                   Qt::ElideRight, maxWidth - quoteBar - 2 * space::s);
    }
    const QJsonObject place = message.metadata.value(u"location"_s).toObject();
    if (place.contains(u"latitude"_s) && !m_zone) {
        m_zone = BubbleZone::Map;
        m_actionText = InboxWording::tr("Show on the map");
    }
    if (!settings.picture.isEmpty()) {
        m_picture = settings.picture.boundedTo({maxWidth, settings.picture.height()});
        m_kind.clear(); // one sees that it is a photo
    } else if (settings.sound != BubbleSound::None && !m_zone) {
        m_zone = BubbleZone::Sound;
        m_actionText = InboxWording::soundAction(settings.sound);
    } else if (settings.mayFetch && !m_zone) {
        m_zone = BubbleZone::File;
        m_actionText = InboxWording::tr("Open …");
    }
    QStringList emojis;
    for (const QJsonValue &emoji : message.metadata.value(u"reactions"_s).toObject())
        emojis << emoji.toString();
    m_reactions = emojis.join(u' ');
}

void BubbleLayout::measureMeta(const Message &message, const BubbleSettings &settings)
{
    m_metaText = settings.times.time(message.at);
    if (message.editedAt && !message.deletedAt)
        m_metaText = InboxWording::tr("Edited") + u" · "_s + m_metaText;
    if (message.metadata.contains(u"imported"_s))
        m_metaText = InboxWording::tr("Imported") + u" · "_s + m_metaText;
    m_stateText = InboxWording::deliveryName(message.delivery);
    const QFontMetrics metrics(m_small);
    m_metaTextWidth = metrics.horizontalAdvance(m_metaText);
    m_metaWidth = m_metaTextWidth;
    if (!m_stateText.isEmpty())
        m_metaWidth += space::s + markWidth(message.delivery, metrics.height()) + space::xs +
                       metrics.horizontalAdvance(m_stateText);
}

void BubbleLayout::place(const BubbleSettings &settings, int maxWidth)
{
    const QFontMetrics small(m_small);
    const QFontMetrics strong(m_strong);
    int y = settings.startsGroup ? nextGroup : nextInGroup;
    if (!m_day.isEmpty()) {
        const int width = strong.horizontalAdvance(m_day) + 2 * padX;
        m_dayRect = QRect((settings.width - width) / 2, y, width, strong.height() + space::s);
        y = m_dayRect.bottom() + 1 + nextGroup;
    }
    const int kindWidth = m_kind.isEmpty() ? 0 : small.height() + space::s + small.horizontalAdvance(m_kind);
    const int textWidth = m_text ? static_cast<int>(m_text->size.width()) : 0;
    int content =
        std::max({strong.horizontalAdvance(m_author), kindWidth, textWidth, m_metaWidth, m_picture.width()});
    if (!m_quote.isEmpty())
        content = std::max(
            {content, quoteLeast,
             quoteBar + 2 * space::s +
                 std::max(small.horizontalAdvance(m_quote), strong.horizontalAdvance(m_quoteAuthor))});
    const bool metaInline =
        m_text && !m_error && m_actionText.isEmpty() &&
        static_cast<int>(m_text->lastLineWidth) + space::l + m_metaWidth <= std::max(maxWidth, textWidth);
    if (metaInline)
        content =
            std::max(content, static_cast<int>(std::ceil(m_text->lastLineWidth)) + space::l + m_metaWidth);
    if (m_error)
        content = std::max(content, static_cast<int>(m_error->size.width()));
    if (!m_actionText.isEmpty())
        content = std::max(content, strong.horizontalAdvance(m_actionText));
    content = std::min(content, maxWidth);

    const bool atEnd = m_side == Side::Us;
    int left = side;
    if (m_side == Side::Note)
        left = (settings.width - content - 2 * padX) / 2;
    else if (atEnd != (m_direction == Qt::RightToLeft))
        left = settings.width - side - content - 2 * padX;

    const int top = y;
    const int x = left + padX;
    y += padY;
    if (!m_author.isEmpty()) {
        m_authorRect = QRect(x, y, content, strong.height());
        y += strong.height() + 2;
    }
    if (!m_quote.isEmpty()) {
        const int lines = small.height() + (m_quoteAuthor.isEmpty() ? 0 : strong.height());
        m_quoteRect = QRect(x, y, content, lines + space::s);
        y = m_quoteRect.bottom() + 1 + space::xs;
    }
    if (!m_picture.isEmpty()) {
        m_pictureRect = QRect(QPoint(x, y), m_picture);
        y = m_pictureRect.bottom() + 1 + space::xs;
    }
    if (!m_kind.isEmpty()) {
        m_kindRect = QRect(x, y, content, small.height());
        y += small.height() + (m_text ? space::xs : 0);
    }
    if (m_text) {
        m_textRect = QRect(x, y, content, static_cast<int>(m_text->size.height()));
        y += m_textRect.height();
    }
    if (metaInline)
        y -= small.height();
    else
        y += 2;
    m_metaRect = QRect(x + content - m_metaWidth, y, m_metaWidth, small.height());
    y += small.height();
    if (m_error) {
        y += space::xs;
        m_errorRect = QRect(x, y, content, static_cast<int>(m_error->size.height()));
        y += m_errorRect.height();
    }
    if (!m_actionText.isEmpty()) {
        y += space::xs;
        m_action = QRect(x, y, strong.horizontalAdvance(m_actionText), strong.height());
        y += strong.height();
    }
    y += padY;
    m_bubble = QRect(left, top, content + 2 * padX, y - top);
    if (!m_reactions.isEmpty()) { // below, over the edge
        const int width = small.horizontalAdvance(m_reactions) + 2 * space::s;
        const int chipHeight = small.height() + space::xs;
        const int chipLeft = atEnd != (m_direction == Qt::RightToLeft) ? m_bubble.right() - width - padX
                                                                       : m_bubble.left() + padX;
        m_reactionsRect = QRect(chipLeft, y - space::xs, width, chipHeight);
        y = m_reactionsRect.bottom() + 1;
    }
    m_height = y + (settings.last ? nextGroup : 0);
}

QColor BubbleLayout::ground(const Colors &colors) const
{
    if (m_note)
        return colors.warningGround;
    switch (m_role) {
    case Role::Assistant:
        return colors.bubbleAi;
    case Role::Agent:
        return colors.bubblePerson;
    case Role::User:
        return colors.bubbleIn;
    case Role::System:
        break;
    }
    return colors.window;
}

void BubbleLayout::paintDay(QPainter &painter, const Colors &colors) const
{
    painter.setFont(m_strong);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.window);
    painter.drawRoundedRect(m_dayRect, m_dayRect.height() / 2.0, m_dayRect.height() / 2.0);
    painter.setPen(colors.subtle);
    painter.drawText(m_dayRect, static_cast<int>(Qt::AlignCenter), m_day);
}

void BubbleLayout::paintMeta(QPainter &painter, const Colors &colors, qreal devicePixelRatio) const
{
    painter.setFont(m_small);
    painter.setPen(colors.subtle);
    constexpr auto aligned = static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft);
    painter.drawText(m_metaRect, aligned, m_metaText);
    if (m_stateText.isEmpty())
        return;
    QColor tint = colors.subtle;
    if (m_delivery == Delivery::Read)
        tint = colors.accent;
    else if (m_delivery == Delivery::Failed)
        tint = colors.danger;
    else if (m_delivery == Delivery::Unknown)
        tint = colors.warning;
    const int line = m_metaRect.height();
    const int mark = markWidth(m_delivery, line);
    const QRect markRect(m_metaRect.left() + m_metaTextWidth + space::s, m_metaRect.top(), mark, line);
    if (const int ticks = ticksOf(m_delivery); ticks > 0)
        paintTicks(painter, markRect, ticks, tint);
    else
        painter.drawPixmap(markRect.topLeft() + QPoint(1, 1),
                           tintedIcon(iconOf(m_delivery), tint, line - 2, devicePixelRatio));
    painter.setPen(tint);
    painter.drawText(m_metaRect.adjusted(markRect.right() + 1 + space::xs - m_metaRect.left(), 0, 0, 0),
                     aligned, m_stateText);
}

/// A picture keeps its shape in a place that is the same for all; until it is there an icon says what will
/// be.
void BubbleLayout::paintPicture(QPainter &painter, const Colors &colors, qreal devicePixelRatio,
                                const BubblePicture &picture) const
{
    QColor ground = colors.subtle;
    ground.setAlpha(28);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(m_pictureRect, space::xs, space::xs);
    if (!picture.pixmap.isNull()) {
        const QSize size = (QSizeF(picture.pixmap.size()) / picture.pixmap.devicePixelRatio()).toSize();
        QRect at(QPoint(), size.width() > m_pictureRect.width() || size.height() > m_pictureRect.height()
                               ? size.scaled(m_pictureRect.size(), Qt::KeepAspectRatio)
                               : size);
        at.moveCenter(m_pictureRect.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(at, picture.pixmap);
        return;
    }
    constexpr int mark = 28;
    QRect at(0, 0, mark, mark);
    at.moveCenter(m_pictureRect.center());
    painter.drawPixmap(at.topLeft(), tintedIcon(picture.failed ? u"retry"_s : u"image"_s, colors.subtle, mark,
                                                devicePixelRatio));
    if (picture.failed) {
        painter.setFont(m_small);
        painter.setPen(colors.subtle);
        painter.drawText(m_pictureRect.adjusted(space::s, 0, -space::s, -space::s),
                         static_cast<int>(Qt::AlignHCenter | Qt::AlignBottom) | Qt::TextWordWrap,
                         InboxWording::tr("Not fetched. Click to try again."));
    }
}

void BubbleLayout::paintQuote(QPainter &painter, const Colors &colors) const
{
    QColor ground = colors.subtle;
    ground.setAlpha(28);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(m_quoteRect, space::xs, space::xs);
    const bool mirrored = m_direction == Qt::RightToLeft;
    QRect bar = m_quoteRect;
    bar.setWidth(quoteBar);
    if (mirrored)
        bar.moveRight(m_quoteRect.right());
    painter.fillRect(bar, colors.accent);
    const QRect inner = m_quoteRect.adjusted(quoteBar + space::s, space::xs, -space::s, -space::xs);
    constexpr auto aligned = static_cast<int>(Qt::AlignTop | Qt::AlignLeading);
    int y = inner.top();
    if (!m_quoteAuthor.isEmpty()) {
        painter.setFont(m_strong);
        painter.setPen(colors.accent);
        painter.drawText(inner, aligned, m_quoteAuthor);
        y += QFontMetrics(m_strong).height();
    }
    painter.setFont(m_small);
    painter.setPen(colors.subtle);
    painter.drawText(QRect(inner.left(), y, inner.width(), m_quoteRect.bottom() - y), aligned, m_quote);
}

void BubbleLayout::paintReactions(QPainter &painter, const Colors &colors) const
{
    painter.setPen(QPen(colors.line, 1));
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(m_reactionsRect).adjusted(0.5, 0.5, -0.5, -0.5),
                            m_reactionsRect.height() / 2.0, m_reactionsRect.height() / 2.0);
    painter.setFont(m_small);
    painter.setPen(colors.text);
    painter.drawText(m_reactionsRect, static_cast<int>(Qt::AlignCenter), m_reactions);
}

void BubbleLayout::paint(QPainter &painter, const Colors &colors, bool current, qreal devicePixelRatio,
                         const BubblePicture &picture, const SearchTerms &highlight) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_day.isEmpty())
        paintDay(painter, colors);
    QColor edge = m_role == Role::User ? colors.line : colors.bubbleEdge;
    if (m_note)
        edge = colors.warning;
    painter.setPen(current ? QPen(colors.accent, 2) : QPen(edge, 1));
    painter.setBrush(ground(colors));
    painter.drawRoundedRect(QRectF(m_bubble).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius + 2,
                            cornerRadius + 2);

    constexpr auto aligned = static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading);
    if (!m_author.isEmpty()) {
        painter.setFont(m_strong);
        painter.setPen(m_role == Role::Assistant ? colors.accent : colors.subtle);
        painter.drawText(m_authorRect, aligned, m_author);
    }
    if (!m_quote.isEmpty())
        paintQuote(painter, colors);
    if (hasPicture())
        paintPicture(painter, colors, devicePixelRatio, picture);
    if (!m_kind.isEmpty()) {
        const int line = m_kindRect.height();
        painter.drawPixmap(m_kindRect.topLeft(),
                           tintedIcon(m_kindIcon, colors.subtle, line, devicePixelRatio));
        painter.setFont(m_small);
        painter.setPen(colors.subtle);
        painter.drawText(m_kindRect.adjusted(line + space::s, 0, 0, 0), aligned, m_kind);
    }
    if (m_text) {
        painter.setPen(m_faint || m_side == Side::Note ? colors.subtle : colors.text);
        m_text->layout.draw(&painter, m_textRect.topLeft(), marked(m_text->layout.text(), highlight, colors));
    }
    paintMeta(painter, colors, devicePixelRatio);
    if (!m_reactions.isEmpty())
        paintReactions(painter, colors);
    if (m_error) {
        painter.setPen(colors.danger);
        m_error->layout.draw(&painter, m_errorRect.topLeft());
    }
    if (!m_actionText.isEmpty()) {
        QFont link = m_strong;
        link.setUnderline(true);
        painter.setFont(link);
        painter.setPen(colors.accent);
        painter.drawText(m_action, aligned, m_actionText);
    }
    painter.restore();
}

} // namespace chatflow
