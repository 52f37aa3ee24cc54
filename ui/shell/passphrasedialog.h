// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretvalue.h"
#include "widgets/wholedialog.h"

class QLineEdit;
class QPushButton;

namespace chatflow
{

class NoticeBar;

/// Asks for the pass phrase of the vault, on computers without a keychain.
class PassphraseDialog : public WholeDialog
{
    Q_OBJECT

public:
    /// `isNew`: the vault is made now, so the pass phrase is typed twice.
    explicit PassphraseDialog(bool isNew, QWidget *parent = nullptr);

    SecretValue passphrase() const;
    void showProblem(const QString &text);

private:
    void refresh();

    NoticeBar *m_notice;
    QLineEdit *m_first;
    QLineEdit *m_again = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace chatflow
