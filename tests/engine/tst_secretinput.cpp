// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secretinput.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

class TestSecretInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("secret"); // empty: refused
        QTest::newRow("plain") << QByteArray("abc") << QByteArray("abc");
        QTest::newRow("one line break goes") << QByteArray("abc\n") << QByteArray("abc");
        QTest::newRow("of Windows too") << QByteArray("abc\r\n") << QByteArray("abc");
        QTest::newRow("only one") << QByteArray("abc\n\n") << QByteArray();
        QTest::newRow("blanks stay") << QByteArray(" a b \n") << QByteArray(" a b ");
        QTest::newRow("UTF-8") << QByteArray("ключ\n") << QByteArray("ключ");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("a line break alone") << QByteArray("\n") << QByteArray();
        QTest::newRow("two lines") << QByteArray("abc\ndef\n") << QByteArray();
        QTest::newRow("tab") << QByteArray("a\tb") << QByteArray();
        QTest::newRow("zero") << QByteArray("a\0b", 3) << QByteArray();
        QTest::newRow("as long as may be") << QByteArray(largestSecret, 'x') + '\n'
                                           << QByteArray(largestSecret, 'x');
        QTest::newRow("too long") << QByteArray(largestSecret + 1, 'x') << QByteArray();
        QTest::newRow("far too long") << QByteArray(10 * largestSecret, 'x') << QByteArray();
    }
    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, secret);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"key"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        for (const auto &read : {secretFrom(bytes), secretFromFile(file.fileName())}) {
            QCOMPARE(read.has_value(), !secret.isEmpty());
            if (read)
                QCOMPARE(read->reveal(), secret);
            else
                QCOMPARE(read.error().code, Error::Code::InvalidArgument);
        }
    }

    void missingFile()
    {
        const auto read = secretFromFile(u"/nowhere/key"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().code, Error::Code::FileRead);
    }
};

QTEST_GUILESS_MAIN(TestSecretInput)
#include "tst_secretinput.moc"
