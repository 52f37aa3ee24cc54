// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace chatflow
{

class Overlay;

/// Tells screen readers that a card over the window is a dialog: what is behind it cannot be used meanwhile.
class OverlayAccessible : public QAccessibleWidget
{
public:
    explicit OverlayAccessible(Overlay &overlay);

    /// Makes every Overlay told of in this way; once is enough, more does no harm.
    static void install();

    QString text(QAccessible::Text kind) const override;
    QAccessible::State state() const override;
};

} // namespace chatflow
