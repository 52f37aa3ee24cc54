// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/sharedsection.h"

#include "settings/sharedscopebar.h"
#include "settings/variablepanel.h"
#include "settings/variabletext.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{

SharedSection::SharedSection(SettingsDraft &draft, SettingsSource &source, QWidget *parent)
    : SettingsSection(draft, parent)
    , m_source(source)
    , m_scope(new SharedScopeBar(this))
    , m_notice(new NoticeBar(this))
    , m_panel(new VariablePanel(
          [this](const QList<OwnVariable> &own) {
              const VariableOrigin origin =
                  m_scope->scope().plan.isEmpty() ? VariableOrigin::Workspace : VariableOrigin::Plan;
              QList<VariableRow> rows;
              for (qsizetype i = 0; i < own.size(); ++i)
                  rows.append({.name = own.at(i).name,
                               .value = VariableText::shown(own.at(i).type, own.at(i).value, locale()),
                               .origin = origin,
                               .own = i});
              return rows;
          },
          this))
    , m_save(new QPushButton(this))
    , m_discard(new QPushButton(this))
{
    m_save->setObjectName(u"saveShared"_s);
    m_discard->setObjectName(u"discardShared"_s);
    m_save->setProperty("primary", true);
    m_panel->hideOrigin();
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::l, 0, space::l, space::m);
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_scope);
    column->addWidget(m_panel, 1);
    column->addLayout(buttons);
    connect(m_panel, &VariablePanel::edited, this, [this] {
        m_changed = m_panel->variables() != m_stored.variables;
        refresh();
        Q_EMIT judged();
    });
    connect(m_scope, &SharedScopeBar::scopeChosen, this, [this] {
        m_isRead = false; // nothing of one scope is changed under the name of another
        read();
    });
    connect(m_scope, &SharedScopeBar::planChosen, this, &SharedSection::setPlan);
    connect(m_save, &QPushButton::clicked, this, &SharedSection::save);
    connect(m_discard, &QPushButton::clicked, this, &SharedSection::discard);
    connect(m_notice, &NoticeBar::actionRequested, this, &SharedSection::read);
    SharedSection::retranslate();
    refresh();
}

QString SharedSection::title() const
{
    return tr("Shared variables");
}

void SharedSection::fill()
{
    // The variables are nobody's in particular: another business changes nothing but its plan.
    if (isVisible() && draft().rights().shared)
        readPlans();
    refresh();
}

void SharedSection::shown()
{
    if (!draft().rights().shared)
        return;
    readPlans();
    if (!m_changed)
        read();
}

void SharedSection::readPlans()
{
    ++m_busy;
    onDone(this, m_source.plans(draft().stored().tenant.id),
           [this, tenant = draft().stored().tenant.id](const Result<SharedPlans> &plans) {
               --m_busy;
               if (tenant == draft().stored().tenant.id) {
                   if (plans)
                       m_scope->setPlans(*plans);
                   else
                       m_notice->showError(tr("The plans could not be read."), plans.error(),
                                           tr("Try again"));
               }
               refresh();
               Q_EMIT settledChanged();
           });
}

void SharedSection::setPlan(const QString &plan)
{
    ++m_busy;
    refresh();
    onDone(this, m_source.setPlan(draft().stored().tenant.id, plan), [this](const Result<> &set) {
        --m_busy;
        if (set)
            readPlans();
        else
            m_notice->showError(tr("The plan was not set."), set.error());
        refresh();
        Q_EMIT settledChanged();
    });
}

void SharedSection::read()
{
    ++m_busy;
    m_notice->hide();
    refresh();
    onDone(this, m_source.shared(m_scope->scope()),
           [this, question = ++m_question](const Result<SharedVariablesVersion> &shared) {
               --m_busy;
               if (question != m_question) {
                   Q_EMIT settledChanged();
                   return;
               }
               if (!shared) {
                   m_notice->showError(tr("The shared variables could not be read."), shared.error(),
                                       tr("Try again"));
               } else if (!m_changed || shared->version != m_stored.version) {
                   m_stored = *shared;
                   m_isRead = true;
                   discard();
               }
               refresh();
               Q_EMIT settledChanged();
           });
}

void SharedSection::save()
{
    if (m_busy > 0 || !m_changed || !m_panel->confirm())
        return;
    ++m_busy;
    refresh();
    const QList<OwnVariable> mine = m_panel->variables();
    onDone(this, m_source.saveShared(m_scope->scope(), mine, m_stored.version),
           [this, mine](const Result<qint64> &version) {
               --m_busy;
               if (version) {
                   m_stored = {mine, *version};
                   m_changed = m_panel->variables() != mine;
                   m_notice->hide();
               } else if (version.error().code == Error::Code::Conflict) {
                   m_notice->showText(
                       NoticeBar::Tone::Warning,
                       tr("Somebody else has saved the shared variables meanwhile, so yours were not "
                          "saved. They are still here."),
                       tr("Show theirs instead"));
               } else {
                   m_notice->showError(tr("The shared variables were not saved."), version.error());
               }
               refresh();
               Q_EMIT settledChanged();
           });
}

void SharedSection::discard()
{
    m_panel->setVariables(m_stored.variables);
    m_changed = false;
    refresh();
    Q_EMIT judged();
}

void SharedSection::refresh()
{
    retranslate(); // the button tells for whom
    m_scope->setScopeChangeable(!m_changed && m_busy == 0);
    m_scope->setEditable(draft().rights().shared && m_busy == 0);
    m_panel->setEditable(draft().rights().shared && m_isRead);
    for (QPushButton *button : {m_save, m_discard})
        button->setEnabled(m_changed && m_busy == 0);
}

void SharedSection::showSetting(const QString &, const QString &item)
{
    m_panel->showVariable(item);
}

void SharedSection::retranslate()
{
    m_save->setText(m_scope->scope().plan.isEmpty() ? tr("Save for all businesses")
                                                    : tr("Save for the plan"));
    m_discard->setText(tr("Discard"));
}

} // namespace chatflow
