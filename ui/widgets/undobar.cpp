// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/undobar.h"

#include "widgets/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"undoBar"_s);
    setAutoFillBackground(true);
    m_text->setObjectName(u"undoText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_button->setObjectName(u"undoButton"_s);
    m_button->installEventFilter(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->setSpacing(space::m);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    m_rest.setSingleShot(true);
    m_rest.setInterval(lasts);
    connect(&m_rest, &QTimer::timeout, this, &UndoBar::withdraw);
    connect(m_button, &QPushButton::clicked, this, &UndoBar::undo);
    restyle();
    hide();
}

void UndoBar::offer(const QString &done, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_text->setText(done);
    show();
    m_rest.start();
    QAccessibleEvent told(this, QAccessible::Alert);
    setAccessibleName(done);
    QAccessible::updateAccessibility(&told);
    Q_EMIT offeringChanged(true);
}

void UndoBar::undo()
{
    if (!m_undo)
        return;
    const auto undo = std::exchange(m_undo, {});
    withdraw();
    undo();
}

void UndoBar::withdraw()
{
    m_undo = {};
    m_rest.stop();
    hide();
    Q_EMIT offeringChanged(false);
}

QString UndoBar::text() const
{
    return m_text->text();
}

void UndoBar::restartUnlessUsed()
{
    if (underMouse() || m_button->hasFocus())
        m_rest.stop();
    else if (m_undo)
        m_rest.start();
}

bool UndoBar::event(QEvent *event)
{
    const bool handled = QFrame::event(event);
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        restartUnlessUsed();
    return handled;
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &UndoBar::restartUnlessUsed, Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

void UndoBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationPaletteChange)
        restyle();
}

void UndoBar::restyle()
{
    const Colors colors = colorsFor(palette());
    QPalette ground;
    ground.setColor(QPalette::Window, colors.selected);
    setPalette(ground);
    setTextColor(*m_text, colors.text);
    m_button->setText(tr("Undo"));
}

} // namespace chatflow
