// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/variablesection.h"

#include "base/clock.h"
#include "settings/usualcurrency.h"
#include "settings/variablepanel.h"
#include "settings/variabletext.h"
#include "tenants/prompttemplate.h"
#include "tenants/templateanalysis.h"

#include <QScopedValueRollback>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

VariableSection::VariableSection(SettingsDraft &draft, SettingsSource &source, const Clock &clock,
                                 QWidget *parent)
    : SettingsSection(draft, parent)
    , m_source(source)
    , m_clock(clock)
    , m_panel(new VariablePanel([this](const QList<OwnVariable> &own) { return rows(own); }, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    connect(m_panel, &VariablePanel::edited, this, [this] {
        const QScopedValueRollback writing(m_writing, true);
        this->draft().edit(
            [this](TenantSettings &settings) { settings.ownVariables = m_panel->variables(); });
        Q_EMIT judged();
    });
    // Other sections change what variables hold; it is looked at when somebody looks.
    connect(&draft, &SettingsDraft::changed, this, [this] {
        if (!m_writing && isVisible())
            m_panel->refreshRows();
    });
}

QString VariableSection::title() const
{
    return tr("Variables");
}

void VariableSection::fill()
{
    m_panel->setCurrency(usualCurrency(draft().settings()));
    m_panel->setEditable(draft().rights().edit);
    m_panel->setVariables(draft().settings().ownVariables);
    Q_EMIT judged();
}

void VariableSection::shown()
{
    m_panel->refreshRows();
    readShared();
}

void VariableSection::readShared()
{
    ++m_reading;
    onDone(this, m_source.sharedOf(draft().stored().tenant.id),
           [this, question = ++m_question](const Result<SharedVariables> &shared) {
               --m_reading;
               if (question == m_question && shared) {
                   m_shared = *shared;
                   m_panel->refreshRows();
               }
               Q_EMIT settledChanged();
           });
}

QList<VariableRow> VariableSection::rows(const QList<OwnVariable> &own) const
{
    TenantSettings settings = draft().settings();
    settings.ownVariables.clear();
    // Those without a name that can be, and twice the same, are no variables yet.
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < own.size(); ++i) {
        if (places.contains(own.at(i).name))
            continue;
        places.insert(own.at(i).name, i);
        settings.ownVariables.append(own.at(i));
    }
    const QTimeZone zone(settings.timeZone.toUtf8());
    const QDate today = toDateTime(m_clock.now()).toTimeZone(zone.isValid() ? zone : QTimeZone::utc()).date();
    const auto effective = effectiveVariables(draft().tenant(), settings, {}, m_shared, today);
    const QString text =
        settings.promptTemplate.isEmpty() ? builtInTemplate(settings.language) : settings.promptTemplate;
    const TemplateAnalysis analysis = analyseTemplate(text, effective);
    QList<VariableRow> rows;
    QSet<qsizetype> listed;
    for (const EffectiveVariable &variable : effective) {
        VariableRow row{.name = variable.name,
                        .value = variable.text,
                        .origin = variable.origin,
                        .overrides = variable.overrides,
                        .isUnused = analysis.unused.contains(variable.name)};
        if (variable.name == u"contact_name"_s || variable.name == u"contact_phone"_s)
            row.origin = VariableOrigin::Contact;
        const auto place = places.constFind(variable.name);
        if (place != places.cend() && variable.name != u"client_id"_s) {
            row.own = *place;
            listed.insert(*place);
            const OwnVariable &mine = own.at(*place);
            if (variable.origin == VariableOrigin::Tenant)
                row.value = VariableText::shown(mine.type, mine.value, locale());
        }
        rows.append(row);
    }
    for (qsizetype i = 0; i < own.size(); ++i) {
        if (!listed.contains(i))
            rows.append({.name = own.at(i).name, .value = own.at(i).value, .own = i});
    }
    QStringList unknown;
    for (const TemplatePiece &piece : analysis.unknown)
        unknown.append(piece.text);
    unknown.removeDuplicates();
    for (const QString &name : std::as_const(unknown))
        rows.append({.name = name, .value = {}, .isUnknown = true});
    // One's own first: that is what is worked on here.
    std::ranges::stable_partition(rows, [](const VariableRow &row) { return row.own >= 0; });
    return rows;
}

bool VariableSection::isValid() const
{
    return m_panel->isValid();
}

bool VariableSection::confirm()
{
    return m_panel->confirm();
}

void VariableSection::showSetting(const QString &, const QString &item)
{
    m_panel->showVariable(item);
}

} // namespace chatflow
