// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/sourcefile.h"

#include <compare>
#include <functional>

namespace chatflow
{

/// A place where a source file breaks a rule of the project.
struct Violation {
    QString path;
    int line = 0;
    QString message;

    QString toText() const;
    auto operator<=>(const Violation &) const = default;
};

/// A rule about one file at a time.
struct Rule {
    const char *name; ///< of the data row that enforces it, and of the sample that proves it:
                      ///< tests/data/project/<name>/
    std::function<QList<Violation>(const SourceFile &)> check;
};

/// Every rule, in the order in which they are explained in ARCHITECTURE.md and CONTRIBUTING.md.
QList<Rule> projectRules();

QList<Violation> checkLayers(const SourceFile &file);         ///< a folder includes only folders below it
QList<Violation> checkOwnHeaderFirst(const SourceFile &file); ///< x.cpp includes folder/x.h first
QList<Violation> checkPages(const SourceFile &file); ///< ui/: no store, no client, no page of another folder
QList<Violation> checkSql(const SourceFile &file);   ///< SQL only in storage/ and …store.cpp
QList<Violation> checkSockets(const SourceFile &file);
QList<Violation> checkCharts(const SourceFile &file);
QList<Violation> checkWidgets(const SourceFile &file); ///< no Widgets in app/, Gui only in documents/
QList<Violation> checkMutableVariables(const SourceFile &file);
QList<Violation> checkInstances(const SourceFile &file); ///< no singletons
QList<Violation> checkSize(const SourceFile &file);
QList<Violation> checkNestedLoops(const SourceFile &file);
QList<Violation> checkLicence(const SourceFile &file);
QList<Violation> checkThen(const SourceFile &file);       ///< no .then(context, …)
QList<Violation> checkCoroutines(const SourceFile &file); ///< a co_await stands alone
QList<Violation> checkConnect(const SourceFile &file);    ///< a lambda is connected with a context object
QList<Violation> checkWaiting(const SourceFile &file);    ///< no sleeping for a fixed time
QList<Violation> checkPaths(const SourceFile &file);      ///< no folder of one particular machine
QList<Violation> checkNames(const SourceFile &file);      ///< no utils, no getX()

} // namespace chatflow
