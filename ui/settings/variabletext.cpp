// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/variabletext.h"

#include "base/moneytext.h"
#include "base/textfold.h"
#include "tenants/pricetext.h"

#include <QDate>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// The short form of the reader, with the whole year.
QString dateFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s))
        format.replace(u"yy"_s, u"yyyy"_s);
    return format;
}

QString storedNumber(const QString &typed, const QLocale &locale)
{
    QString plain = typed;
    static const QRegularExpression blanks(u"\\s"_s);
    plain.remove(blanks);
    plain.replace(QChar(0x2212), u'-');
    const QString point = locale.decimalPoint();
    const QString group = locale.groupSeparator();
    if (plain.count(point) == 1) {
        const qsizetype at = plain.indexOf(point);
        QString whole = plain.first(at);
        whole.remove(group);
        return whole + u'.' + plain.sliced(at + point.size());
    }
    // One mark that is not the reader's own is a decimal point, unless it parts thousands.
    static const QRegularExpression thousands(u"^-?[0-9]{1,3}([.,'’][0-9]{3})+$"_s);
    if (thousands.match(plain).hasMatch() && plain.contains(group))
        return plain.remove(group);
    return plain.replace(u',', u'.');
}

QString storedPhone(const QString &typed)
{
    QString plain = typed;
    static const QRegularExpression marks(u"[\\s().\\-/]"_s);
    plain.remove(marks);
    return plain.startsWith(u"00"_s) ? u'+' + plain.sliced(2) : plain;
}

QString storedDate(const QString &typed, const QLocale &locale)
{
    for (const QString &format : {dateFormat(locale), u"yyyy-MM-dd"_s, u"d/M/yyyy"_s, u"d.M.yyyy"_s}) {
        const QDate date = locale.toDate(typed, format);
        if (date.isValid())
            return date.toString(Qt::ISODate);
    }
    return typed;
}

} // namespace

QString VariableText::typeName(VariableType type)
{
    switch (type) {
    case VariableType::Text:
        return tr("Text");
    case VariableType::Choice:
        return tr("One of several");
    case VariableType::List:
        return tr("List");
    case VariableType::Number:
        return tr("Number");
    case VariableType::YesNo:
        return tr("Yes or no");
    case VariableType::Money:
        return tr("Amount of money");
    case VariableType::Phone:
        return tr("Telephone number");
    case VariableType::Date:
        return tr("Date");
    }
    return {};
}

QString VariableText::originName(VariableOrigin origin)
{
    switch (origin) {
    case VariableOrigin::BuiltIn:
        return tr("Built in");
    case VariableOrigin::Workspace:
        return tr("Workspace");
    case VariableOrigin::Plan:
        return tr("Plan");
    case VariableOrigin::Tenant:
        return tr("This business");
    case VariableOrigin::Contact:
        return tr("The contact");
    }
    return {};
}

QString VariableText::shown(VariableType type, const QString &value, const QLocale &locale)
{
    switch (type) {
    case VariableType::Number: {
        // A value that was not taken yet stays as it was typed.
        static const QRegularExpression plain(u"^-?[0-9]+(\\.[0-9]+)?$"_s);
        return plain.match(value).hasMatch() ? QString(value).replace(u"."_s, locale.decimalPoint()) : value;
    }
    case VariableType::Money: {
        const auto money = Money::fromText(value);
        return money ? localeText(*money, locale) : value;
    }
    case VariableType::Date: {
        const QDate date = QDate::fromString(value, Qt::ISODate);
        return date.isValid() ? locale.toString(date, dateFormat(locale)) : value;
    }
    case VariableType::YesNo:
        return value == u"yes"_s ? tr("Yes") : value == u"no"_s ? tr("No") : value;
    case VariableType::Text:
    case VariableType::Choice:
    case VariableType::List:
    case VariableType::Phone:
        break;
    }
    return value;
}

QString VariableText::stored(VariableType type, const QString &typed, Currency currency,
                             const QLocale &locale)
{
    if (type == VariableType::Text || type == VariableType::Choice)
        return typed;
    if (type == VariableType::List) {
        QStringList items;
        for (const QString &line : typed.split(u'\n')) {
            if (!line.trimmed().isEmpty())
                items.append(line.trimmed());
        }
        return items.join(u'\n');
    }
    const QString plain = typed.trimmed();
    if (plain.isEmpty())
        return {};
    switch (type) {
    case VariableType::Number:
        return storedNumber(plain, locale);
    case VariableType::Money: {
        const auto money = priceFromText(plain, currency);
        return money ? money->toString() : plain;
    }
    case VariableType::Phone:
        return storedPhone(plain);
    case VariableType::Date:
        return storedDate(plain, locale);
    default:
        return plain;
    }
}

QString VariableText::problem(const OwnVariable &variable, const QLocale &locale)
{
    OwnVariable named = variable; // its name is another field's matter
    named.name = u"value"_s;
    if (checkVariable(named, named.name))
        return {};
    switch (variable.type) {
    case VariableType::Choice:
        return variable.choices.isEmpty() || variable.choices.contains(QString())
                   ? tr("Write what can be chosen, one a line.")
               : variable.choices.contains(variable.value) || variable.value.isEmpty()
                   ? tr("Something can be chosen twice.")
                   : tr("“%1” cannot be chosen any more. Choose again.").arg(variable.value);
    case VariableType::Number:
        //: %1 is an example
        return tr("That is no number. Write it like this: %1").arg(shown(variable.type, u"12.5"_s, locale));
    case VariableType::YesNo:
        return tr("Choose yes or no.");
    case VariableType::Money:
        //: %1 is an example
        return tr("That is no amount. Write it like this: %1")
            .arg(shown(variable.type, u"12.50 USD"_s, locale));
    case VariableType::Phone:
        return tr("Write the number with its country: +34600111222");
    case VariableType::Date:
        //: %1 is an example
        return tr("That is no date. Write it like this: %1")
            .arg(shown(variable.type, u"2026-12-31"_s, locale));
    case VariableType::Text:
    case VariableType::List:
        break;
    }
    return tr("That is too long.");
}

QString VariableText::problemOfName(const QString &name)
{
    if (name.isEmpty())
        return tr("A variable needs a name.");
    if (name == u"client_id"_s)
        return tr("client_id is always the client ID of the business.");
    return isVariableName(name)
               ? QString()
               : tr("A name begins with a letter, and has only small letters without accents, "
                    "digits and “_”, as in delivery_cost.");
}

QString VariableText::nameFrom(const QString &typed)
{
    QString name;
    for (const QChar letter : typed) {
        const QString plain = letter.isSpace() || letter == u'-' ? u"_"_s : folded(QString(letter));
        name += plain.isEmpty() ? QString(letter) : plain;
    }
    return name;
}

} // namespace chatflow
