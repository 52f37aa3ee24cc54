// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/zonebox.h"

#include <QCompleter>
#include <QTimeZone>

namespace chatflow
{

ZoneBox::ZoneBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &zone : zones)
        addItem(QString::fromUtf8(zone));
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
}

bool ZoneBox::isZone() const
{
    return QTimeZone(zone().toUtf8()).isValid();
}

} // namespace chatflow
