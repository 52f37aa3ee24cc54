// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/historyreader.h"
#include "conversations/contactstore.h"
#include "conversations/historyreadingstore.h"
#include "conversations/ingest.h"
#include "conversations/messagestore.h"
#include "sandbox/evolutionmessages.h"
#include "storage/database.h"
#include "support/awaited.h"
#include "support/fakeclock.h"
#include "support/replayserver.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "tenants/tenantdirectory.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;
using namespace std::chrono_literals;

namespace
{

constexpr qint64 nowSeconds = 1'790'000'000;
const QString ana = u"5215550001111@s.whatsapp.net"_s;
const QString anaLid = u"77700011122@lid"_s;

QJsonObject textOf(const QString &text)
{
    return {{u"conversation"_s, text}};
}

} // namespace

/// What a server has kept, read back through the sandbox's findMessages: once, for people, and gone on with
/// after a stop.
class TestHistoryReader : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_workspace;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<ReplayServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryReader> m_reader;
    EvolutionMessages m_kept;
    Actor m_actor{ActorId(1), Actor::Kind::Person, u"test"_s};
    HistoryScope m_scope;
    QList<qint64> m_progress;

    Database &database() { return **m_workspace; }

    void start()
    {
        m_clock = std::make_unique<FakeClock>(instantFromMs(nowSeconds * 1000));
        m_workspace = std::make_unique<TestDatabase>(m_clock.get());
        QVERIFY2(m_workspace->open(), qPrintable(m_workspace->error()));
        m_kept = EvolutionMessages();
        m_progress.clear();
        m_server = std::make_unique<ReplayServer>();
        m_server->setOtherwise([this](const ReplayRequest &request) { return answer(request); });
        m_folder = std::make_unique<QTemporaryDir>();
        VERIFY_RESULT(awaited(database().write([](Transaction &tx) {
            return tx.exec(
                u"INSERT INTO actors (id, kind, name, created_at) VALUES (1, 'person', 'test', 0)"_s);
        })));
        TenantDirectory directory(database());
        const auto all = SystemPrincipal::allTenants();
        const auto tenant = awaited(directory.add(all, m_actor, {u"one"_s, u"One"_s, {}}));
        VERIFY_RESULT(tenant);
        const auto instance =
            awaited(directory.addInstance(all, m_actor, tenant->id, m_server->url().toString(), u"wa"_s));
        VERIFY_RESULT(instance);
        m_scope = {.tenant = tenant->id, .instance = instance->id, .contact = {}};
        VERIFY_RESULT(awaited(database().write([](Transaction &tx) { // PostgreSQL has a clock of its own
            return tx.exec(u"UPDATE instances SET read_back_to = ?"_s, nowSeconds * 1000);
        })));
        open();
    }
    void open(int attempts = 1)
    {
        m_reader = std::make_unique<HistoryReader>(
            MediaParts{.database = database(),
                       .clock = *m_clock,
                       .folder = m_folder->filePath(u"media"_s),
                       .evolutionKey =
                           [](TenantId, const QUrl &) {
                               return readyFuture(Result<SecretValue>(SecretValue("key")));
                           }},
            HistoryWalkOptions{.pageSize = 8, .attempts = attempts});
    }
    ReplayAnswer answer(const ReplayRequest &request)
    {
        const QJsonObject query = QJsonDocument::fromJson(request.body).object();
        return ReplayAnswer::json(QJsonDocument(m_kept.find(query, u"i"_s)).toJson());
    }

    void keep(const QString &id, qint64 secondsAgo, const QJsonObject &message, const QString &jid = ana,
              bool fromMe = false, const QString &type = u"conversation"_s, const QString &alt = {})
    {
        QJsonObject key{{u"id"_s, id}, {u"remoteJid"_s, jid}, {u"fromMe"_s, fromMe}};
        if (!alt.isEmpty())
            key.insert(u"remoteJidAlt"_s, alt);
        EvolutionMessage kept;
        kept.key = key;
        kept.pushName = fromMe ? QJsonValue() : QJsonValue(u"Ana"_s);
        kept.messageType = type;
        kept.message = message;
        kept.timestamp = nowSeconds - secondsAgo;
        m_kept.add(kept);
    }
    void keepMany(int count)
    {
        for (int i = 0; i < count; ++i)
            keep(u"M%1"_s.arg(i), 100'000 - i / 3, textOf(u"n %1"_s.arg(i)), ana, i % 2 == 1);
    }
    Result<HistoryReading> read(Instant since = {}, const CancelToken &stop = {})
    {
        return awaited(m_reader->run(
            m_actor, m_scope, since, [this](const HistoryReading &now) { m_progress.append(now.read); },
            stop));
    }
    Result<Ingested> receive(const QString &id, qint64 secondsAgo, const QString &text)
    {
        InboundMessage message;
        message.providerId = id;
        message.chatJid = message.phoneJid = ana;
        message.chatType = ChatType::Person;
        message.kind = MessageKind::Text;
        message.text = text;
        message.pushName = u"Anita"_s;
        message.sentAt = instantFromMs((nowSeconds - secondsAgo) * 1000);
        return awaited(database().write([=, this](Transaction &tx) {
            return Ingest::event(tx, {m_scope.tenant, m_scope.instance, QTimeZone::utc()}, message);
        }));
    }
    qint64 count(const QString &sql)
    {
        const auto found =
            awaited(database().read([sql](const Snapshot &snapshot) { return snapshot.number(sql); }));
        return found.value_or(-1);
    }
    QStringList thread()
    {
        const auto rows = awaited(database().read([this](const Snapshot &snapshot) {
            return MessageStore::page(snapshot, m_scope.tenant, ConversationId(1),
                                      {.from = {}, .direction = PageRequest::Direction::Newer, .limit = 500});
        }));
        QStringList texts;
        for (const Message &message : rows.value_or(Page<Message>()).rows)
            texts << toString(message.role) + u' ' + message.kind + u' ' + message.body;
        return texts;
    }
    Message stored(const QString &id)
    {
        const auto found = awaited(database().read([&](const Snapshot &snapshot) {
            return MessageStore::byProviderId(snapshot, m_scope.tenant, m_scope.instance, id);
        }));
        return found && *found ? **found : Message();
    }

private Q_SLOTS:
    void cleanup()
    {
        m_reader.reset();
        m_workspace.reset();
    }

    void becomesHistoryForPeople_data() { TestDatabase::addDrivers(); }
    void becomesHistoryForPeople()
    {
        start();
        keep(u"A"_s, 9000, textOf(u"hola"_s));
        keep(u"B"_s, 8000, textOf(u"buenas"_s), ana, true);
        keep(u"C"_s, 7000,
             {{u"imageMessage"_s, QJsonObject{{u"mimetype"_s, u"image/jpeg"_s}, {u"caption"_s, u"foto"_s}}}},
             ana, false, u"imageMessage"_s);
        keep(u"D"_s, 6000,
             {{u"reactionMessage"_s,
               QJsonObject{{u"key"_s, QJsonObject{{u"id"_s, u"A"_s}, {u"remoteJid"_s, ana}}},
                           {u"text"_s, u"👍"_s}}}},
             ana, true, u"reactionMessage"_s);
        keep(u"G"_s, 5000, textOf(u"en el grupo"_s), u"120363041234567890@g.us"_s);
        keep(u"N"_s, 100, textOf(u"nueva"_s)); // the engine's to read, and to answer
        const auto reading = read();
        VERIFY_RESULT(reading);
        QVERIFY(reading->done);
        QCOMPARE(reading->read, 5);
        QCOMPARE(reading->added, 4);
        QCOMPARE(reading->leftOut, 1);
        QCOMPARE(reading->notUnderstood, 0);
        QCOMPARE(thread(), (QStringList{u"user text hola"_s, u"agent text buenas"_s, u"user image foto"_s,
                                        u"agent reaction "_s}));
        QCOMPARE(stored(u"A"_s).at, instantFromMs((nowSeconds - 9000) * 1000));
        QCOMPARE(stored(u"A"_s).metadata.value(u"reactions"_s)[u"ours"_s].toString(), u"👍"_s);
        QVERIFY(stored(u"C"_s).metadata.contains(u"media"_s)); // to be fetched when it is looked at
        QVERIFY(stored(u"N"_s).providerId.isEmpty());
        QCOMPARE(count(u"SELECT COUNT(*) FROM messages WHERE awaits_answer = 1"_s), 0);
        QCOMPARE(count(u"SELECT COUNT(*) FROM usage_events"_s), 0);
        QCOMPARE(count(u"SELECT SUM(unread) FROM conversations"_s), 0);
        QCOMPARE(count(u"SELECT message_count FROM conversations"_s), 4);
        QCOMPARE(count(u"SELECT COUNT(*) FROM conversations WHERE holder = 'ai'"_s), 1);
        QCOMPARE(count(u"SELECT COUNT(*) FROM audit WHERE action = 'history_read'"_s), 1);
        const auto said = awaited(database().read([this](const Snapshot &snapshot) {
            return MessageStore::lastSaid(snapshot, m_scope.tenant, ConversationId(1), MessageId(1'000), 50);
        }));
        VERIFY_RESULT(said);
        QCOMPARE(said->size(), 0); // no flow hears of it
    }

    void addsNothingTwice_data() { TestDatabase::addDrivers(); }
    void addsNothingTwice()
    {
        start();
        VERIFY_RESULT(receive(u"M5"_s, 99'999, u"n 5"_s)); // came live, and is on the server as well
        keepMany(30);
        const auto first = read();
        VERIFY_RESULT(first);
        QCOMPARE(first->read, 30);
        QCOMPARE(first->added, 29);
        QCOMPARE(first->known, 1);
        const auto again = read();
        VERIFY_RESULT(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->known, 30);
        // What comes late by the socket is known as well.
        const auto late = receive(u"M7"_s, 99'998, u"n 7"_s);
        VERIFY_RESULT(late);
        QCOMPARE(late->what, Ingested::What::Known);
        QCOMPARE(count(u"SELECT COUNT(*) FROM messages WHERE kind <> 'mark'"_s), 30);
        // The name of today stays: what was read back is older.
        QCOMPARE(count(u"SELECT COUNT(*) FROM contacts WHERE name = 'Anita'"_s), 1);
    }

    void goesOnAfterAStop_data() { TestDatabase::addDrivers(); }
    void goesOnAfterAStop()
    {
        start();
        keepMany(60);
        const CancelToken stop;
        int asked = 0;
        m_server->setOtherwise([&](const ReplayRequest &request) {
            if (++asked == 3)
                stop.cancel();
            return answer(request);
        });
        VERIFY_FAILED(read({}, stop), Error::Code::Cancelled);
        const qint64 until = count(u"SELECT COUNT(*) FROM messages"_s);
        QVERIFY(until > 0 && until < 60);
        // As after a kill: everything is new but the database.
        open();
        const auto last = awaited(m_reader->last(m_scope));
        VERIFY_RESULT(last);
        QVERIFY(*last && !(*last)->done);
        QCOMPARE((*last)->read, until);
        m_clock->advance(3600s); // the end stays where it was
        asked = 100;
        const auto rest = read();
        VERIFY_RESULT(rest);
        QCOMPARE(rest->read, 60);
        QCOMPARE(rest->added, 60);
        QCOMPARE(rest->known, 0); // it was gone on with, not begun again
        QCOMPARE(rest->total, 60);
        QCOMPARE(m_progress.constLast(), 60);
        QCOMPARE(count(u"SELECT COUNT(*) FROM messages"_s), 60);
        QCOMPARE(count(u"SELECT COUNT(*) FROM audit WHERE action = 'history_read'"_s), 1);
    }

    void readsOneContactUnderAllAddresses_data() { TestDatabase::addDrivers(); }
    void readsOneContactUnderAllAddresses()
    {
        start();
        VERIFY_RESULT(receive(u"L"_s, 10, u"hola"_s));
        keep(u"P"_s, 9000, textOf(u"por el numero"_s));
        keep(u"Q"_s, 8000, textOf(u"por el lid"_s), anaLid, false, u"conversation"_s, ana);
        keep(u"O"_s, 7000, textOf(u"de otro"_s), u"5215550002222@s.whatsapp.net"_s);
        m_scope.contact = ContactId(1);
        const auto reading = read();
        VERIFY_RESULT(reading);
        QCOMPARE(reading->added, 2);
        QVERIFY(stored(u"O"_s).providerId.isEmpty());
        QCOMPARE(stored(u"Q"_s).conversation, ConversationId(1));
    }

    void readsSinceADay_data() { TestDatabase::addDrivers(); }
    void readsSinceADay()
    {
        start();
        keepMany(30); // three in a second
        const auto reading = read(instantFromMs((nowSeconds - 99'995) * 1000));
        VERIFY_RESULT(reading);
        QCOMPARE(reading->added, 15);
        // Another day is another reading.
        const auto earlier = read();
        VERIFY_RESULT(earlier);
        QCOMPARE(earlier->added, 15);
    }

    void tellsWhatItDoesNotUnderstand_data() { TestDatabase::addDrivers(); }
    void tellsWhatItDoesNotUnderstand()
    {
        start();
        keepMany(20);
        keep(u"X"_s, 99'998, textOf(u"x"_s), u""_s); // of nobody
        const auto reading = read();
        VERIFY_RESULT(reading);
        QCOMPARE(reading->added, 20);
        QCOMPARE(reading->notUnderstood, 1);
        QCOMPARE(reading->read, 21);
    }

    void keepsWhatItHasWhenTheServerFails_data() { TestDatabase::addDrivers(); }
    void keepsWhatItHasWhenTheServerFails()
    {
        start();
        keepMany(30);
        int asked = 0;
        m_server->setOtherwise([&](const ReplayRequest &request) {
            return ++asked == 2 ? ReplayAnswer::json(R"({"response":{"message":"Unauthorized"}})", 401)
                                : answer(request);
        });
        VERIFY_FAILED(read(), Error::Code::Unauthorized);
        QCOMPARE(count(u"SELECT COUNT(*) FROM messages"_s), 8);
        m_server->setOtherwise([&](const ReplayRequest &request) {
            return ++asked == 4 ? ReplayAnswer::json(R"({"messages":[1,2]})") : answer(request);
        });
        VERIFY_FAILED(read(), Error::Code::MalformedReply);
        const auto rest = read();
        VERIFY_RESULT(rest);
        QCOMPARE(rest->added, 30);
    }

    void endsWithItsRuns_data() { TestDatabase::addDrivers(); }
    void endsWithItsRuns()
    {
        start();
        keepMany(30);
        m_server->setOtherwise(
            [](const ReplayRequest &) { return ReplayAnswer::http(503, "text/html", "<html>"); });
        open(4);
        const auto waiting = m_reader->run(m_actor, m_scope, {});
        QTRY_COMPARE(m_clock->pendingSleeps(), 1); // before it asks once more
        m_reader.reset();
        VERIFY_FAILED(awaited(waiting), Error::Code::Cancelled);
        open();
        const auto asking = m_reader->run(m_actor, m_scope, {});
        m_reader.reset();
        VERIFY_FAILED(awaited(asking), Error::Code::Cancelled);
    }

    void forgetsItsPlaceWithAPerson_data() { TestDatabase::addDrivers(); }
    void forgetsItsPlaceWithAPerson()
    {
        start();
        keepMany(30);
        const CancelToken stop;
        m_server->setOtherwise([&](const ReplayRequest &request) {
            stop.cancel();
            return answer(request);
        });
        VERIFY_FAILED(read({}, stop), Error::Code::Cancelled);
        VERIFY_RESULT(awaited(database().write([this](Transaction &tx) {
            return HistoryReadingStore::forget(tx, m_scope.tenant, ContactId(1));
        })));
        const auto last = awaited(m_reader->last(m_scope));
        VERIFY_RESULT(last);
        QVERIFY(!*last);
    }
};

QTEST_GUILESS_MAIN(TestHistoryReader)
#include "tst_historyreader.moc"
