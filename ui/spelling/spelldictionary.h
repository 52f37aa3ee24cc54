// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringDecoder>
#include <QStringEncoder>
#include <QStringList>

#include <memory>
#include <optional>

class Hunspell;

namespace chatflow
{

/// A Hunspell dictionary of one language. For one thread at a time.
class SpellDictionary
{
public:
    /// Where the system, and the person, keep dictionaries.
    static QStringList systemFolders();
    /// The base path of the dictionary for a language in these folders ("…/es_MX"), for its own country where
    /// there is one; empty when there is none. `language` is "es", "pt-BR", …
    static QString pathFor(const QString &language, const QStringList &folders);
    /// Reads `path`.aff and `path`.dic, which takes a moment; null when they are of no use.
    static std::shared_ptr<SpellDictionary> load(const QString &path);

    ~SpellDictionary();
    SpellDictionary(const SpellDictionary &) = delete;
    SpellDictionary &operator=(const SpellDictionary &) = delete;

    bool knows(const QString &word);
    QStringList suggestions(const QString &word, qsizetype most);

private:
    SpellDictionary(std::unique_ptr<Hunspell> hunspell, const QByteArray &encoding);

    std::unique_ptr<Hunspell> m_hunspell;
    QStringEncoder m_encode;
    QStringDecoder m_decode;
};

} // namespace chatflow
