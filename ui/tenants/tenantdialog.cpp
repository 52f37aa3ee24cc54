// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/tenantdialog.h"

#include "tenants/businessform.h"
#include "tenants/connectionprobe.h"
#include "tenants/flowiseform.h"
#include "tenants/limitsform.h"
#include "tenants/numberform.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr QSize firstSize{640, 580};
} // namespace

TenantDialog::TenantDialog(TenantsSource &source, ConnectionProbe &probe, TenantId tenant, QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_probe(probe)
    , m_tenant(tenant)
    , m_state(new StatePane(this))
    , m_stack(new QStackedWidget(this))
    , m_notice(new NoticeBar(this))
    , m_tabs(new QTabWidget(this))
    , m_business(new BusinessForm)
    , m_flowise(new FlowiseForm(probe, FlowiseForm::Depth::Full))
    , m_number(new NumberForm(probe))
    , m_limits(new LimitsForm)
    , m_save(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"tenantDialog"_s);
    setModal(true);
    m_tabs->setObjectName(u"tenantTabs"_s);
    m_tabs->setDocumentMode(true);
    m_save->setObjectName(u"tenantSave"_s);
    m_cancel->setObjectName(u"tenantCancel"_s);
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    m_cancel->setAutoDefault(false);
    for (TenantForm *form : QList<TenantForm *>{m_business, m_flowise, m_number, m_limits})
        m_tabs->addTab(addForm(form), QString());
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_tabs);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::l, space::m, space::l, space::l);
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);
    resize(firstSize);

    connect(m_save, &QPushButton::clicked, this, &TenantDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &TenantDialog::reject);
    connect(m_state, &StatePane::retryRequested, this, &TenantDialog::read);
    connect(m_notice, &NoticeBar::actionRequested, this, [this] {
        if (m_leaving)
            QDialog::reject();
        else if (m_conflict)
            saveOverTheirs();
    });
    retranslate();
    read();
}

TenantDialog::~TenantDialog()
{
    m_probe.cancel();
}

QWidget *TenantDialog::addForm(TenantForm *form)
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(form);
    connect(form, &TenantForm::edited, this, [this] {
        if (m_leaving) {
            m_leaving = false;
            m_notice->hide();
        }
    });
    return area;
}

void TenantDialog::read()
{
    setBusy(true);
    m_state->showLoading(tr("Reading the business"));
    m_stack->setCurrentWidget(m_state);
    onDone(this, m_source.read(m_tenant), [this](const Result<EditableTenant> &tenant) { arrived(tenant); });
}

void TenantDialog::arrived(const Result<EditableTenant> &tenant)
{
    setBusy(false);
    if (!tenant) {
        m_save->setEnabled(false);
        m_state->showFailing(tr("The business could not be read"), tenant.error());
        return;
    }
    m_shown = *tenant;
    m_business->fill(tenant->tenant.name, tenant->tenant.clientId, tenant->settings);
    m_flowise->fill(m_tenant, tenant->settings.flowise, tenant->flowiseKeySet);
    m_number->fill(m_tenant, tenant->numbers, tenant->evolutionKeySet);
    m_limits->fill(tenant->settings.context);
    m_stack->setCurrentWidget(m_tabs);
    retranslate();
    m_business->setFocus();
    m_business->nextInFocusChain()->setFocus();
}

TenantEdit TenantDialog::edit() const
{
    TenantEdit edit{.tenant = m_tenant};
    edit.revision.name = m_business->name();
    edit.revision.basedOn = m_shown.tenant.settingsVersion;
    edit.revision.settings = m_shown.settings; // what has no field stays
    for (const TenantForm *form : QList<const TenantForm *>{m_business, m_flowise, m_number, m_limits})
        form->apply(edit.revision.settings);
    edit.revision.newInstance = m_number->number();
    edit.keys = {.flowise = m_flowise->keyChange(), .evolution = m_number->keyChange()};
    return edit;
}

