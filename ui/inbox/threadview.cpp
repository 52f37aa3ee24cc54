// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/threadview.h"

#include "inbox/messagedelegate.h"
#include "inbox/threadmodel.h"
#include "widgets/icon.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int nearNewest = 24; ///< pixels from the end that still count as being there
constexpr int wheelStep = 24;

} // namespace

ThreadView::ThreadView(ThreadModel &model, MessageDelegate &delegate, QWidget *parent)
    : QListView(parent)
    , m_thread(model)
    , m_delegate(delegate)
    , m_toNewest(new QToolButton(this))
{
    setObjectName(u"thread"_s);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // ThreadScrollBar shows the place in the whole thread
    setResizeMode(Adjust);
    setUniformItemSizes(false);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    setItemDelegate(&delegate);
    // Before the view hears of it: it would make another row the current one, and scroll to it.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                m_restoring = true;
                if (currentIndex().isValid() && currentIndex().row() >= first && currentIndex().row() <= last)
                    selectionModel()->clear();
            });
    setModel(&model);
    verticalScrollBar()->setSingleStep(wheelStep);

    m_toNewest->setObjectName(u"toNewest"_s);
    m_toNewest->setIcon(themeIcon(u"down"_s));
    m_toNewest->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    // Part of the list, which tells screen readers of its messages only: the key End does the same.
    m_toNewest->setFocusPolicy(Qt::NoFocus);
    m_toNewest->hide();
    connect(m_toNewest, &QToolButton::clicked, this, &ThreadView::goToNewest);

    connect(&model, &QAbstractItemModel::rowsInserted, this, &ThreadView::restorePlace);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ThreadView::restorePlace);
    connect(&model, &QAbstractItemModel::dataChanged, this,
            &ThreadView::layOutAnew); // heights may have changed
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_restoring = true; });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_restoring = false;
        m_anchor = QPersistentModelIndex();
        if (m_thread.rowCount() > 0)
            return; // placed() says where to
        m_follow = !m_aim;
        m_new = 0;
        scrolled();
    });
    connect(&model, &ThreadModel::placed, this, &ThreadView::placed);
    connect(&model, &ThreadModel::moreFailed, this, [this] { m_aim.reset(); });
    connect(&model, &ThreadModel::messageArrived, this, [this] {
        if (!isFollowing())
            ++m_new;
        retranslate();
        placeButton();
    });
    m_marked.setSingleShot(true);
    m_marked.setInterval(markedFor);
    connect(&m_marked, &QTimer::timeout, this, [this] { mark({}); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ThreadView::scrolled);
    connect(&delegate, &MessageDelegate::zoneClicked, this, &ThreadView::doZone);
    retranslate();
}

bool ThreadView::isFollowing() const
{
    return m_follow && !m_thread.hasNewer();
}

void ThreadView::goToNewest()
{
    m_aim.reset();
    if (m_thread.hasNewer()) {
        m_thread.moveTo({});
        return;
    }
    m_follow = true;
    scrollToBottom();
    scrolled();
}

void ThreadView::goToOldest()
{
    m_aim.reset();
    if (m_thread.hasOlder())
        m_thread.moveTo({.where = ThreadTarget::Where::Oldest});
    else
        scrollToRow(0);
}

void ThreadView::goTo(const PageKey &key, Aim how)
{
    if (const QModelIndex row = m_thread.indexOf(MessageId(key.id)); row.isValid()) {
        aim(row.row(), how);
        return;
    }
    m_aim = how;
    m_thread.moveTo({.where = ThreadTarget::Where::Around, .key = key});
}

void ThreadView::openAt(TenantId tenant, ConversationId conversation, const PageKey &key)
{
    m_aim = Aim::Middle;
    m_thread.open(tenant, conversation, {.where = ThreadTarget::Where::Around, .key = key});
}

/// The model's window stands where it was sent.
void ThreadView::placed(const ThreadTarget &target)
{
    const std::optional<Aim> how = std::exchange(m_aim, std::nullopt);
    if (m_thread.rowCount() == 0)
        return;
    m_restoring = true;
    executeDelayedItemsLayout();
    m_restoring = false;
    using Where = ThreadTarget::Where;
    if (target.where == Where::Newest) {
        goToNewest();
    } else if (target.where == Where::Oldest) {
        scrollToRow(0);
        setCurrentIndex(m_thread.index(0));
    } else {
        // The message may be gone: then what stands in its place.
        int row = 0;
        while (row < m_thread.rowCount() - 1 && m_thread.at(row)->key() < target.key)
            ++row;
        aim(row, how.value_or(Aim::Top));
    }
}

void ThreadView::aim(int row, Aim how)
{
    m_follow = false;
    m_restoring = true;
    executeDelayedItemsLayout();
    const QModelIndex index = m_thread.index(row);
    if (how == Aim::Middle) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        scrollTo(index, PositionAtCenter);
        mark(m_thread.at(row)->id);
    } else {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(index).top());
    }
    m_restoring = false;
    scrolled();
}

