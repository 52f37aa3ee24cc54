// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textfold.h"
#include "support/property.h"

#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

class TextFoldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void words_data();
    void words();
    void foldingTwiceChangesNothing();
};

void TextFoldTest::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("accents", u"Ação  ÁRVORE"_s, u"acao arvore"_s);
    row("decomposed", u"coracao\u0303"_s, u"coracao"_s);
    row("spanish", u"¿Mañana, pingüino?"_s, u"¿manana, pinguino?"_s);
    row("german", u"Straße GROẞ"_s, u"strasse gross"_s);
    row("turkish", u"İstanbul"_s, u"istanbul"_s);
    row("greek final sigma", u"ΟΔΟΣ οδος"_s, u"οδοσ οδοσ"_s);
    row("cyrillic", u"Йод"_s, u"иод"_s);
    row("full width", u"ＡＢＣ１２３"_s, u"abc123"_s);
    row("ligature", u"ﬁm"_s, u"fim"_s);
    row("superscript", u"m²"_s, u"m2"_s);
    row("blanks", u" \t\n a\u00a0\u2003b  "_s, u"a b"_s);
    row("soft hyphen", u"co\u00adração"_s, u"coracao"_s);
    row("direction marks", u"\u200eoi\u202c"_s, u"oi"_s);
    row("zero width", u"o\u200bi\ufeff"_s, u"oi"_s);
    row("emoji", u"Oi 👋🏽"_s, u"oi 👋🏽"_s);
    row("emoji selector", u"❤\ufe0f"_s, u"❤"_s);
    row("beyond the first plane", u"𐐀"_s, u"𐐨"_s);
    row("lone surrogate", QString(QChar(0xd83d)) + u'A', QString(QChar(0xd83d)) + u'a');
    row("empty", QString(), QString());
}

void TextFoldTest::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(folded(text), expected);
}

void TextFoldTest::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("sentence") << u"Olá, João! R$ 1.250,50"_s
                              << QStringList{u"ola"_s, u"joao"_s, u"r"_s, u"1"_s, u"250"_s, u"50"_s};
    QTest::newRow("nothing") << u" ... "_s << QStringList{};
    QTest::newRow("emoji") << u"oi 👋"_s << QStringList{u"oi"_s, u"👋"_s};
    QTest::newRow("joined") << u"user_name@x.com"_s << QStringList{u"user"_s, u"name"_s, u"x"_s, u"com"_s};
}

void TextFoldTest::words()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(foldedWords(text), expected);
}

void TextFoldTest::foldingTwiceChangesNothing()
{
    // Every character by itself, between letters …
    QStringList changed;
    for (char32_t c = 1; c < 0x11'0000; ++c) {
        if (c >= 0xd800 && c < 0xe000)
            continue;
        const QString once = folded(u"a"_s + QString::fromUcs4(&c, 1) + u"b"_s);
        if (folded(once) != once)
            changed << QString::number(static_cast<uint>(c), 16);
    }
    QCOMPARE(changed, QStringList());
    // … and any of them side by side.
    CHATFLOW_PROPERTY("folded(folded(x)) == folded(x)", 2000, [] {
        const auto units = *rc::gen::container<std::vector<quint16>>(rc::gen::inRange<quint16>(1, 0xffff));
        QString text;
        for (const quint16 unit : units)
            text += QChar(unit);
        const QString once = folded(text);
        RC_ASSERT(folded(once) == once);
    });
}

QTEST_GUILESS_MAIN(TextFoldTest)
#include "tst_textfold.moc"
