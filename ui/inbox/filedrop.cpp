// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/filedrop.h"

#include "inbox/composerfield.h"

#include <QDropEvent>
#include <QWidget>

namespace chatflow
{

FileDrop::FileDrop(QWidget &target, ComposerField &field)
    : QObject(&target)
    , m_field(field)
{
    target.setAcceptDrops(true);
    target.installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove ||
        event->type() == QEvent::Drop) {
        auto *drag = static_cast<QDropEvent *>(event);
        const bool taken = m_field.takesFiles() && ComposerField::holdsFiles(*drag->mimeData());
        drag->setAccepted(taken);
        if (taken) {
            drag->setDropAction(Qt::CopyAction); // the file stays where it is
            if (event->type() == QEvent::Drop)
                m_field.take(*drag->mimeData());
        }
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace chatflow
