// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/pictureviewer.h"

#include "base/errortext.h"
#include "base/inpool.h"
#include "inbox/thumbnails.h"
#include "widgets/elidedlabel.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QGraphicsPixmapItem>
#include <QGraphicsView>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr QSize largestPicture(6000, 6000); ///< a larger one is made smaller: nobody's screen shows more
constexpr double zoomStep = 1.25;
constexpr double leastZoom = 0.05;
constexpr double mostZoom = 8;

} // namespace

PictureViewer::PictureViewer(MediaSource &source, QWidget &page)
    : QWidget(&page)
    , m_source(source)
    , m_page(page)
    , m_title(new ElidedLabel(this))
    , m_state(new QLabel(this))
    , m_view(new QGraphicsView(this))
    , m_item(new QGraphicsPixmapItem)
    , m_previous(tool(u"picturePrevious"_s, u"back"_s, &PictureViewer::previous))
    , m_next(tool(u"pictureNext"_s, u"next"_s, &PictureViewer::next))
    , m_in(tool(u"pictureZoomIn"_s, u"add"_s, &PictureViewer::zoomIn))
    , m_out(tool(u"pictureZoomOut"_s, u"remove"_s, &PictureViewer::zoomOut))
    , m_fitTool(tool(u"pictureFit"_s, u"expand"_s, &PictureViewer::fit))
    , m_copy(tool(u"pictureCopy"_s, u"copy"_s, &PictureViewer::copy))
    , m_save(tool(u"pictureSave"_s, u"down"_s, &PictureViewer::save))
    , m_close(tool(u"pictureClose"_s, u"close"_s, &PictureViewer::close))
{
    setObjectName(u"pictureViewer"_s);
    setFocusPolicy(Qt::StrongFocus);
    hide();
    page.installEventFilter(this);
    auto *scene = new QGraphicsScene(this);
    scene->addItem(m_item);
    m_item->setTransformationMode(Qt::SmoothTransformation);
    m_view->setObjectName(u"pictureView"_s);
    m_view->setScene(scene);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setDragMode(QGraphicsView::ScrollHandDrag);
    m_view->setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    m_view->setRenderHint(QPainter::SmoothPixmapTransform);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);
    m_state->setObjectName(u"pictureState"_s);
    m_state->setAlignment(Qt::AlignCenter);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::l, space::s, space::l, space::s);
    bar->setSpacing(space::xs);
    bar->addWidget(m_title, 1);
    for (QToolButton *button : {m_previous, m_next, m_out, m_in, m_fitTool, m_copy, m_save, m_close})
        bar->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_view, 1);
    column->addWidget(m_state, 1);
    retranslate();
}

QToolButton *PictureViewer::tool(const QString &name, const QString &icon, void (PictureViewer::*does)())
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIcon(themeIcon(icon));
    connect(button, &QToolButton::clicked, this, does);
    return button;
}

void PictureViewer::show(const QList<Message> &pictures, qsizetype current)
{
    if (!isVisible())
        m_focusBefore = m_page.window()->focusWidget();
    m_pictures = pictures;
    setGeometry(m_page.rect());
    raise();
    QWidget::show();
    setFocus(Qt::OtherFocusReason);
    m_current = -1;
    go(current);
}

