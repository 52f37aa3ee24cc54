// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/secretvalue.h"
#include "widgets/wholedialog.h"

#include <QString>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace chatflow
{

class NoticeBar;

/// Asks for the address and the password of a team's database.
class TeamDialog : public WholeDialog
{
    Q_OBJECT

public:
    /// `location` is what was used last, or empty.
    explicit TeamDialog(const QString &location, QWidget *parent = nullptr);

    QString location() const;
    SecretValue password() const;
    bool keepsPassword() const;
    void showProblem(const QString &text);

private:
    void refresh();

    NoticeBar *m_notice;
    QLineEdit *m_address;
    QLineEdit *m_password;
    QCheckBox *m_keep;
    QPushButton *m_open = nullptr;
};

} // namespace chatflow
