// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/hourssection.h"

#include "base/clock.h"
#include "settings/holidaylist.h"
#include "tenants/openstate.h"
#include "widgets/formfield.h"
#include "widgets/hoursgrid.h"
#include "widgets/theme.h"
#include "widgets/zonebox.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int widestHours = 760;
constexpr std::chrono::seconds nowTick{20};
} // namespace

HoursSection::HoursSection(SettingsDraft &draft, const Clock &clock, QWidget *parent)
    : SettingsSection(draft, parent)
    , m_clock(clock)
    , m_area(new QScrollArea(this))
    , m_content(new QWidget)
    , m_now(new QLabel(m_content))
    , m_zone(new ZoneBox(m_content))
    , m_weekTitle(new QLabel(m_content))
    , m_grid(new HoursGrid(m_content))
    , m_holidaysTitle(new QLabel(m_content))
    , m_holidays(new HolidayList(m_content))
{
    m_zone->setObjectName(u"hoursZone"_s);
    m_now->setObjectName(u"hoursNow"_s);
    m_now->setTextFormat(Qt::PlainText);
    m_now->setWordWrap(true);
    m_zoneField = new FormField(m_zone, m_content);
    m_content->setMaximumWidth(widestHours);
    auto *rows = new QVBoxLayout(m_content);
    rows->setContentsMargins(space::l, space::l, space::l, space::l);
    rows->setSpacing(space::m);
    for (QWidget *part : std::initializer_list<QWidget *>{m_now, m_zoneField, m_weekTitle, m_grid,
                                                          m_holidaysTitle, m_holidays})
        rows->addWidget(part);
    rows->addStretch(1);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_area);
    connect(m_grid, &HoursGrid::edited, this, &HoursSection::write);
    connect(m_holidays, &HolidayList::edited, this, &HoursSection::write);
    connect(m_zone, &QComboBox::editTextChanged, this, [this] {
        m_zoneField->touch();
        write();
    });
    m_minute.setInterval(nowTick);
    connect(&m_minute, &QTimer::timeout, this, &HoursSection::refreshNow);
    m_minute.start();
    HoursSection::retranslate();
}

QString HoursSection::title() const
{
    return tr("Opening hours");
}

QStringList HoursSection::settings() const
{
    return {u"business_hours"_s, u"holidays"_s, u"time_zone"_s};
}

void HoursSection::fill()
{
    const QSignalBlocker quiet(m_zone);
    const TenantSettings &settings = draft().settings();
    if (m_zone->zone() != settings.timeZone)
        m_zone->setEditText(settings.timeZone);
    m_grid->setHours(settings.businessHours);
    m_holidays->setHolidays(settings.holidays);
    m_content->setEnabled(draft().rights().edit);
    m_zoneField->untouch();
    chain();
    refreshNow();
    Q_EMIT judged();
}

void HoursSection::write()
{
    chain();
    // Hours nobody touched stay in the order they were stored in.
    draft().edit([this](TenantSettings &settings) {
        const auto sorted = [](QList<OpeningHours> hours) {
            std::ranges::stable_sort(
                hours, {}, [](const OpeningHours &span) { return std::pair(span.weekday, span.from); });
            return hours;
        };
        if (sorted(m_grid->hours()) != sorted(settings.businessHours))
            settings.businessHours = m_grid->hours();
        const QList<Holiday> holidays = m_holidays->holidays();
        QList<Holiday> before = settings.holidays;
        std::ranges::stable_sort(before, {}, &Holiday::date);
        if (holidays != before)
            settings.holidays = holidays;
        settings.timeZone = m_zone->zone();
    });
    refreshNow();
    Q_EMIT judged();
}

void HoursSection::chain()
{
    QWidget *before = m_zone;
    for (QWidget *next : m_grid->chain() + m_holidays->chain()) {
        setTabOrder(before, next);
        before = next;
    }
}

bool HoursSection::isValid() const
{
    return m_zone->isZone() && m_grid->isValid() && m_holidays->isValid();
}

bool HoursSection::confirm()
{
    if (!m_grid->isValid())
        goTo(m_grid);
    else if (!m_holidays->isValid())
        goTo(m_holidays->widgetOf({}));
    else if (!m_zone->isZone()) {
        m_zoneField->touch();
        goTo(m_zone);
    }
    return isValid();
}

void HoursSection::goTo(QWidget *widget)
{
    widget->setFocus(Qt::OtherFocusReason);
    m_area->ensureWidgetVisible(widget);
}

void HoursSection::showSetting(const QString &field, const QString &item)
{
    if (field == u"time_zone"_s)
        goTo(m_zone);
    else if (field == u"holidays"_s)
        goTo(m_holidays->widgetOf(item));
    else
        goTo(m_grid->dayWidget(item.toInt()));
}

void HoursSection::refreshNow()
{
    m_zoneField->setProblem(m_zone->isZone()
                                ? QString()
                                : tr("There is no such time zone. Type the name of a large city nearby and "
                                     "choose from the list."));
    const QTimeZone zone(m_zone->zone().toUtf8());
    if (!zone.isValid()) {
        m_now->clear();
        return;
    }
    const QDateTime now = toDateTime(m_clock.now()).toTimeZone(zone);
    m_holidays->setToday(now.date());
    const TenantSettings &settings = draft().settings();
    if (settings.businessHours.isEmpty() && settings.holidays.isEmpty()) {
        m_now->setText(tr("No opening hours yet: the AI does not say when you are open."));
        return;
    }
    const OpenState state = openStateAt(settings.businessHours, settings.holidays, now);
    const QString clock = locale().toString(now.time(), QLocale::ShortFormat);
    if (!state.changesAt) {
        m_now->setText(state.isOpen ? tr("It is %1 there: open, day and night.").arg(clock)
                                    : tr("It is %1 there: closed.").arg(clock));
        return;
    }
    const bool isToday = state.changesAt->date() == now.date();
    const QString time = locale().toString(state.changesAt->time(), QLocale::ShortFormat);
    const QString day = locale().toString(state.changesAt->date(), u"dddd d MMMM"_s);
    //: %1 is a day, %2 a time
    const QString when = isToday ? time : tr("%1, %2").arg(day, time);
    //: %1 is the time at the business, %2 a moment
    m_now->setText(state.isOpen ? tr("It is %1 there: open until %2.").arg(clock, when)
                                //: %1 is the time at the business, %2 a moment
                                : tr("It is %1 there: closed until %2.").arg(clock, when));
}

void HoursSection::retranslate()
{
    m_weekTitle->setText(tr("The week"));
    m_holidaysTitle->setText(tr("Holidays"));
    m_zoneField->setLabel(tr("Time zone"));
    m_zoneField->setHint(tr("For opening hours and for what “today” is."));
    for (QLabel *label : {m_weekTitle, m_holidaysTitle, m_now})
        label->setFont(strongFont(font()));
    refreshNow();
}

void HoursSection::changeEvent(QEvent *event)
{
    SettingsSection::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace chatflow
