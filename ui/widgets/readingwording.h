// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace chatflow
{

/// How the console calls what messages tell.
class ReadingWording
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::ReadingWording)

public:
    /// "Price"; an intent of a tenant's own is called by its name.
    static QString intentName(const QString &intent);
    /// "Unhappy"; empty for what is no feeling.
    static QString feelingName(const QString &feeling);
};

} // namespace chatflow
