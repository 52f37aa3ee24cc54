// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace chatflow
{

/// "es", "pt" or "en": the language whose commonest words a text has most of; none when it has too few, or as
/// many of two. Plain counting, meant for whole answers: a stand-in until languages are detected properly.
std::optional<QString> languageByStopWords(QStringView text);

} // namespace chatflow
