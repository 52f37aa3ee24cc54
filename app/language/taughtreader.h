// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/messagereader.h"
#include "language/taughtlayer.h"

namespace chatflow
{

/// An intent of a tenant's own.
struct OwnIntent {
    QString name;
    QStringList phrases;  ///< what contacts write who want it, some of them
    QStringList keywords; ///< words, or several in a row, that mean it wherever they stand

    bool operator==(const OwnIntent &) const = default;
};

/// A message that a person judged.
struct TaughtPhrase {
    QString text;
    QString language;
    QString intent; ///< a built-in or an own one; empty = not judged
    std::optional<Feeling> feeling;
};

/// Reads messages as the built-in models do, corrected by what people of one tenant taught. Made in some
/// milliseconds, anew whenever something is taught; never shared between tenants. Immutable; any thread.
class TaughtReader
{
public:
    TaughtReader(const QList<OwnIntent> &intents, const QList<TaughtPhrase> &phrases);

    MessageReading read(const QString &message, const QString &usual = {}) const;

private:
    struct Keyword {
        QString term; ///< with a blank on both sides
        QString intent;
    };

    QStringList m_intents;     ///< the built-in ones and the tenant's
    QList<Keyword> m_keywords; ///< the longest first
    TaughtLayer m_intentLayer;
    TaughtLayer m_feelingLayer;
};

} // namespace chatflow
