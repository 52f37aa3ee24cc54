// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secretvalue.h"
#include "support/processmemory.h"

#include <QDebug>
#include <QTest>
#include <QVariant>

using namespace chatflow;
using namespace Qt::StringLiterals;

// It prints nowhere and turns into nothing by itself.
template<typename T>
concept Printable = requires(QDebug debug, T value)
{
    debug << value;
};
static_assert(Printable<QByteArray>);
static_assert(!Printable<SecretValue>);
static_assert(!std::is_convertible_v<SecretValue, QByteArray>);
static_assert(!std::is_convertible_v<SecretValue, QString>);
static_assert(!std::is_convertible_v<SecretValue, bool>);
static_assert(!std::is_convertible_v<SecretValue, QVariant>);
static_assert(!std::is_convertible_v<QByteArray, SecretValue>);
static_assert(std::is_nothrow_move_constructible_v<SecretValue>);

class SecretValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masks_data();
    void masks();
    void copiesAndMoves();
    void compares();
    void leavesNothingInMemory_data();
    void leavesNothingInMemory();
};

void SecretValueTest::masks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QByteArray() << u"••••••••"_s;
    QTest::newRow("short") << QByteArray("12345678901") << u"••••••••"_s;
    QTest::newRow("twelve") << QByteArray("123456789012") << u"••••••••9012"_s;
    QTest::newRow("long") << QByteArray("abcdefghijklmnopqrstuvwxyz") << u"••••••••wxyz"_s;
}

void SecretValueTest::masks()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    const SecretValue secret(bytes);
    QCOMPARE(secret.masked(), expected);
    QCOMPARE(secret.isEmpty(), bytes.isEmpty());
    QCOMPARE(secret.reveal(), bytes);
}

void SecretValueTest::copiesAndMoves()
{
    SecretValue first(QByteArray("first secret"));
    SecretValue copy = first;
    QCOMPARE(copy.reveal(), QByteArray("first secret"));
    SecretValue moved = std::move(first);
    QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that it is empty is the promise
    QCOMPARE(moved.reveal(), QByteArray("first secret"));
    moved = SecretValue(QByteArray("second"));
    QCOMPARE(copy.reveal(), QByteArray("first secret"));
    copy = moved;
    moved = SecretValue();
    QCOMPARE(copy.reveal(), QByteArray("second"));
    const SecretValue &self = copy;
    copy = self;
    QCOMPARE(copy.reveal(), QByteArray("second"));
}

void SecretValueTest::compares()
{
    QVERIFY(SecretValue() == SecretValue(QByteArray()));
    QVERIFY(SecretValue(QByteArray("abc")) == SecretValue(QByteArray("abc")));
    QVERIFY(SecretValue(QByteArray("abc")) != SecretValue(QByteArray("abd")));
    QVERIFY(SecretValue(QByteArray("abc")) != SecretValue(QByteArray("xbc")));
    QVERIFY(SecretValue(QByteArray("abc")) != SecretValue(QByteArray("ab")));
    QVERIFY(SecretValue(QByteArray("a\0b", 3)) != SecretValue(QByteArray("a\0c", 3)));
}

namespace
{
/// Never a literal, so that it stands in memory only where the test puts it.
QByteArray marker()
{
    QByteArray bytes;
    bytes.reserve(3000);
    for (int i = 0; i < 200; ++i)
        bytes += QByteArray::number(i * 7919) + char('g' + i % 13);
    return bytes;
}

/// Some of the marker's middle (malloc writes on the start of what is freed), XOR 0x55, leaving no plain copy
/// behind.
QByteArray maskedPiece()
{
    QByteArray whole = marker();
    QByteArray piece = whole.mid(whole.size() / 2, 40);
    for (char &c : piece)
        c = static_cast<char>(c ^ 0x55);
    whole.fill('\0');
    return piece;
}

using Use = void (*)();
void letGo()
{
    const SecretValue secret(marker());
}
void copied()
{
    const SecretValue secret(marker());
    const SecretValue copy = secret; // NOLINT(performance-unnecessary-copy-initialization)
    SecretValue third;
    third = copy;
}
void movedFrom()
{
    SecretValue secret(marker());
    SecretValue other(QByteArray(3000, 'x'));
    other = std::move(secret);
}
void overwritten()
{
    SecretValue secret(marker());
    secret = SecretValue(QByteArray("other"));
}
void plainBytes()
{
    const QByteArray bytes = marker();
    QVERIFY(!bytes.isEmpty());
}
} // namespace
Q_DECLARE_METATYPE(Use)

void SecretValueTest::leavesNothingInMemory_data()
{
    QTest::addColumn<Use>("use");
    QTest::addColumn<bool>("remains");
    QTest::newRow("destroyed") << Use(letGo) << false;
    QTest::newRow("copied") << Use(copied) << false;
    QTest::newRow("moved") << Use(movedFrom) << false;
    QTest::newRow("overwritten") << Use(overwritten) << false;
    // That the search finds what is not wiped.
    QTest::newRow("plain bytes") << Use(plainBytes) << true;
}

void SecretValueTest::leavesNothingInMemory()
{
    if (!test::canSearchMemory())
        QSKIP("the memory of the process cannot be read here");
    QFETCH(Use, use);
    QFETCH(bool, remains);
    const QByteArray pattern = maskedPiece();
    use();
    QCOMPARE(test::memoryHolds(pattern, 0x55), remains);
}

QTEST_GUILESS_MAIN(SecretValueTest)
#include "tst_secretvalue.moc"
