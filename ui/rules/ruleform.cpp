// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/ruleform.h"

#include "automation/rulewording.h"
#include "rules/durationedit.h"
#include "rules/ruleactionrow.h"
#include "rules/ruleconditionrow.h"
#include "rules/ruleeventedit.h"
#include "widgets/datefield.h"
#include "widgets/formfield.h"
#include "widgets/hoursgrid.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int longestFormName = 100;
constexpr int usualRest = 24 * 60;

/// A rule that is nothing but these parts, to have them judged by themselves.
Rule ruleOfParts(const RuleEvent &event, const QList<RuleCondition> &conditions,
                 const QList<RuleAction> &actions)
{
    return {.id = u"part"_s,
            .name = u"part"_s,
            .event = event,
            .conditions = conditions,
            .actions = actions,
            .stopAfter = true};
}

QString problemOf(const Result<> &fits)
{
    return fits ? QString() : RuleWording::problem(fits.error());
}

QLabel *noteLabel(const QString &name, QWidget *parent)
{
    auto *note = new QLabel(parent);
    note->setObjectName(name);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->hide();
    return note;
}

} // namespace

RuleForm::RuleForm(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget(this))
    , m_name(new QLineEdit(m_content))
    , m_nameField(nullptr)
    , m_when(heading(u"ruleWhenTitle"_s))
    , m_event(new RuleEventEdit(m_content))
    , m_if(heading(u"ruleIfTitle"_s))
    , m_any(new QComboBox(m_content))
    , m_conditionColumn(new QVBoxLayout)
    , m_addCondition(new QPushButton(m_content))
    , m_then(heading(u"ruleThenTitle"_s))
    , m_actionColumn(new QVBoxLayout)
    , m_addAction(new QPushButton(m_content))
    , m_actionsNote(noteLabel(u"ruleActionsNote"_s, m_content))
    , m_limits(heading(u"ruleLimitsTitle"_s))
    , m_rests(new QCheckBox(m_content))
    , m_rest(new DurationEdit(u"ruleRest"_s, m_content))
    , m_begins(new QCheckBox(m_content))
    , m_from(new DateField(m_content))
    , m_ends(new QCheckBox(m_content))
    , m_until(new DateField(m_content))
    , m_datesNote(noteLabel(u"ruleDatesNote"_s, m_content))
    , m_onlyHours(new QCheckBox(m_content))
    , m_hours(new HoursGrid(m_content))
    , m_hoursNote(noteLabel(u"ruleHoursNote"_s, m_content))
    , m_stop(new QCheckBox(m_content))
{
    setObjectName(u"ruleForm"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_name->setObjectName(u"ruleName"_s);
    m_name->setMaxLength(longestFormName);
    m_nameField = new FormField(m_name, m_content);
    m_any->setObjectName(u"ruleAny"_s);
    m_any->addItems({QString(), QString()});
    m_addCondition->setObjectName(u"addCondition"_s);
    m_addAction->setObjectName(u"addAction"_s);
    for (QPushButton *button : {m_addCondition, m_addAction}) {
        button->setIcon(themeIcon(u"add"_s));
        button->setAutoDefault(false);
    }
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(m_nameField);
    column->addWidget(m_when);
    column->addWidget(m_event);
    auto *ifs = new QHBoxLayout;
    ifs->setSpacing(space::m);
    ifs->addWidget(m_if);
    ifs->addWidget(m_any);
    ifs->addStretch(1);
    column->addLayout(ifs);
    m_conditionColumn->setSpacing(space::s);
    column->addLayout(m_conditionColumn);
    column->addWidget(m_addCondition, 0, Qt::AlignLeft);
    column->addWidget(m_then);
    m_actionColumn->setSpacing(space::s);
    column->addLayout(m_actionColumn);
    column->addWidget(m_addAction, 0, Qt::AlignLeft);
    column->addWidget(m_actionsNote);
    buildLimits(column);
    column->addStretch(1);
    setWidget(m_content);

    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameField->touch();
        changed();
    });
    connect(m_event, &RuleEventEdit::edited, this, &RuleForm::changed);
    connect(m_any, &QComboBox::currentIndexChanged, this, &RuleForm::changed);
    connect(m_addCondition, &QPushButton::clicked, this, [this] {
        RuleConditionRow *row = addCondition({.kind = RuleCondition::Kind::Open});
        partsChanged();
        row->kindBox()->setFocus(Qt::OtherFocusReason);
        ensureWidgetVisible(row);
    });
    connect(m_addAction, &QPushButton::clicked, this, [this] {
        RuleActionRow *row = addAction({.kind = RuleAction::Kind::SendText});
        partsChanged();
        row->kindBox()->setFocus(Qt::OtherFocusReason);
        ensureWidgetVisible(row);
    });
    retranslate();
}

