// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/statepane.h"

#include "base/errortext.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int largePictureSize = 40;
constexpr int textWidth = 380;
} // namespace

StatePane::StatePane(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_retry(new QPushButton(this))
    , m_action(new QPushButton(this))
{
    setObjectName(u"statePane"_s);
    m_title->setObjectName(u"stateTitle"_s);
    m_text->setObjectName(u"stateText"_s);
    m_progress->setObjectName(u"stateProgress"_s);
    m_retry->setObjectName(u"stateRetry"_s);
    m_action->setObjectName(u"stateAction"_s);
    m_action->setProperty("primary", true);

    m_picture->setAlignment(Qt::AlignCenter);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setWordWrap(true);
        label->setMaximumWidth(textWidth);
    }
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(180, space::xs);
    m_retry->setIcon(themeIcon(u"retry"_s));
    connect(m_retry, &QPushButton::clicked, this, &StatePane::retryRequested);
    setFocusProxy(m_action);
    connect(m_action, &QPushButton::clicked, this, &StatePane::actionRequested);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::s);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    for (QLabel *label : {m_title, m_text}) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 100);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addSpacing(space::xs);
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    column->addWidget(m_retry, 0, Qt::AlignHCenter);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    restyle();
    showLoading({});
}

void StatePane::showEmpty(const QString &title, const QString &next, const QString &icon)
{
    present(State::Empty, title, next, icon.isEmpty() && !title.isEmpty() ? u"conversations"_s : icon);
}

void StatePane::showLoading(const QString &title)
{
    present(State::Loading, title, {}, {});
}

void StatePane::showFailing(const QString &title, const Error &error)
{
    present(State::Failing, title, errorText(error).oneLine(), u"failed"_s);
}

void StatePane::showOffline(const QString &title, const QString &next)
{
    present(State::Offline, title, next, u"offline"_s);
}

void StatePane::showNoPermission(const QString &title, const QString &whom)
{
    present(State::NoPermission, title, whom, u"key"_s);
}

void StatePane::offer(const QString &action)
{
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

QString StatePane::title() const
{
    return m_title->text();
}

QString StatePane::text() const
{
    return m_text->text();
}

void StatePane::present(State state, const QString &title, const QString &text, const QString &icon)
{
    m_state = state;
    m_icon = icon;
    m_title->setText(title);
    m_text->setText(text);
    m_title->setVisible(!title.isEmpty());
    m_text->setVisible(!text.isEmpty());
    m_picture->setVisible(!icon.isEmpty());
    m_progress->setVisible(state == State::Loading);
    m_retry->setVisible(state == State::Failing || state == State::Offline);
    m_action->hide();
    setAccessibleName(title);
    setAccessibleDescription(text);
    m_progress->setAccessibleName(title);
    restyle();
}

void StatePane::restyle()
{
    const Colors colors = colorsFor(palette());
    m_title->setFont(titleFont(font()));
    m_retry->setText(tr("Try again"));
    setTextColor(*m_text, colors.subtle);
    if (!m_icon.isEmpty()) {
        const QColor tint = m_state == State::Failing ? colors.danger : colors.subtle;
        m_picture->setPixmap(tintedIcon(m_icon, tint, largePictureSize, devicePixelRatioF()));
    }
}

void StatePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LanguageChange)
        restyle();
}

} // namespace chatflow
