// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/usualcurrency.h"

#include <QLocale>
#include <QMap>
#include <QTimeZone>

namespace chatflow
{

Currency usualCurrency(const TenantSettings &settings)
{
    QMap<QString, int> uses;
    for (const Product &product : settings.products) {
        if (product.price)
            ++uses[product.price->currency().code()];
    }
    QString most;
    for (auto it = uses.cbegin(); it != uses.cend(); ++it) {
        if (most.isEmpty() || it.value() > uses.value(most))
            most = it.key();
    }
    if (most.isEmpty()) {
        const QTimeZone zone(settings.timeZone.toUtf8());
        const auto country = zone.isValid() ? zone.territory() : QLocale::AnyTerritory;
        if (country != QLocale::AnyTerritory)
            most = QLocale(QLocale::AnyLanguage, country).currencySymbol(QLocale::CurrencyIsoCode);
    }
    const auto currency = Currency::fromCode(most);
    return currency ? *currency : Currency::usd();
}

} // namespace chatflow
