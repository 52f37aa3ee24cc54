// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace chatflow
{

/// A choice of the time zones of the world: what is typed is looked for anywhere in their names.
class ZoneBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ZoneBox(QWidget *parent = nullptr);

    QString zone() const { return currentText().trimmed(); }
    /// What stands there is a time zone.
    bool isZone() const;
};

} // namespace chatflow
