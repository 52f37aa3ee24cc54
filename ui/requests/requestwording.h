// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/requestlogrow.h"

#include <QCoreApplication>
#include <QLocale>

namespace chatflow
{

/// How a request to a chatflow is said to people.
class RequestWording
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::RequestWording)

public:
    static QString state(const RequestState &state);
    static QString stateIcon(const RequestState &state);
    /// "Preview", "Golden question", "Connection test"; empty for an answer to a contact.
    static QString kind(CallKind kind);
    /// Whom it was for: the contact, or who tried it out and how.
    static QString whom(const RequestRow &row);
    /// "850 ms", "12.4 s"; empty while it is not known.
    static QString duration(const std::optional<milliseconds> &time, const QLocale &locale);
    /// "1,200 + 85", "≈ 1,200 + 85" when estimated, "unknown"; empty while it is under way.
    static QString tokens(const RequestRow &row, const QLocale &locale);
    /// The amount, or "unknown".
    static QString cost(const RequestRow &row, const QLocale &locale);
    static QString channel(const QString &channel);
    /// One sentence of all that a row shows, for screen readers.
    static QString accessible(const RequestRow &row, const QString &when, const QLocale &locale);
};

} // namespace chatflow