bool TenantDialog::isEdited() const
{
    if (m_stack->currentWidget() != m_tabs)
        return false;
    const TenantEdit now = edit();
    return now.revision.name != m_shown.tenant.name || now.revision.settings != m_shown.settings ||
           now.revision.newInstance || now.keys.any();
}

void TenantDialog::save()
{
    if (m_busy || m_stack->currentWidget() != m_tabs)
        return;
    const QList<TenantForm *> forms{m_business, m_flowise, m_number, m_limits};
    for (qsizetype tab = 0; tab < forms.size(); ++tab) {
        if (!forms.at(tab)->isValid()) {
            m_tabs->setCurrentIndex(static_cast<int>(tab));
            forms.at(tab)->confirm();
            return;
        }
    }
    m_flowise->cancel();
    m_number->cancel();
    m_notice->hide();
    m_conflict = false;
    m_leaving = false;
    setBusy(true);
    onDone(this, m_source.save(edit()), [this](const Result<EditSaved> &outcome) { savedOrNot(outcome); });
}

void TenantDialog::savedOrNot(const Result<EditSaved> &outcome)
{
    setBusy(false);
    if (outcome && !outcome->keyError) {
        Q_EMIT saved(outcome->tenant);
        accept();
        return;
    }
    if (outcome) {
        // All but the keys is stored: they are typed already, so that another try is one key press.
        Q_EMIT saved(outcome->tenant);
        TenantEdit stored = edit();
        m_shown.tenant = outcome->tenant;
        m_shown.settings = stored.revision.settings;
        m_notice->showError(tr("Everything is saved but the keys."), *outcome->keyError);
        return;
    }
    const bool byOthers =
        outcome.error().code == Error::Code::Conflict &&
        outcome.error().context.value(u"what"_s) != m_number->number().value_or(InstanceDraft()).name;
    if (byOthers) {
        m_conflict = true;
        m_notice->showText(NoticeBar::Tone::Warning,
                           tr("Somebody else has saved this business since you opened it, so yours was not "
                              "saved. What you typed is still here."),
                           tr("Save mine over it"));
    } else if (outcome.error().code == Error::Code::Conflict) {
        m_notice->showText(NoticeBar::Tone::Danger,
                           tr("Another business answers this WhatsApp number already. Choose another one."));
    } else {
        m_notice->showError(tr("The business was not saved."), outcome.error());
    }
}

void TenantDialog::saveOverTheirs()
{
    setBusy(true);
    onDone(this, m_source.read(m_tenant), [this](const Result<EditableTenant> &theirs) {
        setBusy(false);
        if (!theirs) {
            m_notice->showError(tr("The business was not saved."), theirs.error());
            return;
        }
        m_shown.tenant.settingsVersion = theirs->tenant.settingsVersion;
        save();
    });
}

void TenantDialog::reject()
{
    if (isEdited() && !m_leaving) {
        m_leaving = true;
        m_conflict = false;
        m_notice->showText(NoticeBar::Tone::Warning, tr("What you changed is not saved."), tr("Discard it"));
        return;
    }
    QDialog::reject();
}

void TenantDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_save->setEnabled(!busy);
    m_save->setText(busy && m_stack->currentWidget() == m_tabs ? tr("Saving…") : tr("&Save"));
}

void TenantDialog::retranslate()
{
    const QString name = m_shown.tenant.name;
    //: %1 is a business
    setWindowTitle(name.isEmpty() ? tr("Edit a business") : tr("Edit %1").arg(name));
    m_tabs->setTabText(0, tr("Business"));
    m_tabs->setTabText(1, tr("Flowise"));
    m_tabs->setTabText(2, tr("WhatsApp"));
    m_tabs->setTabText(3, tr("Limits"));
    m_tabs->setAccessibleName(tr("Settings of the business"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("&Save"));
}

void TenantDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace chatflow
