// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace chatflow
{

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

QStringList Language::codes()
{
    return {u"en"_s, u"es"_s, u"pt"_s};
}

QString Language::nameOf(const QString &code)
{
    QString name = QLocale(code).nativeLanguageName().section(u" ("_s, 0, 0);
    if (code == "en"_L1)
        name = u"English"_s; // Qt says "American English"
    else if (code == "es"_L1)
        name = u"Español"_s;
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

QString Language::ofSystem()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &language : wanted) {
        const QString code = language.section(u'-', 0, 0).toLower();
        if (codes().contains(code))
            return code;
    }
    return u"en"_s;
}

QString Language::wantedIn(const QStringList &words)
{
    const QString option = u"--language"_s;
    for (qsizetype i = 0; i < words.size() && words.at(i) != "--"_L1; ++i) {
        if (words.at(i) == option)
            return words.value(i + 1);
        if (words.at(i).startsWith(option + u'='))
            return words.at(i).sliced(option.size() + 1);
    }
    return {};
}

bool Language::use(const QString &code)
{
    if (!codes().contains(code))
        return false;
    m_code = code;
    QLocale::setDefault(locale());
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    // By the locale: Qt's Portuguese is the Brazilian one, by the name of qtbase_pt_BR.
    const QLocale qtsOwn(code == "pt"_L1 ? u"pt_BR"_s : code);
    if (m_qt.load(qtsOwn, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file as well: its plural forms.
    if (m_own.load(u":/i18n/chatflow_"_s + code + u".qm"_s))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT changed(code);
    return true;
}

QLocale Language::locale() const
{
    const QLocale system = QLocale::system();
    return system.name().left(2) == m_code ? system : QLocale(m_code);
}

} // namespace chatflow
