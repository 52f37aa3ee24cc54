// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/producttable.h"

#include "base/delimitedtext.h"
#include "base/textfold.h"
#include "tenants/pricetext.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class ProductTableText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::ProductTable)

public:
    static QString noName(int row) { return tr("Row %1 has no name.").arg(row); }
    static QString badPrice(int row, const QString &cell)
    {
        return tr("Row %1: “%2” is no price.").arg(row).arg(cell);
    }
    static QString badAvailability(int row, const QString &cell)
    {
        return tr("Row %1: “%2” does not say whether it is available.").arg(row).arg(cell);
    }
    static QString twice(int row, const QString &cell)
    {
        return tr("Row %1: there already is a “%2”.").arg(row).arg(cell);
    }
    static QString quote(int row)
    {
        return tr("Row %1: a quotation mark is opened and never closed.").arg(row);
    }
};

/// Which cell of a row holds what; -1 = none does.
struct ProductColumns {
    qsizetype name = -1;
    qsizetype price = -1;
    qsizetype currency = -1;
    qsizetype description = -1;
    qsizetype available = -1;
};

const QStringList nameTitles{u"nombre"_s, u"producto"_s, u"productos"_s, u"servicio"_s, u"articulo"_s,
                             u"nome"_s,   u"produto"_s,  u"produtos"_s,  u"servico"_s,  u"artigo"_s,
                             u"name"_s,   u"product"_s,  u"products"_s,  u"service"_s,  u"item"_s,
                             u"title"_s,  u"titulo"_s};
const QStringList priceTitles{u"precio"_s, u"preco"_s, u"price"_s,   u"valor"_s, u"importe"_s,
                              u"costo"_s,  u"cost"_s,  u"precios"_s, u"pvp"_s};
const QStringList currencyTitles{u"moneda"_s, u"moeda"_s, u"currency"_s, u"divisa"_s};
const QStringList descriptionTitles{u"descripcion"_s, u"descricao"_s, u"description"_s, u"detalle"_s,
                                    u"detalles"_s,    u"detalhe"_s,   u"detalhes"_s,    u"details"_s,
                                    u"notas"_s,       u"notes"_s,     u"observacoes"_s};
const QStringList availableTitles{u"disponible"_s, u"disponivel"_s, u"available"_s,     u"stock"_s,
                                  u"estoque"_s,    u"existencia"_s, u"existencias"_s,   u"in stock"_s,
                                  u"em estoque"_s, u"en stock"_s,   u"disponibilidad"_s};

/// A title may say more: "Precio (USD)", "Preço:".
QString titleOf(const QString &cell)
{
    return foldedWords(cell.section(u'(', 0, 0)).join(u' ');
}

qsizetype columnTitled(const QStringList &titles, const QStringList &row)
{
    for (qsizetype i = 0; i < row.size(); ++i) {
        const QString title = titleOf(row.at(i));
        if (titles.contains(title) || titles.contains(title.section(u' ', 0, 0)))
            return i;
    }
    return -1;
}

std::optional<ProductColumns> headerOf(const QStringList &row)
{
    ProductColumns columns;
    columns.price = columnTitled(priceTitles, row);
    columns.currency = columnTitled(currencyTitles, row);
    columns.description = columnTitled(descriptionTitles, row);
    columns.available = columnTitled(availableTitles, row);
    for (qsizetype i = 0; i < row.size() && columns.name < 0; ++i) {
        if (nameTitles.contains(titleOf(row.at(i))))
            columns.name = i;
    }
    const bool hasOthers = columns.price >= 0 || columns.description >= 0 || columns.available >= 0;
    if (columns.name < 0 && hasOthers && columns.price != 0 && columns.description != 0 &&
        columns.available != 0 && titleOf(row.first()).isEmpty())
        columns.name = 0; // a corner left empty
    // A lone "Producto" heads a list of names; "Servicio a domicilio" in one of several columns does not.
    if (columns.name < 0 || (!hasOthers && row.size() > 1))
        return std::nullopt;
    return columns;
}

