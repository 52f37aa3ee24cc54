// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/threadview.h"

#include "inbox/messagedelegate.h"
#include "inbox/threadmodel.h"
#include "widgets/icon.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolButton>

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
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would change every height
    setResizeMode(Adjust);
    setUniformItemSizes(false);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    setItemDelegate(&delegate);
    setModel(&model);
    verticalScrollBar()->setSingleStep(wheelStep);

    m_toNewest->setObjectName(u"toNewest"_s);
    m_toNewest->setIcon(themeIcon(u"down"_s));
    m_toNewest->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toNewest->hide();
    connect(m_toNewest, &QToolButton::clicked, this, &ThreadView::goToNewest);

    connect(&model, &QAbstractItemModel::rowsInserted, this, &ThreadView::restorePlace);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ThreadView::restorePlace);
    connect(&model, &QAbstractItemModel::dataChanged, this,
            &ThreadView::layOutAnew); // heights may have changed
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_follow = true;
        m_anchor = QPersistentModelIndex();
        scrolled();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ThreadView::scrolled);
    connect(&delegate, &MessageDelegate::sendAgainRequested, this, &ThreadView::sendAgainRequested);
    retranslate();
}

bool ThreadView::isFollowing() const
{
    return m_follow && !m_thread.hasNewer();
}

void ThreadView::goToNewest()
{
    m_follow = true;
    if (m_thread.hasNewer())
        m_thread.showNewest();
    else
        scrollToBottom();
    scrolled();
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
    m_toNewest->setVisible(!following && m_thread.rowCount() > 0);
    placeButton();
    rememberPlace();
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
    m_toNewest->setText(tr("To the newest message"));
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
        setCurrentIndex(m_thread.index(m_thread.rowCount() - 1));
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const Message *message = m_thread.at(currentIndex().row());
        if (message && message->delivery == Delivery::Failed)
            Q_EMIT sendAgainRequested(message->id);
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
    const bool action = index.isValid() && m_delegate.isAction(option, index, event->position().toPoint());
    viewport()->setCursor(action ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ThreadView::contextMenuEvent(QContextMenuEvent *event)
{
    const Message *message = m_thread.at(indexAt(event->pos()).row());
    if (event->reason() == QContextMenuEvent::Keyboard)
        message = m_thread.at(currentIndex().row());
    if (!message)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(tr("Copy the text"));
    copy->setEnabled(!message->deletedAt && !message->body.isEmpty());
    connect(copy, &QAction::triggered, this,
            [text = message->body] { QGuiApplication::clipboard()->setText(text); });
    if (message->delivery == Delivery::Failed) {
        connect(menu->addAction(tr("Send again")), &QAction::triggered, this,
                [this, id = message->id] { Q_EMIT sendAgainRequested(id); });
    }
    menu->popup(event->globalPos());
}

} // namespace chatflow
