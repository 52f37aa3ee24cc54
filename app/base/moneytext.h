// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace chatflow
{

class Money;

/// An amount as people read it: "USD 1,234.50", "1.234,50 USD". The currency is its code, because "$" means
/// another one in each country. It has the decimals of its currency, and as many more, up to six, as the
/// amount needs: nothing is rounded, so that what a few tokens cost does not show as nothing.
QString localeText(const Money &money, const QLocale &locale);

} // namespace chatflow