QLabel *RuleForm::heading(const QString &name)
{
    auto *label = new QLabel(m_content);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void RuleForm::buildLimits(QVBoxLayout *column)
{
    m_rests->setObjectName(u"ruleRests"_s);
    m_begins->setObjectName(u"ruleBegins"_s);
    m_from->setObjectName(u"ruleFrom"_s);
    m_ends->setObjectName(u"ruleEnds"_s);
    m_until->setObjectName(u"ruleUntil"_s);
    m_onlyHours->setObjectName(u"ruleOnlyHours"_s);
    m_stop->setObjectName(u"ruleStop"_s);
    for (QDateEdit *date : {m_from, m_until})
        date->setCalendarPopup(true);
    const auto line = [column](QWidget *first, QWidget *second) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        row->addWidget(first);
        row->addWidget(second);
        row->addStretch(1);
        column->addLayout(row);
    };
    column->addWidget(m_limits);
    line(m_rests, m_rest);
    line(m_begins, m_from);
    line(m_ends, m_until);
    column->addWidget(m_datesNote);
    column->addWidget(m_onlyHours);
    column->addWidget(m_hours);
    column->addWidget(m_hoursNote);
    column->addWidget(m_stop);
    for (QCheckBox *box : {m_rests, m_begins, m_ends, m_onlyHours, m_stop})
        connect(box, &QCheckBox::toggled, this, [this] {
            showLimits();
            changed();
        });
    connect(m_rest, &DurationEdit::edited, this, &RuleForm::changed);
    for (QDateEdit *date : {m_from, m_until})
        connect(date, &QDateEdit::dateChanged, this, &RuleForm::changed);
    connect(m_hours, &HoursGrid::edited, this, &RuleForm::partsChanged);
}

void RuleForm::setRule(const Rule &rule, QDate today)
{
    m_filling = true;
    m_rule = rule;
    m_checked = false;
    m_nameField->untouch();
    m_name->setText(rule.name);
    m_event->setRuleEvent(rule.event);
    m_any->setCurrentIndex(rule.anyCondition ? 1 : 0);
    qDeleteAll(std::exchange(m_conditions, {}));
    for (const RuleCondition &condition : rule.conditions)
        addCondition(condition);
    qDeleteAll(std::exchange(m_actions, {}));
    for (const RuleAction &action : rule.actions)
        addAction(action);
    m_rests->setChecked(rule.cooldownMinutes > 0);
    m_rest->setMinutes(rule.cooldownMinutes > 0 ? rule.cooldownMinutes : usualRest);
    m_begins->setChecked(rule.schedule.from.isValid());
    m_from->setDate(rule.schedule.from.isValid() ? rule.schedule.from : today);
    m_ends->setChecked(rule.schedule.until.isValid());
    m_until->setDate(rule.schedule.until.isValid() ? rule.schedule.until : today);
    m_onlyHours->setChecked(!rule.schedule.hours.isEmpty());
    m_hours->setHours(rule.schedule.hours);
    m_stop->setChecked(rule.stopAfter);
    showLimits();
    m_filling = false;
    partsChanged();
    verticalScrollBar()->setValue(0);
}

Rule RuleForm::rule() const
{
    Rule rule = m_rule;
    rule.name = m_name->text().trimmed();
    rule.event = m_event->ruleEvent();
    rule.anyCondition = m_any->currentIndex() == 1;
    rule.conditions.clear();
    for (const RuleConditionRow *row : m_conditions)
        rule.conditions << row->condition();
    rule.actions.clear();
    for (const RuleActionRow *row : m_actions)
        rule.actions << row->action();
    rule.cooldownMinutes = m_rests->isChecked() ? m_rest->minutes() : 0;
    rule.schedule.from = m_begins->isChecked() ? m_from->date() : QDate();
    rule.schedule.until = m_ends->isChecked() ? m_until->date() : QDate();
    rule.schedule.hours = m_onlyHours->isChecked() ? m_hours->hours() : QList<OpeningHours>();
    rule.stopAfter = m_stop->isChecked();
    return rule;
}

