// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/noticebar.h"

#include "base/errortext.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int pictureSize = 18;
} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_picture(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_dismiss(new QToolButton(this))
{
    setObjectName(u"noticeBar"_s);
    m_text->setObjectName(u"noticeText"_s);
    m_action->setObjectName(u"noticeAction"_s);
    m_dismiss->setObjectName(u"noticeDismiss"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_dismiss->setIcon(themeIcon(u"close"_s));
    m_dismiss->setAutoRaise(true);
    connect(m_action, &QPushButton::clicked, this, &NoticeBar::actionRequested);
    connect(m_dismiss, &QToolButton::clicked, this, &QWidget::hide);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::s, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_dismiss, 0, Qt::AlignVCenter);
    restyle();
    hide();
}

void NoticeBar::showText(Tone tone, const QString &text, const QString &action)
{
    m_tone = tone;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    restyle();
    show();
}

void NoticeBar::showError(const QString &what, const Error &error, const QString &action)
{
    const QString reason = errorText(error).oneLine();
    showText(Tone::Danger, what.isEmpty() ? reason : what + QChar(u' ') + reason, action);
}

void NoticeBar::setDismissible(bool dismissible)
{
    m_dismiss->setVisible(dismissible);
}

QString NoticeBar::text() const
{
    return m_text->text();
}

void NoticeBar::restyle()
{
    const Colors colors = colorsFor(palette());
    const QColor tint = m_tone == Tone::Danger ? colors.danger : colors.warning;
    const QString icon = m_tone == Tone::Danger ? u"failed"_s : u"warning"_s;
    m_picture->setPixmap(tintedIcon(icon, tint, pictureSize, devicePixelRatioF()));
    const QString dismiss = tr("Dismiss");
    m_dismiss->setToolTip(dismiss);
    m_dismiss->setAccessibleName(dismiss);
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        restyle();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), m_tone == Tone::Danger ? colors.dangerGround : colors.warningGround);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.line);
}

} // namespace chatflow
