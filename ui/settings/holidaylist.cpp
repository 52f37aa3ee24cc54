// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/holidaylist.h"

#include "settings/holidayrow.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHash>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

HolidayList::HolidayList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_none(new QLabel(this))
    , m_add(new QPushButton(this))
{
    setObjectName(u"holidayList"_s);
    m_add->setObjectName(u"addHoliday"_s);
    m_add->setIcon(themeIcon(u"add"_s));
    m_none->setWordWrap(true);
    m_column->setSpacing(space::s);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_add);
    foot->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_none);
    column->addLayout(m_column);
    column->addLayout(foot);
    connect(m_add, &QPushButton::clicked, this, &HolidayList::add);
    retranslate();
}

HolidayRow *HolidayList::append(const Holiday &holiday)
{
    auto *row = new HolidayRow(holiday, this);
    m_rows.append(row);
    m_column->addWidget(row);
    row->show();
    connect(row, &HolidayRow::edited, this, [this] {
        judge();
        Q_EMIT edited();
    });
    connect(row, &HolidayRow::removeRequested, this, [this, row] { remove(row); });
    return row;
}

void HolidayList::setHolidays(const QList<Holiday> &holidays)
{
    if (holidays == this->holidays())
        return;
    qDeleteAll(m_rows);
    m_rows.clear();
    QList<Holiday> byDate = holidays;
    std::ranges::stable_sort(byDate, {}, &Holiday::date);
    for (const Holiday &holiday : std::as_const(byDate))
        append(holiday);
    judge();
}

QList<Holiday> HolidayList::holidays() const
{
    QList<Holiday> holidays;
    for (const HolidayRow *row : m_rows)
        holidays.append(row->holiday());
    std::ranges::stable_sort(holidays, {}, &Holiday::date);
    return holidays;
}

void HolidayList::add()
{
    QDate next = m_today.isValid() ? m_today : QDate(2026, 1, 1);
    for (const Holiday &holiday : holidays()) {
        if (holiday.date >= next)
            next = holiday.date.addDays(1);
    }
    HolidayRow *row = append({next, {}, {}});
    judge();
    Q_EMIT edited();
    row->first()->setFocus(Qt::OtherFocusReason);
}

void HolidayList::remove(HolidayRow *row)
{
    m_add->setFocus(Qt::OtherFocusReason);
    m_rows.removeOne(row);
    row->hide();
    row->deleteLater(); // it is telling of its button
    judge();
    Q_EMIT edited();
}

void HolidayList::judge()
{
    QHash<QDate, int> days;
    for (const HolidayRow *row : std::as_const(m_rows))
        ++days[row->holiday().date];
    for (HolidayRow *row : std::as_const(m_rows))
        row->setTwice(days.value(row->holiday().date) > 1);
    m_none->setVisible(m_rows.isEmpty());
}

bool HolidayList::isValid() const
{
    return std::ranges::all_of(m_rows, &HolidayRow::isValid);
}

QWidget *HolidayList::widgetOf(const QString &date) const
{
    for (const HolidayRow *row : m_rows) {
        if (row->holiday().date.toString(Qt::ISODate) == date || (date.isEmpty() && !row->isValid()))
            return row->first();
    }
    return m_add;
}

QList<QWidget *> HolidayList::chain() const
{
    QList<QWidget *> all;
    for (const HolidayRow *row : m_rows)
        all += row->chain();
    all.append(m_add);
    return all;
}

void HolidayList::retranslate()
{
    m_add->setText(tr("Add a holiday"));
    m_none->setText(tr("Days on which you are closed or have other hours: the AI tells people in time."));
    setTextColor(*m_none, colorsFor(palette()).subtle);
}

void HolidayList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace chatflow
