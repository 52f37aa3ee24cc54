// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/speller.h"

#include "base/inpool.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qsizetype mostKnown = 20'000;
constexpr qsizetype mostSuggestions = 6;

} // namespace

Speller::Speller(QStringList folders, QObject *parent)
    : QObject(parent)
    , m_folders(std::move(folders))
{
}

void Speller::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    ++m_question;
    const QString path = SpellDictionary::pathFor(language, m_folders);
    if (path.isEmpty() || m_loaded.contains(path)) {
        use(m_loaded.value(path));
        return;
    }
    m_dictionary.reset();
    m_known.clear();
    m_state = State::Loading;
    Q_EMIT changed();
    using Loaded = std::shared_ptr<SpellDictionary>;
    onDone(this, inPool<Loaded>([path] { return Result<Loaded>(SpellDictionary::load(path)); }),
           [this, path, question = m_question](const Result<Loaded> &dictionary) {
               m_loaded.insert(path, dictionary.value_or(nullptr));
               if (question == m_question)
                   use(m_loaded.value(path));
           });
}

void Speller::use(const std::shared_ptr<SpellDictionary> &dictionary)
{
    m_dictionary = dictionary;
    m_known.clear();
    if (m_language.isEmpty())
        m_state = State::Off;
    else
        m_state = dictionary ? State::Ready : State::Missing;
    Q_EMIT changed();
}

void Speller::setOwnWords(const QStringList &words)
{
    m_own = QSet<QString>(words.begin(), words.end());
    Q_EMIT changed();
}

QStringList Speller::ownWords() const
{
    QStringList words(m_own.begin(), m_own.end());
    words.sort();
    return words;
}

void Speller::addOwnWord(const QString &word)
{
    m_own.insert(word);
    Q_EMIT ownWordsChanged();
    Q_EMIT changed();
}

void Speller::ignore(const QString &word)
{
    m_ignored.insert(word);
    Q_EMIT changed();
}

bool Speller::isRight(const QString &word)
{
    if (m_own.contains(word) || m_ignored.contains(word) || m_own.contains(word.toLower()))
        return true;
    if (const auto known = m_known.constFind(word); known != m_known.cend())
        return *known;
    if (m_known.size() >= mostKnown)
        m_known.clear();
    const bool right = m_dictionary->knows(word);
    m_known.insert(word, right);
    return right;
}

QList<SpellWord> Speller::misspelt(QStringView text)
{
    if (!m_dictionary)
        return {};
    QList<SpellWord> words = wordsToSpell(text);
    words.removeIf([this](const SpellWord &word) { return isRight(word.word); });
    return words;
}

QStringList Speller::suggestions(const QString &word)
{
    return m_dictionary ? m_dictionary->suggestions(word, mostSuggestions) : QStringList();
}

} // namespace chatflow