void ThreadView::mark(MessageId message)
{
    m_delegate.setMarked(message);
    if (message)
        m_marked.start();
    viewport()->update();
}

void ThreadView::setOffersSettings(bool offers)
{
    m_offersSettings = offers;
    m_delegate.setMaySeeSettings(offers);
}

void ThreadView::doZone(BubbleZone zone, MessageId message)
{
    const Message *shown = m_thread.at(m_thread.indexOf(message).row());
    if (!shown)
        return;
    switch (zone) {
    case BubbleZone::Picture:
        Q_EMIT pictureRequested(*shown);
        break;
    case BubbleZone::File:
        Q_EMIT openRequested(*shown);
        break;
    case BubbleZone::Sound:
        Q_EMIT soundRequested(*shown);
        break;
    case BubbleZone::SendAgain:
        Q_EMIT sendAgainRequested(message);
        break;
    case BubbleZone::Settings:
        Q_EMIT settingsRequested(message);
        break;
    case BubbleZone::Quote:
        goToQuoted(message);
        break;
    case BubbleZone::Map:
        showPlace(*shown);
        break;
    }
}

void ThreadView::goToQuoted(MessageId message)
{
    const Message *shown = m_thread.at(m_thread.indexOf(message).row());
    const QJsonObject quoted = shown ? shown->metadata.value(u"quoted"_s).toObject() : QJsonObject();
    if (quoted.contains(u"message"_s))
        goTo({instantFromMs(quoted.value(u"at"_s).toInteger()), quoted.value(u"message"_s).toInteger()},
             Aim::Middle);
}

void ThreadView::showPlace(const Message &message)
{
    const QJsonObject place = message.metadata.value(u"location"_s).toObject();
    Q_EMIT mapRequested(place.value(u"latitude"_s).toDouble(), place.value(u"longitude"_s).toDouble());
}

/// What a click on it does, by the keyboard.
void ThreadView::showFile(const Message &message)
{
    if (!message.metadata.contains(u"media"_s))
        return;
    if (message.kind == "image"_L1 || message.kind == "sticker"_L1)
        Q_EMIT pictureRequested(message);
    else if (message.kind == "audio"_L1)
        Q_EMIT soundRequested(message);
    else
        Q_EMIT openRequested(message);
}

void ThreadView::quoteCurrent()
{
    const Message *message = m_thread.at(currentIndex().row());
    if (message && m_delegate.mayAnswer() && ThreadMenu::canQuote(*message, m_offers))
        Q_EMIT quoteRequested(*message);
}

void ThreadView::explainCurrent()
{
    const Message *message = m_thread.at(currentIndex().row());
    if (message && ThreadMenu::canExplain(*message, m_offers))
        Q_EMIT explanationRequested(*message);
}

void ThreadView::menuChosen(ThreadMenu::Choice choice, const Message &message)
{
    using Choice = ThreadMenu::Choice;
    switch (choice) {
    case Choice::Settings:
        Q_EMIT settingsRequested(message.id);
        break;
    case Choice::SendAgain:
        Q_EMIT sendAgainRequested(message.id);
        break;
    case Choice::Quote:
        Q_EMIT quoteRequested(message);
        break;
    case Choice::GoToQuoted:
        goToQuoted(message.id);
        break;
    case Choice::Explain:
        Q_EMIT explanationRequested(message);
        break;
    case Choice::Versions:
        Q_EMIT versionsRequested(message);
        break;
    case Choice::Reading:
        Q_EMIT readingRequested(message);
        break;
    case Choice::Map:
        showPlace(message);
        break;
    case Choice::SaveFile:
        Q_EMIT saveRequested(message);
        break;
    case Choice::OpenFile:
        Q_EMIT openRequested(message);
        break;
    }
}

void ThreadView::scrollToRow(double row)
{
    m_follow = false;
    executeDelayedItemsLayout();
    const auto number = std::clamp(static_cast<int>(row), 0, m_thread.rowCount() - 1);
    const QRect rect = visualRect(m_thread.index(number));
    const auto within = static_cast<int>((row - number) * rect.height());
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + rect.top() + within);
    scrolled();
}

std::pair<double, double> ThreadView::rowsInSight() const
{
    const int rows = m_thread.rowCount();
    if (rows == 0)
        return {0, 0};
    const int middle = viewport()->width() / 2;
    const QModelIndex first = indexAt(QPoint(middle, 0));
    const QRect firstRect = visualRect(first);
    const double top =
        first.isValid() ? first.row() - static_cast<double>(firstRect.top()) / std::max(1, firstRect.height())
                        : 0.0;
    const QModelIndex last = indexAt(QPoint(middle, viewport()->height() - 1));
    const QRect lastRect = visualRect(last);
    const double bottom = last.isValid()
                              ? last.row() + static_cast<double>(viewport()->height() - lastRect.top()) /
                                                 std::max(1, lastRect.height())
                              : static_cast<double>(rows);
    return {top, bottom};
}

