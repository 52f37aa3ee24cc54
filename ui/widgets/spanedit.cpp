// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/spanedit.h"

#include "widgets/icon.h"
#include "widgets/theme.h"
#include "widgets/timefield.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int dayMinutes = 24 * 60;
constexpr int latestMinute = 36 * 60; ///< what checkOpeningHours() takes

QTime clockOf(int minutes)
{
    return {minutes / 60 % 24, minutes % 60};
}

int minutesOf(const QTimeEdit &edit)
{
    return edit.time().hour() * 60 + edit.time().minute();
}

} // namespace

SpanEdit::SpanEdit(const HourSpan &span, QWidget *parent)
    : QWidget(parent)
    , m_from(new TimeField(clockOf(span.from), this))
    , m_to(new TimeField(clockOf(span.to), this))
    , m_note(new QLabel(this))
    , m_remove(new QToolButton(this))
{
    m_from->setObjectName(u"spanFrom"_s);
    m_to->setObjectName(u"spanTo"_s);
    m_remove->setObjectName(u"spanRemove"_s);
    m_remove->setIcon(themeIcon(u"close"_s));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::TabFocus);
    m_note->setTextFormat(Qt::PlainText);
    for (QTimeEdit *edit : {m_from, m_to}) {
        edit->setDisplayFormat(u"HH:mm"_s);
        edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
        connect(edit, &QTimeEdit::timeChanged, this, [this] {
            refresh();
            Q_EMIT edited();
        });
    }
    connect(m_remove, &QToolButton::clicked, this, &SpanEdit::removeRequested);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_from);
    row->addWidget(new QLabel(u"–"_s, this));
    row->addWidget(m_to);
    row->addWidget(m_remove);
    row->addWidget(m_note, 1);
    retranslate();
}

HourSpan SpanEdit::span() const
{
    const int from = minutesOf(*m_from);
    const int to = minutesOf(*m_to);
    return {from, to > from ? to : to + dayMinutes};
}

bool SpanEdit::isValid() const
{
    return span().to <= latestMinute;
}

void SpanEdit::setDay(const QString &day)
{
    m_day = day;
    retranslate();
}

void SpanEdit::setFocusToFrom()
{
    m_from->setFocus(Qt::OtherFocusReason);
}

void SpanEdit::leaveFocus()
{
    m_from->setFocus(Qt::BacktabFocusReason);
    focusNextPrevChild(false);
}

QList<QWidget *> SpanEdit::chain() const
{
    return {m_from, m_to, m_remove};
}

void SpanEdit::refresh()
{
    const Colors colors = colorsFor(palette());
    const bool valid = isValid();
    const int to = span().to;
    m_note->setFont(smallFont(font()));
    m_note->setText(!valid             ? tr("too long: until noon of the next day at most")
                    : to == dayMinutes ? tr("midnight")
                    : to > dayMinutes  ? tr("of the next day")
                                       : QString());
    setTextColor(*m_note, valid ? colors.subtle : colors.danger);
    m_to->setAccessibleDescription(m_note->text());
}

void SpanEdit::retranslate()
{
    //: Said by a screen reader: %1 is a day
    m_from->setAccessibleName(tr("%1, opens").arg(m_day));
    //: Said by a screen reader: %1 is a day
    m_to->setAccessibleName(tr("%1, closes").arg(m_day));
    //: %1 is a day
    m_remove->setAccessibleName(tr("Remove these hours of %1").arg(m_day));
    m_remove->setToolTip(tr("Remove these hours"));
    refresh();
}

void SpanEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

} // namespace chatflow