void RuleForm::setChoices(const RuleChoices &choices)
{
    m_choices = choices;
    m_filling = true;
    m_event->setChoices(choices);
    for (RuleConditionRow *row : std::as_const(m_conditions))
        row->setChoices(choices);
    for (RuleActionRow *row : std::as_const(m_actions))
        row->setChoices(choices);
    m_filling = false;
}

void RuleForm::setFlows(const QList<ChatflowSummary> &flows)
{
    m_flows = flows;
    m_filling = true;
    for (RuleActionRow *row : std::as_const(m_actions))
        row->setFlows(flows);
    m_filling = false;
}

bool RuleForm::wantsFlows() const
{
    return std::ranges::any_of(m_actions, &RuleActionRow::wantsFlows);
}

RuleConditionRow *RuleForm::addCondition(const RuleCondition &condition)
{
    auto *row = new RuleConditionRow(condition, m_choices, m_content);
    m_conditions.append(row);
    m_conditionColumn->addWidget(row);
    row->show();
    connect(row, &RulePartRow::edited, this, &RuleForm::partsChanged);
    connect(row, &RulePartRow::removeRequested, this, [this, row] { removePart(row); });
    return row;
}

RuleActionRow *RuleForm::addAction(const RuleAction &action)
{
    auto *row = new RuleActionRow(action, m_choices, m_content);
    row->setFlows(m_flows);
    m_actions.append(row);
    m_actionColumn->addWidget(row);
    row->show();
    connect(row, &RulePartRow::edited, this, &RuleForm::changed);
    connect(row, &RulePartRow::removeRequested, this, [this, row] { removePart(row); });
    connect(row, &RuleActionRow::moveRequested, this, [this, row](int by) { moveAction(row, by); });
    return row;
}

void RuleForm::removePart(RulePartRow *row)
{
    const bool isCondition = m_conditions.removeIf([row](RulePartRow *one) { return one == row; }) > 0;
    if (!isCondition)
        m_actions.removeIf([row](RulePartRow *one) { return one == row; });
    (isCondition ? m_addCondition : m_addAction)->setFocus(Qt::OtherFocusReason);
    row->hide();
    row->deleteLater(); // it is telling of its button
    partsChanged();
}

void RuleForm::moveAction(RuleActionRow *row, int by)
{
    const qsizetype from = m_actions.indexOf(row);
    const qsizetype to = from + by;
    if (to < 0 || to >= m_actions.size())
        return;
    m_actions.move(from, to);
    m_actionColumn->removeWidget(row);
    m_actionColumn->insertWidget(static_cast<int>(to), row);
    partsChanged();
}

void RuleForm::partsChanged()
{
    if (m_filling)
        return;
    for (int i = 0; i < m_conditions.size(); ++i)
        //: Said by a screen reader before each part of a condition
        m_conditions.at(i)->setPlace(tr("Condition %1").arg(i + 1));
    const auto last = static_cast<int>(m_actions.size()) - 1;
    for (int i = 0; i <= last; ++i) {
        //: Said by a screen reader before each part of what is done: the first, the second, …
        m_actions.at(i)->setPlace(tr("Then %1").arg(i + 1));
        m_actions.at(i)->setMovable(i > 0, i < last);
    }
    m_any->setVisible(m_conditions.size() > 1);
    // What comes and goes is put in the order of Tab again.
    const QList<QWidget *> all = chain();
    for (qsizetype i = 1; i < all.size(); ++i)
        QWidget::setTabOrder(all.at(i - 1), all.at(i));
    changed();
}

QList<QWidget *> RuleForm::chain() const
{
    QList<QWidget *> all{m_name};
    all += m_event->chain();
    all.append(m_any);
    for (const RuleConditionRow *row : m_conditions)
        all += row->chain();
    all.append(m_addCondition);
    for (const RuleActionRow *row : m_actions)
        all += row->chain();
    all.append({m_addAction, m_rests});
    all += m_rest->chain();
    all.append({m_begins, m_from, m_ends, m_until, m_onlyHours});
    all += m_hours->chain();
    all.append(m_stop);
    return all;
}

void RuleForm::changed()
{
    if (m_filling)
        return;
    judge();
    Q_EMIT edited();
}

