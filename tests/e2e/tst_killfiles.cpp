// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/actorstore.h"
#include "automation/attachments.h"
#include "conversations/inbox.h"
#include "conversations/ingest.h"
#include "e2e/enginesite.h"
#include "e2e/killer.h"
#include "support/seededrandom.h"
#include "support/verifyresult.h"
#include "tenants/instancestore.h"

#include <QTest>

#include <csignal>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int people = 6;
constexpr int filesEach = 8;

/// Kills a process at one of the next files that reach the server. Lives in the sandbox's thread.
class FileWatch : public QObject
{
public:
    explicit FileWatch(Sandbox &sandbox)
    {
        connect(&sandbox.evolution(), &SandboxEvolution::sent, this, [this](const SandboxSend &send) {
            ++arrived[send.text];
            if (send.body.value("media"_L1).toString().toLatin1() != send.text.toLatin1().toBase64())
                ++strange;
            if (m_process != 0 && --m_left == 0)
                Killer::strike(std::exchange(m_process, 0), SIGKILL);
        });
    }
    void arm(qint64 process, int nth)
    {
        m_process = process;
        m_left = nth;
    }

    QHash<QString, int> arrived; ///< how often each file was sent, by its caption
    int strange = 0;             ///< how many had another content than they should

private:
    qint64 m_process = 0;
    int m_left = 0;
};

} // namespace

/// chatflow-engine is killed again and again while it sends files: each arrives once.
class TestKillFiles : public QObject
{
    Q_OBJECT

    static qint64 open(EngineSite &site)
    {
        return awaited(site.database()->read([](const Snapshot &snapshot) {
                   return snapshot.number(
                       u"SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'sending', 'unknown')"_s);
               }))
            .value_or(-1);
    }

private Q_SLOTS:
    void eachFileArrivesOnce()
    {
        const quint64 seed = SystemRandom().next();
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        SeededRandom random(seed);
        EngineSite site(u"sqlite"_s);
        const QString problem =
            site.open(EngineSite::shopScenario({{u"answering"_s, QJsonObject{{u"send_timeout_s"_s, 2}}}}));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(site.database().reopen());
        Database &database = *site.database();
        const auto instances = awaited(database.read([](const Snapshot &snapshot) {
            return InstanceStore::all(snapshot, SystemPrincipal::allTenants());
        }));
        VERIFY_RESULT(instances);
        const Instance instance = instances->constFirst();
        const auto actor = awaited(database.write(
            [](Transaction &tx) { return ActorStore::findOrCreate(tx, Actor::Kind::Person, u"Ana"_s); }));
        VERIFY_RESULT(actor);

        // People who wrote long ago, and files for each of them; the engine is not there yet.
        Inbox inbox(database);
        Attachments attachments(database, inbox, database.location() + u".media"_s);
        QStringList captions;
        for (int person = 0; person < people; ++person) {
            InboundMessage message;
            message.chatJid = message.phoneJid =
                u"52155500011%1@s.whatsapp.net"_s.arg(person, 2, 10, QChar(u'0'));
            // The server has it too: whether it keeps messages is asked by this one.
            message.providerId = site.inSandbox<QString>([jid = message.chatJid](Sandbox &sandbox) {
                return sandbox.evolution().deliver(u"shop"_s, jid, u"hello"_s, {});
            });
            QVERIFY(!message.providerId.isEmpty());
            message.chatType = ChatType::Person;
            message.kind = MessageKind::Text;
            message.text = u"hello"_s;
            message.sentAt = database.now() - std::chrono::hours(1);
            const auto stored = awaited(database.write([=](Transaction &tx) {
                return Ingest::event(tx, {instance.tenant, instance.id, QTimeZone::utc()}, message);
            }));
            VERIFY_RESULT(stored);
            for (int file = 0; file < filesEach; ++file) {
                captions << u"file %1 of %2"_s.arg(file).arg(person);
                const auto attachment =
                    Attachment::ofContent(captions.constLast().toLatin1(), u"a.pdf"_s, u"application/pdf"_s);
                VERIFY_RESULT(attachment);
                VERIFY_RESULT(awaited(attachments.send(
                    *actor, instance.tenant, stored->conversation,
                    Reply{.text = captions.constLast(), .quoted = {}, .holdFor = {}}, {*attachment})));
            }
        }
        const auto watch =
            site.inSandbox<FileWatch *>([](Sandbox &sandbox) { return new FileWatch(sandbox); });
        const QStringList run{u"run"_s, u"--lease-seconds"_s, u"1"_s};
        int kills = 0;
        for (; kills < 20 && open(site) > people; ++kills) {
            const auto nth = static_cast<int>(1 + random.next() % 3);
            QProcess engine;
            site.program().start(engine, run);
            QVERIFY(engine.waitForStarted());
            site.sandbox().post([watch, nth, pid = engine.processId()](Sandbox &) { watch->arm(pid, nth); });
            const Ended ended = EngineProgram::finish(engine);
            QVERIFY2(!ended.exited && ended.code == SIGKILL, ended.text().constData());
        }
        QProcess engine;
        site.program().start(engine, run);
        QTRY_COMPARE_WITH_TIMEOUT(open(site), 0, 120'000);
        engine.terminate();
        const Ended ended = EngineProgram::finish(engine);
        QVERIFY2(ended.exited && ended.code == 0, ended.text().constData());
        const auto arrived =
            site.inSandbox<QHash<QString, int>>([watch](Sandbox &) { return watch->arrived; });
        qInfo("%d kills, %lld files", kills, static_cast<long long>(arrived.size()));
        for (const QString &caption : std::as_const(captions))
            QCOMPARE(arrived.value(caption), 1);
        QCOMPARE(arrived.size(), captions.size());
        QCOMPARE(site.inSandbox<int>([watch](Sandbox &) { return watch->strange; }), 0);
        QCOMPARE_GE(kills, 5);
        site.inSandbox<bool>([watch](Sandbox &) {
            delete watch;
            return true;
        });
    }
};

QTEST_GUILESS_MAIN(TestKillFiles)
#include "tst_killfiles.moc"
