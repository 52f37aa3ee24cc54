// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace chatflow
{

/// What people call a setting, translated: "flowise.timeout_s" → "Time limit of an answer (seconds)". A field
/// that has no name is called by its id.
QString settingName(const QString &field);

/// The same of an item of a list: "Product “Chips”", "Monday", "Variable “returns”".
QString settingName(const QString &field, const QString &item);

/// All fields that have a name.
QStringList namedSettings();

} // namespace chatflow
