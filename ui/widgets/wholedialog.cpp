// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wholedialog.h"

#include <QEvent>
#include <QLayout>

namespace chatflow
{

bool WholeDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    const bool changes = event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest ||
                         event->type() == QEvent::Show;
    if (changes && layout() && layout()->hasHeightForWidth())
        setMinimumHeight(layout()->totalHeightForWidth(width()));
    return handled;
}

} // namespace chatflow
