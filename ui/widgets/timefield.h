// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeEdit>

namespace chatflow
{

/// A QTimeEdit that Tab leaves at once: Qt's goes through its parts first, which reads as if Tab were stuck.
/// The arrow keys go through the parts.
class TimeField : public QTimeEdit
{
    Q_OBJECT

public:
    using QTimeEdit::QTimeEdit;

protected:
    bool focusNextPrevChild(bool next) override { return QWidget::focusNextPrevChild(next); }
};

} // namespace chatflow
