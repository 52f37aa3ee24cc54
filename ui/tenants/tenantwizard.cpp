// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/tenantwizard.h"

#include "tenants/businessform.h"
#include "tenants/firstmessagestep.h"
#include "tenants/flowiseform.h"
#include "tenants/numberform.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr QSize wizardSize{680, 580};
constexpr int stepCount = 4;

/// What a new business most likely wants: the language and the zone of this computer.
TenantSettings firstSettings()
{
    TenantSettings settings;
    const QString language = QLocale().name().section(u'_', 0, 0);
    if (language == u"pt"_s || language == u"en"_s)
        settings.language = language;
    const QByteArray zone = QTimeZone::systemTimeZoneId();
    if (QTimeZone(zone).isValid())
        settings.timeZone = QString::fromUtf8(zone);
    return settings;
}

} // namespace

TenantWizard::TenantWizard(TenantSetup &setup, QWidget *parent)
    : QDialog(parent)
    , m_setup(setup)
    , m_notice(new NoticeBar(this))
    , m_stack(new QStackedWidget(this))
    , m_business(new BusinessForm(BusinessForm::Depth::Basic))
    , m_flowise(new FlowiseForm(setup, FlowiseForm::Depth::Basic))
    , m_number(new NumberForm(setup))
    , m_first(new FirstMessageStep(setup))
    , m_skip(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_next(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"tenantWizard"_s);
    setModal(true);
    m_skip->setObjectName(u"wizardSkip"_s);
    m_back->setObjectName(u"wizardBack"_s);
    m_next->setObjectName(u"wizardNext"_s);
    m_cancel->setObjectName(u"wizardCancel"_s);
    m_next->setProperty("primary", true);
    for (QPushButton *button : {m_skip, m_back, m_cancel})
        button->setAutoDefault(false);
    m_next->setDefault(true);

    auto *trail = new QHBoxLayout;
    trail->setContentsMargins(space::l, space::m, space::l, space::m);
    trail->setSpacing(space::l);
    for (int number = 0; number < stepCount; ++number) {
        auto *label = new QLabel(this);
        label->setObjectName(u"wizardStep%1"_s.arg(number));
        m_steps.append(label);
        trail->addWidget(label);
    }
    trail->addStretch(1);
    for (QWidget *page : QList<QWidget *>{m_business, m_flowise, m_number, m_first})
        m_stack->addWidget(scrolled(page));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::l, space::m, space::l, space::l);
    buttons->setSpacing(space::s);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_skip);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(trail);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);
    resize(wizardSize);

    const TenantSettings settings = firstSettings();
    m_business->fill({}, {}, settings);
    m_flowise->fill({}, settings.flowise);
    m_number->fill({}, {});

    connect(m_next, &QPushButton::clicked, this, &TenantWizard::next);
    connect(m_back, &QPushButton::clicked, this, &TenantWizard::back);
    connect(m_skip, &QPushButton::clicked, this, &TenantWizard::skip);
    connect(m_cancel, &QPushButton::clicked, this, &TenantWizard::reject);
    connect(m_flowise, &FlowiseForm::tested, this, [this](bool good) { tested(Step::Flowise, good); });
    connect(m_number, &NumberForm::tested, this, [this](bool good) { tested(Step::Number, good); });
    connect(m_flowise, &FlowiseForm::busyChanged, this, &TenantWizard::refresh);
    connect(m_number, &NumberForm::busyChanged, this, &TenantWizard::refresh);
    for (TenantForm *form : QList<TenantForm *>{m_business, m_flowise, m_number}) {
        connect(form, &TenantForm::edited, this, [this] {
            m_movesOn = false;
            m_notice->hide();
            refresh();
        });
    }
    connect(m_first, &FirstMessageStep::answered, this, [this] {
        refresh();
        m_next->setFocus();
        Q_EMIT firstAnswered();
    });
    retranslate();
    goTo(Step::Business);
}

TenantWizard::~TenantWizard()
{
    m_setup.cancel();
}

QWidget *TenantWizard::scrolled(QWidget *page)
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    return area;
}

bool TenantWizard::isBusy() const
{
    return m_adding || m_movesOn;
}

