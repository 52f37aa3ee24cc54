// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/enginesite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

/// The commands about rules of the built program.
class TestRulesCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rulesAreEditedTriedAndRestored();
    void wrongInputIsNamed_data();
    void wrongInputIsNamed();

private:
    const EngineProgram &program() const { return m_site->program(); }

    std::unique_ptr<EngineSite> m_site;
};

namespace
{

/// The members that `object` lacks.
QStringList missing(const QJsonObject &object, const QStringList &members)
{
    QStringList names;
    for (const QString &name : members) {
        if (!object.contains(name))
            names << name;
    }
    return names;
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

void TestRulesCommands::initTestCase()
{
    m_site = std::make_unique<EngineSite>();
    const QString problem = m_site->open(EngineSite::shopScenario({}));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestRulesCommands::rulesAreEditedTriedAndRestored()
{
    const auto json = [this](const QStringList &words) {
        const Ended ended = program().run(words + QStringList{u"--json"_s});
        return ended.code == 0 ? ended.json() : QJsonObject{{u"failed"_s, QString::fromUtf8(ended.text())}};
    };
    const QJsonObject none = json({u"rules"_s, u"list"_s, u"shop"_s});
    QCOMPARE(missing(none, {u"version"_s, u"paused"_s, u"rules"_s}), QStringList());
    QCOMPARE(none[u"rules"_s].toArray().size(), 0);
    QCOMPARE(json({u"rules"_s, u"begin"_s, u"shop"_s, u"--reason"_s, u"to start"_s})[u"version"_s].toInt(),
             1);
    QCOMPARE(program().run({u"rules"_s, u"begin"_s, u"shop"_s}).code, 2); // all are there
    const QJsonArray rules = json({u"rules"_s, u"list"_s, u"shop"_s})[u"rules"_s].toArray();
    QCOMPARE_GT(rules.size(), 4);
    for (const QJsonValue &rule : rules)
        QCOMPARE(missing(rule.toObject(), {u"id"_s, u"name"_s, u"enabled"_s, u"event"_s, u"actions"_s,
                                           u"known"_s, u"acted"_s, u"last"_s}),
                 QStringList());
    const QByteArray table = program().run({u"rules"_s, u"list"_s, u"shop"_s}).out;
    QVERIFY2(table.contains("ready-person") && table.contains("keyword"), table.constData());
    QCOMPARE(json({u"rules"_s, u"show"_s, u"shop"_s, u"ready-silence"_s})[u"enabled"_s].toBool(true), false);
    QCOMPARE(json({u"rules"_s, u"enable"_s, u"shop"_s, u"ready-silence"_s})[u"version"_s].toInt(), 2);
    QCOMPARE(json({u"rules"_s, u"disable"_s, u"shop"_s, u"ready-person"_s})[u"version"_s].toInt(), 3);

    // Out, changed by hand, and in again.
    const QString file = m_site->path(u"rules.json"_s);
    QCOMPARE(program().run({u"rules"_s, u"export"_s, u"shop"_s, file}).code, 0);
    QFile exported(file);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QByteArray text = exported.readAll();
    exported.close();
    QVERIFY(text.contains("ready-unhappy"));
    QVERIFY(writeFile(file, text.replace("ready-unhappy", "angry")));
    QCOMPARE(json({u"rules"_s, u"import"_s, u"shop"_s, file})[u"version"_s].toInt(), 4);
    QCOMPARE(program().run({u"rules"_s, u"show"_s, u"shop"_s, u"ready-unhappy"_s}).code, 3);
    QVERIFY(writeFile(file, text.replace("\"event\"", "\"even\"")));
    const Ended bad = program().run({u"rules"_s, u"import"_s, u"shop"_s, file});
    QVERIFY2(bad.code == 2 && bad.err.contains("rules[0].event"), bad.text().constData());

    QCOMPARE(json({u"rules"_s, u"pause"_s, u"shop"_s})[u"version"_s].toInt(), 5);
    QVERIFY(json({u"rules"_s, u"list"_s, u"shop"_s})[u"paused"_s].toBool());
    QCOMPARE(json({u"rules"_s, u"resume"_s, u"shop"_s})[u"version"_s].toInt(), 6);
    QCOMPARE(json({u"rules"_s, u"restore"_s, u"shop"_s, u"1"_s})[u"version"_s].toInt(), 7);
    const QJsonArray versions = json({u"rules"_s, u"history"_s, u"shop"_s})[u"versions"_s].toArray();
    QCOMPARE(versions.size(), 7);
    QCOMPARE(versions.last()[u"reason"_s].toString(), u"to start"_s);
    QVERIFY(json({u"rules"_s, u"show"_s, u"shop"_s, u"ready-person"_s})[u"enabled"_s].toBool());

    const QJsonObject trial = json({u"rules"_s, u"trial"_s, u"shop"_s, u"--days"_s, u"7"_s});
    QCOMPARE(missing(trial, {u"days"_s, u"conversations"_s, u"messages"_s, u"contacts"_s, u"acted"_s,
                             u"texts"_s, u"escalations"_s, u"flow_answers"_s, u"answers_saved"_s,
                             u"answer_micros"_s, u"currency"_s, u"hits"_s}),
             QStringList());
    // What follows has no rules.
    QVERIFY(writeFile(file, R"({"form":1,"rules":[]})"));
    QCOMPARE(json({u"rules"_s, u"import"_s, u"shop"_s, file})[u"version"_s].toInt(), 8);
}

void TestRulesCommands::wrongInputIsNamed_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("named"); ///< stands in the message
    QTest::newRow("no such rule") << u"show shop nothing"_s << 3 << QByteArray("nothing");
    QTest::newRow("no such rule to enable") << u"enable shop nothing"_s << 3 << QByteArray("nothing");
    QTest::newRow("no file") << u"import shop /nonexistent/rules.json"_s << 1
                             << QByteArray("/nonexistent/rules.json");
    QTest::newRow("no such version") << u"restore shop 4711"_s << 3 << QByteArray("4711");
    QTest::newRow("version is no number") << u"restore shop newest"_s << 2 << QByteArray("rules history");
    QTest::newRow("no time") << u"trial shop --days 0"_s << 2 << QByteArray("--days");
    QTest::newRow("no such rule to try") << u"trial shop --rule nothing"_s << 3 << QByteArray("nothing");
}

void TestRulesCommands::wrongInputIsNamed()
{
    QFETCH(QString, words);
    QFETCH(int, code);
    QFETCH(QByteArray, named);
    const Ended ended = program().run(QStringList{u"rules"_s} + words.split(u' '));
    QVERIFY2(ended.exited && ended.code == code, ended.text().constData());
    QVERIFY2(ended.err.contains(named) && ended.err.startsWith("error: "), ended.text().constData());
    QCOMPARE(ended.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestRulesCommands)
#include "tst_rulescommands.moc"
