// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace chatflow
{

class SoundPlayer;

/// The recording that is played: pause, where it stands, how fast, and away. Not there while nothing is.
class SoundBar : public QWidget
{
    Q_OBJECT

public:
    /// `player` outlives it.
    explicit SoundBar(SoundPlayer &player, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();

    SoundPlayer &m_player;
    QToolButton *m_play;
    QSlider *m_place;
    QLabel *m_time;
    QToolButton *m_rate;
    QToolButton *m_close;
};

} // namespace chatflow
