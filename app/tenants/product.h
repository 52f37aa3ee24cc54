// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonreader.h"
#include "base/money.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace chatflow
{

/// A product or service that a tenant sells.
struct Product {
    QString name;
    std::optional<Money> price; ///< none: not said
    QString description;
    bool available = true;

    bool operator==(const Product &) const = default;

    QJsonObject toJson() const;
    /// Of an object, or of a text as settings held it at first: the name. What is wrong is recorded in
    /// `json`.
    static Product fromJson(const JsonReader &json);
};

/// "Chips", "Chips (1.50 USD)": as it stands in a list for a flow, and on the command line.
QString productText(const Product &product);
/// Reads what productText() writes; whatever has no price at its end is a name.
Product productFromText(const QString &text);
QList<Product> productsFromTexts(const QStringList &texts);

} // namespace chatflow
