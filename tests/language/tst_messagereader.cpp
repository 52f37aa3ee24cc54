// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textfold.h"
#include "language/quality/measuring.h"
#include "language/quality/training.h"
#include "support/places.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// The built-in models, on phrases that were written apart from those they were trained on.
class TestMessageReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beatsTheWordLists_data() { addLanguages(); }
    void beatsTheWordLists();
    void theTestPhrasesWereNotTrainedOn_data() { addLanguages(); }
    void theTestPhrasesWereNotTrainedOn();
    void isOfThePhrasesThatAreThere();
    void takesShortMessagesForTheUsualLanguage();
    void readsAnything();
    void refusesOtherFiles();

private:
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"es", "pt", "en"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
};

void TestMessageReader::beatsTheWordLists()
{
    QFETCH(QString, language);
    const auto phrases = test::readPhrases(test::dataPath(u"language/"_s + language + u".tsv"_s));
    const auto measured = test::measure(MessageReader::builtIn(), language, phrases);
    const QString report = test::reportOf({measured});
    QVERIFY2(measured.feelings.macroF1() >= measured.byWords.macroF1() + 0.1, qPrintable(report));
    QVERIFY2(measured.feelings.macroF1() >= 0.7, qPrintable(report));
    QVERIFY2(measured.intents.accuracy() >= 0.7, qPrintable(report));
    QVERIFY2(measured.language3.accuracy() >= 0.97, qPrintable(report));
}

void TestMessageReader::theTestPhrasesWereNotTrainedOn()
{
    QFETCH(QString, language);
    QSet<QString> trained;
    for (const QString &table : {u"phrases"_s, u"phrases2"_s, u"phrases3"_s}) {
        for (const test::Phrase &phrase :
             test::readPhrases(test::sourcePath(u"resources/language/%1/%2.tsv"_s.arg(language, table))))
            trained.insert(folded(phrase.text));
    }
    const QString set = test::dataPath(u"language/%1"_s);
    for (const test::Phrase &phrase :
         test::readPhrases(set.arg(language + u".tsv"_s)) +
             test::readPhrases(set.arg(u"calibration/"_s + language + u".tsv"_s)))
        QVERIFY2(chatTokens(phrase.text).size() < 3 ||
                     !trained.contains(folded(phrase.text)), // "ok" is everybody's
                 qPrintable(phrase.text));
}

void TestMessageReader::isOfThePhrasesThatAreThere()
{
    QFile file(test::sourcePath(u"resources/language/models.bin"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(test::fingerprintIn(file.readAll()) ==
                 test::fingerprintOf(test::sourcePath(u"resources/language"_s)),
             "phrases or word lists have changed: run packaging/language");
    QVERIFY(file.size() < 4 * 1024 * 1024);
}

void TestMessageReader::takesShortMessagesForTheUsualLanguage()
{
    const MessageReader &reader = MessageReader::builtIn();
    QCOMPARE(reader.read(u"ok"_s, u"pt-BR"_s).language, u"pt"_s);
    QCOMPARE(reader.read(u"ok"_s, u"es"_s).language, u"es"_s);
    QCOMPARE(reader.read(u"can you tell me where my order is please"_s, u"es"_s).language, u"en"_s);
}

void TestMessageReader::readsAnything()
{
    const MessageReader &reader = MessageReader::builtIn();
    for (const QString &text : {QString(), u"🤷"_s, u"????"_s, u"12345"_s, u"你好"_s,
                                u"x"_s.repeated(1'000'000), QString(QChar(0xD800)), u"a\u0000b"_s}) {
        const MessageReading reading = reader.read(text);
        QVERIFY(!reading.language.isEmpty() && !reading.intent.isEmpty());
        QVERIFY(std::abs(reading.negative + reading.neutral + reading.positive - 1) < 1e-6);
    }
}

void TestMessageReader::refusesOtherFiles()
{
    QVERIFY(!MessageReader::fromData({}));
    QVERIFY(!MessageReader::fromData("<html>"));
}

QTEST_APPLESS_MAIN(TestMessageReader)
#include "tst_messagereader.moc"
