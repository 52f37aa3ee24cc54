// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace chatflow
{

/// The language the program speaks. Changing it while the program runs reaches every widget as a
/// LanguageChange. Its texts stand under :/i18n/, which the programs link (translations/).
class Language : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Language() override;

    /// "en", "es", "pt"
    static QStringList codes();
    /// How a language calls itself.
    static QString nameOf(const QString &code);
    /// The first of the system's languages that the program speaks; English otherwise.
    static QString ofSystem();
    /// What `words` give to --language, empty when they do not name it: known before the command line is
    /// read, because its own texts depend on it.
    static QString wantedIn(const QStringList &words);

    /// Speaks `code` from now on; false when the program does not know it.
    bool use(const QString &code);
    QString code() const { return m_code; }
    /// The language in the reader's country, where the system tells.
    QLocale locale() const;

Q_SIGNALS:
    void changed(const QString &code);

private:
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace chatflow
