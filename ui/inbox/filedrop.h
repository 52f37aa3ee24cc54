// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace chatflow
{

class ComposerField;

/// Lets files be dropped anywhere on a widget, as if they had been dropped on the field.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    FileDrop(QWidget &target, ComposerField &field);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ComposerField &m_field;
};

} // namespace chatflow
