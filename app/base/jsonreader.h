// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <functional>
#include <memory>
#include <optional>

namespace chatflow
{

/// Reads JSON that a stranger wrote. A value that is missing or of the wrong type yields an empty one and
/// records the first bad path ("data.key.id: expected string"); unknown members are ignored. Ask status() at
/// the end, once. Readers of inner values share the record of the outermost one.
class JsonReader
{
public:
    explicit JsonReader(const QJsonValue &value, const QString &path = {});
    /// Fails with MalformedReply when `bytes` is not JSON.
    static Result<JsonReader> parse(const QByteArray &bytes);

    const QJsonValue &value() const { return m_value; }
    const QString &path() const { return m_path; }
    bool has(QStringView key) const; ///< present and not null

    // Required members.
    QString text(const char16_t *key) const;
    QString nonEmptyText(const char16_t *key) const;
    qint64 integer(const char16_t *key) const; ///< a whole JSON number
    double number(const char16_t *key) const;
    bool boolean(const char16_t *key) const;
    JsonReader object(const char16_t *key) const;
    QJsonArray array(const char16_t *key) const;

    // Members that may be missing or null; a value of another type is still recorded as bad.
    QString optionalText(const char16_t *key, const QString &otherwise = {}) const;
    std::optional<qint64> optionalInteger(const char16_t *key) const;
    int optionalInt(const char16_t *key, int otherwise) const; ///< one that an int cannot hold is bad
    std::optional<double> optionalNumber(const char16_t *key) const;
    bool optionalBoolean(const char16_t *key, bool otherwise = false) const;
    std::optional<JsonReader> optionalObject(const char16_t *key) const;
    QJsonArray optionalArray(const char16_t *key) const;

    /// Calls `visit` with a reader for each element of the array under `key` (missing = no elements).
    void forEach(const char16_t *key, const std::function<void(const JsonReader &)> &visit) const;
    /// The same when this value is itself the array.
    void forEachElement(const std::function<void(const JsonReader &)> &visit) const;

    /// Records a fault of meaning, e.g. an unknown enumerator, at `key`.
    void bad(const char16_t *key, const QString &expected) const;

    bool ok() const;
    /// Error MalformedReply with context path and expected, for the first fault.
    Result<> status() const;

private:
    struct Fault {
        QString path;
        QString expected;
    };
    JsonReader(const QJsonValue &value, QString path, std::shared_ptr<std::optional<Fault>> fault);
    QString pathOf(QStringView key) const;
    QJsonValue member(QStringView key) const;
    void record(const QString &path, const QString &expected) const;

    QJsonValue m_value;
    QString m_path;
    std::shared_ptr<std::optional<Fault>> m_fault;
};

} // namespace chatflow
