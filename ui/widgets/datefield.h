// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateEdit>

namespace chatflow
{

/// A QDateEdit that Tab leaves at once: Qt's goes through its parts first, which reads as if Tab were stuck.
/// The arrow keys go through the parts.
class DateField : public QDateEdit
{
    Q_OBJECT

public:
    using QDateEdit::QDateEdit;

protected:
    bool focusNextPrevChild(bool next) override { return QWidget::focusNextPrevChild(next); }
};

} // namespace chatflow
