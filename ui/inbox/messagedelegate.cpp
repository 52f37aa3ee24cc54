// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/messagedelegate.h"

#include "base/clock.h"
#include "inbox/soundplayer.h"
#include "inbox/threadmodel.h"
#include "inbox/thumbnails.h"

#include <QAbstractScrollArea>
#include <QMouseEvent>
#include <QPainter>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int laidRows = 80;
constexpr qsizetype keptHeights = 4000;

/// Of everything the look of a message depends on.
size_t looksOf(const Message &message, const BubbleSettings &settings)
{
    return qHashMulti(
        0, message.body, message.kind, message.error, message.metadata, static_cast<int>(message.delivery),
        static_cast<int>(message.role), message.author.value(), toMs(message.at),
        message.editedAt.has_value(), message.deletedAt.has_value(), settings.width, settings.startsDay,
        settings.startsGroup, settings.last, settings.mayAnswer, settings.maySeeSettings,
        settings.picture.width(), settings.mayFetch, static_cast<int>(settings.sound),
        static_cast<int>(settings.direction),
        settings.startsDay ? settings.times.day(settings.now).toJulianDay() : 0, settings.font.key());
}

} // namespace

MessageDelegate::MessageDelegate(const Clock &clock, ActorId person, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
    , m_person(person)
    , m_laid(laidRows)
{
}

void MessageDelegate::setTimes(const RelativeTime &times)
{
    m_times = times;
    forget();
}

void MessageDelegate::forget()
{
    m_heights.clear();
    m_laid.clear();
}

BubbleSettings MessageDelegate::settingsFor(const QStyleOptionViewItem &option, const QModelIndex &index,
                                            const Message &message) const
{
    const auto *view = qobject_cast<const QAbstractScrollArea *>(option.widget);
    const bool fetches = m_thumbnails && !message.deletedAt && message.metadata.contains(u"media"_s);
    return {.width = view ? view->viewport()->width() : option.rect.width(),
            .font = option.font,
            .direction = option.direction,
            .times = m_times,
            .now = m_clock.now(),
            .person = m_person,
            .startsDay = index.data(ThreadModel::StartsDayRole).toBool(),
            .startsGroup = index.data(ThreadModel::StartsGroupRole).toBool(),
            .last = index.row() == index.model()->rowCount() - 1,
            .mayAnswer = m_mayAnswer,
            .maySeeSettings = m_maySeeSettings,
            .picture = fetches && m_thumbnails->shows(message.kind) ? Thumbnails::box : QSize(),
            .mayFetch = fetches,
            .sound = fetches ? soundOf(message) : BubbleSound::None};
}

BubbleSound MessageDelegate::soundOf(const Message &message) const
{
    if (!m_player || message.kind != "audio"_L1)
        return BubbleSound::None;
    if (!m_player->message() || m_player->message()->id != message.id)
        return BubbleSound::Idle;
    if (m_player->isLoading())
        return BubbleSound::Loading;
    return m_player->isPlaying() ? BubbleSound::Playing : BubbleSound::Paused;
}

const BubbleLayout &MessageDelegate::layoutFor(const Message &message, const BubbleSettings &settings,
                                               size_t looks) const
{
    if (const Laid *laid = m_laid.object(message.id.value()); laid && laid->looks == looks)
        return laid->layout;
    ++m_layoutsMade;
    auto *laid = new Laid{looks, BubbleLayout(message, settings)};
    m_laid.insert(message.id.value(), laid);
    return laid->layout;
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    ++m_heightsAsked;
    const auto message = index.data(ThreadModel::MessageRole).value<Message>();
    const BubbleSettings settings = settingsFor(option, index, message);
    const size_t looks = looksOf(message, settings);
    const auto known = m_heights.constFind(message.id);
    if (known != m_heights.cend() && known->looks == looks)
        return {settings.width, known->height};
    const int height = layoutFor(message, settings, looks).height();
    if (m_heights.size() >= keptHeights)
        m_heights.clear();
    m_heights.insert(message.id, {looks, height});
    return {settings.width, height};
}

void MessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto message = index.data(ThreadModel::MessageRole).value<Message>();
    const BubbleSettings settings = settingsFor(option, index, message);
    const BubbleLayout &layout = layoutFor(message, settings, looksOf(message, settings));
    const bool current = option.state.testFlag(QStyle::State_HasFocus);
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    painter->save();
    if (m_marked && message.id == m_marked)
        painter->fillRect(option.rect, colorsFor(option.palette).selected);
    painter->translate(option.rect.topLeft());
    BubblePicture picture;
    if (layout.hasPicture())
        picture = {m_thumbnails->of(message.id, ratio), m_thumbnails->hasFailed(message.id)};
    layout.paint(*painter, colorsFor(option.palette), current, ratio, picture, m_highlight);
    painter->restore();
}

std::optional<BubbleZone> MessageDelegate::zoneAt(const QStyleOptionViewItem &option,
                                                  const QModelIndex &index, QPoint position) const
{
    const auto message = index.data(ThreadModel::MessageRole).value<Message>();
    const BubbleSettings settings = settingsFor(option, index, message);
    return layoutFor(message, settings, looksOf(message, settings)).zoneAt(position - option.rect.topLeft());
}

bool MessageDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                  const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const auto zone = zoneAt(option, index, mouse->position().toPoint());
        if (mouse->button() == Qt::LeftButton && zone) {
            Q_EMIT zoneClicked(*zone, index.data(ThreadModel::MessageRole).value<Message>().id);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace chatflow
