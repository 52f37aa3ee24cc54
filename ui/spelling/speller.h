// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spelling/spelldictionary.h"
#include "spelling/spellwords.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace chatflow
{

/// Knows which words are misspelt in a language, which can change. Dictionaries are read in the thread pool
/// when a language is first written in; until then, and without one, no word is wrong.
class Speller : public QObject
{
    Q_OBJECT

public:
    enum class State { Off, Loading, Ready, Missing };

    /// `folders`: where dictionaries are.
    explicit Speller(QStringList folders = SpellDictionary::systemFolders(), QObject *parent = nullptr);

    void setLanguage(const QString &language);
    const QString &language() const { return m_language; }
    State state() const { return m_state; }
    /// Words of the person's own, which are right in every language.
    void setOwnWords(const QStringList &words);
    QStringList ownWords() const;
    void addOwnWord(const QString &word);
    /// Until the program ends.
    void ignore(const QString &word);

    QList<SpellWord> misspelt(QStringView text);
    QStringList suggestions(const QString &word);

Q_SIGNALS:
    /// What is right has changed.
    void changed();
    void ownWordsChanged();

private:
    bool isRight(const QString &word);
    void use(const std::shared_ptr<SpellDictionary> &dictionary);

    QStringList m_folders;
    QString m_language;
    State m_state = State::Off;
    std::shared_ptr<SpellDictionary> m_dictionary;
    QHash<QString, std::shared_ptr<SpellDictionary>> m_loaded; ///< by path
    QHash<QString, bool> m_known;                              ///< of the words looked at, in this language
    QSet<QString> m_own;
    QSet<QString> m_ignored;
    quint64 m_question = 0; ///< grows with setLanguage()
};

} // namespace chatflow
