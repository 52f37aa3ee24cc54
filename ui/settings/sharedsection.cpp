// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/sharedsection.h"

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
    , m_notice(new NoticeBar(this))
    , m_panel(new VariablePanel(
          [this](const QList<OwnVariable> &own) {
              QList<VariableRow> rows;
              for (qsizetype i = 0; i < own.size(); ++i)
                  rows.append({.name = own.at(i).name,
                               .value = VariableText::shown(own.at(i).type, own.at(i).value, locale()),
                               .origin = VariableOrigin::Workspace,
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
    column->addWidget(m_panel, 1);
    column->addLayout(buttons);
    connect(m_panel, &VariablePanel::edited, this, [this] {
        m_changed = m_panel->variables() != m_stored.variables;
        refresh();
        Q_EMIT judged();
    });
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
    refresh(); // they are nobody's in particular: another business changes nothing
}

void SharedSection::shown()
{
    if (!m_changed && draft().rights().shared)
        read();
}

void SharedSection::read()
{
    ++m_busy;
    m_notice->hide();
    onDone(this, m_source.shared(), [this](const Result<SharedVariablesVersion> &shared) {
        --m_busy;
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
    onDone(this, m_source.saveShared(mine, m_stored.version), [this, mine](const Result<qint64> &version) {
        --m_busy;
        if (version) {
            m_stored = {mine, *version};
            m_changed = m_panel->variables() != mine;
            m_notice->hide();
        } else if (version.error().code == Error::Code::Conflict) {
            m_notice->showText(NoticeBar::Tone::Warning,
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
    m_save->setText(tr("Save for all businesses"));
    m_discard->setText(tr("Discard"));
}

} // namespace chatflow
