// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/jid.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

class TestJid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalises_data();
    void normalises();
    void acceptsAddresses_data();
    void acceptsAddresses();
    void refusesAddresses_data();
    void refusesAddresses();
    void givesDigitsOfNumbersOnly();
};

void TestJid::normalises_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("jid");
    QTest::addColumn<QString>("type");
    QTest::newRow("phone") << u"5521988887777@s.whatsapp.net"_s << u"5521988887777@s.whatsapp.net"_s
                           << u"person"_s;
    QTest::newRow("device") << u"5521988887777:12@s.whatsapp.net"_s << u"5521988887777@s.whatsapp.net"_s
                            << u"person"_s;
    QTest::newRow("old domain") << u"5521988887777@c.us"_s << u"5521988887777@s.whatsapp.net"_s
                                << u"person"_s;
    QTest::newRow("bare") << u"5521988887777"_s << u"5521988887777@s.whatsapp.net"_s << u"person"_s;
    QTest::newRow("bare group") << u"120363000000000009"_s << u"120363000000000009@g.us"_s << u"group"_s;
    QTest::newRow("lid") << u"123456789012345@lid"_s << u"123456789012345@lid"_s << u"person"_s;
    QTest::newRow("lid device") << u"123456789012345:3@lid"_s << u"123456789012345@lid"_s << u"person"_s;
    QTest::newRow("group") << u"120363000000000001@g.us"_s << u"120363000000000001@g.us"_s << u"group"_s;
    QTest::newRow("old group") << u"5511999990000-1500000000@g.us"_s << u"5511999990000-1500000000@g.us"_s
                               << u"group"_s;
    QTest::newRow("status") << u"status@broadcast"_s << u"status@broadcast"_s << u"broadcast"_s;
    QTest::newRow("channel") << u"120363111111111111@newsletter"_s << u"120363111111111111@newsletter"_s
                             << u"newsletter"_s;
    QTest::newRow("capitals") << u"123@LID"_s << u"123@lid"_s << u"person"_s;
    QTest::newRow("bot") << u"867051314767696@bot"_s << u"867051314767696@bot"_s << u"other"_s;
    QTest::newRow("empty") << QString() << QString() << u"other"_s;
    QTest::newRow("word") << u"status"_s << u"status"_s << u"other"_s;
}

void TestJid::normalises()
{
    QFETCH(QString, address);
    QFETCH(QString, jid);
    QFETCH(QString, type);
    QCOMPARE(normalJid(address), jid);
    QCOMPARE(normalJid(normalJid(address)), jid);
    QCOMPARE(toString(chatTypeOf(jid)), type);
}

void TestJid::acceptsAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    QTest::newRow("digits") << u"5521988887777"_s << u"5521988887777"_s;
    QTest::newRow("formatted") << u"+55 (21) 98888-7777"_s << u"5521988887777"_s;
    QTest::newRow("dots") << u" +1 202.555.0100 "_s << u"12025550100"_s;
    QTest::newRow("typographic hyphen") << u"+55 21 98888\u20117777"_s << u"5521988887777"_s;
    QTest::newRow("phone jid") << u"5521988887777:3@S.whatsapp.net"_s << u"5521988887777@s.whatsapp.net"_s;
    QTest::newRow("lid") << u"123456789012345@lid"_s << u"123456789012345@lid"_s;
    QTest::newRow("group") << u"120363000000000001@g.us"_s << u"120363000000000001@g.us"_s;
    QTest::newRow("old group") << u"551199999-150000@g.us"_s << u"551199999-150000@g.us"_s;
}

void TestJid::acceptsAddresses()
{
    QFETCH(QString, typed);
    QFETCH(QString, address);
    const auto result = sendAddress(typed);
    QVERIFY2(result, result ? "" : qPrintable(result.error().toLog()));
    QCOMPARE(*result, address);
}

void TestJid::refusesAddresses_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
         {"", " ", "abc", "+", "12345", "1234567890123456", "55219x8887777", "@s.whatsapp.net",
          "abc@s.whatsapp.net", "status@broadcast", "120363111111111111@newsletter", "@lid", "@g.us",
          "x@g.us", "5521988887777@example.com", "++5521988887777", "12345678901234567890@s.whatsapp.net"})
        QTest::newRow(*typed ? typed : "empty") << QString::fromLatin1(typed);
    QTest::newRow("other digits") << u"٥٥٢١٩٨٨٨٨٧٧٧٧"_s;
}

void TestJid::refusesAddresses()
{
    QFETCH(QString, typed);
    const auto result = sendAddress(typed);
    QVERIFY2(!result, result ? qPrintable(*result) : "");
    QCOMPARE(result.error().code, Error::Code::InvalidArgument);
    QCOMPARE(result.error().context.value(u"field"_s), u"number"_s);
}

void TestJid::givesDigitsOfNumbersOnly()
{
    QCOMPARE(phoneDigits(u"5521988887777@s.whatsapp.net"_s), u"5521988887777"_s);
    QCOMPARE(phoneDigits(u"123456789012345@lid"_s), QString());
    QCOMPARE(phoneDigits(u"x@s.whatsapp.net"_s), QString());
}

QTEST_GUILESS_MAIN(TestJid)
#include "tst_jid.moc"
