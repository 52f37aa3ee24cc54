// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/question.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

class TestQuestion : public QObject
{
    Q_OBJECT

    static qsizetype longestRun(const QString &text)
    {
        qsizetype longest = 0;
        const QStringList runs = text.split(QRegularExpression(u"\\s+"_s));
        for (const QString &run : runs)
            longest = std::max(longest, run.toUtf8().size());
        return longest;
    }

private Q_SLOTS:
    void leavesOrdinaryTextAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("plain") << u"Olá, quanto custa?\n\nObrigado!  "_s;
        QTest::newRow("emoji") << u"👩‍👩‍👧 🇧🇷 é"_s;
        QTest::newRow("address") << u"https://example.com/"_s + QString(300, u'a');
        QTest::newRow("just fits") << u"abc "_s.repeated(2048);
        QTest::newRow("Tamil") << u"தமிழ் வணக்கம்"_s;
    }

    void leavesOrdinaryTextAlone()
    {
        QFETCH(QString, text);
        const FittedText result = fitted(text);
        QCOMPARE(result.text, text);
        QVERIFY(!result.cut);
    }

    void cutsAtAGrapheme_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::newRow("letters") << u"ab "_s;
        QTest::newRow("family") << u"👩‍👩‍👧 "_s;
        QTest::newRow("flags") << u"🇧🇷"_s;
        QTest::newRow("combining") << u"é "_s;
        QTest::newRow("CRLF") << u"x\r\n"_s;
    }

    void cutsAtAGrapheme()
    {
        QFETCH(QString, unit);
        const QString text = unit.repeated(200);
        for (qsizetype limit = 0; limit < 120; ++limit) {
            const FittedText result = fitted(text, limit);
            QVERIFY(result.cut);
            QVERIFY2(result.text.toUtf8().size() <= limit, qPrintable(QString::number(limit)));
            QString kept = result.text;
            if (kept.endsWith(QChar(0x2026)))
                kept.chop(1);
            QVERIFY(text.startsWith(kept));
            // What is kept is whole units, but for a unit of several graphemes.
            if (!unit.contains(u' ') && !unit.startsWith(u'x'))
                QCOMPARE(kept.size() % unit.size(), 0);
            if (limit > 60)
                QVERIFY(result.text.toUtf8().size() > limit - 40);
        }
    }

    void neverExceedsTheLimit()
    {
        QCOMPARE(fitted(u"x"_s.repeated(100000)).text.toUtf8().size(), questionLimit);
        QVERIFY(fitted(u"x"_s.repeated(100000)).cut);
        QVERIFY(fitted(u"çã "_s.repeated(100000)).text.toUtf8().size() <= questionLimit);
    }

    void breaksLongRuns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("letters") << QString(5000, u'a');
        QTest::newRow("Chinese") << QString(2000, QChar(0x4e2d));
        QTest::newRow("flags") << u"🇧🇷"_s.repeated(900);
        QTest::newRow("punctuation") << QString(5000, u'=');
        // One grapheme of 4,000 marks.
        QTest::newRow("stacked marks") << u"a"_s + QString(3000, QChar(0x0301));
    }

    void breaksLongRuns()
    {
        QFETCH(QString, text);
        const FittedText result = fitted(text);
        QVERIFY(longestRun(result.text) <= 400);
        QVERIFY(result.text.toUtf8().size() <= questionLimit);
        QVERIFY(!result.cut);
        QCOMPARE(QString(result.text).remove(u' '), text);
    }

    void mendsHalfCharacters()
    {
        const FittedText result = fitted(QString(2000, QChar(0xd83d)));
        QVERIFY(result.text.isValidUtf16());
        QVERIFY(longestRun(result.text) <= 400);
        QCOMPARE(fitted(u"a"_s + QChar(0xdc00) + u"b"_s).text, u"a\ufffdb"_s);
    }

    void shortensGaps()
    {
        const FittedText result =
            fitted(u"a"_s + QString(5000, u'\n') + u"b"_s + QString(5000, u' ') + u"c"_s);
        QCOMPARE(result.text, u"a"_s + QString(64, u'\n') + u"b"_s + QString(64, u' ') + u"c"_s);
        QVERIFY(!result.cut);
    }

    void isIdempotent()
    {
        const QString once = fitted(QString(20000, u'a') + u"👩‍👩‍👧"_s.repeated(500)).text;
        const FittedText twice = fitted(once);
        QCOMPARE(twice.text, once);
        QVERIFY(!twice.cut);
    }
};

QTEST_GUILESS_MAIN(TestQuestion)
#include "tst_question.moc"
