// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/eventdecoder.h"
#include "evolution/eventdump.h"
#include "evolution/transcript.h"
#include "support/approval.h"
#include "support/places.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// Every recording of a real server, decoded and compared with what people found to be right.
class TestEventApproval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesTranscript_data();
    void decodesTranscript();
    void everyApprovedFileHasItsTranscript();
    void recordingsCoverEveryRoad();
    void updatingIsOff();
};

namespace
{

const QString approvedFolder = test::dataPath(u"evolution/approved"_s);

QJsonArray decodeAll(const Transcript &transcript)
{
    QJsonArray out;
    for (const auto &[where, envelope] : transcript.envelopes) {
        const auto events = decodeEvent(envelope);
        QJsonObject entry{{u"at"_s, where}, {u"event"_s, envelope.value("event"_L1)}};
        if (events) {
            QJsonArray dumped;
            for (const EvolutionEvent &event : *events)
                dumped.append(dumpEvent(event));
            entry[u"decoded"_s] = dumped;
        } else {
            entry[u"error"_s] = events.error().toLog();
        }
        out.append(entry);
    }
    for (const auto &[where, record] : transcript.records) {
        const auto message = decodeRecord(transcript.instance, record);
        QJsonObject entry{{u"at"_s, where}};
        if (message)
            entry[u"decoded"_s] = QJsonArray{dumpEvent(*message)};
        else
            entry[u"error"_s] = message.error().toLog();
        out.append(entry);
    }
    return out;
}

} // namespace

void TestEventApproval::decodesTranscript_data()
{
    QTest::addColumn<QString>("path");
    const QStringList paths = transcriptPaths();
    for (const QString &path : paths) {
        const Transcript transcript = readTranscript(path);
        if (!transcript.envelopes.isEmpty() || !transcript.records.isEmpty())
            QTest::newRow(qPrintable(QFileInfo(path).completeBaseName())) << path;
    }
}

void TestEventApproval::decodesTranscript()
{
    QFETCH(QString, path);
    const QString approved = approvedFolder + u'/' + QFileInfo(path).fileName();
    const QString difference = differenceFromApproved(approved, decodeAll(readTranscript(path)));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestEventApproval::everyApprovedFileHasItsTranscript()
{
    QStringList expected;
    const QStringList paths = transcriptPaths();
    for (const QString &path : paths) {
        const Transcript transcript = readTranscript(path);
        if (!transcript.envelopes.isEmpty() || !transcript.records.isEmpty())
            expected.append(QFileInfo(path).fileName());
    }
    QCOMPARE(QDir(approvedFolder).entryList(QDir::Files, QDir::Name), expected);
}

void TestEventApproval::recordingsCoverEveryRoad()
{
    qsizetype frames = 0;
    qsizetype envelopes = 0;
    qsizetype records = 0;
    const QStringList paths = transcriptPaths();
    for (const QString &path : paths) {
        const Transcript transcript = readTranscript(path);
        frames += transcript.frames.size();
        envelopes += transcript.envelopes.size();
        records += transcript.records.size();
    }
    QCOMPARE_GE(paths.size(), 110);
    QCOMPARE_GE(envelopes, 320);
    QCOMPARE_GE(records, 70);
    QCOMPARE_GE(frames, 80);
}

void TestEventApproval::updatingIsOff()
{
    QVERIFY2(!isUpdatingApprovals(), "CHATFLOW_UPDATE_APPROVALS is set: nothing was compared");
}

QTEST_GUILESS_MAIN(TestEventApproval)
#include "tst_eventapproval.moc"
