// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace chatflow
{

/// A small dialog with texts that wrap. It is never lower than they need: on a small screen, or with
/// everything large, Qt would give it two thirds of the screen and squeeze its fields.
class WholeDialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

protected:
    bool event(QEvent *event) override;
};

} // namespace chatflow
