// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/product.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

QJsonObject Product::toJson() const
{
    QJsonObject json{{u"name"_s, name}};
    if (price)
        json.insert(u"price"_s, price->toString());
    if (!description.isEmpty())
        json.insert(u"description"_s, description);
    if (!available)
        json.insert(u"available"_s, false);
    return json;
}

Product Product::fromJson(const JsonReader &json)
{
    if (json.value().isString())
        return {.name = json.value().toString(), .price = {}, .description = {}};
    Product product{.name = json.text(u"name"),
                    .price = {},
                    .description = json.optionalText(u"description"),
                    .available = json.optionalBoolean(u"available", true)};
    const QString price = json.optionalText(u"price");
    if (!price.isEmpty()) {
        if (const auto money = Money::fromText(price))
            product.price = *money;
        else
            json.bad(u"price", u"an amount and a currency, such as 12.50 USD"_s);
    }
    return product;
}

QString productText(const Product &product)
{
    return product.price ? product.name + u" ("_s + product.price->toString() + u')' : product.name;
}

Product productFromText(const QString &text)
{
    const QString plain = text.trimmed();
    const qsizetype open = plain.lastIndexOf(u" ("_s);
    if (open > 0 && plain.endsWith(u')')) {
        if (const auto price = Money::fromText(QStringView(plain).sliced(open + 2).chopped(1)))
            return {.name = plain.first(open), .price = *price, .description = {}};
    }
    return {.name = plain, .price = {}, .description = {}};
}

QList<Product> productsFromTexts(const QStringList &texts)
{
    QList<Product> products;
    for (const QString &text : texts)
        products.append(productFromText(text));
    return products;
}

} // namespace chatflow
