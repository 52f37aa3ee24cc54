// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>
#include <QStringList>

namespace chatflow
{

/// A word of a tenant's own that marks contacts and conversations.
struct Tag {
    TagId id;
    QString name;
    QString colour; ///< one of tagColours()

    bool operator==(const Tag &) const = default;
};

/// How much a tag is used.
struct TagUse {
    Tag tag;
    qint64 contacts = 0;
    qint64 conversations = 0; ///< that show it, as their own or their contact's

    bool operator==(const TagUse &) const = default;
};

/// The colours a tag may have, by name: how each looks is a matter of the theme.
inline QStringList tagColours()
{
    return {QStringLiteral("grey"),  QStringLiteral("red"),  QStringLiteral("orange"),
            QStringLiteral("green"), QStringLiteral("blue"), QStringLiteral("violet")};
}

} // namespace chatflow
