// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/searchterms.h"
#include "base/textfold.h"

#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

namespace
{

/// As it is written by a person who says everything: words, "phrases", -what is not wanted, a star for a
/// beginning.
QString written(const SearchTerms &terms)
{
    QStringList parts;
    const auto write = [&parts](const SearchTerms::Term &term, const QString &before) {
        const QString words = term.words.join(u' ') + (term.prefix ? u"*"_s : QString());
        parts << before + (term.words.size() > 1 ? u'"' + words + u'"' : words);
    };
    for (const SearchTerms::Term &term : terms.wanted)
        write(term, {});
    for (const SearchTerms::Term &term : terms.unwanted)
        write(term, u"-"_s);
    return parts.join(u' ');
}

} // namespace

class TestSearchTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void finds_data();
    void finds();
    void aLongTextIsCutOff();
    void anyTextIsUnderstood();
};

void TestSearchTerms::understands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char *name, const QString &text, const QString &meaning) {
        QTest::newRow(name) << text << meaning;
    };
    row("nothing", {}, {});
    row("words, the last being typed", u"Cargador AZÚL"_s, u"cargador azul*"_s);
    row("one letter is a word", u"cargador a"_s, u"cargador a"_s);
    row("a phrase", u"\"Cargador azul\""_s, u"\"cargador azul\""_s);
    row("a phrase of one word is finished", u"\"azul\""_s, u"azul"_s);
    row("a phrase being typed", u"\"cargador az"_s, u"\"cargador az*\""_s);
    row("a phrase and a word", u"\"cargador azul\" hola"_s, u"\"cargador azul\" hola*"_s);
    row("other quotation marks", u"“cargador azul” «rojo»"_s, u"\"cargador azul\" rojo"_s);
    row("without a word", u"cargador -azul"_s, u"cargador -azul"_s);
    row("without a phrase", u"hola -\"cargador azul\""_s, u"hola -\"cargador azul\""_s);
    row("a true minus", u"hola −azul"_s, u"hola -azul"_s);
    row("only without", u"-azul"_s, u"-azul"_s);
    row("a hyphen inside", u"pre-venta ya"_s, u"pre venta ya*"_s);
    row("a hyphen alone", u"a - b"_s, u"a b"_s);
    row("a lone quotation mark", u"\""_s, {});
    row("only signs", u" -\"\" -- ?! \" - "_s, {});
    row("a mark inside a word", u"5\" tv"_s, u"5 tv*"_s);
    row("an address", u"ana@example.com"_s, u"ana example com*"_s);
    row("without an address", u"hola -ana@example.com"_s, u"hola -\"ana example com\""_s);
}

void TestSearchTerms::understands()
{
    QFETCH(QString, text);
    QFETCH(QString, meaning);
    QCOMPARE(written(SearchTerms::of(text)), meaning);
}

void TestSearchTerms::finds_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("found");
    const auto row = [](const QString &asked, bool found) {
        QTest::newRow(qPrintable(asked)) << asked << found;
    };
    row(u"cargador"_s, true);
    row(u"azul cargador"_s, true);
    row(u"\"cargador azul\""_s, true);
    row(u"\"azul cargador\""_s, false);
    row(u"\"cargador azu"_s, true);
    row(u"\"cargador azu\""_s, false);
    row(u"\"argador azul\""_s, false);
    row(u"carg"_s, true);
    row(u"carg azul"_s, false);
    row(u"cargador -rojo"_s, true);
    row(u"cargador -azul"_s, false);
    row(u"cargador -\"azul el\""_s, true);
    row(u"cargador -\"el cargador\""_s, false);
    row(u"-rojo"_s, false);
    row(u"\""_s, false);
}

void TestSearchTerms::finds()
{
    QFETCH(QString, asked);
    QFETCH(bool, found);
    QCOMPARE(SearchTerms::of(asked).match(searchText(u"¿Tienen el Cargador azul?"_s)), found);
}

void TestSearchTerms::aLongTextIsCutOff()
{
    const SearchTerms terms = SearchTerms::of(u"uno dos "_s.repeated(1000) + u"\"tres cuatro\" -cinco"_s);
    QCOMPARE(terms.wanted.size(), SearchTerms::mostWords);
    QCOMPARE(terms.unwanted.size(), 0);
}

void TestSearchTerms::anyTextIsUnderstood()
{
    const QStringList parts{
        u"a"_s, u"É"_s, u" "_s, u"\""_s, u"-"_s, u"”"_s, u"🙂"_s, u"½"_s, QString(QChar(0xD800)), u"*"_s};
    for (quint32 number = 0; number < 20000; ++number) {
        QString text;
        for (quint32 rest = number * 2654435761U, i = 0; i < 9; ++i, rest /= 10)
            text += parts.at(rest % 10);
        const SearchTerms terms = SearchTerms::of(text);
        for (const QList<SearchTerms::Term> &list : {terms.wanted, terms.unwanted}) {
            for (const SearchTerms::Term &term : list) {
                QVERIFY(!term.words.isEmpty());
                for (const QString &word : term.words)
                    QCOMPARE(foldedWords(word), QStringList{word});
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestSearchTerms)
#include "tst_searchterms.moc"
