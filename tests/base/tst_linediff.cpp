// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/linediff.h"
#include "support/property.h"

#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

namespace
{

/// " same", "-removed", "+added".
QString written(const QList<DiffLine> &lines)
{
    QStringList out;
    for (const DiffLine &line : lines) {
        const QChar mark = line.kind == DiffLine::Kind::Same      ? u' '
                           : line.kind == DiffLine::Kind::Removed ? u'-'
                                                                  : u'+';
        out.append(mark + line.text);
    }
    return out.join(u'|');
}

/// The text without the lines of one kind.
QStringList side(const QList<DiffLine> &lines, DiffLine::Kind without)
{
    QStringList out;
    for (const DiffLine &line : lines) {
        if (line.kind != without)
            out.append(line.text);
    }
    return out;
}

} // namespace

class TestLineDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compares_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("lines");
        QTest::newRow("nothing") << u""_s << u""_s << u""_s;
        QTest::newRow("same") << u"a\nb"_s << u"a\nb"_s << u" a| b"_s;
        QTest::newRow("from nothing") << u""_s << u"a\nb"_s << u"+a|+b"_s;
        QTest::newRow("one in the middle") << u"a\nb\nc"_s << u"a\nB\nc"_s << u" a|-b|+B| c"_s;
        QTest::newRow("moved") << u"a\nb\nc"_s << u"b\nc\na"_s << u"-a| b| c|+a"_s;
        QTest::newRow("repeated") << u"a\na"_s << u"a\na\na"_s << u" a| a|+a"_s;
        QTest::newRow("a line break at the end") << u"a"_s << u"a\n"_s << u" a|+"_s;
    }
    void compares()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, lines);
        QCOMPARE(written(lineDiff(before, after)), lines);
    }

    void givesBackBothTexts()
    {
        CHATFLOW_PROPERTY(
            "a diff holds both texts", 500, [](const std::vector<uint8_t> &a, const std::vector<uint8_t> &b) {
                const auto lines = [](const std::vector<uint8_t> &bytes) {
                    QStringList out;
                    for (const uint8_t byte : bytes)
                        out.append(QString::number(byte % 4));
                    return out;
                };
                const QList<DiffLine> diff = lineDiff(lines(a).join(u'\n'), lines(b).join(u'\n'));
                RC_ASSERT(side(diff, DiffLine::Kind::Added) == lines(a));
                RC_ASSERT(side(diff, DiffLine::Kind::Removed) == lines(b));
            });
    }

    void longTextsAreReplacedWhole()
    {
        QStringList left;
        QStringList right;
        for (int i = 0; i < 4000; ++i) {
            left.append(QString::number(i));
            right.append(QString::number(-i - 1));
        }
        const auto diff = lineDiff(left.join(u'\n'), right.join(u'\n'));
        QCOMPARE(side(diff, DiffLine::Kind::Added), left);
        QCOMPARE(side(diff, DiffLine::Kind::Removed), right);
    }
};

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
