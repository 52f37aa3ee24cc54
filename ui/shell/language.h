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
/// LanguageChange.
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

    /// Speaks `code` from now on; false when the program does not know it.
    bool use(const QString &code);
    QString code() const { return m_code; }
    /// The language in the reader's country, where the system tells.
    QLocale locale() const;

private:
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace chatflow
