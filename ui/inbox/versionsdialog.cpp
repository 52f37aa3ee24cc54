// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/versionsdialog.h"

#include "widgets/statepane.h"
#include "widgets/theme.h"
#include "work/inboxwording.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr QSize versionsDialogSize(480, 360);
} // namespace

VersionsDialog::VersionsDialog(AnswerSource &source, TenantId tenant, MessageId message,
                               const RelativeTime &times, QWidget *parent)
    : WholeDialog(parent)
    , m_source(source)
    , m_tenant(tenant)
    , m_message(message)
    , m_times(times)
    , m_state(new StatePane(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(u"versionsDialog"_s);
    setWindowTitle(tr("What it said before"));
    m_text->setObjectName(u"versionsText"_s);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(windowTitle());
    m_text->hide();
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_state, 1);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    resize(versionsDialogSize);
    connect(m_state, &StatePane::retryRequested, this, &VersionsDialog::ask);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    ask();
}

void VersionsDialog::ask()
{
    m_state->showLoading({});
    onDone(this, m_source.versions(m_tenant, m_message),
           [this](const Result<QList<MessageVersion>> &versions) {
               if (!versions) {
                   m_state->showFailing(tr("It could not be read"), versions.error());
                   return;
               }
               if (versions->isEmpty()) {
                   m_state->showEmpty(tr("Nothing was kept"),
                                      tr("It was changed before this program kept what messages said."));
                   return;
               }
               QStringList lines;
               for (const MessageVersion &version : *versions) {
                   //: %1 is a time
                   lines << tr("Until %1:").arg(m_times.full(version.until))
                         << InboxWording::content(version.kind, version.body) << QString();
               }
               m_text->setPlainText(lines.join(u'\n').trimmed());
               m_state->hide();
               m_text->show();
           });
}

} // namespace chatflow
