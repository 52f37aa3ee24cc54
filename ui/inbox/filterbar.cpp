// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/filterbar.h"

#include "base/clock.h"
#include "inbox/rangedialog.h"
#include "inbox/readingmenus.h"
#include "widgets/icon.h"
#include "widgets/readingwording.h"
#include "widgets/theme.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// How old the last message may be; 0 = however old.
constexpr std::array lastDays{0, 1, 7, 30};
constexpr int mostButtonWidth = 200;
constexpr int usualRange = 7; ///< days

QString numberText(qint64 count, const QLocale &locale)
{
    if (count == 0)
        return {};
    return count >= ConversationCounts::most ? locale.toString(ConversationCounts::most - 1) + u'+'
                                             : locale.toString(count);
}

} // namespace

FilterBar::FilterBar(const Clock &clock, ActorId person, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_person(person)
    , m_who(new QPushButton(this))
    , m_group(new QActionGroup(this))
    , m_waiting(new QToolButton(this))
    , m_unread(new QToolButton(this))
{
    setObjectName(u"filterBar"_s);
    auto *menu = new QMenu(m_who);
    menu->setObjectName(u"filterMenu"_s);
    const auto add = [&](const QString &name, const ConversationFilter &filter) {
        QAction *action = menu->addAction(QString());
        action->setObjectName(name);
        action->setCheckable(true);
        m_group->addAction(action);
        connect(action, &QAction::triggered, this, [this, filter] {
            ConversationFilter chosen = m_filter;
            chosen.holder = filter.holder;
            chosen.heldBy = filter.heldBy;
            choose(chosen);
        });
        return action;
    };
    m_all = add(u"filterAll"_s, {});
    m_waitingAction = add(u"filterWaiting"_s, {.holder = Holder::Waiting});
    m_ai = add(u"filterAi"_s, {.holder = Holder::Ai});
    m_people = add(u"filterPeople"_s, {.holder = Holder::Human});
    m_mine = add(u"filterMine"_s, {.heldBy = person});
    m_colleagueMenu = menu->addMenu(QString());
    m_colleagueMenu->setObjectName(u"filterColleagueMenu"_s);
    menu->addSeparator();
    m_tagMenu = menu->addMenu(QString());
    m_tagMenu->setObjectName(u"filterTagMenu"_s);
    m_readings = new ReadingMenus(menu);
    connect(m_readings, &ReadingMenus::intentChosen, this, [this](const QString &intent) {
        ConversationFilter chosen = m_filter;
        chosen.intent = intent;
        choose(chosen);
    });
    connect(m_readings, &ReadingMenus::feelingChosen, this, [this](const QString &feeling) {
        ConversationFilter chosen = m_filter;
        chosen.sentiment = feeling;
        choose(chosen);
    });
    m_ageMenu = menu->addMenu(QString());
    m_ageMenu->setObjectName(u"filterAgeMenu"_s);
    auto *ages = new QActionGroup(this);
    for (const int days : lastDays) {
        QAction *age = m_ageMenu->addAction(QString());
        age->setObjectName(u"filterAge%1"_s.arg(days));
        age->setCheckable(true);
        age->setData(days);
        ages->addAction(age);
        connect(age, &QAction::triggered, this, [this, days] {
            ConversationFilter chosen = m_filter;
            chosen.lastDays = days;
            chosen.from = {};
            chosen.to = {};
            choose(chosen);
        });
    }
    m_ageMenu->addSeparator();
    m_range = m_ageMenu->addAction(QString());
    m_range->setObjectName(u"filterRange"_s);
    m_range->setCheckable(true);
    ages->addAction(m_range);
    connect(m_range, &QAction::triggered, this, &FilterBar::askRange);
    m_who->setObjectName(u"filterWho"_s);
    m_who->setMenu(menu);
    m_who->setAutoDefault(false);
    m_who->setFocusPolicy(Qt::StrongFocus);
    m_who->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

    const auto toggle = [this](QToolButton *button, const QString &name, const QString &icon) {
        button->setObjectName(name);
        button->setIcon(themeIcon(icon));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(button, &QToolButton::clicked, this, [this] {
            ConversationFilter chosen = m_filter;
            if (sender() == m_waiting) {
                chosen.holder = m_waiting->isChecked() ? std::optional(Holder::Waiting) : std::nullopt;
                chosen.heldBy = {};
            } else {
                chosen.unreadOnly = m_unread->isChecked();
            }
            choose(chosen);
        });
    };
    toggle(m_waiting, u"filterWaitingButton"_s, u"waiting"_s);
    toggle(m_unread, u"filterUnreadButton"_s, u"unread"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, 0, space::m, space::s);
    row->setSpacing(space::xs);
    row->addWidget(m_who);
    row->addStretch(1);
    row->addWidget(m_waiting);
    row->addWidget(m_unread);
    refresh();
}

void FilterBar::setFilter(const ConversationFilter &filter)
{
    m_filter = filter;
    refresh();
}

void FilterBar::choose(const ConversationFilter &filter)
{
    const bool other = filter != m_filter;
    setFilter(filter);
    if (other)
        Q_EMIT filterChanged(m_filter);
}

void FilterBar::setCounts(const ConversationCounts &counts)
{
    m_counts = counts;
    refresh();
}

void FilterBar::refresh()
{
    m_all->setText(tr("All conversations"));
    m_waitingAction->setText(tr("Waiting for a person"));
    m_ai->setText(tr("The AI answers"));
    m_people->setText(tr("A person answers"));
    m_mine->setText(tr("You answer"));
    QAction *chosen = m_all;
    if (m_filter.heldBy == m_person && m_person)
        chosen = m_mine;
    else if (m_filter.heldBy)
        chosen = nullptr; // one of the menu of colleagues
    else if (m_filter.holder)
        chosen = *m_filter.holder == Holder::Ai        ? m_ai
                 : *m_filter.holder == Holder::Waiting ? m_waitingAction
                                                       : m_people;
    fillColleagues();
    if (!chosen) {
        if (QAction *checked = m_group->checkedAction())
            checked->setChecked(false);
        chosen = m_colleagueMenu->menuAction();
        for (QAction *colleague : m_colleagueMenu->actions())
            chosen = colleague->isChecked() ? colleague : chosen;
    } else {
        chosen->setChecked(true);
    }
    m_tagMenu->setTitle(tr("Tag"));
    m_ageMenu->setTitle(tr("Last message"));
    const bool ranged = m_filter.from || m_filter.to;
    m_range->setText(ranged ? tr("Between two days: %1 …").arg(rangeText()) : tr("Between two days …"));
    m_range->setChecked(ranged);
    for (QAction *age : m_ageMenu->actions()) {
        if (!age->data().isValid())
            continue; // the range
        const int days = age->data().toInt();
        age->setText(days == 0 ? tr("At any time") : tr("In the last %n days", nullptr, days));
        age->setChecked(!ranged && days == m_filter.lastDays);
    }
    fillTags();
    m_readings->show(m_filter.intent, m_filter.sentiment);
    QStringList parts{chosen->text().replace(u"&&"_s, u"&"_s)};
    for (const Tag &tag : std::as_const(m_tags)) {
        if (tag.id == m_filter.tag)
            parts << tag.name;
    }
    if (!m_filter.intent.isEmpty())
        parts << ReadingWording::intentName(m_filter.intent);
    if (!m_filter.sentiment.isEmpty())
        parts << ReadingWording::feelingName(m_filter.sentiment);
    if (m_filter.lastDays > 0)
        parts << tr("%n days", nullptr, m_filter.lastDays);
    if (ranged)
        parts << rangeText();
    const QString shown = parts.join(u" · "_s);
    m_who->setText(fontMetrics().elidedText(shown, Qt::ElideRight, mostButtonWidth).replace(u'&', u"&&"_s));
    //: What a screen reader says of the menu over the list: %1 is "All conversations" or another choice
    m_who->setAccessibleName(tr("Shown: %1").arg(shown));
    m_who->setToolTip(tr("Choose by who answers, by tag, by what they want or by date"));

    m_waiting->setChecked(m_filter.holder == Holder::Waiting);
    m_waiting->setText(numberText(m_counts.waiting, locale()));
    m_unread->setChecked(m_filter.unreadOnly);
    m_unread->setText(numberText(m_counts.unread, locale()));
    for (QToolButton *button : {m_waiting, m_unread})
        button->setToolButtonStyle(button->text().isEmpty() ? Qt::ToolButtonIconOnly
                                                            : Qt::ToolButtonTextBesideIcon);
    const QString waiting =
        tr("Only conversations that wait for a person: %n", nullptr, static_cast<int>(m_counts.waiting));
    const QString unread = tr("Only unread conversations: %n", nullptr, static_cast<int>(m_counts.unread));
    m_waiting->setToolTip(waiting);
    m_waiting->setAccessibleName(waiting);
    m_unread->setToolTip(unread);
    m_unread->setAccessibleName(unread);
}

void FilterBar::setTags(const QList<Tag> &tags)
{
    m_tags = tags;
    refresh();
}

QMenu *FilterBar::menu() const
{
    return m_who->menu();
}

void FilterBar::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    refresh();
}

