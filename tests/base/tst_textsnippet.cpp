// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textsnippet.h"

#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

class TestTextSnippet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data();
    void marks();
    void everyMarkIsAWordThatWasAskedFor();
};

void TestTextSnippet::marks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("shown"); ///< with [ ] around what is marked
    const auto row = [](const char *name, const QString &text, const QString &asked, int length,
                        const QString &shown) { QTest::newRow(name) << text << asked << length << shown; };
    row("nothing asked", u"Hola Ana"_s, QString(), 40, u"Hola Ana"_s);
    row("accents and capitals", u"¿Mañana en la Estación?"_s, u"MANANA estac"_s, 40,
        u"¿[Mañana] en la [Estación]?"_s);
    row("only the last is a prefix", u"pedido ped"_s, u"ped pedi"_s, 40, u"[pedido] [ped]"_s);
    row("soft hyphen inside", u"el co\u00adração"_s, u"coracao"_s, 40, u"el [co\u00adração]"_s);
    row("emoji", u"Gracias🙂!"_s, u"🙂"_s, 40, u"Gracias[🙂]!"_s);
    row("lines become one", u"uno\n\n  dos\ttres"_s, u"dos"_s, 40, u"uno [dos] tres"_s);
    row("cut around the first", u"aaaa bbbb cccc dddd eeee ffff gggg hhhh"_s, u"ffff"_s, 15,
        u"…eeee [ffff] gggg …"_s);
    row("a cut mark ends with the text", u"aaaa bbbbbbbbbbbbbbbbbbbb"_s, u"bbb"_s, 12, u"…[bbbbbbbbbbbb]…"_s);
    row("no letter is cut in two", u"🙂🙂🙂🙂🙂🙂"_s, QString(), 5, u"🙂🙂…"_s);
    row("lone surrogate", QString(QChar(0xD800)) + u" hola"_s, u"hola"_s, 40,
        QString(QChar(0xD800)) + u" [hola]"_s);
    row("a phrase, not its words", u"azul, el cargador azul"_s, u"\"cargador azul\""_s, 40,
        u"azul, el [cargador azul]"_s);
    row("a phrase that is being typed", u"el cargador azul"_s, u"\"cargador az"_s, 40,
        u"el [cargador azul]"_s);
    row("what overlaps is marked once", u"uno dos tres"_s, u"\"uno dos\" \"dos tres\""_s, 40,
        u"[uno dos][ tres]"_s);
    row("what is not wanted", u"uno dos"_s, u"uno -dos"_s, 40, u"[uno] dos"_s);
    row("empty", QString(), u"a"_s, 40, QString());
}

void TestTextSnippet::marks()
{
    QFETCH(QString, text);
    QFETCH(QString, asked);
    QFETCH(int, length);
    QFETCH(QString, shown);
    TextSnippet snippet = snippetOf(text, SearchTerms::of(asked), length);
    for (auto mark = snippet.marks.crbegin(); mark != snippet.marks.crend(); ++mark) {
        snippet.text.insert(mark->start + mark->length, u']');
        snippet.text.insert(mark->start, u'[');
    }
    QCOMPARE(snippet.text, shown);
}

void TestTextSnippet::everyMarkIsAWordThatWasAskedFor()
{
    const QStringList parts{u"a"_s, u"É"_s, u" "_s, u"🙂"_s,   u"\u0301"_s,
                            u"."_s, u"½"_s, u"ß"_s, u"\u00ad"_s, u"漢"_s};
    for (quint32 number = 0; number < 4000; ++number) {
        QString text;
        for (quint32 rest = number * 2654435761U, i = 0; i < 9; ++i, rest /= 10)
            text += parts.at(rest % 10);
        const TextSnippet snippet = snippetOf(text, SearchTerms::of(u"\"a e\" a e\u0301"_s), 1 + number % 12);
        qsizetype end = 0;
        for (const TextSnippet::Mark &mark : snippet.marks) {
            QVERIFY(mark.start >= end);
            QVERIFY(mark.length > 0);
            end = mark.start + mark.length;
            QVERIFY(end <= snippet.text.size());
        }
    }
}

QTEST_GUILESS_MAIN(TestTextSnippet)
#include "tst_textsnippet.moc"
