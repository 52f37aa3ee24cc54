// SPDX-License-Identifier: GPL-3.0-or-later
// The benchmarks run, and the file they write has the shape that others read. What they measure means nothing
// here.
#include "support/places.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestBench : public QObject
{
    Q_OBJECT

private:
    struct Ended {
        int status = -1;
        QString out;
        QString err;
    };
    static Ended run(const QStringList &arguments)
    {
        QProcess process;
        process.start(chatflow::test::programPath(u"chatflow-bench"_s), arguments);
        if (!process.waitForFinished(100'000))
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    void figures();
    void filterAndList();
    void refusesWhatItDoesNotKnow();
};

void TestBench::figures()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bench.json"_s);
    const Ended ended = run({u"--quick"_s, u"--output"_s, path});
    QVERIFY2(ended.status == 0, qPrintable(ended.err));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).array();
    QStringList names;
    for (const QJsonValue &entry : list) {
        const QJsonObject figure = entry.toObject();
        const QString name = figure.value("name"_L1).toString();
        names << name;
        QStringList members = figure.keys();
        members.sort();
        QCOMPARE(members, (QStringList{u"aim"_s, u"better"_s, u"limit"_s, u"name"_s, u"ratio"_s, u"unit"_s,
                                       u"value"_s}));
        QVERIFY(figure.value("value"_L1).isDouble());
        QVERIFY(!figure.value("unit"_L1).toString().isEmpty());
        const QString better = figure.value("better"_L1).toString();
        QVERIFY2(better == "lower"_L1 || better == "higher"_L1, qPrintable(better));
        QVERIFY(figure.value("aim"_L1).isDouble() || figure.value("aim"_L1).isNull());
        if (figure.value("limit"_L1).isNull()) {
            QVERIFY(figure.value("ratio"_L1).isNull());
        } else {
            const double limit = figure.value("limit"_L1).toDouble();
            QVERIFY2(limit > 0, qPrintable(name));
            const double ratio = figure.value("value"_L1).toDouble() / limit;
            QVERIFY(qAbs(figure.value("ratio"_L1).toDouble() - ratio) < 1e-9);
        }
        QVERIFY2(ended.out.contains(name), qPrintable(ended.out));
    }
    for (const QString &wanted :
         {u"ingest_bulk"_s, u"commit_single"_s, u"answer_overhead_median"_s, u"answer_overhead_p99"_s,
          u"answers_per_s"_s, u"start_empty"_s, u"start_1m"_s, u"memory_empty"_s, u"memory_1m"_s,
          u"open_newest_page"_s, u"open_any_p99"_s, u"search_typing"_s, u"scroll_frame_p99"_s,
          u"ingest_live"_s, u"template_keystroke_p99"_s, u"export"_s, u"export_memory"_s})
        QVERIFY2(names.contains(wanted), qPrintable(wanted));
}

void TestBench::filterAndList()
{
    const Ended all = run({u"--list"_s});
    QCOMPARE(all.status, 0);
    QVERIFY(all.out.contains("ingest_bulk"_L1) && all.out.contains("answers_per_s"_L1));
    const Ended some = run({u"--list"_s, u"--filter"_s, u"commit"_s});
    QCOMPARE(some.out.count(u'\n'), 1);
    QVERIFY(some.out.startsWith("commit_single"_L1));
}

void TestBench::refusesWhatItDoesNotKnow()
{
    QCOMPARE(run({u"--filter"_s, u"no such benchmark"_s}).status, 2);
    QCOMPARE(run({u"--nonsense"_s}).status, 2);
    QCOMPARE(run({u"stray"_s}).status, 2);
}

QTEST_GUILESS_MAIN(TestBench)
#include "tst_bench.moc"
