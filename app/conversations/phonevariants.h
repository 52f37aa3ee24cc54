// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace chatflow
{

/// The other forms in which WhatsApp may know the subscriber of `digits`: with and without Brazil's ninth
/// digit, Argentina's 9 after the country and Mexico's 1. Candidates to look a contact up by; what is stored
/// or sent to is never changed to one of them. Empty for all other countries.
QStringList phoneVariants(const QString &digits);

} // namespace chatflow
