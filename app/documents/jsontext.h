// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace chatflow
{

/// Appends `utf8` as a JSON string, with its quotes. For files too long for a QJsonDocument.
void appendJsonString(QByteArray &out, QByteArrayView utf8);

/// Appends `"name":`, after a comma unless it is the first of its object. `name` needs no escaping.
void appendJsonName(QByteArray &out, QByteArrayView name);

/// Appends `"name":"value"` unless the value is empty.
void appendJsonMember(QByteArray &out, QByteArrayView name, QByteArrayView value);
void appendJsonMember(QByteArray &out, QByteArrayView name, qint64 value);

} // namespace chatflow
