// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sse.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

using Events = QList<SseEvent>;
Q_DECLARE_METATYPE(Events)

class TestSse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<Events>("events");
        const auto data = [](const char *text) { return SseEvent{{}, text, {}}; };
        QTest::newRow("empty") << QByteArray() << Events{};
        QTest::newRow("one") << QByteArray("data: a\n\n") << Events{data("a")};
        QTest::newRow("no blank") << QByteArray("data:a\n\n") << Events{data("a")};
        QTest::newRow("two blanks") << QByteArray("data:  a\n\n") << Events{data(" a")};
        QTest::newRow("lines") << QByteArray("data: a\ndata: b\ndata:\n\n") << Events{data("a\nb\n")};
        QTest::newRow("CRLF") << QByteArray("data: a\r\n\r\ndata: b\r\n\r\n") << Events{data("a"), data("b")};
        QTest::newRow("CR") << QByteArray("data: a\r\rdata: b\r\r") << Events{data("a"), data("b")};
        QTest::newRow("mixed ends") << QByteArray("data: a\r\ndata: b\n\r\ndata: c\r\n\n")
                                    << Events{data("a\nb"), data("c")};
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "data: a\n\n")
                                         << Events{data("a")};
        QTest::newRow("mark in the middle") << QByteArray("data: a\n\n\xEF\xBB\xBF"
                                                          "data: b\n\n")
                                            << Events{data("a")};
        QTest::newRow("comment") << QByteArray(":heartbeat\n\ndata: a\n: x\ndata: b\n\n")
                                 << Events{data("a\nb")};
        QTest::newRow("Flowise") << QByteArray("message:\ndata:{\"event\":\"token\",\"data\":\"x\"}\n\n")
                                 << Events{data("{\"event\":\"token\",\"data\":\"x\"}")};
        QTest::newRow("type and id") << QByteArray("event: add\nid: 7\ndata: a\n\ndata: b\n\n")
                                     << Events{{"add", "a", "7"}, {{}, "b", "7"}};
        QTest::newRow("id with NUL") << QByteArray("id: 1\ndata: a\n\nid: \0x\ndata: b\n\n", 31)
                                     << Events{{{}, "a", "1"}, {{}, "b", "1"}};
        QTest::newRow("type alone") << QByteArray("event: add\n\ndata: a\n\n") << Events{data("a")};
        QTest::newRow("no colon") << QByteArray("data\n\n") << Events{data("")};
        QTest::newRow("colons") << QByteArray("data: a:b: c\n\n") << Events{data("a:b: c")};
        QTest::newRow("cut off") << QByteArray("data: a\n\ndata: b\n") << Events{data("a")};
        QTest::newRow("case counts") << QByteArray("Data: a\n\ndata: b\n\n") << Events{data("b")};
    }

    // However the bytes are cut, the same events come out.
    void reads()
    {
        QFETCH(QByteArray, stream);
        QFETCH(Events, events);
        SseReader whole;
        QCOMPARE(whole.feed(stream), events);
        SseReader single;
        Events bytewise;
        for (const char &byte : stream)
            bytewise += single.feed(QByteArrayView(&byte, 1));
        QCOMPARE(bytewise, events);
        for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
            SseReader reader;
            Events got = reader.feed(QByteArrayView(stream).first(cut));
            got += reader.feed(QByteArrayView(stream).sliced(cut));
            QCOMPARE(got, events);
        }
    }

    void remembersRetry()
    {
        SseReader reader;
        reader.feed("retry: soon\nretry: -5\n");
        QVERIFY(!reader.retry());
        reader.feed("retry: 1500\nretry:\nretry: 99999999999999\n");
        QCOMPARE(reader.retry(), std::optional<int>(1500));
    }

    void stopsAtItsLimit_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::newRow("a line without end") << QByteArray(200, 'x');
        QTest::newRow("a long line") << "data: " + QByteArray(200, 'x') + "\n\n";
        QTest::newRow("many lines") << QByteArray("data: 0123456789\n").repeated(20);
        QTest::newRow("many empty lines") << QByteArray("data:\n").repeated(200);
    }

    void stopsAtItsLimit()
    {
        QFETCH(QByteArray, stream);
        SseReader reader(100);
        QCOMPARE(reader.feed("data: a\n\n").size(), 1);
        QVERIFY(reader.status().has_value());
        for (const char &byte : stream)
            QVERIFY(reader.feed(QByteArrayView(&byte, 1)).isEmpty());
        QVERIFY(!reader.status());
        QCOMPARE(reader.status().error().code, Error::Code::TooLarge);
        QVERIFY(reader.feed("\n\ndata: b\n\n").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSse)
#include "tst_sse.moc"