ProductColumns columnsWithoutHeader(const QList<QStringList> &rows, Currency currency)
{
    qsizetype count = 0;
    for (const QStringList &row : rows)
        count = std::max(count, row.size());
    ProductColumns columns;
    columns.name = 0;
    for (qsizetype i = 1; i < count && columns.price < 0; ++i) {
        qsizetype filled = 0;
        qsizetype prices = 0;
        for (const QStringList &row : rows) {
            const QString cell = row.value(i);
            filled += cell.isEmpty() ? 0 : 1;
            prices += priceFromText(cell, currency) ? 1 : 0;
        }
        if (filled > 0 && prices * 2 >= filled)
            columns.price = i;
    }
    for (qsizetype i = 1; i < count; ++i) {
        if (i == columns.price)
            continue;
        if (columns.description < 0)
            columns.description = i;
        else if (columns.available < 0)
            columns.available = i;
    }
    return columns;
}

/// Yes, no, or a number in stock.
std::optional<bool> availability(const QString &cell)
{
    static const QStringList yes{u"si"_s,         u"sim"_s,        u"yes"_s,        u"y"_s,        u"s"_s,
                                 u"true"_s,       u"verdadero"_s,  u"x"_s,          u"✓"_s,        u"✔"_s,
                                 u"verdadeiro"_s, u"disponible"_s, u"disponivel"_s, u"available"_s};
    static const QStringList no{u"no"_s,    u"nao"_s,     u"n"_s,        u"false"_s,
                                u"falso"_s, u"agotado"_s, u"esgotado"_s, u"sold out"_s};
    const QString word = folded(cell);
    if (yes.contains(word))
        return true;
    if (no.contains(word))
        return false;
    bool isNumber = false;
    const qlonglong stock = word.toLongLong(&isNumber);
    return isNumber ? std::optional(stock > 0) : std::nullopt;
}

} // namespace

QString problemText(const ProductTableProblem &problem)
{
    switch (problem.kind) {
    case ProductTableProblem::Kind::NoName:
        return ProductTableText::noName(problem.row);
    case ProductTableProblem::Kind::BadPrice:
        return ProductTableText::badPrice(problem.row, problem.cell);
    case ProductTableProblem::Kind::BadAvailability:
        return ProductTableText::badAvailability(problem.row, problem.cell);
    case ProductTableProblem::Kind::TwiceTheSame:
        return ProductTableText::twice(problem.row, problem.cell);
    case ProductTableProblem::Kind::QuoteNotClosed:
        return ProductTableText::quote(problem.row);
    }
    return {};
}

Result<ProductTable> productTableFrom(const QString &text, Currency currency)
{
    if (text.size() > largestProductTable)
        return fail(Error::invalid(u"products"_s, u"≤ 10 MB"_s));
    DelimitedText cells = delimitedText(text);
    ProductTable table;
    if (cells.rows.isEmpty())
        return table;
    ProductColumns columns;
    if (const auto header = headerOf(cells.rows.constFirst())) {
        table.hadHeader = true;
        columns = *header;
        cells.rows.removeFirst();
        cells.numbers.removeFirst();
    } else {
        columns = columnsWithoutHeader(cells.rows, currency);
    }

    using Kind = ProductTableProblem::Kind;
    QSet<QString> seen;
    for (qsizetype i = 0; i < cells.rows.size(); ++i) {
        const QStringList &row = cells.rows.at(i);
        const int number = cells.numbers.at(i);
        const auto refuse = [&](Kind kind, const QString &cell) {
            table.problems.append({number, kind, cell});
        };
        const auto cellAt = [&row](qsizetype column) { return column < 0 ? QString() : row.value(column); };
        if (number == cells.unclosedQuote) {
            refuse(Kind::QuoteNotClosed, {});
            continue;
        }
        Product product{.name = cellAt(columns.name).simplified(),
                        .price = {},
                        .description = cellAt(columns.description)};
        if (product.name.isEmpty()) {
            refuse(Kind::NoName, {});
            continue;
        }
        const QString price = cellAt(columns.price);
        if (!price.isEmpty()) {
            const auto named = Currency::fromCode(cellAt(columns.currency).toUpper());
            product.price = priceFromText(price, named.value_or(currency));
            if (!product.price) {
                refuse(Kind::BadPrice, price);
                continue;
            }
        }
        const QString available = cellAt(columns.available);
        if (!available.isEmpty()) {
            const auto answer = availability(available);
            if (!answer) {
                refuse(Kind::BadAvailability, available);
                continue;
            }
            product.available = *answer;
        }
        if (seen.contains(folded(product.name))) {
            refuse(Kind::TwiceTheSame, product.name);
            continue;
        }
        seen.insert(folded(product.name));
        table.products.append(product);
    }
    return table;
}

} // namespace chatflow
