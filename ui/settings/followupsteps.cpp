// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/followupsteps.h"

#include "tenants/templatesyntax.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr std::array<int, 3> unitMinutes{1, 60, 24 * 60};
constexpr int longestSilence = 90 * 24 * 60;
constexpr int textLines = 3;

/// The largest unit in which it is a whole number.
int unitOf(int minutes)
{
    for (int unit = int(unitMinutes.size()) - 1; unit > 0; --unit) {
        if (minutes % unitMinutes[size_t(unit)] == 0)
            return unit;
    }
    return 0;
}

} // namespace

FollowUpStepRow::FollowUpStepRow(const FollowUpStep &step, QWidget *parent)
    : QWidget(parent)
    , m_byFlow(step.byFlow)
    , m_title(new QLabel(this))
    , m_after(new QSpinBox(this))
    , m_unit(new QComboBox(this))
    , m_remove(new QToolButton(this))
    , m_text(new QPlainTextEdit(step.text, this))
    , m_problem(new QLabel(this))
{
    m_after->setObjectName(u"followUpAfter"_s);
    m_unit->setObjectName(u"followUpUnit"_s);
    m_remove->setObjectName(u"followUpRemove"_s);
    m_text->setObjectName(u"followUpText"_s);
    m_problem->setObjectName(u"followUpProblem"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    for (size_t unit = 0; unit < unitMinutes.size(); ++unit)
        m_unit->addItem(QString());
    const int unit = unitOf(step.afterMinutes);
    m_unit->setCurrentIndex(unit);
    m_after->setRange(1, longestSilence);
    m_after->setValue(step.afterMinutes / unitMinutes[size_t(unit)]);
    m_remove->setIcon(themeIcon(u"close"_s));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::TabFocus);
    m_text->setTabChangesFocus(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_title);
    head->addWidget(m_after);
    head->addWidget(m_unit);
    head->addStretch(1);
    head->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addWidget(m_problem);
    connect(m_after, &QSpinBox::valueChanged, this, &FollowUpStepRow::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &FollowUpStepRow::edited);
    connect(m_text, &QPlainTextEdit::textChanged, this, &FollowUpStepRow::edited);
    connect(m_remove, &QToolButton::clicked, this, &FollowUpStepRow::removeRequested);
    retranslate();
}

FollowUpStep FollowUpStepRow::step() const
{
    const qint64 minutes = qint64(m_after->value()) * unitMinutes[size_t(m_unit->currentIndex())];
    return {.afterMinutes = static_cast<int>(std::min<qint64>(minutes, longestSilence + 1)),
            .text = m_text->toPlainText(),
            .byFlow = m_byFlow};
}

QString FollowUpStepRow::judge(int before)
{
    const FollowUpStep now = step();
    m_shown.clear();
    if (now.afterMinutes > longestSilence)
        m_shown = tr("It cannot be more than 90 days.");
    else if (now.afterMinutes <= before)
        m_shown = tr("It has to come later than the one above it.");
    else if (now.text.trimmed().isEmpty())
        m_shown = tr("It says nothing yet.");
    else if (!parseTemplate(now.text).problems.isEmpty())
        m_shown = tr("The braces in it do not fit together.");
    m_valid = m_shown.isEmpty();
    m_problem->setText(m_shown);
    m_problem->setVisible(!m_valid);
    m_text->setAccessibleDescription(m_shown);
    return m_shown;
}

void FollowUpStepRow::setNumber(int number)
{
    m_number = number;
    retranslate();
}

QWidget *FollowUpStepRow::first() const
{
    return m_after;
}

void FollowUpStepRow::retranslate()
{
    //: before a length of time: "after 4 hours"
    m_title->setText(tr("%1. After").arg(m_number));
    m_unit->setItemText(0, tr("minutes"));
    m_unit->setItemText(1, tr("hours"));
    m_unit->setItemText(2, tr("days"));
    m_after->setAccessibleName(tr("Follow-up %1: after how long").arg(m_number));
    m_unit->setAccessibleName(tr("Follow-up %1: unit of time").arg(m_number));
    m_text->setAccessibleName(tr("Follow-up %1: text").arg(m_number));
    m_text->setPlaceholderText(tr("Say {contact_name}, are you still interested?"));
    m_remove->setAccessibleName(tr("Remove follow-up %1").arg(m_number));
    m_remove->setToolTip(tr("Remove this follow-up"));
    m_problem->setFont(smallFont(font()));
    setTextColor(*m_problem, colorsFor(palette()).danger);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * textLines + 2 * space::m);
}

void FollowUpStepRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange)
        retranslate();
}

FollowUpSteps::FollowUpSteps(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_none(new QLabel(this))
    , m_add(new QPushButton(this))
{
    setObjectName(u"followUpSteps"_s);
    m_add->setObjectName(u"addFollowUp"_s);
    m_add->setIcon(themeIcon(u"add"_s));
    m_add->setAutoDefault(false);
    m_none->setWordWrap(true);
    m_column->setSpacing(space::m);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_add);
    foot->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_none);
    column->addLayout(m_column);
    column->addLayout(foot);
    connect(m_add, &QPushButton::clicked, this, &FollowUpSteps::add);
    retranslate();
}

FollowUpStepRow *FollowUpSteps::append(const FollowUpStep &step)
{
    auto *row = new FollowUpStepRow(step, this);
    m_rows.append(row);
    row->setNumber(static_cast<int>(m_rows.size()));
    m_column->addWidget(row);
    row->show();
    connect(row, &FollowUpStepRow::edited, this, [this] {
        judge();
        Q_EMIT edited();
    });
    connect(row, &FollowUpStepRow::removeRequested, this, [this, row] { remove(row); });
    orderFocus();
    return row;
}

void FollowUpSteps::setSteps(const QList<FollowUpStep> &steps)
{
    if (steps == this->steps())
        return;
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const FollowUpStep &step : steps)
        append(step);
    judge();
}

QList<FollowUpStep> FollowUpSteps::steps() const
{
    QList<FollowUpStep> steps;
    for (const FollowUpStepRow *row : m_rows)
        steps.append(row->step());
    return steps;
}

bool FollowUpSteps::isValid() const
{
    return std::ranges::all_of(m_rows, &FollowUpStepRow::isValid);
}

void FollowUpSteps::judge()
{
    int before = 0;
    for (FollowUpStepRow *row : std::as_const(m_rows)) {
        row->judge(before);
        before = row->step().afterMinutes;
    }
    m_none->setVisible(m_rows.isEmpty());
    m_add->setEnabled(m_rows.size() < most);
}

QWidget *FollowUpSteps::widgetOf(const QString &afterMinutes) const
{
    for (const FollowUpStepRow *row : m_rows) {
        if (QString::number(row->step().afterMinutes) == afterMinutes ||
            (afterMinutes.isEmpty() && !row->isValid()))
            return row->first();
    }
    return m_add;
}

void FollowUpSteps::add()
{
    constexpr int usualFirst = 4 * 60;
    const int after = m_rows.isEmpty() ? usualFirst : m_rows.constLast()->step().afterMinutes + 24 * 60;
    FollowUpStepRow *row = append({.afterMinutes = after, .text = {}});
    judge();
    Q_EMIT edited();
    row->first()->setFocus(Qt::OtherFocusReason);
}

void FollowUpSteps::remove(FollowUpStepRow *row)
{
    m_add->setFocus(Qt::OtherFocusReason);
    m_rows.removeOne(row);
    row->hide();
    row->deleteLater(); // it is telling of its button
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setNumber(static_cast<int>(i) + 1);
    judge();
    Q_EMIT edited();
}

/// What was added last would come last in the round of Tab, behind the button.
void FollowUpSteps::orderFocus()
{
    QWidget *before = nullptr;
    for (const FollowUpStepRow *row : std::as_const(m_rows)) {
        for (QWidget *part :
             {row->findChild<QWidget *>(u"followUpAfter"_s), row->findChild<QWidget *>(u"followUpUnit"_s),
              row->findChild<QWidget *>(u"followUpRemove"_s), row->findChild<QWidget *>(u"followUpText"_s)}) {
            if (before)
                QWidget::setTabOrder(before, part);
            before = part;
        }
    }
    if (before)
        QWidget::setTabOrder(before, m_add);
}

void FollowUpSteps::retranslate()
{
    m_add->setText(tr("Add a follow-up"));
    m_none->setText(tr("There is none yet: a first one after some hours, say, and a last one the next day."));
    setTextColor(*m_none, colorsFor(palette()).subtle);
    judge();
}

void FollowUpSteps::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace chatflow
