// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/actorstore.h"
#include "accounts/auditstore.h"
#include "storage/database.h"
#include "support/fakeclock.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QTest>

#include <map>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

class TestAuditStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actorsAreFoundOrMade_data() { TestDatabase::addDrivers(); }
    void actorsAreFoundOrMade()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const auto actor = [&workspace](Actor::Kind kind, const QString &name) {
            return awaited(
                workspace->write([=](Transaction &tx) { return ActorStore::findOrCreate(tx, kind, name); }));
        };
        const auto ana = actor(Actor::Kind::Person, u"Ana"_s);
        VERIFY_RESULT(ana);
        QCOMPARE(ana->name, u"Ana"_s);
        QVERIFY(ana->kind == Actor::Kind::Person);
        QCOMPARE(actor(Actor::Kind::Person, u"Ana"_s), ana);
        QVERIFY(actor(Actor::Kind::Engine, u"Ana"_s)->id != ana->id);
        QVERIFY(actor(Actor::Kind::Person, u"ana"_s)->id != ana->id);
        VERIFY_FAILED(actor(Actor::Kind::Person, u"  "_s), Error::Code::InvalidArgument);
        const auto find = [&workspace](ActorId id) {
            return awaited(
                workspace->read([id](const Snapshot &snapshot) { return ActorStore::find(snapshot, id); }));
        };
        QCOMPARE(find(ana->id), ana);
        VERIFY_FAILED(find(ActorId(4711)), Error::Code::NotFound);
        for (const auto kind : {Actor::Kind::Person, Actor::Kind::Engine, Actor::Kind::System})
            QVERIFY(actorKindFromString(toString(kind)) == kind);
        QVERIFY(!actorKindFromString(u"robot"));
    }

    void rowsAreListedNewestFirst_data() { TestDatabase::addDrivers(); }
    void rowsAreListedNewestFirst()
    {
        FakeClock clock;
        TestDatabase workspace(&clock);
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const Instant at = workspace->now();
        VERIFY_RESULT(fill(*workspace));
        const auto list = [&workspace](TenantId tenant, qint64 before, int limit) {
            return awaited(workspace->read(
                [=](const Snapshot &s) { return AuditStore::list(s, tenant, before, limit); }));
        };
        const auto all = list(TenantId(1), 0, 10);
        VERIFY_RESULT(all);
        QCOMPARE(all->size(), 3);
        QCOMPARE(all->first().action, u"action_4"_s);
        QCOMPARE(all->first().detail, (QJsonObject{{u"n"_s, 4}, {u"state"_s, u"ação"_s}}));
        QCOMPARE(all->first().subjectKind, u"conversation"_s);
        QCOMPARE(all->first().subjectId, 104);
        QCOMPARE(all->first().at, at);
        QCOMPARE(list(TenantId(1), all->at(1).id, 10)->size(), 1);
        QCOMPARE(list(TenantId(1), 0, 2)->size(), 2);
        QCOMPARE(list(TenantId(), 0, 10)->size(), 2);
        QCOMPARE(verify(*workspace), Result<std::optional<AuditBreak>>(std::nullopt));
    }

    void anEmptyChainHolds_data() { TestDatabase::addDrivers(); }
    void anEmptyChainHolds()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        QCOMPARE(verify(*workspace), Result<std::optional<AuditBreak>>(std::nullopt));
        QCOMPARE(head(*workspace)->size(), 0);
    }

    void aRowIsPartOfItsTransaction_data() { TestDatabase::addDrivers(); }
    void aRowIsPartOfItsTransaction()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        VERIFY_RESULT(fill(*workspace));
        const auto before = head(*workspace);
        const auto undone = awaited(workspace->write([](Transaction &tx) -> Result<> {
            const auto actor = ActorStore::findOrCreate(tx, Actor::Kind::Person, u"Ana"_s);
            CHATFLOW_TRY(actor);
            CHATFLOW_TRY(AuditStore::append(tx, *actor, TenantId(1), u"x"_s, u"tenant"_s, 1));
            return fail(Error::Code::Conflict);
        }));
        VERIFY_FAILED(undone, Error::Code::Conflict);
        QCOMPARE(head(*workspace), before);
        QCOMPARE(verify(*workspace), Result<std::optional<AuditBreak>>(std::nullopt));
    }

    void tamperingIsFound_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("brokenRow"); // counted from 1
        const auto add = [](const char *name, const QString &sql, int brokenRow) {
            for (const QString &driver : TestDatabase::drivers())
                QTest::addRow("%s, %s", name, qPrintable(driver)) << driver << sql << brokenRow;
        };
        add("time", u"UPDATE audit SET at = at + 1 WHERE id = 3"_s, 3);
        add("actor", u"UPDATE audit SET actor_id = (SELECT max(id) FROM actors) WHERE id = 3"_s, 3);
        add("tenant", u"UPDATE audit SET tenant_id = 2 WHERE id = 3"_s, 3);
        add("no tenant", u"UPDATE audit SET tenant_id = NULL WHERE id = 3"_s, 3);
        add("action", u"UPDATE audit SET action = action || 'x' WHERE id = 3"_s, 3);
        add("moved between fields",
            u"UPDATE audit SET action = 'action_2c', subject_kind = 'onversation' WHERE id = 3"_s, 3);
        add("subject", u"UPDATE audit SET subject_id = 1 WHERE id = 3"_s, 3);
        add("detail", u"UPDATE audit SET detail = '{}' WHERE id = 3"_s, 3);
        add("hash", u"UPDATE audit SET hash = previous_hash WHERE id = 3"_s, 3);
        add("row removed", u"DELETE FROM audit WHERE id = 3"_s, 4);
        add("first row removed", u"DELETE FROM audit WHERE id = 1"_s, 2);
        add("rows swapped",
            u"UPDATE audit SET id = CASE id WHEN 2 THEN 103 ELSE 102 END WHERE id IN (2, 3)"_s, 4);
        add("row repeated",
            u"INSERT INTO audit (id, at, actor_id, tenant_id, action, subject_kind, subject_id, detail, "
            u"previous_hash, hash)"
            " SELECT 100, at, actor_id, tenant_id, action, subject_kind, subject_id, detail, previous_hash, "
            "hash"
            " FROM audit WHERE id = 3"_s,
            100);
    }
    void tamperingIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(int, brokenRow);
        QFETCH(QString, driver);
        // One workspace for all rows of a driver: what is tampered with is looked at inside a transaction
        // that is undone.
        std::unique_ptr<TestDatabase> &workspace = m_workspaces[driver];
        if (!workspace) {
            workspace = std::make_unique<TestDatabase>(driver, nullptr);
            QVERIFY2(workspace->open(), qPrintable(workspace->error()));
            VERIFY_RESULT(fill(**workspace));
        }
        qint64 changed = 0;
        std::optional<AuditBreak> broken;
        VERIFY_FAILED(awaited((*workspace)->write([&](Transaction &tx) -> Result<> {
                          const auto rows = tx.exec(sql);
                          CHATFLOW_TRY(rows);
                          changed = *rows;
                          const auto found = AuditStore::verify(tx);
                          CHATFLOW_TRY(found);
                          broken = *found;
                          return fail(Error::cancelled());
                      })),
                      Error::Code::Cancelled);
        QCOMPARE_GT(changed, 0);
        QVERIFY(broken);
        QCOMPARE(broken->id, brokenRow);
        QCOMPARE(verify(**workspace), Result<std::optional<AuditBreak>>(std::nullopt));
    }

    void twoWritersMakeOneChain_data() { TestDatabase::addDrivers(); }
    void twoWritersMakeOneChain()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        auto opening = Database::open(workspace.config(), workspace.clock());
        VERIFY_RESULT(awaited(opening));
        const auto other = *opening.takeResult();
        QList<QFuture<Result<>>> writes;
        for (int i = 0; i < 40; ++i) {
            Database &database = i % 2 == 0 ? *workspace : *other;
            writes << database.write([i](Transaction &tx) -> Result<> {
                const auto actor = ActorStore::findOrCreate(tx, Actor::Kind::Engine, u"e"_s);
                CHATFLOW_TRY(actor);
                return AuditStore::append(tx, *actor, TenantId(), u"x"_s, u"tenant"_s, i);
            });
        }
        for (const auto &write : writes)
            VERIFY_RESULT(awaited(write));
        QCOMPARE(verify(*workspace), Result<std::optional<AuditBreak>>(std::nullopt));
        const auto count = awaited(
            workspace->read([](const Snapshot &s) { return s.number(u"SELECT count(*) FROM audit"_s); }));
        QCOMPARE(count, Result<qint64>(40));
    }

