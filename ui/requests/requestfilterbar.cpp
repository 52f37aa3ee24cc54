// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/requestfilterbar.h"

#include "widgets/searchfield.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr milliseconds typingPause{150};
constexpr int searchWidth = 260;

using State = CallOutcome::State;
constexpr std::array<int, 4> periodDays{0, 1, 7, 30}; ///< 0 = any time
constexpr std::array<int, 4> durationSeconds{0, 5, 10, 30};

} // namespace

RequestFilterBar::RequestFilterBar(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_search(new SearchField(SearchField::Clearing::Button, this))
    , m_outcome(new QComboBox(this))
    , m_period(new QComboBox(this))
    , m_duration(new QComboBox(this))
{
    m_search->setObjectName(u"requestsSearch"_s);
    m_search->setMaximumWidth(searchWidth);
    m_outcome->setObjectName(u"requestsOutcome"_s);
    m_period->setObjectName(u"requestsPeriod"_s);
    m_duration->setObjectName(u"requestsDuration"_s);
    m_outcome->addItems(QStringList(8));
    m_period->addItems(QStringList(static_cast<qsizetype>(periodDays.size())));
    m_duration->addItems(QStringList(static_cast<qsizetype>(durationSeconds.size())));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::m, space::l, space::m);
    row->setSpacing(space::m);
    row->addWidget(m_search, 1);
    for (QComboBox *box : {m_outcome, m_period, m_duration}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        row->addWidget(box);
        connect(box, &QComboBox::activated, this, &RequestFilterBar::filterChanged);
    }
    row->addStretch(1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &RequestFilterBar::filterChanged);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    retranslate();
}

RequestFilter RequestFilterBar::filter() const
{
    RequestFilter filter;
    switch (m_outcome->currentIndex()) {
    case 1:
        filter.states = {State::Answered};
        break;
    case 2:
        filter.states = {State::Failed, State::Unknown};
        break;
    case 3:
        filter.states = {State::Discarded};
        break;
    case 4:
        filter.underWay = true;
        break;
    case 5:
        filter.kind = CallKind::Preview;
        break;
    case 6:
        filter.kind = CallKind::Golden;
        break;
    case 7:
        filter.kind = CallKind::Test;
        break;
    default:
        break;
    }
    if (const int days = periodDays.at(static_cast<std::size_t>(std::max(0, m_period->currentIndex())))) {
        // From the beginning of a day of the business.
        const QDate first = toDateTime(m_clock.now()).toTimeZone(m_zone).date().addDays(1 - days);
        filter.from = instantFromMs(first.startOfDay(m_zone).toMSecsSinceEpoch());
    }
    if (const int slow =
            durationSeconds.at(static_cast<std::size_t>(std::max(0, m_duration->currentIndex()))))
        filter.slowerThan = seconds(slow);
    filter.text = m_search->text().trimmed();
    return filter;
}

bool RequestFilterBar::isFiltering() const
{
    return filter() != RequestFilter();
}

void RequestFilterBar::setZone(const QTimeZone &zone)
{
    m_zone = zone;
}

void RequestFilterBar::clear()
{
    {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
    }
    for (QComboBox *box : {m_outcome, m_period, m_duration})
        box->setCurrentIndex(0);
    Q_EMIT filterChanged();
}

void RequestFilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Search question and answer"));
    m_search->setAccessibleName(tr("Search question and answer"));
    const QStringList outcomes{tr("All outcomes"),     tr("Answered"),        tr("Failed or lost"),
                               tr("Not used"),         tr("Under way"),       tr("Previews"),
                               tr("Golden questions"), tr("Connection tests")};
    for (int i = 0; i < m_outcome->count(); ++i)
        m_outcome->setItemText(i, outcomes.at(i));
    const QStringList periods{tr("Any time"), tr("Today"), tr("Last 7 days"), tr("Last 30 days")};
    for (int i = 0; i < m_period->count(); ++i)
        m_period->setItemText(i, periods.at(i));
    m_duration->setItemText(0, tr("Fast and slow"));
    for (int i = 1; i < m_duration->count(); ++i)
        m_duration->setItemText(i, tr("Over %1 s").arg(durationSeconds.at(static_cast<std::size_t>(i))));
    m_outcome->setAccessibleName(tr("Outcome"));
    m_period->setAccessibleName(tr("Period"));
    m_duration->setAccessibleName(tr("Duration"));
}

void RequestFilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace chatflow
