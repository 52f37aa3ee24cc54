// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pricescommands.h"

#include "accounts/alltenants.h"
#include "base/clock.h"
#include "engine/jsonforms.h"
#include "metering/pricelist.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class PricesText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::PricesCommand)

public:
    static QList<TableColumn> columns()
    {
        return {{tr("MODEL"), false, 12}, {tr("FROM")},     {tr("IN"), true},         {tr("CACHED"), true},
                {tr("OUT"), true},        {tr("CURRENCY")}, {tr("SOURCE"), false, 12}};
    }
    static QString unknownModel() { return tr("the price book has no such model"); }
    static QString none() { return tr("No price is in force on that day."); }
    static QString set(const ModelPrice &price, int version)
    {
        return tr("%1 from %2: version %3. What was counted before keeps its cost.")
            .arg(price.model, price.from.toString(Qt::ISODate))
            .arg(version);
    }
    static QString withdrawn(const QString &model, QDate from)
    {
        return tr("The price of %1 from %2 is taken back.").arg(model, from.toString(Qt::ISODate));
    }
    static QString nothingToWithdraw() { return tr("none of the workspace's own begins on that day"); }
    static QString missing() { return tr("an amount like 0.15 is expected"); }
};

QString amountText(const Money &money)
{
    return money.toString().section(u' ', 0, 0);
}

QStringList priceRow(const ModelPrice &price)
{
    return {price.model,
            price.from.toString(Qt::ISODate),
            amountText(price.input),
            price.cachedInput ? amountText(*price.cachedInput) : u"-"_s,
            amountText(price.output),
            price.input.currency().code(),
            price.source};
}

QJsonObject priceToJson(const ModelPrice &price)
{
    return {
        {u"model"_s, price.model},
        {u"from"_s, price.from.toString(Qt::ISODate)},
        {u"input"_s, amountText(price.input)},
        {u"cached_input"_s,
         price.cachedInput ? QJsonValue(amountText(*price.cachedInput)) : QJsonValue(QJsonValue::Null)},
        {u"output"_s, amountText(price.output)},
        {u"currency"_s, price.input.currency().code()},
        {u"origin"_s, price.origin == ModelPrice::Origin::Own ? u"workspace"_s : u"program"_s},
        {u"version"_s, price.version},
        {u"source"_s, price.source},
    };
}

Result<ModelPrice> priceFrom(const Arguments &arguments, QDate today)
{
    ModelPrice price;
    price.model = modelId(arguments.at(0));
    const auto from = arguments.date(u"from"_s, today);
    if (!from)
        return fail(from.error());
    price.from = *from;
    const auto currency = Currency::fromCode(arguments.value(u"currency"_s, u"USD"_s));
    if (!currency)
        return fail(Error::invalid(u"--currency"_s, arguments.value(u"currency"_s)));
    const auto amount = [&](const QString &option) -> Result<Money> {
        const auto money = Money::fromString(arguments.value(option), *currency);
        return money ? money : fail(Error::invalid(u"--"_s + option, PricesText::missing()));
    };
    const auto input = amount(u"in"_s);
    if (!input)
        return fail(input.error());
    const auto output = amount(u"out"_s);
    if (!output)
        return fail(output.error());
    price.input = *input;
    price.output = *output;
    if (arguments.has(u"cached"_s)) {
        const auto cached = amount(u"cached"_s);
        if (!cached)
            return fail(cached.error());
        price.cachedInput = *cached;
    }
    price.source = arguments.value(u"source"_s);
    CHATFLOW_TRY(price.validate());
    return price;
}

} // namespace

CommandSpec PricesListCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::PricesCommand", source);
    };
    return {
        .name = u"prices list"_s,
        .arguments = u"[MODEL]"_s,
        .minArguments = 0,
        .maxArguments = 1,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::PricesCommand",
                                          "Lists what the models' providers ask for a million tokens.")),
        .description = text(QT_TRANSLATE_NOOP(
            "chatflow::PricesCommand",
            "Each price holds from its day on (00:00 UTC). The workspace's own go before those that come "
            "with the program. A call is priced by its tenant's flowise.price_model; without a price its "
            "cost is unknown, never zero.")),
        .options = {{u"at"_s, u"DATE"_s,
                     text(QT_TRANSLATE_NOOP("chatflow::PricesCommand",
                                            "only what is in force on that day, like 2026-11-24"))}},
        .examples = {u"prices list"_s, u"prices list gpt-4o-mini --at 2026-11-24 --json"_s},
    };
}