/// Where the topmost message stands. Kept all the time: when a model tells of a change, the old places are
/// lost already.
void ThreadView::rememberPlace()
{
    m_anchor = indexAt(QPoint(viewport()->width() / 2, 1));
    m_anchorTop = m_anchor.isValid() ? visualRect(m_anchor).top() : 0;
}

void ThreadView::restorePlace()
{
    m_restoring = true;
    executeDelayedItemsLayout();
    if (m_follow && !m_thread.hasNewer()) {
        scrollToBottom();
    } else if (m_anchor.isValid()) {
        QScrollBar *bar = verticalScrollBar();
        bar->setValue(bar->value() + visualRect(m_anchor).top() - m_anchorTop);
    }
    m_restoring = false;
    scrolled();
}

void ThreadView::scrolled()
{
    if (m_restoring)
        return;
    const QScrollBar *bar = verticalScrollBar();
    if (m_thread.state() == ThreadModel::State::Ready && m_thread.rowCount() > 0) {
        m_follow = bar->value() >= bar->maximum() - nearNewest;
        if (bar->value() < viewport()->height())
            m_thread.fetchOlder();
        if (bar->maximum() - bar->value() < viewport()->height())
            m_thread.fetchNewer();
    }
    const bool following = isFollowing();
    if (following && m_new > 0) {
        m_new = 0;
        retranslate();
    }
    m_toNewest->setVisible(!following && m_thread.rowCount() > 0);
    placeButton();
    rememberPlace();
    Q_EMIT placeChanged();
    if (std::exchange(m_told, following) != following)
        Q_EMIT followingChanged();
}

void ThreadView::placeButton()
{
    m_toNewest->adjustSize();
    const QRect area = viewport()->geometry();
    m_toNewest->move(area.right() - m_toNewest->width() - space::l,
                     area.bottom() - m_toNewest->height() - space::m);
    m_toNewest->raise();
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
    restorePlace();
}

void ThreadView::updateGeometries()
{
    QListView::updateGeometries();
    if (m_follow && !m_thread.hasNewer() && !m_restoring)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void ThreadView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange ||
        event->type() == QEvent::LocaleChange) {
        m_delegate.forget();
        retranslate();
        scheduleDelayedItemsLayout();
    }
}

void ThreadView::retranslate()
{
    m_toNewest->setText(m_new > 0 ? tr("%n new message(s)", nullptr, m_new) : tr("To the newest message"));
    m_toNewest->setToolTip(tr("To the newest message"));
    setAccessibleName(tr("Messages"));
}

void ThreadView::layOutAnew()
{
    scheduleDelayedItemsLayout();
    restorePlace();
}

void ThreadView::copyCurrent()
{
    if (const Message *message = m_thread.at(currentIndex().row()); message && !message->deletedAt)
        QGuiApplication::clipboard()->setText(message->body);
}

void ThreadView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyCurrent();
    } else if (event->key() == Qt::Key_End) {
        goToNewest();
        if (!m_thread.hasNewer())
            setCurrentIndex(m_thread.index(m_thread.rowCount() - 1));
    } else if (event->key() == Qt::Key_Home) {
        goToOldest();
        if (!m_thread.hasOlder())
            setCurrentIndex(m_thread.index(0));
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const Message *message = m_thread.at(currentIndex().row());
        if (message && message->delivery == Delivery::Failed && m_delegate.mayAnswer())
            Q_EMIT sendAgainRequested(message->id);
        else if (message && m_offersSettings && ThreadMenu::isSettingsMark(*message))
            Q_EMIT settingsRequested(message->id);
        else if (message && m_offers.media && !message->deletedAt)
            showFile(*message);
    } else {
        QListView::keyPressEvent(event);
    }
}

void ThreadView::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    const bool action = index.isValid() && m_delegate.zoneAt(option, index, event->position().toPoint());
    viewport()->setCursor(action ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ThreadView::contextMenuEvent(QContextMenuEvent *event)
{
    const Message *message = m_thread.at(indexAt(event->pos()).row());
    if (event->reason() == QContextMenuEvent::Keyboard)
        message = m_thread.at(currentIndex().row());
    if (!message)
        return;
    ThreadOffers offers = m_offers;
    offers.settings = m_offersSettings;
    offers.answering = m_delegate.mayAnswer();
    auto *menu = new ThreadMenu(*message, offers, this);
    connect(menu, &ThreadMenu::chosen, this, &ThreadView::menuChosen);
    menu->popup(event->globalPos());
}

} // namespace chatflow
