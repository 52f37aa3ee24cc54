// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/notificationpanel.h"

#include "base/clock.h"
#include "shell/notificationdelegate.h"
#include "widgets/icon.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int panelWidth = 440;
constexpr int panelHeight = 480;
} // namespace

NotificationPanel::NotificationPanel(Notifications &notifications, const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_notifications(notifications)
    , m_delegate(new NotificationDelegate(clock, this))
    , m_title(new QLabel(this))
    , m_allRead(new QPushButton(this))
    , m_clear(new QPushButton(this))
    , m_view(new QListView(this))
    , m_empty(new StatePane(this))
{
    setObjectName(u"notificationPanel"_s);
    m_allRead->setObjectName(u"markAllRead"_s);
    m_clear->setObjectName(u"clearNotifications"_s);
    m_view->setObjectName(u"notifications"_s);
    m_view->setModel(&notifications);
    m_view->setItemDelegate(m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->installEventFilter(this);
    setFocusProxy(m_view);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::m, space::m, space::m, space::s);
    head->setSpacing(space::s);
    head->addWidget(m_title, 1);
    head->addWidget(m_allRead);
    head->addWidget(m_clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, space::xs);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    connect(m_allRead, &QPushButton::clicked, &notifications, &Notifications::markAllRead);
    connect(m_clear, &QPushButton::clicked, &notifications, &Notifications::clear);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) { open(index.row()); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&notifications, signal, this, &NotificationPanel::refresh);
    connect(&notifications, &QAbstractItemModel::modelReset, this, &NotificationPanel::refresh);
    connect(&notifications, &Notifications::unreadChanged, this, &NotificationPanel::refresh);
    retranslate();
}

QSize NotificationPanel::sizeHint() const
{
    return {panelWidth, panelHeight};
}

void NotificationPanel::open(int row)
{
    Q_EMIT finished(); // closed first: what it leads to takes the focus
    m_notifications.open(row);
}

void NotificationPanel::refresh()
{
    const bool none = m_notifications.rowCount() == 0;
    m_view->setVisible(!none);
    m_empty->setVisible(none);
    m_clear->setEnabled(!none);
    m_allRead->setEnabled(m_notifications.unread() > 0);
}

bool NotificationPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_view->currentIndex().isValid()) {
            open(m_view->currentIndex().row());
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void NotificationPanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_notifications.index(0));
    refresh();
}

void NotificationPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LocaleChange)
        retranslate();
}

void NotificationPanel::retranslate()
{
    const QString title = tr("Notifications");
    setAccessibleName(title);
    m_title->setText(title);
    m_title->setFont(titleFont(font()));
    m_view->setAccessibleName(title);
    m_allRead->setText(tr("Mark all as &read"));
    m_clear->setText(tr("&Clear"));
    m_delegate->setTimes(RelativeTime(QTimeZone::systemTimeZone(), locale()));
    m_empty->showEmpty(tr("Nothing new"),
                       tr("Conversations that wait for a person, messages that were not sent and lost "
                          "connections are listed here."),
                       u"bell"_s);
    refresh();
}

} // namespace chatflow
