// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/message.h"
#include "inbox/mediasource.h"

#include <QImage>
#include <QList>
#include <QPointer>
#include <QWidget>

class QGraphicsPixmapItem;
class QGraphicsView;
class QLabel;
class QToolButton;

namespace chatflow
{

class ElidedLabel;

/// The pictures of a conversation, large, over the page: zoom, the next one, copy, save. Escape closes it.
class PictureViewer : public QWidget
{
    Q_OBJECT

public:
    /// Covers `page`. `source` outlives it.
    PictureViewer(MediaSource &source, QWidget &page);

    /// Shows the picture of `pictures.at(current)`; the others are the next and the previous ones.
    void show(const QList<Message> &pictures, qsizetype current);
    void close();
    const Message *current() const;
    /// How large it is shown; 1 = a pixel a pixel.
    double zoom() const;
    bool fits() const { return m_fit; }

Q_SIGNALS:
    void saveRequested(const chatflow::Message &message);
    void closed();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *tool(const QString &name, const QString &icon, void (PictureViewer::*does)());
    void next();
    void previous();
    void go(qsizetype to);
    void zoomIn();
    void zoomOut();
    void zoomBy(double factor);
    void fit();
    void copy();
    void save();
    void arrived(const Result<QImage> &image);
    void fitNow();
    void retranslate();

    MediaSource &m_source;
    QWidget &m_page;
    QList<Message> m_pictures;
    qsizetype m_current = -1;
    QImage m_image;
    quint64 m_question = 0; ///< grows with each picture
    bool m_fit = true;
    ElidedLabel *m_title;
    QLabel *m_state; ///< while there is no picture
    QGraphicsView *m_view;
    QGraphicsPixmapItem *m_item;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_in;
    QToolButton *m_out;
    QToolButton *m_fitTool;
    QToolButton *m_copy;
    QToolButton *m_save;
    QToolButton *m_close;
    QPointer<QWidget> m_focusBefore;
};

} // namespace chatflow
