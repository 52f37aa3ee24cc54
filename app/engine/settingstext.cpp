// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/settingstext.h"

#include "engine/arguments.h"
#include "engine/openinghourstext.h"
#include "flowise/predictionurl.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr QLatin1StringView ownPrefix = "own_variables."_L1;

class SettingsText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::SettingsText)

public:
    static QString unknown() { return tr("there is no such setting"); }
    static QString unknownMeant(const QString &key)
    {
        return tr("there is no such setting; did you mean %1?").arg(key);
    }
    static QString needsNumber() { return tr("a whole number is expected"); }
    static QString needsYesNo() { return tr("yes or no is expected"); }
    static QString needsExpected(const QString &expected) { return tr("expected: %1").arg(expected); }
    static QString notJson(const QString &reason) { return tr("it is not a JSON object: %1").arg(reason); }
};

// A tenant in which nothing is left out of the JSON form: it tells each key and its type, so that no second
// list of them can fall behind.
QJsonObject completeJson()
{
    TenantSettings settings;
    settings.context.tokensPerConversationPerDay = 1;
    return settings.toJson();
}

QJsonValue at(const QJsonObject &object, const QString &key)
{
    const QString group = key.section(u'.', 0, 0);
    return group == key ? object.value(key) : object.value(group).toObject().value(key.section(u'.', 1));
}

void put(QJsonObject &object, const QString &key, const QJsonValue &value)
{
    const QString group = key.section(u'.', 0, 0);
    if (group == key) {
        object.insert(key, value);
        return;
    }
    QJsonObject inner = object.value(group).toObject();
    if (value.isUndefined())
        inner.remove(key.section(u'.', 1));
    else
        inner.insert(key.section(u'.', 1), value);
    object.insert(group, inner);
}

QString textOf(const TenantSettings &settings, const QString &key, const QJsonValue &value)
{
    if (key == u"business_hours"_s)
        return openingHoursText(settings.businessHours);
    if (key == u"holidays"_s)
        return holidaysText(settings.holidays);
    if (key == u"products"_s) {
        QStringList texts;
        for (const Product &product : settings.products)
            texts.append(productText(product));
        return texts.join(u", "_s);
    }
    if (value.isBool())
        return value.toBool() ? u"yes"_s : u"no"_s;
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

Result<QJsonValue> valueFrom(const QString &key, const QJsonValue &like, const QString &text)
{
    if (like.isBool()) {
        const QString word = text.trimmed().toLower();
        if (QStringList{u"yes"_s, u"true"_s, u"on"_s, u"1"_s}.contains(word))
            return QJsonValue(true);
        if (QStringList{u"no"_s, u"false"_s, u"off"_s, u"0"_s}.contains(word))
            return QJsonValue(false);
        return fail(Error::invalid(key, SettingsText::needsYesNo()));
    }
    if (like.isDouble()) {
        bool ok = false;
        const qint64 number = text.trimmed().toLongLong(&ok);
        if (!ok)
            return fail(Error::invalid(key, SettingsText::needsNumber()));
        return QJsonValue(number);
    }
    return QJsonValue(text);
}

Error unknownKey(const QString &key)
{
    const QString meant = nearest(key, settingKeys());
    return Error::invalid(key, meant.isEmpty() ? SettingsText::unknown() : SettingsText::unknownMeant(meant));
}

/// `name` may end in ":TYPE"; without, a variable keeps the type it has.
Result<TenantSettings> withOwnVariable(TenantSettings settings, const QString &nameAndType,
                                       const QString &value)
{
    const QString name = nameAndType.section(u':', 0, 0);
    std::optional<VariableType> type;
    if (nameAndType.contains(u':')) {
        type = variableTypeFromString(nameAndType.section(u':', 1));
        if (!type) {
            QStringList known;
            for (const VariableType one : variableTypes())
                known.append(toString(one));
            return fail(
                Error::invalid(ownPrefix + nameAndType, SettingsText::needsExpected(known.join(u", "_s))));
        }
    }
    auto found = std::find_if(settings.ownVariables.begin(), settings.ownVariables.end(),
                              [&name](const OwnVariable &variable) { return variable.name == name; });
    if (found == settings.ownVariables.end())
        found = settings.ownVariables.insert(settings.ownVariables.end(), {name, {}});
    found->type = type.value_or(found->type);
    found->value = value;
    return settings;
}

} // namespace

QStringList settingKeys()
{
    QStringList keys;
    const QJsonObject complete = completeJson();
    for (auto entry = complete.begin(); entry != complete.end(); ++entry) {
        if (entry->isObject()) {
            const QStringList inner = entry->toObject().keys();
            for (const QString &key : inner)
                keys.append(entry.key() + u'.' + key);
        } else if (entry.key() == u"own_variables"_s) {
            keys.append(ownPrefix + u"NAME"_s);
        } else {
            keys.append(entry.key());
        }
    }
    return keys;
}

