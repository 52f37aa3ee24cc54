// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "tenants/product.h"

#include <QList>
#include <QString>

namespace chatflow
{

/// A row of a pasted table that could not be taken.
struct ProductTableProblem {
    enum class Kind {
        NoName,
        BadPrice,
        BadAvailability,
        TwiceTheSame, ///< an earlier row has this name
        QuoteNotClosed,
    };
    int row = 0; ///< as people count them in their spreadsheet, from 1
    Kind kind = Kind::NoName;
    QString cell; ///< what could not be read

    bool operator==(const ProductTableProblem &) const = default;
};

/// The problem in words, translated: "Row 7: “cheap” is no price."
QString problemText(const ProductTableProblem &problem);

/// What a pasted table gave.
struct ProductTable {
    QList<Product> products;
    QList<ProductTableProblem> problems; ///< each row that is not among the products
    bool hadHeader = false;
};

/// The most that is read of a table, in characters.
inline constexpr qsizetype largestProductTable = 10LL * 1024 * 1024;

/// Reads products from a table pasted from a spreadsheet or of a CSV file (see delimitedText()). A first row
/// with names of columns in Spanish, Portuguese or English tells which column is which; without one, the
/// first is the name, the first with prices the price, then come the description and whether it is
/// available. `currency` is that of prices that name none. InvalidArgument when it is larger than
/// largestProductTable.
Result<ProductTable> productTableFrom(const QString &text, Currency currency);

} // namespace chatflow
