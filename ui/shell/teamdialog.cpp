// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/teamdialog.h"

#include "widgets/noticebar.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int addressWidth = 380;
} // namespace

TeamDialog::TeamDialog(const QString &location, QWidget *parent)
    : WholeDialog(parent)
    , m_notice(new NoticeBar(this))
    , m_address(new QLineEdit(location, this))
    , m_password(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("&Remember the password in this computer's keychain"), this))
{
    setObjectName(u"teamDialog"_s);
    setWindowTitle(tr("Open a team workspace"));
    m_address->setObjectName(u"teamAddress"_s);
    m_address->setPlaceholderText(tr("postgresql://user@host/database"));
    m_address->setMinimumWidth(addressWidth);
    m_password->setObjectName(u"teamPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_keep->setObjectName(u"teamKeep"_s);
    m_keep->setChecked(true);
    auto *where = new QLabel(tr("It is never written into a file, and never part of the address. Without a "
                                "keychain it is asked for each time."),
                             this);
    where->setWordWrap(true);
    where->setFont(smallFont(font()));
    setTextColor(*where, colorsFor(palette()).subtle);
    auto *form = new QFormLayout;
    form->setSpacing(space::s);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("&Address of the database"), m_address);
    form->addRow(tr("&Password"), m_password);
    form->addRow(m_keep);
    form->addRow(where);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_open->setObjectName(u"teamOpen"_s);
    m_open->setDefault(true);
    m_open->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_address, &QLineEdit::textChanged, this, &TeamDialog::refresh);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_notice);
    column->addLayout(form);
    column->addWidget(buttons);
    (location.isEmpty() ? m_address : m_password)->setFocus();
    refresh();
}

QString TeamDialog::location() const
{
    return m_address->text().trimmed();
}

SecretValue TeamDialog::password() const
{
    return SecretValue(m_password->text().toUtf8());
}

bool TeamDialog::keepsPassword() const
{
    return m_keep->isChecked() && !m_password->text().isEmpty();
}

void TeamDialog::showProblem(const QString &text)
{
    m_notice->showText(NoticeBar::Tone::Danger, text);
}

void TeamDialog::refresh()
{
    m_open->setEnabled(!location().isEmpty());
}

} // namespace chatflow
