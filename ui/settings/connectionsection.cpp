// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/connectionsection.h"

#include "tenants/flowiseform.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

ConnectionSection::ConnectionSection(SettingsDraft &draft, ConnectionProbe &probe, QWidget *parent)
    : ConnectionSection(draft, new FlowiseForm(probe, FlowiseForm::Depth::Full), parent)
{
}

ConnectionSection::ConnectionSection(SettingsDraft &draft, FlowiseForm *form, QWidget *parent)
    : FormSection(draft, form,
                  {{u"flowise.url"_s, u"flowiseUrl"_s},
                   {u"flowise_key"_s, u"flowiseKeyEdit"_s},
                   {u"flowise.flow_id"_s, u"flowiseFlow"_s},
                   {u"flowise.timeout_s"_s, u"flowiseTimeout"_s},
                   {u"flowise.memory"_s, u"flowiseMemory"_s},
                   {u"flowise.channel"_s, u"flowiseChannel"_s},
                   {u"flowise.price_model"_s, u"flowisePriceModel"_s},
                   {u"flowise.streaming"_s, u"flowiseStreaming"_s},
                   // Which shows the certificate to be trusted.
                   {u"flowise.pinned_certificate"_s, u"flowiseTest"_s}},
                  parent)
    , m_form(form)
{
    connect(form, &ServerForm::busyChanged, this, &SettingsSection::settledChanged);
    // The test sets what it has seen the chatflow needs.
    connect(form, &ServerForm::tested, this, &ConnectionSection::write);
}

QString ConnectionSection::id() const
{
    return u"connection"_s;
}

QString ConnectionSection::title() const
{
    return tr("Flowise");
}

QString ConnectionSection::icon() const
{
    return u"server"_s;
}

bool ConnectionSection::isSettled() const
{
    return !m_form->isBusy();
}

void ConnectionSection::stop()
{
    m_form->cancel();
}

void ConnectionSection::shown()
{
    m_form->fetchPrices();
    if (draft().rights().edit)
        m_form->fetchIfKept();
}

void ConnectionSection::fillForm()
{
    m_form->setKeyEditable(draft().rights().keys);
    m_form->fill(draft().stored().tenant.id, draft().settings().flowise, draft().stored().flowiseKeyFor);
}

void ConnectionSection::write()
{
    draft().setFlowiseKey(m_form->keyChange());
    FormSection::write();
}

} // namespace chatflow
