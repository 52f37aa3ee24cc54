// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/quality/phrases.h"
#include "language/taughtreader.h"
#include "support/places.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// What people of a business teach on top of the built-in models.
class TestTaughtReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingTaughtChangesNothing();
    void aCorrectionIsLearnt();
    void ownIntentsAreFoundByLikeness();
    void keywordsDecide();
    void theRestIsReadAsBefore_data() { addLanguages(); }
    void theRestIsReadAsBefore();
    void theSameTeachingGivesTheSame();
    void isLearntInATrice();

private:
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"es", "pt", "en"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    static OwnIntent wholesale()
    {
        return {u"Wholesale"_s,
                {u"hacen precio por mayor?"_s, u"quiero comprar al por mayor"_s,
                 u"venden por cantidad para revender"_s, u"tienen lista mayorista para comercios"_s,
                 u"soy revendedor, me pasás los precios mayoristas"_s},
                {}};
    }
};

void TestTaughtReader::nothingTaughtChangesNothing()
{
    const TaughtReader reader({}, {});
    const QString text = u"Hola, cuánto sale el envío?"_s;
    QCOMPARE(reader.read(text, u"es"_s) == MessageReader::builtIn().read(text, u"es"_s), true);
}

void TestTaughtReader::aCorrectionIsLearnt()
{
    const QString text = u"me salió el chip quemado che"_s;
    const MessageReading before = MessageReader::builtIn().read(text, u"es"_s);
    const QString right = before.intent == u"payment"_s ? u"stock"_s : u"payment"_s;
    const Feeling felt = before.feeling == Feeling::Positive ? Feeling::Negative : Feeling::Positive;
    const TaughtReader reader({}, {{text, u"es"_s, right, felt}});
    const MessageReading after = reader.read(text, u"es"_s);
    QCOMPARE(after.intent, right);
    QVERIFY(after.feeling == felt);
    QVERIFY(after.intentCertainty >= 0.8);
    QVERIFY(std::abs(after.negative + after.neutral + after.positive - 1) < 1e-6);
    // Also said a little differently.
    QCOMPARE(reader.read(u"che, me salió quemado el chip"_s, u"es"_s).intent, right);
}

void TestTaughtReader::ownIntentsAreFoundByLikeness()
{
    const TaughtReader reader({wholesale()}, {});
    QCOMPARE(reader.read(u"buenas, venden al por mayor para revender?"_s, u"es"_s).intent, u"Wholesale"_s);
    QCOMPARE(reader.read(u"me pasás la lista mayorista"_s, u"es"_s).intent, u"Wholesale"_s);
    QVERIFY(reader.read(u"a qué hora abren mañana?"_s, u"es"_s).intent != u"Wholesale"_s);
    QVERIFY(reader.read(u"quiero comprar unas zapatillas"_s, u"es"_s).intent != u"Wholesale"_s);
}

void TestTaughtReader::keywordsDecide()
{
    const TaughtReader reader({{u"Warranty"_s, {}, {u"Garantía"_s, u"servicio técnico"_s}}}, {});
    const MessageReading found = reader.read(u"Hola, tiene GARANTIA el celular?"_s, u"es"_s);
    QCOMPARE(found.intent, u"Warranty"_s);
    QCOMPARE(found.intentCertainty, 1.0);
    QCOMPARE(reader.read(u"hay servicio técnico ahí?"_s, u"es"_s).intent, u"Warranty"_s);
    // Whole words, in a row.
    QVERIFY(reader.read(u"te garantizo que pago mañana"_s, u"es"_s).intent != u"Warranty"_s);
    QVERIFY(reader.read(u"el técnico no vino por el servicio"_s, u"es"_s).intent != u"Warranty"_s);
}

/// What was taught must not spoil what nobody complained of: the test set is read nearly as well as before.
void TestTaughtReader::theRestIsReadAsBefore()
{
    QFETCH(QString, language);
    const auto phrases = test::readPhrases(test::dataPath(u"language/"_s + language + u".tsv"_s));
    const TaughtReader reader(
        {wholesale(), {u"Warranty"_s, {u"cuánto dura la garantía"_s}, {u"garantía"_s}}},
        {{u"me salió el chip quemado che"_s, u"es"_s, u"complaint"_s, Feeling::Negative},
         {u"o pacote chegou molhado"_s, u"pt"_s, u"complaint"_s, Feeling::Negative},
         {u"the box came wet"_s, u"en"_s, u"complaint"_s, Feeling::Negative}});
    int before = 0;
    int after = 0;
    int all = 0;
    for (const test::Phrase &phrase : phrases) {
        if (phrase.intent == "-"_L1)
            continue;
        ++all;
        before += MessageReader::builtIn().read(phrase.text, language).intent == phrase.intent ? 1 : 0;
        after += reader.read(phrase.text, language).intent == phrase.intent ? 1 : 0;
    }
    QVERIFY2(after >= before - all * 0.01,
             qPrintable(u"%1 of %2 before, %3 after"_s.arg(before).arg(all).arg(after)));
}

void TestTaughtReader::theSameTeachingGivesTheSame()
{
    const QString text = u"tenés precios para comercios?"_s;
    QVERIFY(TaughtReader({wholesale()}, {}).read(text) == TaughtReader({wholesale()}, {}).read(text));
}

/// As many corrections as are learnt from take well under a second, whatever the computer is busy with: held
/// against reading the same messages.
void TestTaughtReader::isLearntInATrice()
{
    const auto phrases = test::readPhrases(test::dataPath(u"language/es.tsv"_s));
    QList<TaughtPhrase> corrections;
    for (qsizetype i = 0; i < 1000; ++i)
        corrections.append(
            {phrases.at(i % phrases.size()).text, u"es"_s, builtInIntents().at(i % 7), Feeling::Neutral});
    double read = 0;
    const auto cpuOf = [](auto work) {
        const std::clock_t begin = std::clock();
        work();
        return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    };
    const double reading = cpuOf([&] {
        for (const TaughtPhrase &one : std::as_const(corrections))
            read += MessageReader::builtIn().read(one.text, one.language).neutral;
    });
    const double learning = cpuOf([&] { read += TaughtReader({}, corrections).read(u"hola"_s).neutral; });
    QVERIFY(read > 0);
    qInfo("%d corrections learnt in %.0f ms, read in %.0f ms", 1000, learning * 1000, reading * 1000);
    QVERIFY2(learning < 30 * reading, qPrintable(QString::number(learning / reading)));
}

QTEST_GUILESS_MAIN(TestTaughtReader)
#include "tst_taughtreader.moc"
