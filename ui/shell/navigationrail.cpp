// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/navigationrail.h"

#include "shell/railbutton.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr qsizetype numberedPlaces = 9; ///< Ctrl+1 … Ctrl+9
} // namespace

NavigationRail::NavigationRail(QWidget *parent)
    : QFrame(parent)
    , m_places(new QVBoxLayout)
    , m_bell(new RailButton(u"bell"_s, this))
{
    setObjectName(u"navigationRail"_s);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_bell->setObjectName(u"bell"_s);
    m_bell->setCheckable(false);
    m_bell->installEventFilter(this);
    connect(m_bell, &QAbstractButton::clicked, this, &NavigationRail::notificationsRequested);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 1, space::s);
    column->setSpacing(0);
    m_places->setSpacing(space::xs);
    column->addLayout(m_places);
    column->addStretch(1);
    column->addWidget(m_bell);
    retranslate();
}

void NavigationRail::setEntries(const QList<Entry> &entries)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_entries = entries;
    for (const Entry &entry : entries) {
        auto *button = new RailButton(entry.icon, this);
        button->setObjectName(u"page."_s + entry.id);
        button->installEventFilter(this);
        connect(button, &QAbstractButton::clicked, this, [this, id = entry.id] {
            setCurrent(m_current); // a second click does not uncheck it
            Q_EMIT chosen(id);
        });
        m_places->addWidget(button);
        m_buttons.append(button);
    }
    QWidget *before = nullptr;
    for (RailButton *button : std::as_const(m_buttons)) {
        if (before)
            setTabOrder(before, button);
        before = button;
    }
    if (before)
        setTabOrder(before, m_bell);
    setCurrent(m_current);
    retranslate();
}

void NavigationRail::setCurrent(const QString &id)
{
    m_current = id;
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(m_entries.at(i).id == id);
}

void NavigationRail::setWaiting(const QString &id, int count)
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_entries.at(i).id != id)
            continue;
        m_buttons.at(i)->setBadge(count);
        describe(i);
    }
}

void NavigationRail::setUnread(int count)
{
    m_bell->setBadge(count);
    m_bell->setAccessibleName(count > 0 ? tr("Notifications, %n unread", nullptr, count)
                                        : tr("Notifications, none unread"));
}

void NavigationRail::describe(qsizetype place)
{
    RailButton *button = m_buttons.at(place);
    const QString title = m_entries.at(place).title();
    button->setText(title);
    //: Said by a screen reader: %1 is a page ("Inbox"), %n how many things wait on it
    button->setAccessibleName(button->badge() > 0 ? tr("%1, %n waiting", nullptr, button->badge()).arg(title)
                                                  : title);
    if (place < numberedPlaces) {
        const QKeySequence keys(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + place));
        button->setToolTip(u"%1 (%2)"_s.arg(title, keys.toString(QKeySequence::NativeText)));
    } else {
        button->setToolTip(title);
    }
}

bool NavigationRail::move(const QObject *from, int key)
{
    QList<RailButton *> all = m_buttons;
    all.append(m_bell);
    qsizetype here = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i) == from)
            here = i;
    }
    switch (key) {
    case Qt::Key_Up:
        here = std::max<qsizetype>(0, here - 1);
        break;
    case Qt::Key_Down:
        here = std::min(all.size() - 1, here + 1);
        break;
    case Qt::Key_Home:
        here = 0;
        break;
    case Qt::Key_End:
        here = all.size() - 1;
        break;
    default:
        return false;
    }
    all.at(here)->setFocus(Qt::TabFocusReason);
    return true;
}

bool NavigationRail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (move(watched, key->key()))
            return true;
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (auto *button = qobject_cast<QAbstractButton *>(watched)) {
                button->click();
                return true;
            }
        }
    }
    return QFrame::eventFilter(watched, event);
}

void NavigationRail::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NavigationRail::retranslate()
{
    setAccessibleName(tr("Pages"));
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        describe(i);
    //: Under the bell; short
    m_bell->setText(tr("Notices"));
    m_bell->setToolTip(tr("Notifications"));
    setUnread(m_bell->badge());
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.rail);
    const int x = isRightToLeft() ? 0 : width() - 1;
    painter.fillRect(QRect(x, 0, 1, height()), colors.line);
}

} // namespace chatflow
