// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace chatflow
{

/// Appends `utf8` as text of an HTML page: whatever is in it is shown, never run. Line breaks become <br>.
void appendHtmlText(QByteArray &out, QByteArrayView utf8);

/// The beginning of a page that needs nothing else: its looks (light, dark and printed) are in it, and it may
/// not load or run anything. `language` as in <html lang>.
QByteArray htmlPageBeginning(const QByteArray &title, const QByteArray &language);
QByteArray htmlPageEnd();

} // namespace chatflow