/// As days; the end of the filter is the beginning of the day after the last.
QString FilterBar::rangeText() const
{
    const auto day = [this](Instant at) { return toDateTime(at).toTimeZone(m_zone).date(); };
    const auto text = [this](QDate date) { return locale().toString(date, QLocale::ShortFormat); };
    const QString from = m_filter.from ? text(day(*m_filter.from)) : u"…"_s;
    const QString to = m_filter.to ? text(day(*m_filter.to - milliseconds(1))) : u"…"_s;
    return from + u" – "_s + to;
}

void FilterBar::askRange()
{
    refresh(); // what was clicked is checked only when it is chosen
    const auto day = [this](Instant at) { return toDateTime(at).toTimeZone(m_zone).date(); };
    const QDate last = m_filter.to ? day(*m_filter.to - milliseconds(1)) : day(m_clock.now());
    auto *dialog =
        new RangeDialog(m_filter.from ? day(*m_filter.from) : last.addDays(-usualRange + 1), last, window());
    connect(dialog, &RangeDialog::chosen, this, [this](QDate from, QDate to) {
        ConversationFilter chosen = m_filter;
        chosen.lastDays = 0;
        chosen.from = instantFromMs(from.startOfDay(m_zone).toMSecsSinceEpoch());
        chosen.to = instantFromMs(to.addDays(1).startOfDay(m_zone).toMSecsSinceEpoch());
        choose(chosen);
    });
    dialog->open();
}