private:
    /// Rows 1 to 5: of tenant 1 the odd ones, the others of the workspace.
    static Result<> fill(Database &database)
    {
        return awaited(database.write([](Transaction &tx) -> Result<> {
            const auto actor = ActorStore::findOrCreate(tx, Actor::Kind::Person, u"Ana"_s);
            CHATFLOW_TRY(actor);
            CHATFLOW_TRY(ActorStore::findOrCreate(tx, Actor::Kind::Engine, u"engine"_s));
            for (int i = 0; i < 5; ++i) {
                CHATFLOW_TRY(AuditStore::append(tx, *actor, i % 2 == 0 ? TenantId(1) : TenantId(),
                                                u"action_%1"_s.arg(i), u"conversation"_s, 100 + i,
                                                {{u"n"_s, i}, {u"state"_s, u"ação"_s}}));
            }
            return {};
        }));
    }
    static Result<std::optional<AuditBreak>> verify(Database &database)
    {
        return awaited(database.read([](const Snapshot &snapshot) { return AuditStore::verify(snapshot); }));
    }
    static Result<QByteArray> head(Database &database)
    {
        return awaited(database.read([](const Snapshot &snapshot) { return AuditStore::head(snapshot); }));
    }

    std::map<QString, std::unique_ptr<TestDatabase>> m_workspaces;
};

QTEST_GUILESS_MAIN(TestAuditStore)
#include "tst_auditstore.moc"
