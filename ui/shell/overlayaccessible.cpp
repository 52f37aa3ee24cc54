// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/overlayaccessible.h"

#include "shell/overlay.h"

namespace chatflow
{
namespace
{

QAccessibleInterface *overlayInterface(const QString &, QObject *object)
{
    auto *overlay = qobject_cast<Overlay *>(object);
    return overlay ? new OverlayAccessible(*overlay) : nullptr;
}

} // namespace

OverlayAccessible::OverlayAccessible(Overlay &overlay)
    : QAccessibleWidget(&overlay, QAccessible::Dialog)
{
}

void OverlayAccessible::install()
{
    QAccessible::installFactory(overlayInterface);
}

QString OverlayAccessible::text(QAccessible::Text kind) const
{
    // What is on it gives it its name.
    const QString own = QAccessibleWidget::text(kind);
    const auto *overlay = static_cast<const Overlay *>(widget());
    return kind == QAccessible::Name && own.isEmpty() ? overlay->card().accessibleName() : own;
}

QAccessible::State OverlayAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.modal = true;
    return state;
}

} // namespace chatflow
