// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/soundbar.h"

#include "inbox/soundplayer.h"
#include "widgets/icon.h"
#include "widgets/theme.h"
#include "work/inboxwording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QSlider>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QToolButton *barButton(QWidget *parent, const QString &name, const QString &icon)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    if (!icon.isEmpty())
        button->setIcon(themeIcon(icon));
    return button;
}

} // namespace

SoundBar::SoundBar(SoundPlayer &player, QWidget *parent)
    : QWidget(parent)
    , m_player(player)
    , m_play(barButton(this, u"soundPlay"_s, u"play"_s))
    , m_place(new QSlider(Qt::Horizontal, this))
    , m_time(new QLabel(this))
    , m_rate(barButton(this, u"soundRate"_s, {}))
    , m_close(barButton(this, u"soundClose"_s, u"close"_s))
{
    setObjectName(u"soundBar"_s);
    m_place->setObjectName(u"soundPlace"_s);
    m_place->setSingleStep(static_cast<int>(SoundPlayer::step.count()));
    m_place->setPageStep(static_cast<int>(3 * SoundPlayer::step.count()));
    m_time->setObjectName(u"soundTime"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::xs, space::l, space::xs);
    row->setSpacing(space::s);
    row->addWidget(m_play);
    row->addWidget(m_place, 1);
    row->addWidget(m_time);
    row->addWidget(m_rate);
    row->addWidget(m_close);
    connect(m_play, &QToolButton::clicked, this, [this] { m_player.toggle(); });
    connect(m_rate, &QToolButton::clicked, this, [this] { m_player.nextRate(); });
    connect(m_close, &QToolButton::clicked, this, [this] { m_player.stop(); });
    connect(m_place, &QSlider::valueChanged, this, [this](int place) { m_player.seek(milliseconds(place)); });
    connect(&player, &SoundPlayer::changed, this, &SoundBar::refresh);
    refresh();
}

void SoundBar::refresh()
{
    const bool there = m_player.message().has_value();
    setVisible(there);
    if (!there)
        return;
    const QSignalBlocker quiet(m_place);
    m_place->setRange(0, static_cast<int>(m_player.length().count()));
    if (!m_place->isSliderDown())
        m_place->setValue(static_cast<int>(m_player.position().count()));
    m_place->setEnabled(!m_player.isLoading());
    m_play->setEnabled(!m_player.isLoading());
    m_play->setIcon(themeIcon(m_player.isPlaying() ? u"pause"_s : u"play"_s));
    m_play->setToolTip(m_player.isPlaying() ? InboxWording::tr("Pause") : InboxWording::tr("Play"));
    m_play->setAccessibleName(m_play->toolTip());
    m_time->setText(m_player.isLoading() ? InboxWording::tr("Fetching …")
                                         : InboxWording::lengthText(m_player.position()) + u" / "_s +
                                               InboxWording::lengthText(m_player.length()));
    //: how fast a recording is played; %1 is a number
    const QString rate = tr("%1×").arg(locale().toString(m_player.rate()));
    m_rate->setText(rate);
    m_rate->setToolTip(tr("How fast it is played"));
    m_rate->setAccessibleName(tr("How fast it is played: %1").arg(rate));
    m_place->setAccessibleName(tr("Where the recording stands"));
    m_place->setAccessibleDescription(m_time->text());
    m_close->setToolTip(tr("Stop the recording"));
    m_close->setAccessibleName(tr("Stop the recording"));
    setAccessibleName(tr("Recording"));
}

void SoundBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_player.stop();
    else
        QWidget::keyPressEvent(event);
}

void SoundBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        refresh();
}

} // namespace chatflow
