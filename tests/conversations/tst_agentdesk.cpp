// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/agentdesk.h"
#include "conversations/cannedstore.h"
#include "conversations/ingest.h"
#include "conversations/writinglockstore.h"
#include "storage/database.h"
#include "support/awaited.h"
#include "support/fakeclock.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "tenants/tenantdirectory.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using test::awaited;

/// What people begin to write, send often, and tell each other, on both databases.
class TestAgentDesk : public QObject
{
    Q_OBJECT

    TenantId tenant;
    static constexpr TenantId other{99};
    ConversationId ana;
    const Actor me{ActorId(1), Actor::Kind::Person, u"Laura"_s};
    const Actor colleague{ActorId(2), Actor::Kind::Person, u"Pedro"_s};

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<TestDatabase> m_workspace;
    std::unique_ptr<AgentDesk> m_desk;

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>(Instant(milliseconds(1'790'000'000'000)));
        m_workspace = std::make_unique<TestDatabase>(m_clock.get());
        QVERIFY2(m_workspace->open(), qPrintable(m_workspace->error()));
        Database &database = **m_workspace;
        VERIFY_RESULT(awaited(database.write([](Transaction &tx) {
            return tx.exec(
                u"INSERT INTO actors (id, kind, name, created_at) VALUES (1, 'person', 'Laura', 0), "
                "(2, 'person', 'Pedro', 0)"_s);
        })));
        TenantDirectory directory(database);
        const auto all = SystemPrincipal::allTenants();
        const auto added = awaited(directory.add(all, me, {u"one"_s, u"One"_s, {}}));
        VERIFY_RESULT(added);
        tenant = added->id;
        const auto instance =
            awaited(directory.addInstance(all, me, tenant, u"https://evolution.example"_s, u"wa1"_s));
        VERIFY_RESULT(instance);
        InboundMessage message;
        message.providerId = u"M1"_s;
        message.chatJid = message.phoneJid = u"5215550001111@s.whatsapp.net"_s;
        message.chatType = ChatType::Person;
        message.kind = MessageKind::Text;
        message.text = u"hola"_s;
        message.sentAt = database.now();
        const auto stored = awaited(database.write([=, of = tenant, on = instance->id](Transaction &tx) {
            return Ingest::event(tx, {of, on, QTimeZone::utc()}, message);
        }));
        VERIFY_RESULT(stored);
        ana = stored->conversation;
        m_desk = std::make_unique<AgentDesk>(**m_workspace);
    }
    void cleanup()
    {
        m_desk.reset();
        m_workspace.reset();
    }

    void aDraftIsAPersonsOwn_data() { TestDatabase::addDrivers(); }
    void aDraftIsAPersonsOwn()
    {
        VERIFY_RESULT(awaited(m_desk->keepDraft(me, tenant, ana, u"half"_s)));
        VERIFY_RESULT(awaited(m_desk->keepDraft(me, tenant, ana, u"half a thought"_s)));
        VERIFY_RESULT(awaited(m_desk->keepDraft(colleague, tenant, ana, u"mine"_s)));
        QCOMPARE(*awaited(m_desk->draft(me, tenant, ana)), u"half a thought"_s);
        QCOMPARE(*awaited(m_desk->draft(colleague, tenant, ana)), u"mine"_s);
        VERIFY_RESULT(awaited(m_desk->keepDraft(me, tenant, ana, {})));
        QVERIFY(awaited(m_desk->draft(me, tenant, ana))->isEmpty());
        QVERIFY(awaited(m_desk->draft(colleague, other, ana))->isEmpty());
        VERIFY_FAILED(awaited(m_desk->keepDraft(me, other, ana, u"x"_s)), Error::Code::NotFound);
    }

    void cannedResponsesAreATenants_data() { TestDatabase::addDrivers(); }
    void cannedResponsesAreATenants()
    {
        VERIFY_RESULT(
            awaited(m_desk->saveCanned(me, tenant, {u"Envío"_s, u"es"_s, u"Enviamos a todo el país."_s})));
        VERIFY_RESULT(
            awaited(m_desk->saveCanned(me, tenant, {u"envio"_s, u"pt"_s, u"Enviamos para todo o país."_s})));
        // The same shortcut and language, however it is written, is the same response.
        const auto all =
            awaited(m_desk->saveCanned(me, tenant, {u"ENVIO"_s, u"es"_s, u"  Enviamos gratis.  "_s}));
        VERIFY_RESULT(all);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->first(), (CannedResponse{u"ENVIO"_s, u"es"_s, u"Enviamos gratis."_s}));
        QVERIFY(awaited(m_desk->cannedResponses(other))->isEmpty());
        VERIFY_FAILED(awaited(m_desk->saveCanned(me, tenant, {u"two words"_s, {}, u"x"_s})),
                      Error::Code::InvalidArgument);
        VERIFY_FAILED(awaited(m_desk->saveCanned(me, tenant, {{}, {}, u"x"_s})),
                      Error::Code::InvalidArgument);
        VERIFY_FAILED(awaited(m_desk->saveCanned(me, tenant, {u"word"_s, {}, u"  "_s})),
                      Error::Code::InvalidArgument);
        const auto rest = awaited(m_desk->removeCanned(me, tenant, u"envío"_s, u"es"_s));
        VERIFY_RESULT(rest);
        QCOMPARE(rest->size(), 1);
    }

    void placeholdersAreFilled_data() { TestDatabase::addDrivers(); }
    void placeholdersAreFilled()
    {
        const QHash<QString, QString> values{{u"name"_s, u"Ana {b}"_s}, {u"b"_s, u"x"_s}, {u"empty"_s, {}}};
        QCOMPARE(filledIn(u"{name}, {b}{b}! {c} {empty} { b } {"_s, values),
                 u"Ana {b}, xx! {c} {empty} { b } {"_s);
        QCOMPARE(filledIn({}, values), QString());
    }

    void oneWritesAtATime_data() { TestDatabase::addDrivers(); }
    void oneWritesAtATime()
    {
        QVERIFY(!awaited(m_desk->whoWrites(tenant, ana))->by);
        QCOMPARE(awaited(m_desk->beginWriting(me, tenant, ana))->by, me.id);
        QCOMPARE(awaited(m_desk->beginWriting(colleague, tenant, ana))->name, u"Laura"_s);
        VERIFY_RESULT(awaited(m_desk->endWriting(colleague, tenant, ana))); // not theirs to end
        QCOMPARE(awaited(m_desk->whoWrites(tenant, ana))->by, me.id);
        QVERIFY(!awaited(m_desk->whoWrites(other, ana))->by);
        VERIFY_RESULT(awaited(m_desk->endWriting(me, tenant, ana)));
        QCOMPARE(awaited(m_desk->beginWriting(colleague, tenant, ana))->by, colleague.id);
        VERIFY_FAILED(awaited(m_desk->beginWriting(me, other, ana)), Error::Code::NotFound);
    }

    void aSilentWriterIsForgotten_data() { TestDatabase::addDrivers(); }
    void aSilentWriterIsForgotten()
    {
        VERIFY_RESULT(awaited(m_desk->beginWriting(me, tenant, ana)));
        m_clock->advance(WritingLockStore::holdsFor - seconds(1));
        QCOMPARE(awaited(m_desk->beginWriting(colleague, tenant, ana))->by, me.id);
        VERIFY_RESULT(awaited(m_desk->beginWriting(me, tenant, ana))); // is heard of again
        m_clock->advance(WritingLockStore::holdsFor - seconds(1));
        QCOMPARE(awaited(m_desk->whoWrites(tenant, ana))->by, me.id);
        m_clock->advance(seconds(2));
        QVERIFY(!awaited(m_desk->whoWrites(tenant, ana))->by);
        QCOMPARE(awaited(m_desk->beginWriting(colleague, tenant, ana))->by, colleague.id);
    }
};

QTEST_GUILESS_MAIN(TestAgentDesk)
#include "tst_agentdesk.moc"
