// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QFuture>
#include <QList>
#include <QString>

#include <functional>

namespace chatflow
{

/// Something the command palette found.
struct PaletteItem {
    QString id; ///< stable and free of texts ("tenant:5"), so that what was used lately comes first; or empty
    QString title;
    QString detail; ///< in a second, quieter line
    QString icon;
    QString shortcut;          ///< shown at the right
    std::function<void()> run; ///< in the UI thread
};

/// What the command palette looks through. Pages bring sources of their own. Lives in the UI thread; slow
/// looks answer later, and an answer to a text that is not asked any more is dropped.
class PaletteSource
{
public:
    virtual ~PaletteSource() = default;
    /// Over its finds: "Contacts".
    virtual QString heading() const = 0;
    /// The best `limit` finds for `text`, best first. An empty text asks for what one most likely wants,
    /// which may be nothing.
    virtual QFuture<Result<QList<PaletteItem>>> find(const QString &text, int limit) = 0;
};

} // namespace chatflow
