// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "engine/commandspec.h"

#include <QDate>
#include <QMultiMap>
#include <QStringList>

namespace chatflow
{

/// A command line that makes no sense, worded for people.
struct UsageError {
    QString what;
    QString mend;
};

/// The words after the command's name, sorted into options and arguments.
class Arguments
{
public:
    /// `--name value`, `--name=value`, flags; options and arguments in any order; after `--` only arguments.
    static tl::expected<Arguments, UsageError> parse(const CommandSpec &spec, const QStringList &words);

    const QStringList &positional() const { return m_positional; }
    QString at(qsizetype index) const { return m_positional.value(index); }
    bool has(const QString &option) const { return m_options.contains(option); }
    /// The last value given.
    QString value(const QString &option, const QString &otherwise = {}) const;
    /// All that were given, in their order.
    QStringList values(const QString &option) const;
    /// InvalidArgument when it is not a whole number from `least` to `most`.
    Result<int> number(const QString &option, int otherwise, int least, int most) const;
    /// InvalidArgument when it is not a date like 2026-11-24.
    Result<QDate> date(const QString &option, QDate otherwise) const;

private:
    QStringList m_positional;
    QMultiMap<QString, QString> m_options;
};

/// The known word nearest to `word`, when it is near enough to be a slip of the finger; else empty.
QString nearest(const QString &word, const QStringList &known);

} // namespace chatflow
