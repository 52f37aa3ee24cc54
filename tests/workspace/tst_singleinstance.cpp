// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/singleinstance.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondRaisesTheFirst();
    void workspacesDoNotDisturbEachOther();
    void whatADeadOneLeftBehindDoesNotCount();
    void twoThatRaceBothComeOut();
    void oneThatDoesNotAnswerIsNotWaitedForForEver();
};

namespace
{

using Outcome = SingleInstance::Outcome;

/// claim() in a thread of its own, as another process would.
class Other
{
public:
    Other(const QString &folder, const QString &location, std::chrono::milliseconds patience)
        : m_thread(QThread::create([this, folder, location, patience] {
            SingleInstance instance(folder);
            outcome = instance.claim(location, patience);
        }))
    {
        m_thread->start();
    }
    ~Other() { m_thread->wait(); }
    bool isDone() const { return m_thread->isFinished(); }

    Outcome outcome = Outcome::Silent;

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace

void TestSingleInstance::theSecondRaisesTheFirst()
{
    QTemporaryDir folder;
    const QString location = folder.filePath(u"a.chatflow"_s);
    SingleInstance first(folder.path());
    QCOMPARE(first.claim(location, 0ms), Outcome::First);
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    Other second(folder.path(), location, 20s);
    QTRY_VERIFY(second.isDone());
    QCOMPARE(second.outcome, Outcome::Raised);
    QCOMPARE(raised.count(), 1);
    QCOMPARE(first.claim(location, 0ms), Outcome::First); // its own again
    first.letGo();
    SingleInstance third(folder.path());
    QCOMPARE(third.claim(location, 0ms), Outcome::First);
}

void TestSingleInstance::workspacesDoNotDisturbEachOther()
{
    QTemporaryDir folder;
    SingleInstance first(folder.path());
    SingleInstance second(folder.path());
    QCOMPARE(first.claim(folder.filePath(u"a.chatflow"_s), 0ms), Outcome::First);
    QCOMPARE(second.claim(folder.filePath(u"b.chatflow"_s), 0ms), Outcome::First);
    // Another spelling of the same file is the same workspace.
    QFile file(folder.filePath(u"a.chatflow"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    first.letGo();
    QCOMPARE(first.claim(folder.filePath(u"a.chatflow"_s), 0ms), Outcome::First);
    QVERIFY(QFile::link(file.fileName(), folder.filePath(u"link.chatflow"_s)));
    Other third(folder.path(), folder.filePath(u"link.chatflow"_s), 20s);
    QTRY_VERIFY(third.isDone());
    QCOMPARE(third.outcome, Outcome::Raised);
}

void TestSingleInstance::whatADeadOneLeftBehindDoesNotCount()
{
    QTemporaryDir folder;
    const QString location = folder.filePath(u"a.chatflow"_s);
    {
        // As after a crash: the lock's file and the socket's file stay, their holder is gone.
        SingleInstance dead(folder.path());
        QCOMPARE(dead.claim(location, 0ms), Outcome::First);
    }
    QVERIFY(!QDir(folder.path()).entryList({u"*.lock"_s}).isEmpty());
    SingleInstance next(folder.path());
    QCOMPARE(next.claim(location, 0ms), Outcome::First);
    QSignalSpy raised(&next, &SingleInstance::raiseRequested);
    Other other(folder.path(), location, 20s);
    QTRY_COMPARE(raised.count(), 1);
}

void TestSingleInstance::twoThatRaceBothComeOut()
{
    QTemporaryDir folder;
    for (int round = 0; round < 10; ++round) {
        const QString location = folder.filePath(u"%1.chatflow"_s.arg(round));
        // Each ends as soon as it knows, so the one that came second may become first as well; neither may
        // be stuck or told that the other is silent.
        Other a(folder.path(), location, 30s);
        Other b(folder.path(), location, 30s);
        QTRY_VERIFY_WITH_TIMEOUT(a.isDone() && b.isDone(), 60'000);
        QVERIFY(a.outcome == Outcome::First || b.outcome == Outcome::First);
        QVERIFY(a.outcome != Outcome::Silent && b.outcome != Outcome::Silent);
    }
}

void TestSingleInstance::oneThatDoesNotAnswerIsNotWaitedForForEver()
{
    QTemporaryDir folder;
    const QString location = folder.filePath(u"a.chatflow"_s);
    SingleInstance hung(folder.path());
    QCOMPARE(hung.claim(location, 0ms), Outcome::First);
    SingleInstance second(folder.path()); // in this thread: the first cannot answer meanwhile
    QCOMPARE(second.claim(location, 100ms), Outcome::Silent);
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