QList<SettingText> settingTexts(const TenantSettings &settings)
{
    const QJsonObject json = settings.toJson();
    QList<SettingText> texts;
    const QStringList keys = settingKeys();
    for (const QString &key : keys) {
        if (key.startsWith(ownPrefix)) {
            for (const OwnVariable &variable : settings.ownVariables)
                texts.append({ownPrefix + variable.name, variable.value});
        } else {
            texts.append({key, textOf(settings, key, at(json, key))});
        }
    }
    return texts;
}

Result<TenantSettings> withSetting(const TenantSettings &settings, const QString &key, const QString &text)
{
    if (key.startsWith(ownPrefix))
        return withOwnVariable(settings, key.sliced(ownPrefix.size()), text);
    if (key == u"business_hours"_s) {
        const auto hours = openingHoursFrom(text);
        if (!hours)
            return fail(hours.error());
        TenantSettings changed = settings;
        changed.businessHours = *hours;
        return changed;
    }
    if (key == u"holidays"_s) {
        const auto holidays = holidaysFrom(text);
        if (!holidays)
            return fail(holidays.error());
        TenantSettings changed = settings;
        changed.holidays = *holidays;
        return changed;
    }
    if (key == u"products"_s) {
        TenantSettings changed = settings;
        changed.products = productsFromTexts(text.split(u',', Qt::SkipEmptyParts));
        changed.products.removeIf([](const Product &product) { return product.name.isEmpty(); });
        return changed;
    }
    if (key == u"flowise.url"_s && !text.isEmpty()) {
        const auto address = predictionUrlFrom(text);
        if (!address)
            return fail(address.error());
        TenantSettings changed = settings;
        changed.flowise.url = QString::fromLatin1(address->server.toEncoded());
        if (!address->flowId.isEmpty())
            changed.flowise.flowId = address->flowId;
        return changed;
    }
    if (key == u"flowise.flow_id"_s && !text.isEmpty()) {
        const auto id = flowIdFrom(text);
        if (!id)
            return fail(id.error());
        TenantSettings changed = settings;
        changed.flowise.flowId = *id;
        return changed;
    }
    const QJsonValue like = at(completeJson(), key);
    if (like.isUndefined() || like.isObject() || key == u"own_variables"_s)
        return fail(unknownKey(key));
    const auto value = valueFrom(key, like, text);
    if (!value)
        return fail(value.error());
    QJsonObject json = settings.toJson();
    put(json, key, *value);
    const auto changed = TenantSettings::fromJson(json);
    if (!changed)
        return fail(
            Error::invalid(key, SettingsText::needsExpected(changed.error().context.value(u"expected"_s))));
    return changed;
}

Result<TenantSettings> withoutSetting(const TenantSettings &settings, const QString &key)
{
    if (key.startsWith(ownPrefix)) {
        TenantSettings changed = settings;
        const QString name = key.sliced(ownPrefix.size());
        const auto removed = changed.ownVariables.removeIf(
            [&name](const OwnVariable &variable) { return variable.name == name; });
        if (removed == 0)
            return fail(unknownKey(key));
        return changed;
    }
    if (!settingKeys().contains(key))
        return fail(unknownKey(key));
    QJsonObject json = settings.toJson();
    put(json, key, at(TenantSettings().toJson(), key));
    return TenantSettings::fromJson(json);
}

Result<TenantSettings> withSettingsOfFile(const TenantSettings &settings, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::FileRead, {{u"path"_s, path}}, file.errorString());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject())
        return fail(Error::invalid(path, SettingsText::notJson(problem.errorString())));

    const QJsonObject known = completeJson();
    const QJsonObject given = document.object();
    QJsonObject json = settings.toJson();
    for (auto entry = given.begin(); entry != given.end(); ++entry) {
        if (!known.contains(entry.key()))
            return fail(unknownKey(entry.key()));
        const QJsonObject knownInner = known.value(entry.key()).toObject();
        if (knownInner.isEmpty() || !entry->isObject()) {
            json.insert(entry.key(), *entry);
            continue;
        }
        const QJsonObject inner = entry->toObject();
        for (auto member = inner.begin(); member != inner.end(); ++member) {
            const QString key = entry.key() + u'.' + member.key();
            if (!knownInner.contains(member.key()))
                return fail(unknownKey(key));
            put(json, key, *member);
        }
    }
    const auto changed = TenantSettings::fromJson(json);
    if (!changed) {
        return fail(
            Error::invalid(changed.error().context.value(u"path"_s),
                           SettingsText::needsExpected(changed.error().context.value(u"expected"_s))));
    }
    return changed;
}

} // namespace chatflow
