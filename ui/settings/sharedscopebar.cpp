// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/sharedscopebar.h"

#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int longestPlan = 40; ///< characters
} // namespace

SharedScopeBar::SharedScopeBar(QWidget *parent)
    : QWidget(parent)
    , m_scopeLabel(new QLabel(this))
    , m_scope(new QComboBox(this))
    , m_planLabel(new QLabel(this))
    , m_plan(new QComboBox(this))
    , m_set(new QPushButton(this))
{
    m_scope->setObjectName(u"sharedScope"_s);
    m_plan->setObjectName(u"businessPlan"_s);
    m_set->setObjectName(u"setBusinessPlan"_s);
    m_plan->setEditable(true);
    m_plan->setInsertPolicy(QComboBox::NoInsert);
    m_plan->lineEdit()->setMaxLength(longestPlan);
    m_scopeLabel->setBuddy(m_scope);
    m_planLabel->setBuddy(m_plan);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::l, space::m, space::l, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::s);
    grid->addWidget(m_scopeLabel, 0, 0);
    grid->addWidget(m_scope, 0, 1);
    grid->addWidget(m_planLabel, 1, 0);
    grid->addWidget(m_plan, 1, 1);
    grid->addWidget(m_set, 1, 2);
    grid->setColumnStretch(3, 1);
    connect(m_scope, &QComboBox::activated, this, &SharedScopeBar::scopeChosen);
    connect(m_plan, &QComboBox::editTextChanged, this, &SharedScopeBar::refresh);
    connect(m_plan->lineEdit(), &QLineEdit::returnPressed, this, &SharedScopeBar::choosePlan);
    connect(m_set, &QPushButton::clicked, this, &SharedScopeBar::choosePlan);
    retranslate();
}

void SharedScopeBar::setPlans(const SharedPlans &plans)
{
    m_plans = plans;
    retranslate();
    const QSignalBlocker blocker(m_plan);
    m_plan->clear();
    m_plan->addItem(QString());
    m_plan->addItems(plans.known);
    m_plan->setCurrentText(plans.ofTenant);
    refresh();
}

SharedScope SharedScopeBar::scope() const
{
    return {m_scope->currentData().toString()};
}

void SharedScopeBar::setScopeChangeable(bool changeable)
{
    m_scope->setEnabled(changeable);
    m_scope->setToolTip(changeable ? QString() : tr("Save or discard what you changed first."));
}

void SharedScopeBar::setEditable(bool editable)
{
    m_editable = editable;
    m_plan->setEnabled(editable);
    refresh();
}

void SharedScopeBar::choosePlan()
{
    if (m_set->isEnabled())
        Q_EMIT planChosen(m_plan->currentText().simplified());
}

void SharedScopeBar::refresh()
{
    m_set->setEnabled(m_editable && m_plan->currentText().simplified() != m_plans.ofTenant);
}

void SharedScopeBar::retranslate()
{
    m_scopeLabel->setText(tr("Shared &with:"));
    m_planLabel->setText(tr("&Plan of this business:"));
    m_plan->lineEdit()->setPlaceholderText(tr("None"));
    m_plan->lineEdit()->setAccessibleName(tr("Plan of this business"));
    m_plan->setToolTip(tr("The business takes over the variables of its plan. A new name makes a new plan."));
    m_set->setText(tr("Set the plan"));
    const QString kept = scope().plan;
    const QSignalBlocker blocker(m_scope);
    m_scope->clear();
    m_scope->addItem(tr("All businesses"), QString());
    for (const QString &plan : std::as_const(m_plans.known))
        //: %1 is the name of a plan
        m_scope->addItem(tr("Businesses on the plan %1").arg(plan), plan);
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(kept)));
}

void SharedScopeBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace chatflow
