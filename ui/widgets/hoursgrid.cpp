// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hoursgrid.h"

#include "widgets/icon.h"
#include "widgets/spanlist.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int daysOfWeek = 7;
constexpr int firstOfWeekend = 6;
} // namespace

HoursGrid::HoursGrid(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"hoursGrid"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    const int first = locale().firstDayOfWeek();
    for (int weekday = 1; weekday <= daysOfWeek; ++weekday)
        m_days.append(Day{.weekday = weekday});
    for (int place = 0; place < daysOfWeek; ++place) {
        Day &day = m_days[(first - 1 + place) % daysOfWeek];
        const QString number = QString::number(day.weekday);
        day.name = new QLabel(this);
        day.spans = new SpanList(this);
        day.spans->setObjectName(u"day"_s + number);
        day.add = new QToolButton(this);
        day.add->setObjectName(u"addHours"_s + number);
        day.add->setIcon(themeIcon(u"add"_s));
        day.add->setFocusPolicy(Qt::TabFocus);
        day.copy = new QToolButton(this);
        day.copy->setObjectName(u"copyHours"_s + number);
        day.copy->setFocusPolicy(Qt::TabFocus);
        day.copy->setPopupMode(QToolButton::InstantPopup);
        day.copy->setToolButtonStyle(Qt::ToolButtonTextOnly);
        auto *menu = new QMenu(day.copy);
        day.copy->setMenu(menu);
        const int weekday = day.weekday;
        connect(menu, &QMenu::aboutToShow, this, [this, menu, weekday] { fillCopyMenu(menu, weekday); });
        connect(day.add, &QToolButton::clicked, day.spans, &SpanList::add);
        connect(day.spans, &SpanList::edited, this, &HoursGrid::edited);
        grid->addWidget(day.name, place, 0, Qt::AlignTop);
        grid->addWidget(day.spans, place, 1, Qt::AlignTop);
        grid->addWidget(day.add, place, 2, Qt::AlignTop);
        grid->addWidget(day.copy, place, 3, Qt::AlignTop);
    }
    retranslate();
}

void HoursGrid::setHours(const QList<OpeningHours> &hours)
{
    for (const Day &day : std::as_const(m_days)) {
        QList<HourSpan> spans;
        for (const OpeningHours &span : hours) {
            if (span.weekday == day.weekday)
                spans.append({span.from, span.to});
        }
        day.spans->setSpans(spans);
    }
}

QList<OpeningHours> HoursGrid::hours() const
{
    QList<OpeningHours> hours;
    for (const Day &day : m_days) {
        for (const HourSpan &span : day.spans->spans())
            hours.append({day.weekday, span.from, span.to});
    }
    return hours;
}

bool HoursGrid::isValid() const
{
    return std::ranges::all_of(m_days, [](const Day &day) { return day.spans->isValid(); });
}

QWidget *HoursGrid::dayWidget(int weekday) const
{
    return m_days.at(std::clamp(weekday, 1, daysOfWeek) - 1).add;
}

QList<QWidget *> HoursGrid::chain() const
{
    QList<QWidget *> all;
    const int first = locale().firstDayOfWeek();
    for (int place = 0; place < daysOfWeek; ++place) {
        const Day &day = m_days.at((first - 1 + place) % daysOfWeek);
        all += day.spans->chain();
        all.append({day.add, day.copy});
    }
    return all;
}

void HoursGrid::copyTo(int from, const QList<int> &days)
{
    const QList<HourSpan> spans = m_days.at(from - 1).spans->spans();
    for (const int day : days)
        m_days.at(day - 1).spans->setSpans(spans);
    Q_EMIT edited();
}

void HoursGrid::fillCopyMenu(QMenu *menu, int weekday)
{
    menu->clear();
    QList<int> all;
    QList<int> workdays;
    for (int day = 1; day <= daysOfWeek; ++day) {
        if (day == weekday)
            continue;
        all.append(day);
        if (day < firstOfWeekend)
            workdays.append(day);
    }
    menu->addAction(tr("All other days"), this, [this, weekday, all] { copyTo(weekday, all); });
    menu->addAction(tr("The working days"), this, [this, weekday, workdays] { copyTo(weekday, workdays); });
    menu->addSeparator();
    for (const int day : std::as_const(all))
        menu->addAction(locale().standaloneDayName(day), this,
                        [this, weekday, day] { copyTo(weekday, {day}); });
}

void HoursGrid::retranslate()
{
    for (const Day &day : std::as_const(m_days)) {
        QString name = locale().standaloneDayName(day.weekday);
        day.spans->setDay(name);
        //: Said by a screen reader: %1 is a day
        day.add->setAccessibleName(tr("Add hours to %1").arg(name));
        day.add->setToolTip(tr("Add hours"));
        day.copy->setText(tr("Copy to"));
        //: Said by a screen reader: %1 is a day
        day.copy->setAccessibleName(tr("Copy the hours of %1 to other days").arg(name));
        if (!name.isEmpty())
            name[0] = name.at(0).toUpper();
        day.name->setText(name);
    }
}

void HoursGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace chatflow