void PictureViewer::close()
{
    ++m_question;
    m_image = {};
    m_item->setPixmap({});
    m_pictures.clear();
    m_current = -1;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

const Message *PictureViewer::current() const
{
    return m_current >= 0 && m_current < m_pictures.size() ? &m_pictures.at(m_current) : nullptr;
}

double PictureViewer::zoom() const
{
    return m_view->transform().m11();
}

void PictureViewer::next()
{
    go(m_current + 1);
}

void PictureViewer::previous()
{
    go(m_current - 1);
}

void PictureViewer::go(qsizetype to)
{
    if (to < 0 || to >= m_pictures.size() || to == m_current)
        return;
    m_current = to;
    m_fit = true;
    m_image = {};
    m_item->setPixmap({});
    retranslate();
    if (m_view->hasFocus())
        setFocus(Qt::OtherFocusReason); // keys still come here
    m_view->hide();
    m_state->setText(tr("Fetching the picture …"));
    m_state->show();
    const Message &message = m_pictures.at(to);
    onDone(this, m_source.file(message.tenant, message.id),
           [this, question = ++m_question](const Result<QString> &path) {
               if (question != m_question)
                   return;
               if (!path) {
                   arrived(fail(path.error()));
                   return;
               }
               const auto reading = inPool<QImage>([path = *path]() -> Result<QImage> {
                   QImage image = Thumbnails::scaled(path, largestPicture);
                   if (image.isNull())
                       return fail(Error::invalid(u"file"_s, u"no picture"_s));
                   return image;
               });
               onDone(this, reading, [this, question](const Result<QImage> &image) {
                   if (question == m_question)
                       arrived(image);
               });
           });
}

void PictureViewer::arrived(const Result<QImage> &image)
{
    if (!image) {
        m_state->setText(
            image.error().code == Error::Code::InvalidArgument
                ? tr("This file is no picture that can be shown. Save it to look at it elsewhere.")
                : errorText(image.error()).oneLine());
        retranslate();
        return;
    }
    m_image = *image;
    m_item->setPixmap(QPixmap::fromImage(m_image));
    m_view->scene()->setSceneRect(m_item->boundingRect());
    m_state->hide();
    m_view->show();
    if (hasFocus())
        m_view->setFocus(Qt::OtherFocusReason);
    fitNow();
    retranslate();
}

/// A picture that is smaller than the page is not blown up.
void PictureViewer::fitNow()
{
    if (m_image.isNull())
        return;
    layout()->activate();
    const QSize room = m_view->viewport()->size();
    const double scale =
        std::min({1.0, double(room.width()) / m_image.width(), double(room.height()) / m_image.height()});
    m_view->resetTransform();
    m_view->scale(scale, scale);
}

void PictureViewer::fit()
{
    m_fit = true;
    fitNow();
}

void PictureViewer::zoomIn()
{
    zoomBy(zoomStep);
}

void PictureViewer::zoomOut()
{
    zoomBy(1 / zoomStep);
}

void PictureViewer::zoomBy(double factor)
{
    if (m_image.isNull())
        return;
    m_fit = false;
    const double wanted = std::clamp(zoom() * factor, leastZoom, mostZoom);
    m_view->scale(wanted / zoom(), wanted / zoom());
}

void PictureViewer::copy()
{
    if (!m_image.isNull())
        QGuiApplication::clipboard()->setImage(m_image);
}

void PictureViewer::save()
{
    if (const Message *message = current())
        Q_EMIT saveRequested(*message);
}

bool PictureViewer::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    return QWidget::event(event);
}

bool PictureViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_page && event->type() == QEvent::Resize && !isHidden()) {
        setGeometry(m_page.rect());
        if (m_fit)
            fitNow();
    } else if (watched == m_view->viewport() && event->type() == QEvent::Wheel) {
        const int turned = static_cast<QWheelEvent *>(event)->angleDelta().y();
        if (turned != 0)
            zoomBy(turned > 0 ? zoomStep : 1 / zoomStep);
        return true;
    } else if (watched == m_view && event->type() == QEvent::KeyPress) {
        keyPressEvent(static_cast<QKeyEvent *>(event)); // the view would scroll with the arrows
        return event->isAccepted();
    }
    return QWidget::eventFilter(watched, event);
}

/// Tab stays here: what is behind cannot be seen.
bool PictureViewer::focusNextPrevChild(bool next)
{
    QWidget *candidate = focusWidget();
    for (int tried = 0; candidate && tried < 64; ++tried) {
        candidate = next ? candidate->nextInFocusChain() : candidate->previousInFocusChain();
        if (isAncestorOf(candidate) && candidate->isVisible() && candidate->isEnabled() &&
            (candidate->focusPolicy() & Qt::TabFocus)) {
            candidate->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

void PictureViewer::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::Save))
        save();
    else if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Right || event->key() == Qt::Key_PageDown)
        next();
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_PageUp)
        previous();
    else if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
        zoomIn();
    else if (event->key() == Qt::Key_Minus)
        zoomOut();
    else if (event->key() == Qt::Key_0)
        fit();
    else if (event->key() == Qt::Key_1)
        zoomBy(1 / zoom());
    else
        event->ignore();
}

void PictureViewer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorsFor(palette()).window);
}

void PictureViewer::retranslate()
{
    const auto name = [](QToolButton *button, const QString &text, const QString &key) {
        button->setToolTip(key.isEmpty() ? text : u"%1 (%2)"_s.arg(text, key));
        button->setAccessibleName(text);
    };
    name(m_previous, tr("Previous picture"), u"←"_s);
    name(m_next, tr("Next picture"), u"→"_s);
    name(m_in, tr("Larger"), u"+"_s);
    name(m_out, tr("Smaller"), u"−"_s);
    name(m_fitTool, tr("Fit"), u"0"_s);
    name(m_copy, tr("Copy the picture"), QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText));
    name(m_save, tr("Save the picture …"),
         QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    name(m_close, tr("Close"), tr("Esc"));
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < m_pictures.size());
    for (QToolButton *button : {m_in, m_out, m_fitTool, m_copy})
        button->setEnabled(!m_image.isNull());
    //: %1 of %2 pictures, and what is written under it
    const QString place = tr("Picture %1 of %2").arg(m_current + 1).arg(m_pictures.size());
    const QString caption = current() ? current()->body.simplified() : QString();
    m_title->setText(caption.isEmpty() ? place : place + u" · "_s + caption);
    m_view->setAccessibleName(m_title->text());
    setAccessibleName(tr("Pictures of the conversation"));
}

} // namespace chatflow
