// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace chatflow
{

/// The cases of one test executable: "function" and "function:row".
using TestCases = QSet<QString>;

/// The cases of the CTest test `name`; empty when there is no such test.
using CasesOf = std::function<std::optional<TestCases>(const QString &name)>;

/// What is wrong with a requirements table (columns requirement, ctest, case), one sentence a fault with its
/// line.
QStringList faultsInRequirements(const QString &csv, const CasesOf &casesOf);

/// The fields of one line of CSV; a field in quotes may hold commas and doubled quotes.
QStringList csvFields(const QString &line);

/// What a Qt Test executable prints for -functions and -datatags.
TestCases testCases(const QString &functions, const QString &dataTags);

/// The tests of a build folder and what runs each, from `ctest --show-only=json-v1`.
QHash<QString, QStringList> testCommands(const QByteArray &json);

} // namespace chatflow
