// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/holidayrow.h"

#include "widgets/datefield.h"
#include "widgets/icon.h"
#include "widgets/spanlist.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int closedKind = 0;
constexpr int ownHoursKind = 1;
} // namespace

HolidayRow::HolidayRow(const Holiday &holiday, QWidget *parent)
    : QWidget(parent)
    , m_date(new DateField(holiday.date, this))
    , m_name(new QLineEdit(holiday.name, this))
    , m_kind(new QComboBox(this))
    , m_spans(new SpanList(this))
    , m_addHours(new QToolButton(this))
    , m_remove(new QToolButton(this))
    , m_problem(new QLabel(this))
{
    m_date->setObjectName(u"holidayDate"_s);
    m_name->setObjectName(u"holidayName"_s);
    m_kind->setObjectName(u"holidayKind"_s);
    m_addHours->setObjectName(u"holidayAddHours"_s);
    m_remove->setObjectName(u"holidayRemove"_s);
    m_date->setDisplayFormat(u"dd MMM yyyy"_s);
    m_name->setMaxLength(80);
    m_kind->addItem(QString());
    m_kind->addItem(QString());
    m_kind->setCurrentIndex(holiday.hours.isEmpty() ? closedKind : ownHoursKind);
    m_spans->setSpans(holiday.hours);
    m_addHours->setIcon(themeIcon(u"add"_s));
    m_remove->setIcon(themeIcon(u"close"_s));
    m_remove->setAutoRaise(true);
    for (QToolButton *button : {m_addHours, m_remove})
        button->setFocusPolicy(Qt::TabFocus);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_date, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_kind, 0, 2);
    grid->addWidget(m_addHours, 0, 3);
    grid->addWidget(m_remove, 0, 4);
    grid->addWidget(m_spans, 1, 1, 1, 4);
    grid->addWidget(m_problem, 2, 0, 1, 5);
    const auto changed = [this] {
        refresh();
        Q_EMIT edited();
    };
    connect(m_date, &QDateEdit::dateChanged, this, changed);
    connect(m_name, &QLineEdit::textEdited, this, changed);
    connect(m_spans, &SpanList::edited, this, changed);
    connect(m_kind, &QComboBox::activated, this, [this, changed] {
        if (m_kind->currentIndex() == ownHoursKind && m_spans->spans().isEmpty())
            m_spans->add();
        changed();
    });
    connect(m_addHours, &QToolButton::clicked, m_spans, &SpanList::add);
    connect(m_remove, &QToolButton::clicked, this, &HolidayRow::removeRequested);
    retranslate();
}

Holiday HolidayRow::holiday() const
{
    return {m_date->date(), m_name->text().trimmed(),
            m_kind->currentIndex() == ownHoursKind ? m_spans->spans() : QList<HourSpan>()};
}

void HolidayRow::setTwice(bool twice)
{
    m_twice = twice;
    refresh();
}

bool HolidayRow::isValid() const
{
    return !m_twice && (m_kind->currentIndex() == closedKind || m_spans->isValid());
}

QWidget *HolidayRow::first() const
{
    return m_date;
}

QList<QWidget *> HolidayRow::chain() const
{
    return QList<QWidget *>{m_date, m_name, m_kind, m_addHours, m_remove} + m_spans->chain();
}

void HolidayRow::refresh()
{
    const bool ownHours = m_kind->currentIndex() == ownHoursKind;
    m_spans->setVisible(ownHours);
    m_addHours->setVisible(ownHours);
    m_problem->setVisible(m_twice);
    m_problem->setText(tr("Another holiday is on this day already."));
    m_problem->setFont(smallFont(font()));
    setTextColor(*m_problem, colorsFor(palette()).danger);
    m_date->setAccessibleDescription(m_twice ? m_problem->text() : QString());
    const QString day = locale().toString(m_date->date(), QLocale::LongFormat);
    m_spans->setDay(day);
    //: %1 is a day
    m_remove->setAccessibleName(tr("Remove the holiday %1").arg(day));
    //: %1 is a day
    m_addHours->setAccessibleName(tr("Add hours on %1").arg(day));
}

void HolidayRow::retranslate()
{
    m_date->setAccessibleName(tr("Day of the holiday"));
    m_name->setAccessibleName(tr("Name of the holiday"));
    m_name->setPlaceholderText(tr("What it is called"));
    m_kind->setAccessibleName(tr("Hours of the holiday"));
    m_kind->setItemText(closedKind, tr("Closed all day"));
    m_kind->setItemText(ownHoursKind, tr("Own hours"));
    m_remove->setToolTip(tr("Remove this holiday"));
    m_addHours->setToolTip(tr("Add hours"));
    refresh();
}

void HolidayRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

} // namespace chatflow
