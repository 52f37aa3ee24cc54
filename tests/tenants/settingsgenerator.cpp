// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/settingsgenerator.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow::test
{
namespace
{

template<typename T> T oneOf(const QList<T> &values)
{
    return values.at(*rc::gen::inRange<qsizetype>(0, values.size()));
}

int upTo(int most)
{
    return *rc::gen::inRange(0, most + 1);
}

QString anyText()
{
    return oneOf<QString>(
        {u""_s, u"one"_s, u"uno\ndos"_s, u"uno\ndos\ntres"_s, u"{braces} \"quotes\""_s, u"pão 🙂"_s});
}

Product anyProduct(const QString &name)
{
    Product product{.name = name, .price = {}, .description = anyText(), .available = upTo(3) > 0};
    if (upTo(1) == 1)
        product.price = Money(upTo(3) * 500'000, Currency::usd());
    return product;
}

/// Some of `all`, in any order.
QStringList someOf(QStringList all)
{
    const qsizetype kept = upTo(static_cast<int>(all.size()));
    for (qsizetype i = all.size() - 1; i > 0; --i)
        all.swapItemsAt(i, upTo(static_cast<int>(i)));
    return all.first(kept);
}

TenantSettings randomSettings()
{
    TenantSettings settings;
    if (upTo(1) == 1) {
        settings.flowise.url = oneOf<QString>({u"https://a.example"_s, u"https://b.example"_s});
        settings.flowise.flowId = oneOf<QString>({u"flow-1"_s, u"flow-2"_s});
        settings.flowise.pinnedCertificate = oneOf<QString>(
            {u""_s, QString(43, u'A') + u'=', u"XcdWTVout8fqT8u76lbmwlVmljIe6BgnulY3yEmcu2U="_s});
    }
    settings.flowise.streaming = upTo(1) == 1;
    settings.flowise.priceModel = oneOf<QString>({u""_s, u"gpt-5-mini"_s, u"claude-haiku-4-5"_s});
    settings.flowise.timeout = seconds(60 + upTo(2));
    settings.context.messages = upTo(3);
    settings.context.summary = static_cast<SummaryMode>(upTo(2));
    if (upTo(1) == 1)
        settings.context.tokensPerConversationPerDay = upTo(2);
    settings.answering.attempts = 1 + upTo(2);
    settings.answering.personTarget = std::chrono::minutes(1 + upTo(2));
    settings.answering.importantTag = upTo(1) == 0 ? QString() : u"VIP"_s;
    settings.guards.fallbackText = anyText();
    settings.guards.answersInTenMinutes = upTo(2);
    settings.survey.enabled = upTo(1) == 1;
    settings.followUps.maximum = 1 + upTo(2);
    settings.followUps.missed = static_cast<MissedFollowUp>(upTo(1));
    settings.followUps.stopWords = someOf({u"basta"_s, u"parar"_s});
    for (int step = 1; step <= 3; ++step) {
        if (upTo(1) == 1)
            settings.followUpSteps.append(
                {step * 60, oneOf<QString>({u"¿Sigues ahí?"_s, u"Hola"_s}), upTo(1) == 1});
    }
    settings.businessName = anyText();
    settings.businessDescription = anyText();
    settings.tone = oneOf<QString>({u"formal"_s, u"casual"_s});
    settings.language = oneOf<QString>({u"es"_s, u"pt"_s, u"en"_s});
    for (const QString &name : someOf({u"Pan"_s, u"Leche"_s, u"Café"_s, u"Té"_s}))
        settings.products.append(anyProduct(name));
    for (int weekday = 1; weekday <= 3; ++weekday) {
        if (upTo(1) == 1)
            settings.businessHours.append({weekday, 540, 720});
        if (upTo(2) == 2)
            settings.businessHours.append({weekday, 840, 1080 + upTo(1)});
    }
    for (int day = 1; day <= 2; ++day) {
        if (upTo(1) == 1)
            settings.holidays.append({QDate(2026, 12, day), anyText(), {}});
    }
    if (!settings.holidays.isEmpty() && upTo(1) == 1)
        settings.holidays.first().hours.append({600, 660 + upTo(1)});
    settings.timeZone = oneOf<QString>({u"UTC"_s, u"America/Mexico_City"_s});
    settings.customInstructions = anyText();
    for (const QString &name : someOf({u"delivery"_s, u"payment"_s, u"since"_s})) {
        if (name == u"delivery"_s)
            settings.ownVariables.append({name, upTo(1) == 1 ? u"yes"_s : u"no"_s, VariableType::YesNo, {}});
        else if (name == u"payment"_s)
            settings.ownVariables.append(
                {name, oneOf<QString>({u""_s, u"cash"_s, u"cash\ncard"_s}), VariableType::List, {}});
        else
            settings.ownVariables.append({name, anyText()});
    }
    settings.promptTemplate = anyText().remove(u"{braces} "_s);
    if (upTo(1) == 1)
        settings.templateOrigin = {PromptTemplateId(1 + upTo(1)), 1 + upTo(1)};
    return settings;
}

} // namespace

rc::Gen<TenantSettings> anySettings()
{
    return rc::gen::exec([] { return randomSettings(); });
}

} // namespace chatflow::test

namespace chatflow
{

void showValue(const TenantSettings &settings, std::ostream &out)
{
    out << QJsonDocument(settings.toJson()).toJson().toStdString();
}

} // namespace chatflow
