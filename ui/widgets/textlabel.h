// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace chatflow
{

/// A label for text of any length that others wrote: shown as it is, wrapped, and to be copied by mouse.
/// `parent` owns it.
inline QLabel *textLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace chatflow
