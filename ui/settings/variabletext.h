// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "tenants/ownvariable.h"
#include "tenants/variables.h"

#include <QCoreApplication>
#include <QLocale>

namespace chatflow
{

/// The values of variables as people read and type them, and the words for their types and origins. What is
/// stored is in no language: "12.5", "2026-12-31", "+34600111222".
class VariableText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::VariableText)

public:
    static QString typeName(VariableType type);
    static QString originName(VariableOrigin origin);
    /// For reading and for editing.
    static QString shown(VariableType type, const QString &value, const QLocale &locale);
    /// The stored form of what was typed; the text itself when it has none, for checkVariable() to refuse.
    static QString stored(VariableType type, const QString &typed, Currency currency, const QLocale &locale);
    /// What is wrong with a variable, in words; empty when nothing is. Names are judged by problemOfName().
    static QString problem(const OwnVariable &variable, const QLocale &locale);
    static QString problemOfName(const QString &name);
    /// A name made of what was typed: "Delivery cost" → "delivery_cost".
    static QString nameFrom(const QString &typed);
};

} // namespace chatflow
