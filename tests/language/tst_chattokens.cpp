// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/chattokens.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// How chat messages are split, as people write them.
class TestChatTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void marksShoutsAndStretches();
    void readsABoundedPart();
    void brokenTextIsNoMatter();
};

void TestChatTokens::splits_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("tokens"); ///< with a blank between them
    const auto row = [](const char *name, const QString &message, const QString &tokens) {
        QTest::newRow(name) << message << tokens;
    };
    row("accents", u"¿Dónde ESTÁ?"_s, u"donde esta ?"_s);
    row("two code points", u"cafe\u0301"_s, u"cafe"_s);
    row("ñ and ç", u"mañana não façam"_s, u"manana nao facam"_s);
    row("stretched", u"buenoooo siiii"_s, u"bueno si"_s);
    row("doubled", u"llegó perro"_s, u"llego perro"_s);
    row("laughter", u"jajajajaja jajaja kkkkk hahaha"_s, u"jaja jaja k haha"_s);
    row("numbers", u"son 1.500,50 a las 10:30"_s, u"son <number> a las <number>"_s);
    row("address", u"mira https://example.com/a?b=1 y ana@example.com"_s, u"mira <address> y <address>"_s);
    row("person", u"@ana_9 hola"_s, u"<person> hola"_s);
    row("marks", u"¡hola!! ¿qué?! no? sí!"_s, u"hola !! que ?! no ? si !"_s);
    row("breaks", u"hola, bien. y vos...\nyo"_s, u"hola . bien . y vos . yo"_s);
    row("emoji with skin", u"gracias 👍🏽❤️"_s, u"gracias 👍 ❤"_s);
    row("emoticons", u"mal :( bien :D xD"_s, u"mal :( bien :d xd"_s);
    row("time is no emoticon", u"a las 10:00"_s, u"a las <number>"_s);
    row("apostrophe", u"don't can’t"_s, u"dont cant"_s);
    row("empty", QString(), QString());
    row("blanks", u"  \t "_s, QString());
}

void TestChatTokens::splits()
{
    QFETCH(QString, message);
    QFETCH(QString, tokens);
    QStringList found;
    for (const ChatToken &token : chatTokens(message))
        found << token.text;
    QCOMPARE(found.join(u' '), tokens);
}

void TestChatTokens::marksShoutsAndStretches()
{
    const QList<ChatToken> tokens = chatTokens(u"NUNCA llegaaa OK"_s);
    QCOMPARE(tokens.size(), 3);
    QVERIFY(tokens.at(0).shouted && !tokens.at(0).stretched);
    QVERIFY(!tokens.at(1).shouted && tokens.at(1).stretched);
    QVERIFY(!tokens.at(2).shouted); // two letters shout nothing
}

void TestChatTokens::readsABoundedPart()
{
    QVERIFY(chatTokens(u"hola "_s.repeated(100'000)).size() <= 1000);
    const QList<ChatToken> one = chatTokens(u"xyz"_s.repeated(100'000));
    QCOMPARE(one.size(), 1);
    QVERIFY(one.constFirst().text.size() <= 40);
}

void TestChatTokens::brokenTextIsNoMatter()
{
    const QString lone = QString(QChar(0xD83D)) + u"a"_s + QChar(0xDC4D) + QChar(0xFFFF) + QChar(0);
    for (const ChatToken &token : chatTokens(lone))
        QVERIFY(!token.text.isEmpty());
    QCOMPARE(chatTerm(u"  Nada   MAL, "_s), u"nada mal"_s);
}

QTEST_APPLESS_MAIN(TestChatTokens)
#include "tst_chattokens.moc"
