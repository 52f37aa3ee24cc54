// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/spanlist.h"

#include "widgets/spanedit.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr HourSpan usualDay{9 * 60, 18 * 60};
constexpr int lunch = 2 * 60;
constexpr int latestBegin = 23 * 60;
} // namespace

SpanList::SpanList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_closed(new QLabel(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::xs);
    m_column->addWidget(m_closed);
    m_closed->setObjectName(u"closedAllDay"_s);
    refresh();
}

SpanEdit *SpanList::append(const HourSpan &span)
{
    auto *edit = new SpanEdit(span, this);
    edit->setDay(m_day);
    m_edits.append(edit);
    m_column->addWidget(edit);
    edit->show();
    connect(edit, &SpanEdit::edited, this, &SpanList::edited);
    connect(edit, &SpanEdit::removeRequested, this, [this, edit] { remove(edit); });
    return edit;
}

void SpanList::setSpans(const QList<HourSpan> &spans)
{
    if (spans == this->spans())
        return;
    qDeleteAll(m_edits);
    m_edits.clear();
    for (const HourSpan &span : spans)
        append(span);
    refresh();
}

QList<HourSpan> SpanList::spans() const
{
    QList<HourSpan> spans;
    for (const SpanEdit *edit : m_edits)
        spans.append(edit->span());
    std::ranges::stable_sort(spans, {}, &HourSpan::from);
    return spans;
}

bool SpanList::isValid() const
{
    return std::ranges::all_of(m_edits, &SpanEdit::isValid);
}

void SpanList::setDay(const QString &day)
{
    m_day = day;
    for (SpanEdit *edit : std::as_const(m_edits))
        edit->setDay(day);
    m_closed->setText(tr("Closed"));
}

QList<QWidget *> SpanList::chain() const
{
    QList<QWidget *> all;
    for (const SpanEdit *edit : m_edits)
        all += edit->chain();
    return all;
}

void SpanList::add()
{
    HourSpan next = usualDay;
    if (!m_edits.isEmpty()) {
        const int from = std::min(spans().constLast().to + lunch, latestBegin);
        next = {from, std::min(from + 4 * 60, 24 * 60)};
    }
    SpanEdit *edit = append(next);
    refresh();
    Q_EMIT edited();
    edit->setFocusToFrom();
}

void SpanList::remove(SpanEdit *edit)
{
    edit->leaveFocus();
    m_edits.removeOne(edit);
    edit->hide();
    edit->deleteLater(); // it is telling of its button
    refresh();
    Q_EMIT edited();
}

void SpanList::refresh()
{
    m_closed->setVisible(m_edits.isEmpty());
    m_closed->setText(tr("Closed"));
    setTextColor(*m_closed, colorsFor(palette()).subtle);
}

void SpanList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace chatflow
