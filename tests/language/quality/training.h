// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace chatflow::test
{

/// Trains the built-in models on the phrases in `resources` (resources/language); what
/// MessageReader::fromData() reads. The same phrases give the same bytes. Throws std::runtime_error when a
/// table cannot be read.
QByteArray trainModels(const QString &resources);

/// What `resources` holds to train on, in a few bytes: it stands in the models, which are old when it
/// differs.
QByteArray fingerprintOf(const QString &resources);
/// Of the phrases that models were trained on.
QByteArray fingerprintIn(const QByteArray &models);

} // namespace chatflow::test
