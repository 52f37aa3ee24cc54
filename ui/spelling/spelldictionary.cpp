// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/spelldictionary.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QStandardPaths>

#include <hunspell.hxx>

using namespace Qt::StringLiterals;

namespace chatflow
{

QStringList SpellDictionary::systemFolders()
{
    QStringList folders = QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"hunspell"_s,
                                                    QStandardPaths::LocateDirectory);
    folders += QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"myspell/dicts"_s,
                                         QStandardPaths::LocateDirectory);
    return folders;
}

QString SpellDictionary::pathFor(const QString &language, const QStringList &folders)
{
    const QString wanted = QString(language).replace(u'-', u'_');
    const QString base = wanted.section(u'_', 0, 0).toLower();
    if (base.isEmpty())
        return {};
    // Its own country, then the computer's, then the one a language is usually written in.
    QStringList names{wanted};
    if (QLocale::system().name().startsWith(base + u'_'))
        names << QLocale::system().name();
    names << QLocale(base).name() << base;
    for (const QString &name : std::as_const(names)) {
        for (const QString &folder : folders) {
            const QString path = folder + u'/' + name;
            if (QFile::exists(path + u".aff"_s) && QFile::exists(path + u".dic"_s))
                return path;
        }
    }
    for (const QString &folder : folders) {
        const QStringList others = QDir(folder).entryList({base + u"_*.aff"_s}, QDir::Files, QDir::Name);
        if (!others.isEmpty())
            return folder + u'/' + others.constFirst().chopped(4);
    }
    return {};
}

std::shared_ptr<SpellDictionary> SpellDictionary::load(const QString &path)
{
    if (path.isEmpty())
        return {};
    auto hunspell = std::make_unique<Hunspell>(QFile::encodeName(path + u".aff"_s).constData(),
                                               QFile::encodeName(path + u".dic"_s).constData());
    const QByteArray encoding = QByteArray::fromStdString(hunspell->get_dict_encoding());
    std::shared_ptr<SpellDictionary> dictionary(new SpellDictionary(std::move(hunspell), encoding));
    return dictionary->m_encode.isValid() && dictionary->m_decode.isValid() ? dictionary : nullptr;
}

SpellDictionary::SpellDictionary(std::unique_ptr<Hunspell> hunspell, const QByteArray &encoding)
    : m_hunspell(std::move(hunspell))
    , m_encode(encoding.constData())
    , m_decode(encoding.constData())
{
}

SpellDictionary::~SpellDictionary() = default;

bool SpellDictionary::knows(const QString &word)
{
    const QByteArray bytes = m_encode.encode(word);
    return m_encode.hasError() || m_hunspell->spell(bytes.toStdString());
}

QStringList SpellDictionary::suggestions(const QString &word, qsizetype most)
{
    QStringList found;
    const QByteArray bytes = m_encode.encode(word);
    for (const std::string &suggestion : m_hunspell->suggest(bytes.toStdString())) {
        if (found.size() >= most)
            break;
        found << QString(m_decode.decode(QByteArrayView(suggestion)));
    }
    return found;
}

} // namespace chatflow
