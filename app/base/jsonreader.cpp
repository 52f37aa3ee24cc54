// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonreader.h"

#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    // toInteger() keeps the full 64 bits of an integer literal but refuses "5.0", which JavaScript servers
    // may write.
    const qint64 other = value.toInteger(1);
    if (other == value.toInteger(2))
        return other;
    const double number = value.toDouble();
    if (std::nearbyint(number) != number || std::abs(number) > 9007199254740992.0)
        return std::nullopt;
    return static_cast<qint64>(number);
}

} // namespace

JsonReader::JsonReader(const QJsonValue &value, const QString &path)
    : JsonReader(value, path, std::make_shared<std::optional<Fault>>())
{
}

JsonReader::JsonReader(const QJsonValue &value, QString path, std::shared_ptr<std::optional<Fault>> fault)
    : m_value(value)
    , m_path(std::move(path))
    , m_fault(std::move(fault))
{
}

Result<JsonReader> JsonReader::parse(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        return fail(Error::Code::MalformedReply,
                    {{u"path"_s, u"byte %1"_s.arg(error.offset)}, {u"expected"_s, u"JSON"_s}},
                    error.errorString());
    }
    return JsonReader(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
}

bool JsonReader::has(QStringView key) const
{
    const QJsonValue found = m_value.isObject() ? m_value.toObject().value(key) : QJsonValue();
    return !found.isUndefined() && !found.isNull();
}

QString JsonReader::pathOf(QStringView key) const
{
    return m_path.isEmpty() ? key.toString() : m_path + u'.' + key;
}

QJsonValue JsonReader::member(QStringView key) const
{
    if (!m_value.isObject()) {
        record(m_path.isEmpty() ? u"(root)"_s : m_path, u"object"_s);
        return QJsonValue(QJsonValue::Undefined);
    }
    return m_value.toObject().value(key);
}

void JsonReader::record(const QString &path, const QString &expected) const
{
    if (!*m_fault)
        *m_fault = Fault{path, expected};
}

void JsonReader::bad(const char16_t *key, const QString &expected) const
{
    record(pathOf(key), expected);
}

QString JsonReader::text(const char16_t *key) const
{
    const QJsonValue found = member(key);
    if (!found.isString())
        record(pathOf(key), u"string"_s);
    return found.toString();
}

QString JsonReader::nonEmptyText(const char16_t *key) const
{
    const QString found = text(key);
    if (found.isEmpty())
        record(pathOf(key), u"non-empty string"_s);
    return found;
}

qint64 JsonReader::integer(const char16_t *key) const
{
    const auto found = wholeNumber(member(key));
    if (!found)
        record(pathOf(key), u"integer"_s);
    return found.value_or(0);
}

double JsonReader::number(const char16_t *key) const
{
    const QJsonValue found = member(key);
    if (!found.isDouble())
        record(pathOf(key), u"number"_s);
    return found.toDouble();
}

bool JsonReader::boolean(const char16_t *key) const
{
    const QJsonValue found = member(key);
    if (!found.isBool())
        record(pathOf(key), u"boolean"_s);
    return found.toBool();
}

JsonReader JsonReader::object(const char16_t *key) const
{
    const QJsonValue found = member(key);
    if (!found.isObject())
        record(pathOf(key), u"object"_s);
    return JsonReader(QJsonValue(found.toObject()), pathOf(key), m_fault);
}

QJsonArray JsonReader::array(const char16_t *key) const
{
    const QJsonValue found = member(key);
    if (!found.isArray())
        record(pathOf(key), u"array"_s);
    return found.toArray();
}

QString JsonReader::optionalText(const char16_t *key, const QString &otherwise) const
{
    return has(key) ? text(key) : otherwise;
}

std::optional<qint64> JsonReader::optionalInteger(const char16_t *key) const
{
    return has(key) ? std::optional(integer(key)) : std::nullopt;
}

int JsonReader::optionalInt(const char16_t *key, int otherwise) const
{
    const qint64 found = optionalInteger(key).value_or(otherwise);
    if (found < std::numeric_limits<int>::min() || found > std::numeric_limits<int>::max()) {
        bad(key, u"a smaller number"_s);
        return otherwise;
    }
    return static_cast<int>(found);
}

std::optional<double> JsonReader::optionalNumber(const char16_t *key) const
{
    return has(key) ? std::optional(number(key)) : std::nullopt;
}

bool JsonReader::optionalBoolean(const char16_t *key, bool otherwise) const
{
    return has(key) ? boolean(key) : otherwise;
}

std::optional<JsonReader> JsonReader::optionalObject(const char16_t *key) const
{
    return has(key) ? std::optional(object(key)) : std::nullopt;
}

QJsonArray JsonReader::optionalArray(const char16_t *key) const
{
    return has(key) ? array(key) : QJsonArray();
}

void JsonReader::forEach(const char16_t *key, const std::function<void(const JsonReader &)> &visit) const
{
    if (has(key))
        JsonReader(QJsonValue(array(key)), pathOf(key), m_fault).forEachElement(visit);
}

void JsonReader::forEachElement(const std::function<void(const JsonReader &)> &visit) const
{
    if (!m_value.isArray()) {
        record(m_path.isEmpty() ? u"(root)"_s : m_path, u"array"_s);
        return;
    }
    const QJsonArray elements = m_value.toArray();
    for (qsizetype i = 0; i < elements.size(); ++i)
        visit(JsonReader(elements.at(i), m_path + u'[' + QString::number(i) + u']', m_fault));
}

bool JsonReader::ok() const
{
    return !m_fault->has_value();
}

Result<> JsonReader::status() const
{
    if (ok())
        return {};
    return fail(Error::Code::MalformedReply,
                {{u"path"_s, (*m_fault)->path}, {u"expected"_s, (*m_fault)->expected}},
                (*m_fault)->path + u": expected "_s + (*m_fault)->expected);
}

} // namespace chatflow
