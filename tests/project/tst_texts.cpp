// SPDX-License-Identifier: GPL-3.0-or-later
// What a person reads is translated: no bare text in ui/, and nothing unfinished in translations/.
#include "project/uitexts.h"
#include "support/places.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace chatflow
{
using namespace Qt::StringLiterals;

class TextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void uiTexts();
    void uiTextsSample();
    void complete_data();
    void complete();
    void upToDate_data();
    void upToDate();
    void faults_data();
    void faults();
    void missing();
};

namespace
{
QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString ts(const QString &messages)
{
    return u"<?xml version=\"1.0\"?><TS version=\"2.1\" language=\"es\"><context><name>Inbox</name>%1</context></TS>"_s
        .arg(messages);
}
} // namespace

void TextsTest::uiTexts()
{
    QStringList report;
    for (const SourceFile &file : sourceFiles(test::sourcePath(), {u"ui"_s}, {u".h"_s, u".cpp"_s})) {
        for (const Violation &violation : checkUiTexts(file))
            report.append(violation.toText());
    }
    QVERIFY2(report.isEmpty(), qPrintable(u'\n' + report.join(u'\n')));
}

void TextsTest::uiTextsSample()
{
    const auto files = sourceFiles(test::dataPath(u"project/texts"_s), {u"ui"_s, u"app"_s}, {u".cpp"_s});
    QCOMPARE(files.size(), 2);
    QStringList expected;
    QStringList actual;
    for (const SourceFile &file : files) {
        const QStringList lines = file.text().split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines.at(i).endsWith("// broken"_L1))
                expected.append(u"%1:%2"_s.arg(file.path()).arg(i + 1));
        }
        for (const Violation &violation : checkUiTexts(file))
            actual.append(u"%1:%2"_s.arg(violation.path).arg(violation.line));
    }
    QVERIFY(!expected.isEmpty());
    QCOMPARE(actual.join(u'\n'), expected.join(u'\n'));
}

void TextsTest::complete_data()
{
    QTest::addColumn<QString>("path");
    for (const char *language : {"en", "es", "pt"})
        QTest::newRow(language)
            << test::sourcePath(u"translations/chatflow_%1.ts"_s).arg(QLatin1StringView(language));
}

/// Every text in the file is translated, with the places that its source fills in.
void TextsTest::complete()
{
    QFETCH(QString, path);
    const auto translations = translationsIn(contents(path));
    QVERIFY2(!translations.isEmpty(), qPrintable(path));
    const QStringList found = faultsInTranslations(translations);
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TextsTest::upToDate_data()
{
    complete_data();
}

/// The file holds the texts that the sources ask for, no more and no fewer: lupdate, run as the target
/// update_translations runs it, leaves it as it is.
void TextsTest::upToDate()
{
    QFETCH(QString, path);
    QTemporaryDir scratch;
    const QString copy = scratch.filePath(QFileInfo(path).fileName());
    QVERIFY(QFile::copy(path, copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(test::sourcePath());
    QStringList arguments{u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"app"_s,
                          u"ui"_s,      u"-I"_s,           u"app"_s,        u"-I"_s,   u"ui"_s};
    if (path.endsWith("_en.ts"_L1))
        arguments << u"-pluralonly"_s;
    lupdate.start(QStringLiteral(CHATFLOW_LUPDATE), arguments + QStringList{u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);

    const auto here = translationsIn(contents(path));
    const auto asked = translationsIn(contents(copy));
    QStringList found = untranslated(asked, here);
    for (const QString &unused : untranslated(here, asked))
        found << unused + u" in the sources"_s;
    QVERIFY2(found.isEmpty(),
             qPrintable(u'\n' + found.join(u'\n') + u"\nThe target update_translations mends it."_s));
    // Nor in its order or its writing: whoever runs the target next shall see their own texts only.
    QVERIFY2(contents(copy) == contents(path), "The target update_translations would rewrite the file.");
}

void TextsTest::faults_data()
{
    QTest::addColumn<QString>("messages");
    QTest::addColumn<QString>("fault");
    const QString head = u"<message%1><source>%2</source>%3</message>"_s;
    QTest::newRow("good") << head.arg(QString(), u"Send to %1"_s, u"<translation>Enviar a %1</translation>"_s)
                          << QString();
    QTest::newRow("unfinished") << head.arg(QString(), u"Send"_s,
                                            u"<translation type=\"unfinished\">Enviar</translation>"_s)
                                << u"Inbox: \"Send\" is not translated"_s;
    QTest::newRow("empty") << head.arg(QString(), u"Send"_s, u"<translation></translation>"_s)
                           << u"Inbox: \"Send\" is not translated"_s;
    QTest::newRow("obsolete") << head.arg(QString(), u"Send"_s,
                                          u"<translation type=\"vanished\">x</translation>"_s)
                              << QString();
    QTest::newRow("placeholder") << head.arg(QString(), u"Send to %1"_s,
                                             u"<translation>Enviar</translation>"_s)
                                 << u"Inbox: \"Send to %1\" has other placeholders than its translation"_s;
    QTest::newRow("plural")
        << head.arg(
               u" numerus=\"yes\""_s, u"%n messages of %1"_s,
               u"<translation><numerusform>Un mensaje de %1</numerusform><numerusform>%n mensajes de %1</numerusform></translation>"_s)
        << QString();
    QTest::newRow("plural empty")
        << head.arg(
               u" numerus=\"yes\""_s, u"%n messages"_s,
               u"<translation><numerusform>%n mensaje</numerusform><numerusform></numerusform></translation>"_s)
        << u"Inbox: \"%n messages\" is not translated"_s;
}

void TextsTest::faults()
{
    QFETCH(QString, messages);
    QFETCH(QString, fault);
    QCOMPARE(faultsInTranslations(translationsIn(ts(messages))).join(u'\n'), fault);
}

void TextsTest::missing()
{
    const auto asked =
        translationsIn(ts(u"<message><source>Send</source><translation type=\"unfinished\"/></message>"
                          "<message><source>Stop</source><comment>noun</comment><translation/></message>"_s));
    const auto there =
        translationsIn(ts(u"<message><source>Send</source><translation>Enviar</translation></message>"
                          "<message><source>Stop</source><translation>Parar</translation></message>"_s));
    QCOMPARE(untranslated(asked, there), QStringList{u"Inbox: \"Stop\" is missing"_s});
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TextsTest)
#include "tst_texts.moc"
