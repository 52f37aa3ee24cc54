// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace chatflow
{

/// The number from 1 to 5 that a contact's whole message is: "4", "4/5", "5️⃣", "⭐⭐⭐⭐", "cuatro",
/// "nota quatro". Nothing for what says more than that: "2 pizzas" is an order.
std::optional<int> surveyScore(const QString &text);

/// The question that is asked where the tenant has no words of its own, in `language` (es, pt, otherwise en).
QString surveyQuestion(const QString &language);
/// What is said to who has answered it.
QString surveyThanks(const QString &language);

} // namespace chatflow