void TenantWizard::goTo(Step step)
{
    m_step = step;
    m_movesOn = false;
    m_notice->hide();
    m_stack->setCurrentIndex(static_cast<int>(step));
    refresh();
    QWidget *page = m_stack->currentWidget();
    for (QWidget *widget = page->nextInFocusChain(); widget && widget != page;
         widget = widget->nextInFocusChain()) {
        if (page->isAncestorOf(widget) && widget->focusPolicy() & Qt::TabFocus && widget->isVisibleTo(page)) {
            widget->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    m_next->setFocus();
}

void TenantWizard::next()
{
    if (isBusy())
        return;
    switch (m_step) {
    case Step::Business:
        if (m_business->confirm())
            goTo(Step::Flowise);
        return;
    case Step::Flowise:
        if (!m_flowise->confirm())
            return;
        if (m_flowise->isEmpty()) {
            m_notice->showText(NoticeBar::Tone::Warning,
                               tr("Enter the address of the Flowise server, or set it up later."));
            return;
        }
        m_skipFlowise = false;
        if (m_flowise->isTested()) { // what it found has been read
            goTo(Step::Number);
            return;
        }
        m_movesOn = true;
        m_flowise->test();
        return;
    case Step::Number:
        if (!m_number->confirm())
            return;
        if (m_number->isEmpty()) {
            m_notice->showText(NoticeBar::Tone::Warning,
                               tr("Enter the address of the Evolution server, or set it up later."));
            return;
        }
        m_skipNumber = false;
        if (m_number->isTested()) {
            add();
            return;
        }
        m_movesOn = true;
        m_number->test();
        return;
    case Step::FirstMessage:
        accept();
        return;
    }
}

void TenantWizard::tested(Step step, bool good)
{
    if (!m_movesOn || step != m_step)
        return;
    m_movesOn = false;
    if (good && step == Step::Flowise) {
        goTo(Step::Number);
    } else if (good) {
        add();
    } else {
        m_notice->showText(NoticeBar::Tone::Warning,
                           tr("Something has to be mended first: see below. You can also go on as it is."));
        refresh();
    }
}

void TenantWizard::skip()
{
    if (m_step == Step::Flowise) {
        m_flowise->cancel();
        m_skipFlowise = true;
        goTo(Step::Number);
    } else if (m_step == Step::Number) {
        m_number->cancel();
        m_skipNumber = true;
        add();
    }
}

void TenantWizard::back()
{
    m_flowise->cancel();
    m_number->cancel();
    if (m_step == Step::Flowise)
        goTo(Step::Business);
    else if (m_step == Step::Number)
        goTo(Step::Flowise);
}

void TenantWizard::add()
{
    if (m_adding)
        return;
    NewTenant tenant;
    tenant.draft.name = m_business->name();
    tenant.draft.clientId = m_business->clientId();
    tenant.draft.settings = firstSettings();
    m_business->apply(tenant.draft.settings);
    if (!m_skipFlowise) {
        m_flowise->apply(tenant.draft.settings);
        tenant.keys.flowise = m_flowise->keyChange();
    }
    if (!m_skipNumber) {
        tenant.number = m_number->number();
        tenant.keys.evolution = m_number->keyChange();
    }
    m_adding = true;
    m_notice->hide();
    refresh();
    onDone(this, m_setup.add(tenant), [this](const Result<Tenant> &added) { addedOrNot(added); });
}

void TenantWizard::addedOrNot(const Result<Tenant> &tenant)
{
    m_adding = false;
    if (tenant) {
        m_tenant = *tenant;
        m_first->watch(*tenant, m_number->phone(), !m_skipNumber);
        goTo(Step::FirstMessage);
        Q_EMIT added(*tenant);
        return;
    }
    refresh();
    const Error &error = tenant.error();
    if (error.code == Error::Code::AlreadyExists && error.context.value(u"what"_s) == u"instance"_s) {
        m_notice->showText(NoticeBar::Tone::Danger,
                           tr("Another business answers this WhatsApp number already. Choose another one."));
    } else if (error.code == Error::Code::Conflict) {
        goTo(Step::Business);
        m_notice->showText(NoticeBar::Tone::Danger,
                           tr("Another business has this client ID already. Choose another one, or leave it "
                              "empty."));
    } else {
        m_notice->showError(tr("The business was not added."), error);
    }
}

void TenantWizard::reject()
{
    m_setup.cancel();
    if (m_tenant) // it is there and stays; only the waiting ends
        accept();
    else
        QDialog::reject();
}

void TenantWizard::refresh()
{
    const Colors colors = colorsFor(palette());
    const int here = static_cast<int>(m_step);
    for (int number = 0; number < m_steps.size(); ++number) {
        QLabel *label = m_steps.at(number);
        label->setFont(number == here ? strongFont(font()) : font());
        setTextColor(*label, number == here ? colors.accent : number < here ? colors.text : colors.subtle);
    }
    const bool asks = m_step == Step::Flowise || m_step == Step::Number;
    m_skip->setVisible(asks);
    m_back->setVisible(asks);
    m_back->setEnabled(!m_adding);
    m_skip->setEnabled(!m_adding);
    m_next->setEnabled(!isBusy());
    const bool answered = m_first->isAnswered();
    switch (m_step) {
    case Step::Business:
        m_next->setText(tr("&Next"));
        break;
    case Step::Flowise:
        m_next->setText(m_movesOn                                       ? tr("Testing…")
                        : m_flowise->isTested() && !m_flowise->isGood() ? tr("Go on all the same")
                                                                        : tr("&Next"));
        break;
    case Step::Number:
        m_next->setText(m_movesOn                                     ? tr("Testing…")
                        : m_adding                                    ? tr("Adding…")
                        : m_number->isTested() && !m_number->isGood() ? tr("Add it all the same")
                                                                      : tr("&Add the business"));
        break;
    case Step::FirstMessage:
        m_next->setText(answered || m_skipNumber ? tr("&Finish") : tr("&Finish without waiting"));
        break;
    }
    m_cancel->setVisible(m_step != Step::FirstMessage);
    m_cancel->setEnabled(!m_adding);
}

void TenantWizard::retranslate()
{
    setWindowTitle(tr("Add a business"));
    const QStringList names{tr("Business"), tr("Flowise"), tr("WhatsApp"), tr("First message")};
    for (int number = 0; number < m_steps.size(); ++number) {
        //: A step of the wizard: %1 is its number, %2 its name
        m_steps.at(number)->setText(tr("%1. %2").arg(number + 1).arg(names.at(number)));
    }
    m_skip->setText(tr("Set up &later"));
    m_back->setText(tr("&Back"));
    m_cancel->setText(tr("Cancel"));
    refresh();
}

void TenantWizard::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && m_steps.size() == stepCount)
        refresh();
}

void TenantWizard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_adding)
        return; // it is all or nothing, and nearly done
    QDialog::keyPressEvent(event);
}

} // namespace chatflow
