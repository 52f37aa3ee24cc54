// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/passphrasedialog.h"

#include "widgets/noticebar.h"
#include "widgets/theme.h"

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
constexpr int phraseWidth = 380;
constexpr qsizetype shortestPhrase = 8;
} // namespace

PassphraseDialog::PassphraseDialog(bool isNew, QWidget *parent)
    : WholeDialog(parent)
    , m_notice(new NoticeBar(this))
    , m_first(new QLineEdit(this))
{
    setObjectName(u"passphraseDialog"_s);
    setWindowTitle(isNew ? tr("Protect your keys") : tr("Unlock your keys"));
    auto *why =
        new QLabel(isNew ? tr("This computer has no keychain. The keys of your servers are kept in an "
                              "encrypted file instead; "
                              "choose its pass phrase. Nobody can recover it.")
                         : tr("The keys of your servers are in an encrypted file. Enter its pass phrase."),
                   this);
    why->setWordWrap(true);
    m_first->setObjectName(u"passphrase"_s);
    m_first->setEchoMode(QLineEdit::Password);
    m_first->setMinimumWidth(phraseWidth);
    auto *form = new QFormLayout;
    form->setSpacing(space::s);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("&Pass phrase"), m_first);
    if (isNew) {
        m_again = new QLineEdit(this);
        m_again->setObjectName(u"passphraseAgain"_s);
        m_again->setEchoMode(QLineEdit::Password);
        form->addRow(tr("&Once more (at least %n characters)", nullptr, shortestPhrase), m_again);
        connect(m_again, &QLineEdit::textChanged, this, &PassphraseDialog::refresh);
    }
    auto *buttons = new QDialogButtonBox(this);
    m_open = buttons->addButton(isNew ? tr("&Protect") : tr("&Unlock"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
    m_open->setObjectName(u"passphraseOpen"_s);
    m_open->setDefault(true);
    m_open->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_first, &QLineEdit::textChanged, this, &PassphraseDialog::refresh);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_notice);
    column->addWidget(why);
    column->addLayout(form);
    column->addWidget(buttons);
    refresh();
}

SecretValue PassphraseDialog::passphrase() const
{
    return SecretValue(m_first->text().toUtf8());
}

void PassphraseDialog::showProblem(const QString &text)
{
    m_notice->showText(NoticeBar::Tone::Danger, text);
}

void PassphraseDialog::refresh()
{
    const bool good = m_again ? m_first->text().size() >= shortestPhrase && m_first->text() == m_again->text()
                              : !m_first->text().isEmpty();
    m_open->setEnabled(good);
}

} // namespace chatflow