void RuleForm::judge()
{
    const Rule now = rule();
    m_nameField->setProblem(now.name.isEmpty() ? tr("Give the rule a name.") : QString());
    m_event->setProblem(problemOf(ruleOfParts(now.event, {}, {}).validate()));
    const RuleEvent any;
    for (qsizetype i = 0; i < m_conditions.size(); ++i)
        m_conditions.at(i)->setProblem(problemOf(ruleOfParts(any, {now.conditions.at(i)}, {}).validate()));
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        m_actions.at(i)->setProblem(problemOf(ruleOfParts(any, {}, {now.actions.at(i)}).validate()));
    // What is left concerns the parts together.
    Rule whole = ruleOfParts(any, {}, {});
    whole.schedule = now.schedule;
    const QString schedule = problemOf(whole.validate());
    const bool dates =
        now.schedule.from.isValid() && now.schedule.until.isValid() && now.schedule.until < now.schedule.from;
    const bool noHours = m_onlyHours->isChecked() && (now.schedule.hours.isEmpty() || !m_hours->isValid());
    const bool nothing = now.actions.isEmpty() && !now.stopAfter;
    const auto tell = [this](QLabel *note, const QString &text) {
        note->setText(text);
        note->setVisible(m_checked && !text.isEmpty());
        note->setFont(smallFont(font()));
        setTextColor(*note, colorsFor(palette()).danger);
    };
    tell(m_datesNote, dates ? schedule : QString());
    tell(m_hoursNote, noHours || (!dates && !schedule.isEmpty())
                          ? tr("Add the hours, or mend those that cannot be.")
                          : QString());
    tell(m_actionsNote,
         nothing ? tr("Say what is to be done, or let it keep the rules below from acting.") : QString());
}

bool RuleForm::check()
{
    m_checked = true;
    m_nameField->touch();
    m_event->touch();
    for (RuleConditionRow *row : std::as_const(m_conditions))
        row->touch();
    for (RuleActionRow *row : std::as_const(m_actions))
        row->touch();
    judge();
    QWidget *wrong = nullptr;
    const auto found = [&wrong](QWidget *field) {
        if (!wrong)
            wrong = field;
    };
    if (!m_nameField->problem().isEmpty())
        found(m_name);
    if (!ruleOfParts(m_event->ruleEvent(), {}, {}).validate())
        found(m_event->problemField());
    for (const RuleConditionRow *row : std::as_const(m_conditions)) {
        if (row->hasProblem())
            found(row->problemField());
    }
    for (const RuleActionRow *row : std::as_const(m_actions)) {
        if (row->hasProblem())
            found(row->problemField());
    }
    if (!m_actionsNote->text().isEmpty())
        found(m_addAction);
    if (!m_datesNote->text().isEmpty())
        found(m_until);
    if (!m_hoursNote->text().isEmpty())
        found(m_hours->chain().constFirst());
    if (!wrong)
        return true;
    wrong->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(wrong);
    return false;
}

void RuleForm::showLimits()
{
    m_rest->setVisible(m_rests->isChecked());
    m_from->setVisible(m_begins->isChecked());
    m_until->setVisible(m_ends->isChecked());
    m_hours->setVisible(m_onlyHours->isChecked());
}

void RuleForm::retranslate()
{
    m_nameField->setLabel(tr("Name"));
    m_when->setText(tr("When"));
    m_if->setText(tr("And if"));
    m_then->setText(tr("Then"));
    m_limits->setText(tr("Besides"));
    for (QLabel *title : {m_when, m_if, m_then, m_limits})
        title->setFont(titleFont(font()));
    m_any->setItemText(0, tr("all of these are so"));
    m_any->setItemText(1, tr("one of these is so"));
    m_any->setAccessibleName(tr("How many conditions must be so"));
    m_addCondition->setText(tr("Add a condition"));
    m_addAction->setText(tr("Add something to do"));
    m_rests->setText(tr("Let each contact alone afterwards for"));
    m_rest->setNames(tr("How long it lets a contact alone"));
    m_begins->setText(tr("Only from"));
    m_from->setAccessibleName(tr("First day"));
    m_ends->setText(tr("Only until"));
    m_until->setAccessibleName(tr("Last day"));
    m_onlyHours->setText(tr("Only at these hours"));
    m_stop->setText(tr("The rules below do not look at what it acted on"));
    setAccessibleName(tr("The rule"));
    partsChanged();
}

void RuleForm::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && m_stop)
        judge();
}

} // namespace chatflow