QCoro::Task<Result<ExitCode>> PricesListCommand::run(CommandContext &context)
{
    const auto at = context.arguments.date(u"at"_s, {});
    if (!at)
        co_return fail(at.error());
    const auto opened = co_await context.openWorkspace();
    if (!opened)
        co_return fail(opened.error());
    const auto reading = (*opened)->prices().book();
    const auto book = co_await settled(reading);
    if (!book)
        co_return fail(book.error());
    const bool one = !context.arguments.positional().isEmpty();
    const PriceBook shown = one ? book->of(context.arguments.at(0)) : *book;
    if (one && shown.prices().isEmpty())
        co_return fail(Error::invalid(context.arguments.at(0), PricesText::unknownModel()));
    QList<ModelPrice> prices = shown.prices();
    if (at->isValid()) {
        prices.clear();
        const QStringList models = shown.models();
        for (const QString &model : models) {
            if (const auto price = shown.find(model, ModelPrice{.from = *at}.effectiveAt()))
                prices.append(*price);
        }
    }
    QJsonArray array;
    QList<QStringList> rows;
    for (const ModelPrice &price : std::as_const(prices)) {
        array.append(priceToJson(price));
        rows.append(priceRow(price));
    }
    if (context.output.isJson())
        context.output.json({{u"prices"_s, array}, {u"per_tokens"_s, 1'000'000}});
    else if (rows.isEmpty())
        context.output.line(PricesText::none());
    else
        context.output.table(PricesText::columns(), rows);
    co_return ExitCode::Ok;
}

CommandSpec PricesSetCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::PricesCommand", source);
    };
    return {
        .name = u"prices set"_s,
        .arguments = u"MODEL"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::PricesCommand",
                                          "Sets what the workspace pays for a model, from a day on.")),
        .description = text(QT_TRANSLATE_NOOP(
            "chatflow::PricesCommand",
            "Amounts are for a million tokens. Each change is a version of its own; what was counted before "
            "keeps its cost. MODEL is what tenants name in flowise.price_model.")),
        .options =
            {
                {u"in"_s, u"AMOUNT"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::PricesCommand", "for tokens in, like 0.15"))},
                {u"cached"_s, u"AMOUNT"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::PricesCommand",
                                        "for tokens in that the provider had cached (as --in)"))},
                {u"out"_s, u"AMOUNT"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::PricesCommand", "for tokens out, like 0.60"))},
                {u"currency"_s, u"CODE"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::PricesCommand", "of the amounts (USD)"))},
                {u"from"_s, u"DATE"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::PricesCommand",
                                        "the first day, like 2026-11-24 (today, UTC)"))},
                {u"source"_s, u"TEXT"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::PricesCommand", "where the price was read"))},
                {u"withdraw"_s,
                 {},
                 text(QT_TRANSLATE_NOOP("chatflow::PricesCommand",
                                        "take back the workspace's own price that begins on --from"))},
            },
        .examples = {u"prices set gpt-4o-mini --in 0.15 --cached 0.075 --out 0.60 --source invoice"_s,
                     u"prices set gpt-4o-mini --from 2026-11-24 --withdraw"_s},
    };
}

QCoro::Task<Result<ExitCode>> PricesSetCommand::run(CommandContext &context)
{
    const Arguments &arguments = context.arguments;
    const auto opened = co_await context.openWorkspace();
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = **opened;
    const AllTenants all = SystemPrincipal::allTenants();
    const QDate today = toDateTime(workspace.clock().now()).date();
    if (arguments.has(u"withdraw"_s)) {
        const auto from = arguments.date(u"from"_s, today);
        if (!from)
            co_return fail(from.error());
        const QString model = modelId(arguments.at(0));
        const auto taking = workspace.prices().withdraw(all, workspace.localActor(), model, *from);
        const auto taken = co_await settled(taking);
        if (!taken)
            co_return fail(taken.error());
        if (!*taken)
            co_return fail(Error::invalid(u"--from"_s, PricesText::nothingToWithdraw()));
        if (context.output.isJson())
            context.output.json({{u"withdrawn"_s, model}, {u"from"_s, from->toString(Qt::ISODate)}});
        else
            context.output.line(PricesText::withdrawn(model, *from));
        co_return ExitCode::Ok;
    }
    auto price = priceFrom(arguments, today);
    if (!price)
        co_return fail(price.error());
    const auto setting = workspace.prices().set(all, workspace.localActor(), *price);
    const auto version = co_await settled(setting);
    if (!version)
        co_return fail(version.error());
    price->version = *version;
    if (context.output.isJson())
        context.output.json({{u"price"_s, priceToJson(*price)}});
    else
        context.output.line(PricesText::set(*price, *version));
    co_return ExitCode::Ok;
}

} // namespace chatflow
