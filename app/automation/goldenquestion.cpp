// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/goldenquestion.h"

#include "base/jsonreader.h"
#include "base/textfold.h"
#include "language/stopwordlanguage.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int longestAnswer = 1'000'000; ///< in characters: nobody expects more

QStringList textsAt(const JsonReader &json, const char16_t *key)
{
    QStringList texts;
    json.forEach(key, [&](const JsonReader &element) {
        if (element.value().isString())
            texts.append(element.value().toString());
        else
            json.bad(key, u"texts"_s);
    });
    return texts;
}

std::optional<int> lengthAt(const JsonReader &json, const char16_t *key)
{
    const auto length = json.optionalInteger(key);
    if (!length)
        return std::nullopt;
    if (*length < 0 || *length > longestAnswer) {
        json.bad(key, u"a number of characters"_s);
        return std::nullopt;
    }
    return static_cast<int>(*length);
}

bool hasBlank(const QStringList &texts)
{
    return std::ranges::any_of(texts, [](const QString &text) { return folded(text).trimmed().isEmpty(); });
}

bool isLength(const std::optional<int> &length)
{
    return !length || (*length >= 0 && *length <= longestAnswer);
}

/// As people count: code points, not units of UTF-16.
qsizetype characters(const QString &text)
{
    qsizetype count = 0;
    for (const QChar c : text)
        count += c.isLowSurrogate() ? 0 : 1;
    return count;
}

} // namespace

QJsonObject GoldenExpectations::toJson() const
{
    QJsonObject json;
    if (!contains.isEmpty())
        json.insert(u"contains"_s, QJsonArray::fromStringList(contains));
    if (!containsNot.isEmpty())
        json.insert(u"contains_not"_s, QJsonArray::fromStringList(containsNot));
    if (!language.isEmpty())
        json.insert(u"language"_s, language);
    if (minLength)
        json.insert(u"min_length"_s, *minLength);
    if (maxLength)
        json.insert(u"max_length"_s, *maxLength);
    return json;
}

Result<GoldenExpectations> GoldenExpectations::fromJson(const QJsonObject &object)
{
    const JsonReader json(object);
    GoldenExpectations expectations;
    expectations.contains = textsAt(json, u"contains");
    expectations.containsNot = textsAt(json, u"contains_not");
    expectations.language = json.optionalText(u"language");
    expectations.minLength = lengthAt(json, u"min_length");
    expectations.maxLength = lengthAt(json, u"max_length");
    CHATFLOW_TRY(json.status());
    return expectations;
}

Result<> GoldenExpectations::validate() const
{
    if (hasBlank(contains))
        return fail(Error::invalid(u"contains"_s, u"empty"_s));
    if (hasBlank(containsNot))
        return fail(Error::invalid(u"contains_not"_s, u"empty"_s));
    if (!language.isEmpty() && !QStringList{u"es"_s, u"pt"_s, u"en"_s}.contains(language))
        return fail(Error::invalid(u"language"_s, language));
    if (!isLength(minLength))
        return fail(Error::invalid(u"min_length"_s, QString::number(*minLength)));
    if (!isLength(maxLength) || (minLength && maxLength && *maxLength < *minLength))
        return fail(Error::invalid(u"max_length"_s, QString::number(*maxLength)));
    return {};
}

QList<GoldenVerdict> judgeAnswer(const GoldenExpectations &expectations, const QString &answer)
{
    using Which = GoldenVerdict::Rule;
    QList<GoldenVerdict> verdicts;
    const QString said = folded(answer);
    for (const QString &text : expectations.contains)
        verdicts.append({Which::Contains, text, {}, said.contains(folded(text))});
    for (const QString &text : expectations.containsNot)
        verdicts.append({Which::ContainsNot, text, {}, !said.contains(folded(text))});
    if (!expectations.language.isEmpty()) {
        const QString found = languageByStopWords(answer).value_or(QString());
        verdicts.append({Which::Language, expectations.language, found, found == expectations.language});
    }
    const qsizetype length = characters(answer);
    if (expectations.minLength)
        verdicts.append({Which::MinLength, QString::number(*expectations.minLength), QString::number(length),
                         length >= *expectations.minLength});
    if (expectations.maxLength)
        verdicts.append({Which::MaxLength, QString::number(*expectations.maxLength), QString::number(length),
                         length <= *expectations.maxLength});
    return verdicts;
}

} // namespace chatflow
