// SPDX-License-Identifier: GPL-3.0-or-later
// tests/requirements.csv says which test proves which requirement: every row must name a case that exists.
#include "project/requirements.h"
#include "support/places.h"

#include <QFile>
#include <QProcess>
#include <QTest>

namespace chatflow
{
using namespace Qt::StringLiterals;

class RequirementsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void table();
    void faults_data();
    void faults();
    void fields();
    void ownCases();
    void globalRows();

private:
    static QString output(const QString &program, const QStringList &arguments);
    std::optional<TestCases> casesOf(const QString &name);

    QHash<QString, QStringList> m_commands;
    QHash<QString, TestCases> m_cases;
};

QString RequirementsTest::output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        qWarning("%s %s failed: %s", qPrintable(program), qPrintable(arguments.join(u' ')),
                 process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

std::optional<TestCases> RequirementsTest::casesOf(const QString &name)
{
    if (!m_commands.contains(name))
        return std::nullopt;
    if (!m_cases.contains(name)) {
        const QString program = m_commands.value(name).value(0);
        m_cases.insert(name,
                       testCases(output(program, {u"-functions"_s}), output(program, {u"-datatags"_s})));
    }
    return m_cases.value(name);
}

void RequirementsTest::initTestCase()
{
    const QString ctest = QStringLiteral(CHATFLOW_CTEST);
    m_commands =
        testCommands(output(ctest, {u"--test-dir"_s, test::buildPath(), u"--show-only=json-v1"_s}).toUtf8());
    QVERIFY2(m_commands.contains(u"tst_requirements"_s), "the tests of the build folder cannot be listed");
}

void RequirementsTest::table()
{
    QFile file(test::sourcePath(u"tests/requirements.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList found = faultsInRequirements(QString::fromUtf8(file.readAll()),
                                                   [this](const QString &name) { return casesOf(name); });
    QVERIFY2(found.isEmpty(),
             qPrintable(u"\ntests/requirements.csv:"_s + found.join(u"\ntests/requirements.csv:"_s)));
}

void RequirementsTest::faults_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("fault");
    QTest::newRow("good") << u"C1.1,tst_money,parses"_s << QString();
    QTest::newRow("good row") << u"C6.8,tst_money,\"parses:one, two\""_s << QString();
    QTest::newRow("requirement") << u"X1.1,tst_money,parses"_s << u"2: 'X1.1' is no requirement"_s;
    QTest::newRow("test") << u"C1.1,tst_nothing,parses"_s << u"2: 'tst_nothing' is no test"_s;
    QTest::newRow("case") << u"C1.1,tst_money,prases"_s << u"2: 'prases' is no case of tst_money"_s;
    QTest::newRow("data row") << u"C1.1,tst_money,parses:three"_s
                              << u"2: 'parses:three' is no case of tst_money"_s;
    QTest::newRow("columns") << u"C1.1,tst_money"_s << u"2: three fields are due"_s;
    QTest::newRow("empty") << u""_s << u"2: three fields are due"_s;
    QTest::newRow("twice") << u"C1.1,tst_money,parses\nC1.1,tst_money,parses"_s
                           << u"3: the line is there twice"_s;
}

void RequirementsTest::faults()
{
    QFETCH(QString, row);
    QFETCH(QString, fault);
    const auto known = [](const QString &name) -> std::optional<TestCases> {
        if (name != u"tst_money")
            return std::nullopt;
        return TestCases{u"parses"_s, u"parses:one, two"_s};
    };
    QCOMPARE(faultsInRequirements(u"requirement,ctest,case\n"_s + row + u'\n', known).join(u'\n'), fault);
}

void RequirementsTest::fields()
{
    QCOMPARE(csvFields(u"a,b,c"_s), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(csvFields(u"a,\"b, \"\"c\"\"\","_s), (QStringList{u"a"_s, u"b, \"c\""_s, QString()}));
}

/// The listing is asked of a real executable: this one.
void RequirementsTest::ownCases()
{
    const std::optional<TestCases> cases = casesOf(u"tst_requirements"_s);
    QVERIFY(cases);
    QVERIFY(cases->contains(u"table"_s));
    QVERIFY(cases->contains(u"faults:data row"_s));
    QVERIFY(!cases->contains(u"faults:nonsense"_s));
    QVERIFY(!cases->contains(u"nonsense"_s));
    QVERIFY(!casesOf(u"tst_nonsense"_s));
}

void RequirementsTest::globalRows()
{
    const TestCases cases =
        testCases(u"commits()\nreads()\n"_s, u"chatflow::Test commits one row __global__ sqlite\n"
                                             "chatflow::Test commits one row __global__ postgres\n"
                                             "chatflow::Test reads __global__ sqlite\n"_s);
    QCOMPARE(cases, (TestCases{u"commits"_s, u"reads"_s, u"commits:one row"_s}));
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::RequirementsTest)
#include "tst_requirements.moc"
