// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssource.h"

#include <QDialog>
#include <QLocale>
#include <QSet>
#include <QTimeZone>

class QButtonGroup;

namespace chatflow
{

/// Asks, setting by setting, whose value is to be kept where two people have changed the same.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    MergeDialog(const SettingsRebase &rebase, const QTimeZone &zone, QWidget *parent = nullptr);

    /// The ids of conflicts that are decided for the other side.
    QSet<QString> takeTheirs() const;

private:
    QWidget *row(const SettingConflict &conflict, const QString &who);

    QList<std::pair<QString, QButtonGroup *>> m_choices; ///< by the id of the conflict
};

} // namespace chatflow
