// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the repository against the rules of ARCHITECTURE.md, and each rule against a sample that breaks it:
// the lines of tests/data/project/<rule>/ that end with "// broken" are exactly those that the rule names.
#include "project/rule.h"
#include "support/places.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace chatflow
{
using namespace Qt::StringLiterals;

class LayersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void repository_data() { addRules(); }
    void repository();
    void sample_data() { addRules(); }
    void sample();
    void sizeCountsLines_data();
    void sizeCountsLines();
    void literals();

private:
    static void addRules();
    static const Rule &rule(const QByteArray &name);

    QList<SourceFile> m_files;
};

const Rule &LayersTest::rule(const QByteArray &name)
{
    static const QList<Rule> rules = projectRules();
    return *std::ranges::find_if(rules, [&](const Rule &r) { return name == r.name; });
}

void LayersTest::addRules()
{
    QTest::addColumn<QByteArray>("name");
    for (const Rule &rule : projectRules())
        QTest::newRow(rule.name) << QByteArray(rule.name);
}

void LayersTest::initTestCase()
{
    m_files = sourceFiles(test::sourcePath(), {u"app"_s, u"ui"_s, u"tests"_s, u"cmake"_s, u"packaging"_s},
                          {u".h"_s, u".cpp"_s, u".cmake"_s, u"CMakeLists.txt"_s, u".cjs"_s});
    QVERIFY(std::ranges::count_if(m_files, [](const SourceFile &f) { return f.isIn(u"app/base/"); }) > 10);
}

void LayersTest::repository()
{
    QFETCH(QByteArray, name);
    QStringList report;
    for (const SourceFile &file : std::as_const(m_files)) {
        for (const Violation &violation : rule(name).check(file))
            report.append(violation.toText());
    }
    QVERIFY2(report.isEmpty(), qPrintable(u'\n' + report.join(u'\n')));
}

void LayersTest::sample()
{
    QFETCH(QByteArray, name);
    if (name == "size")
        return; // sizeCountsLines() proves that one; a sample of 601 lines teaches nobody anything
    const QList<SourceFile> files = sourceFiles(test::dataPath(u"project/"_s) + QString::fromUtf8(name),
                                                {u"app"_s, u"ui"_s, u"tests"_s}, {u".h"_s, u".cpp"_s});
    QVERIFY2(!files.isEmpty(), "a rule needs a sample that breaks it");
    QStringList expected;
    QStringList actual;
    for (const SourceFile &file : files) {
        const QStringList lines = file.text().split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines.at(i).endsWith("// broken"_L1))
                expected.append(u"%1:%2"_s.arg(file.path()).arg(i + 1));
        }
        for (const Violation &violation : rule(name).check(file)) {
            const QString place = u"%1:%2"_s.arg(violation.path).arg(violation.line);
            if (!actual.contains(place))
                actual.append(place);
        }
    }
    expected.sort();
    actual.sort();
    QVERIFY(!expected.isEmpty());
    QCOMPARE(actual.join(u'\n'), expected.join(u'\n'));
}

void LayersTest::sizeCountsLines_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("lines");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("limit") << u"app/net/sse.cpp"_s << 600 << true;
    QTest::newRow("above") << u"app/net/sse.cpp"_s << 601 << false;
    QTest::newRow("test") << u"tests/net/tst_sse.cpp"_s << 601 << false;
    QTest::newRow("window") << u"ui/shell/mainwindow.cpp"_s << 300 << true;
    QTest::newRow("window above") << u"ui/shell/mainwindow.cpp"_s << 301 << false;
}

void LayersTest::sizeCountsLines()
{
    QFETCH(QString, path);
    QFETCH(int, lines);
    QFETCH(bool, allowed);
    const SourceFile file(path, u"int x();\n"_s.repeated(lines));
    QCOMPARE(file.lineCount(), lines);
    QCOMPARE(checkSize(file).isEmpty(), allowed);
}

/// The rules stand on this: what is code, what is comment, what is text.
void LayersTest::literals()
{
    const SourceFile file(u"app/base/x.cpp"_s, uR"x(a("b \" c", 'd', 1'000); // "e"
/* "f" */ u"g"_s; R"(h " i)"; uR"y(j)" k)y"; '"'; l
)x"_s);
    QStringList texts;
    for (const auto &literal : file.literals())
        texts.append(literal.text);
    QCOMPARE(texts, (QStringList{u"b \\\" c"_s, u"g"_s, u"(h \" i)"_s, u"y(j)\" k)y"_s}));
    QCOMPARE(file.code().simplified(),
             u"a(\"      \", ' ', 1'000); u\" \"_s; R\"        \"; uR\"           \"; ' '; l"_s.simplified());
    QCOMPARE(file.code().size(), file.text().size());
    QCOMPARE(file.lineCount(), 2);
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::LayersTest)
#include "tst_layers.moc"
