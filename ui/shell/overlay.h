// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace chatflow
{

/// A card that floats over a window, which is dimmed behind it: the command palette, the notifications. Tab
/// stays within it; Escape or a click beside the card closes it and gives the focus back.
class Overlay : public QWidget
{
    Q_OBJECT

public:
    enum class Place {
        Top,         ///< centred, under the upper edge
        BottomStart, ///< beside the navigation, at the lower edge
    };

    /// Takes `card`, whose size hint it keeps to as far as the window has room. `window` is what it covers.
    Overlay(QWidget *card, Place place, QWidget *window);

    void open();
    void close();
    const QWidget &card() const { return *m_card; }

Q_SIGNALS:
    void closed();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QWidget *m_card;
    Place m_place;
    QPointer<QWidget> m_focusBefore;
};

} // namespace chatflow
