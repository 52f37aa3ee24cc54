// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wholedialog.h"

#include <QDate>

class QDialogButtonBox;

namespace chatflow
{

class DateField;

/// Asks for two days. Deletes itself.
class RangeDialog : public WholeDialog
{
    Q_OBJECT

public:
    RangeDialog(QDate first, QDate last, QWidget *parent);

Q_SIGNALS:
    /// `first` is not after `last`.
    void chosen(QDate first, QDate last);

private:
    DateField *m_first;
    DateField *m_last;
};

} // namespace chatflow
