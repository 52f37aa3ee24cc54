// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/answerdialog.h"

#include "widgets/statepane.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr QSize answerDialogSize(640, 560);
} // namespace

AnswerDialog::AnswerDialog(AnswerSource &source, TenantId tenant, CallId call, const RelativeTime &times,
                           QWidget *parent)
    : WholeDialog(parent)
    , m_source(source)
    , m_tenant(tenant)
    , m_call(call)
    , m_times(times)
    , m_state(new StatePane(this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"answerDialog"_s);
    setWindowTitle(tr("Why this answer"));
    auto *buttons = new QDialogButtonBox(this);
    m_settings = buttons->addButton(tr("&Show the settings"), QDialogButtonBox::ActionRole);
    m_settings->setObjectName(u"answerSettings"_s);
    m_settings->hide();
    QPushButton *close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    m_column->setContentsMargins(space::l, space::l, space::l, space::l);
    m_column->setSpacing(space::m);
    m_column->addWidget(m_state, 1);
    m_column->addWidget(buttons);
    resize(answerDialogSize);
    connect(m_state, &StatePane::retryRequested, this, &AnswerDialog::ask);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_settings, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT settingsRequested(m_version);
    });
    ask();
}

void AnswerDialog::ask()
{
    m_state->showLoading(tr("Reading the request"));
    onDone(this, m_source.details(m_tenant, m_call), [this](const Result<RequestDetails> &details) {
        if (!details) {
            m_state->showFailing(tr("The request could not be read"), details.error());
            return;
        }
        m_version = details->row.settingsVersion;
        m_settings->setVisible(m_version > 0);
        m_state->hide();
        m_column->insertWidget(0, m_source.view(*details, m_times, this), 1);
    });
}

} // namespace chatflow
