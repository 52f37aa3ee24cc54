// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace chatflow
{

/// What an answer must be like.
struct GoldenExpectations {
    QStringList contains;         ///< each of them; upper and lower case and accents make no difference
    QStringList containsNot;      ///< none of them
    QString language;             ///< "es", "pt", "en"; empty = any
    std::optional<int> minLength; ///< in characters
    std::optional<int> maxLength;

    bool isEmpty() const { return *this == GoldenExpectations(); }
    bool operator==(const GoldenExpectations &) const = default;

    QJsonObject toJson() const;
    static Result<GoldenExpectations> fromJson(const QJsonObject &json);
    /// InvalidArgument with the first field that cannot be: an empty word, an unknown language, lengths that
    /// no answer has.
    Result<> validate() const;
};

/// A question that a tenant's flow shall answer well, asked again whenever something was changed.
struct GoldenQuestion {
    GoldenQuestionId id; ///< none: not stored yet
    QString text;
    GoldenExpectations expectations;
    QString note; ///< for people

    bool operator==(const GoldenQuestion &) const = default;
};

/// One expectation, and whether an answer met it.
struct GoldenVerdict {
    enum class Rule { Contains, ContainsNot, Language, MinLength, MaxLength };
    Rule rule = Rule::Contains;
    QString expected; ///< the word, the language, the number of characters
    QString found;    ///< of Language: what it was, empty when that cannot be told; of lengths: the length
    bool met = false;

    bool operator==(const GoldenVerdict &) const = default;
};

/// Holds an answer against what is expected, one verdict an expectation. A language that cannot be told (an
/// answer of a word or two) is not met.
QList<GoldenVerdict> judgeAnswer(const GoldenExpectations &expectations, const QString &answer);

} // namespace chatflow