void FilterBar::setColleagues(const QList<Actor> &colleagues)
{
    m_colleagues = colleagues;
    refresh();
}

void FilterBar::fillColleagues()
{
    m_colleagueMenu->setTitle(tr("A colleague answers"));
    m_colleagueMenu->clear();
    m_colleagueMenu->menuAction()->setVisible(!m_colleagues.isEmpty());
    for (const Actor &colleague : std::as_const(m_colleagues)) {
        //: %1 is a colleague
        QAction *action =
            m_colleagueMenu->addAction(tr("%1 answers").arg(QString(colleague.name).replace(u'&', u"&&"_s)));
        action->setObjectName(u"filterColleague%1"_s.arg(colleague.id.value()));
        action->setCheckable(true);
        action->setChecked(m_filter.heldBy == colleague.id);
        connect(action, &QAction::triggered, this, [this, id = colleague.id] {
            ConversationFilter chosen = m_filter;
            chosen.holder = {};
            chosen.heldBy = id;
            choose(chosen);
        });
    }
}

void FilterBar::fillTags()
{
    m_tagMenu->clear();
    m_tagMenu->menuAction()->setVisible(!m_tags.isEmpty());
    const auto add = [this](TagId id, const QString &name) {
        QAction *action = m_tagMenu->addAction(QString(name).replace(u'&', u"&&"_s));
        action->setObjectName(u"filterTag%1"_s.arg(id.value()));
        action->setCheckable(true);
        action->setChecked(m_filter.tag == id);
        connect(action, &QAction::triggered, this, [this, id] {
            ConversationFilter chosen = m_filter;
            chosen.tag = id;
            choose(chosen);
        });
    };
    add({}, tr("Any or none"));
    for (const Tag &tag : std::as_const(m_tags))
        add(tag.id, tag.name);
}

void FilterBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), colorsFor(palette()).line);
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        refresh();
}

} // namespace chatflow
