// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/chattext.h"
#include "support/places.h"
#include "support/verifyresult.h"

#include <QFile>
#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

namespace
{

QByteArray sample(const QString &name)
{
    QFile file(test::dataPath(u"whatsapp/"_s + name + u".txt"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "2026-01-13 21:05:00 Ana text Hello", a line each; "-" for WhatsApp itself.
QStringList linesOf(const ChatText &chat)
{
    QStringList lines;
    for (const ChatEntry &entry : chat.entries) {
        if (entry.author.isEmpty())
            continue;
        QStringList parts{entry.at.toString(u"yyyy-MM-dd HH:mm:ss"_s), entry.author + u':', entry.kind,
                          entry.text, entry.file};
        parts.removeAll(QString());
        lines << parts.join(u' ').replace(u'\n', u'|');
    }
    return lines;
}

} // namespace

class TestChatText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void neverGuessesTheDay();
    void refusesWhatIsNoChat_data();
    void refusesWhatIsNoChat();
};

void TestChatText::reads_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<qsizetype>("entries");
    const auto add = [](const char *file, qsizetype entries, const QStringList &lines) {
        QTest::newRow(file) << lines << entries;
    };
    add("android_en_24h", 7,
        {u"2025-12-31 23:58:00 Ana Torres: text Hi! Do you have the blue charger?"_s,
         u"2025-12-31 23:59:00 Tech Store: text Yes: 12 left.|It costs $20.||See you!"_s,
         u"2026-01-01 00:01:00 Ana Torres: document"_s,
         u"2026-01-01 00:02:00 Ana Torres: image My receipt IMG-20260101-WA0001.jpg"_s,
         u"2026-01-13 09:06:00 Ana Torres: text thanks"_s});
    add("android_en_us_12h", 3,
        {u"2026-01-13 21:05:00 Ana Torres: text good evening"_s,
         u"2026-01-13 00:00:00 Tech Store: text midnight"_s, u"2026-01-13 12:30:00 Tech Store: text noon"_s});
    add("android_es_12h", 5,
        {u"2026-01-13 21:05:00 Ana Núñez: text ¿Hacen envíos?"_s,
         u"2026-01-13 21:06:00 Tienda Sur: text Sí, a todo el país"_s,
         u"2026-01-14 08:00:00 Ana Núñez: document"_s,
         u"2026-01-14 08:01:00 Ana Núñez: document comprobante.pdf"_s});
    add("android_pt_24h", 6,
        {u"2026-01-13 21:05:00 João: text Olá! Vocês entregam?"_s,
         u"2026-01-13 21:06:00 Padaria: text Entregamos :)"_s, u"2026-01-14 08:00:00 João: document"_s,
         u"2026-01-14 08:01:00 João: audio PTT-20260114-WA0002.opus"_s});
    add("android_de_dots", 2,
        {u"2026-01-13 21:05:00 Ana: text Hallo"_s, u"2026-01-13 21:06:00 Laden: text Guten Abend"_s});
    add("android_iso", 2, {u"2026-01-13 21:05:00 Ana: text hello"_s, u"2026-01-13 21:06:00 Shop: text hi"_s});
    add("ios_es_24h", 7,
        {u"2026-01-13 21:05:02 Ana Núñez: text ¿Tienen *stock*?"_s,
         u"2026-01-13 21:05:40 ~\u202fTienda Sur: text Sí"_s, u"2026-01-13 21:06:00 Ana Núñez: image"_s,
         u"2026-01-13 21:06:10 Ana Núñez: audio 00000005-AUDIO-2026-01-13-21-06-10.opus"_s,
         u"2026-01-13 21:07:00 Ana Núñez: image mi casa 00000006-PHOTO-2026-01-13-21-07-00.jpg"_s});
    add("ios_en_us_12h", 3,
        {u"2026-01-13 21:05:01 Ana: text hello"_s, u"2026-01-13 21:06:00 Ana: document"_s,
         u"2026-01-13 21:07:00 Shop: text got it"_s});
    add("one_day_in_either_order", 2,
        {u"2026-05-05 10:00:00 Ana: text hola"_s, u"2026-05-05 10:01:00 Tienda: text buenas"_s});
    add("quotes_a_chat", 3,
        {u"2026-04-20 10:00:00 Ana: text mira lo que me escribieron:|4/25/26, 10:00 - Otro: no es de este chat"_s,
         u"2026-04-20 10:01:00 Tienda: text gracias"_s, u"2026-04-21 10:01:00 Ana: text de nada"_s});
}

void TestChatText::reads()
{
    QFETCH(QStringList, lines);
    QFETCH(qsizetype, entries);
    const auto chat = ChatText::parse(sample(QString::fromUtf8(QTest::currentDataTag())));
    VERIFY_RESULT(chat);
    QCOMPARE(linesOf(*chat), lines);
    QVERIFY(!chat->isAmbiguous());
    QCOMPARE(chat->entries.size(), entries);
    QCOMPARE(chat->messages(), lines.size());
    QCOMPARE(chat->authors.size(), 2);
    // However lines end.
    QByteArray content = sample(QString::fromUtf8(QTest::currentDataTag()));
    content.replace("\r\n", "\n").replace("\n", "\r\n");
    QCOMPARE(linesOf(*ChatText::parse(content)), lines);
}

void TestChatText::neverGuessesTheDay()
{
    const auto chat = ChatText::parse(sample(u"ambiguous"_s));
    VERIFY_RESULT(chat);
    QVERIFY(chat->isAmbiguous());
    QVERIFY((chat->possibleOrders == QList<DateOrder>{DateOrder::DayFirst, DateOrder::MonthFirst}));
    const auto american = ChatText::parse(sample(u"ambiguous"_s), DateOrder::MonthFirst);
    VERIFY_RESULT(american);
    QCOMPARE(american->entries.constFirst().at.date(), QDate(2026, 3, 4));
    const auto european = ChatText::parse(sample(u"ambiguous"_s), DateOrder::DayFirst);
    QCOMPARE(european->entries.constFirst().at.date(), QDate(2026, 4, 3));
    // What cannot be is refused.
    QCOMPARE(ChatText::parse(sample(u"android_es_12h"_s), DateOrder::MonthFirst).error().code,
             Error::Code::InvalidArgument);
    for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst})
        QVERIFY(dateOrderFromString(toString(order)) == order);
}

void TestChatText::refusesWhatIsNoChat_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("hello\nworld");
    QTest::newRow("no such date") << QByteArray("99/99/2026, 10:00 - Ana: x");
    QTest::newRow("no such time") << QByteArray("13/01/2026, 25:00 - Ana: x");
    QTest::newRow("thirteen in the afternoon") << QByteArray("13/01/2026, 13:00 PM - Ana: x");
    QTest::newRow("a bracket that stays open") << QByteArray("[13/01/2026, 10:00 - Ana: x");
    QTest::newRow("bytes") << QByteArray("\xff\xfe\x00[1/1/26", 11);
}

void TestChatText::refusesWhatIsNoChat()
{
    QFETCH(QByteArray, content);
    QCOMPARE(ChatText::parse(content).error().code, Error::Code::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestChatText)
#include "tst_chattext.moc"
