// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/childprocess.h"
#include "storage/database.h"
#include "storage/migration.h"
#include "storage/postgresconnection.h"
#include "storage/sqliteconnection.h"
#include "support/places.h"
#include "support/postgrescluster.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <QThread>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

/// Steps of our own after the embedded ones, so that the machinery is tested with more than the program has
/// yet.
const Migration addPets{0, u"CREATE TABLE pets (id BIGINT PRIMARY KEY, name TEXT NOT NULL);"
                           "INSERT INTO pets (id, name) VALUES (1, 'Rex');"_s};
const Migration addColour{0, u"ALTER TABLE pets ADD COLUMN colour TEXT NOT NULL DEFAULT 'brown';"_s};
const Migration broken{0, u"CREATE TABLE half (id BIGINT PRIMARY KEY); INSERT INTO nowhere VALUES (1);"_s};

} // namespace

class TestMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_workspace.reset(); }

    void appliesEachStepOnce_data() { TestDatabase::addDrivers(); }
    void appliesEachStepOnce()
    {
        use();
        const auto known = versions(embedded());
        VERIFY_RESULT(run(embedded()));
        QCOMPARE(appliedVersions(), known);
        const auto steps = embedded({addPets, addColour});
        VERIFY_RESULT(run(steps));
        VERIFY_RESULT(run(steps));
        QCOMPARE(appliedVersions(), versions(steps));
        QCOMPARE(text(u"SELECT colour FROM pets WHERE name = 'Rex'"_s), u"brown"_s);
        QCOMPARE(text(u"SELECT program FROM schema_version WHERE version = 1"_s),
                 QStringLiteral("chatflow " CHATFLOW_VERSION));
        QCOMPARE(text(u"SELECT value FROM workspace WHERE key = 'id'"_s).size(), 36);
    }

    void aFailedStepLeavesTheOneBefore_data() { TestDatabase::addDrivers(); }
    void aFailedStepLeavesTheOneBefore()
    {
        use();
        VERIFY_RESULT(run(embedded()));
        const auto steps = embedded({addPets, broken, addColour});
        const auto failed = run(steps);
        VERIFY_FAILED(failed, Error::Code::StorageMigration);
        QCOMPARE(failed.error().context.value(u"version"_s),
                 QString::number(steps.at(steps.size() - 2).version));
        QCOMPARE(appliedVersions(), versions(embedded({addPets})));
        QVERIFY(text(u"SELECT count(*) FROM half"_s).isNull()); // its first half was undone
        QCOMPARE(text(u"SELECT name FROM pets"_s), u"Rex"_s);
        VERIFY_RESULT(run(embedded({addPets, addColour}))); // a mended program goes on from there
    }

    void aNewerWorkspaceIsRefused_data() { TestDatabase::addDrivers(); }
    void aNewerWorkspaceIsRefused()
    {
        use();
        VERIFY_RESULT(run(embedded({addPets})));
        const auto refused = run(embedded());
        VERIFY_FAILED(refused, Error::Code::StorageNewer);
        QCOMPARE(refused.error().context.value(u"known"_s), QString::number(embedded().last().version));
        QCOMPARE(refused.error().context.value(u"found"_s), QString::number(embedded().last().version + 1));
    }

    void aStrangersDatabaseIsRefused_data() { TestDatabase::addDrivers(); }
    void aStrangersDatabaseIsRefused()
    {
        use();
        const auto stranger = connection();
        VERIFY_RESULT(stranger->open());
        VERIFY_RESULT(stranger->script(u"CREATE TABLE photos (id BIGINT PRIMARY KEY)"_s));
        VERIFY_FAILED(run(embedded()), Error::Code::StorageForeign);
    }

    void everyRowOfVersion1IsKept_data() { TestDatabase::addDrivers(); }
    void everyRowOfVersion1IsKept()
    {
        use();
        VERIFY_RESULT(run({embedded().first()}));
        QFile rows(test::dataPath(u"storage/version1_rows.sql"_s));
        QVERIFY(rows.open(QIODevice::ReadOnly));
        {
            const auto old = connection();
            VERIFY_RESULT(old->open());
            VERIFY_RESULT(
                old->script(QString::fromUtf8(rows.readAll())
                                .replace(u"@no_bytes@"_s, m_workspace->isSqlite() ? u"x''"_s : u"''"_s)));
        }
        VERIFY_RESULT(run(embedded({addPets, addColour})));
        const QStringList tables{
            u"actors"_s,        u"tenants"_s,       u"tenant_settings"_s, u"audit"_s,
            u"instances"_s,     u"connections"_s,   u"contacts"_s,        u"contact_identifiers"_s,
            u"contact_words"_s, u"conversations"_s, u"messages"_s,        u"early_deliveries"_s,
            u"calls"_s,         u"outbox"_s,        u"usage_events"_s,    u"usage_daily"_s,
            u"leases"_s,        u"jobs"_s,          u"changes"_s};
        rows.seek(0);
        const QString all = QString::fromUtf8(rows.readAll());
        for (const QString &table : tables) {
            const auto expected = all.count(u"INSERT INTO "_s + table + u" ("_s);
            QVERIFY2(expected > 0, qPrintable(table));
            QCOMPARE(text(u"SELECT count(*) FROM "_s + table), QString::number(expected));
        }
        QCOMPARE(text(u"SELECT body FROM messages WHERE id = 1"_s), u"Vocês têm pão? 🙂"_s);
        QCOMPARE(text(u"SELECT folded FROM messages WHERE id = 1"_s), u"voces tem pao 🙂"_s);
        // Version 2: no tenant has a plan yet, and nothing is shared.
        QCOMPARE(text(u"SELECT count(*) FROM tenants WHERE plan_key = ''"_s), u"2"_s);
        for (const QString &table :
             {u"shared_variables"_s, u"prompt_templates"_s, u"prompt_template_versions"_s})
            QCOMPARE(text(u"SELECT count(*) FROM "_s + table), u"0"_s);
        // Version 3: a call was one of the road; its texts were not kept then. The next one gets an id of its
        // own.
        QCOMPARE(
            text(
                u"SELECT count(*) FROM calls WHERE kind = 'road' AND conversation_id = 1 AND "
                "instance_id = 1 AND up_to_message_id = 1 AND session_id = 'session-1' AND state = "
                "'answered' AND settings_version = 2 AND total_ms = 2000 AND tokens_out = 20 AND exactness = "
                "'exact' AND cost_micros IS NULL"_s),
            u"1"_s);
        for (const QString &table : {u"call_texts"_s, u"model_prices"_s})
            QCOMPARE(text(u"SELECT count(*) FROM "_s + table), u"0"_s);
        // Version 4: nobody has asked golden questions or previewed anything.
        QCOMPARE(text(u"SELECT count(*) FROM trial_sessions"_s), u"0"_s); // version 6
        for (const QString &table : {u"golden_questions"_s, u"golden_runs"_s, u"golden_results"_s,
                                     u"preview_usage_daily"_s, u"flow_calibrations"_s})
            QCOMPARE(text(u"SELECT count(*) FROM "_s + table), u"0"_s);
        // Contacts: nobody has named, merged or tagged them, and no instance was removed.
        QCOMPARE(
            text(u"SELECT count(*) FROM contacts WHERE push_name <> name OR named <> 0 OR merged_into IS "
                 "NOT NULL OR opted_out_at IS NOT NULL"_s),
            u"0"_s);
        QCOMPARE(text(u"SELECT count(*) FROM instances WHERE removed_at IS NOT NULL"_s), u"0"_s);
        QCOMPARE(text(u"SELECT count(*) FROM conversations WHERE intent <> '' OR sentiment <> ''"_s), u"0"_s);
        for (const QString &table : {u"contact_notes"_s, u"tags"_s, u"contact_tags"_s, u"conversation_tags"_s,
                                     u"contact_merges"_s, u"contact_hints"_s, u"saved_views"_s})
            QCOMPARE(text(u"SELECT count(*) FROM "_s + table), u"0"_s);
        // The tools of agents: nothing was kept of what messages said before, written, or fetched.
        for (const QString &table : {u"message_versions"_s, u"reply_drafts"_s, u"canned_responses"_s,
                                     u"writing_locks"_s, u"media_files"_s})
            QCOMPARE(text(u"SELECT count(*) FROM "_s + table), u"0"_s);
        // Version 11: nothing was read.
        QCOMPARE(text(u"SELECT count(*) FROM message_readings"_s), u"0"_s);
        QCOMPARE(text(u"SELECT count(*) FROM conversations WHERE language <> '' OR intent_at <> 0 OR "
                      "sentiment_at <> 0"_s),
                 u"0"_s);
        // Version 13: nobody has taught anything.
        for (const QString &table : {u"own_intents"_s, u"reading_corrections"_s})
            QCOMPARE(text(u"SELECT count(*) FROM "_s + table), u"0"_s);
        // Nobody has made rules.
        for (const QString &table : {u"rule_books"_s, u"rule_fires"_s})
            QCOMPARE(text(u"SELECT count(*) FROM "_s + table), u"0"_s);
        // Version 15: nothing was read back; what was imported from files is marked.
        QCOMPARE(text(u"SELECT count(*) FROM history_readings"_s), u"0"_s);
        QCOMPARE(text(u"SELECT count(*) FROM messages WHERE past <> 0"_s), u"0"_s);
        // Version 16: nobody was written to again.
        for (const QString &table : {u"follow_ups"_s, u"follow_up_wishes"_s, u"follow_up_starts"_s})
            QCOMPARE(text(u"SELECT count(*) FROM "_s + table), u"0"_s);
        // Version 18: no notice has left.
        for (const QString &table :
             {u"webhook_endpoints"_s, u"mail_server"_s, u"deliveries"_s, u"delivery_attempts"_s})
            QCOMPARE(text(u"SELECT count(*) FROM "_s + table), u"0"_s);
        // Version 7: nobody was erased; the file may hold remains of deleted rows.
        QCOMPARE(text(u"SELECT count(*) FROM erasures"_s), u"0"_s);
        QCOMPARE(text(u"SELECT count(*) FROM workspace WHERE key = 'overwrites_deleted'"_s), u"0"_s);
    }

    void callsNeedNoConversation_data() { TestDatabase::addDrivers(); }
    void callsNeedNoConversation()
    {
        use();
        VERIFY_RESULT(run(embedded().first(2)));
        const auto old = connection();
        VERIFY_RESULT(old->open());
        QFile rows(test::dataPath(u"storage/version1_rows.sql"_s));
        QVERIFY(rows.open(QIODevice::ReadOnly));
        VERIFY_RESULT(
            old->script(QString::fromUtf8(rows.readAll())
                            .replace(u"@no_bytes@"_s, m_workspace->isSqlite() ? u"x''"_s : u"''"_s)));
        const QString call =
            u"INSERT INTO calls (tenant_id, %1 settings_version, session_id, lease_epoch, state, started_at, "
            "expires_at, question_characters, context_messages, context_tokens) VALUES (1, %2 1, 's', 1, "
            "'started', 1, 2, 1, 0, 0)"_s;
        if (m_workspace->isSqlite()) { // as if calls up to the 40th had been there and were deleted
            VERIFY_RESULT(old->script(u"UPDATE sqlite_sequence SET seq = 40 WHERE name = 'calls'"_s));
        } else {
            VERIFY_RESULT(old->script(u"SELECT setval(pg_get_serial_sequence('calls', 'id'), 40)"_s));
        }
        VERIFY_RESULT(run(embedded()));
        const auto now = connection();
        VERIFY_RESULT(now->open());
        VERIFY_RESULT(now->script(call.arg(u"kind,"_s, u"'preview',"_s)));
        QCOMPARE(text(u"SELECT max(id) FROM calls"_s), u"41"_s);
        QVERIFY(!now->script(call.arg(QString(), QString()))); // one of the road without a conversation
    }

    void previewsAreKeptAndTestsAreMetered_data() { TestDatabase::addDrivers(); }
    void previewsAreKeptAndTestsAreMetered()
    {
        use();
        VERIFY_RESULT(run(embedded().first(4)));
        {
            const auto old = connection();
            VERIFY_RESULT(old->open());
            QFile rows(test::dataPath(u"storage/version1_rows.sql"_s));
            QVERIFY(rows.open(QIODevice::ReadOnly));
            VERIFY_RESULT(
                old->script(QString::fromUtf8(rows.readAll())
                                .replace(u"@no_bytes@"_s, m_workspace->isSqlite() ? u"x''"_s : u"''"_s)));
            VERIFY_RESULT(old->script(
                u"INSERT INTO preview_usage_daily VALUES (1, '2026-11-01', 'golden', 'exact', 'USD', 3, 40, 5, 600)"_s));
        }
        VERIFY_RESULT(run(embedded()));
        QCOMPARE(text(u"SELECT count(*) FROM preview_usage_daily WHERE tenant_id = 1 AND kind = 'golden' AND "
                      "calls = 3 AND tokens_in = 40 AND tokens_out = 5 AND cost_micros = 600"_s),
                 u"1"_s);
        const auto now = connection();
        VERIFY_RESULT(now->open());
        const QString row =
            u"INSERT INTO preview_usage_daily VALUES (1, '2026-11-02', '%1', 'exact', 'USD', 1, 1, 1, 1)"_s;
        VERIFY_RESULT(now->script(row.arg(u"test"_s)));
        QVERIFY(!now->script(row.arg(u"road"_s))); // what contacts are answered with is metered elsewhere
    }

    void callsMaySummarise_data() { TestDatabase::addDrivers(); }
    void callsMaySummarise()
    {
        use();
        VERIFY_RESULT(run(embedded().first(8)));
        const QString call =
            u"INSERT INTO calls (tenant_id, kind, settings_version, session_id, lease_epoch, state, "
            u"started_at, "
            "expires_at, question_characters, context_messages, context_tokens) VALUES (1, '%1', 1, 's', 1, "
            "'answered', 1, 2, 1, 0, 0)"_s;
        {
            const auto old = connection();
            VERIFY_RESULT(old->open());
            QFile rows(test::dataPath(u"storage/version1_rows.sql"_s));
            QVERIFY(rows.open(QIODevice::ReadOnly));
            VERIFY_RESULT(
                old->script(QString::fromUtf8(rows.readAll())
                                .replace(u"@no_bytes@"_s, m_workspace->isSqlite() ? u"x''"_s : u"''"_s)));
            VERIFY_RESULT(old->script(
                u"INSERT INTO call_texts (tenant_id, call_id, at, question, answer, folded, sent) "
                "SELECT 1, min(id), 5, 'q', 'a', 'f', %1 FROM calls"_s.arg(
                    m_workspace->isSqlite() ? u"x'00'"_s : u"''"_s)));
            QVERIFY(!old->script(call.arg(u"summary"_s)));
        }
        const QString before = text(u"SELECT count(*) FROM calls"_s);
        VERIFY_RESULT(run(embedded()));
        QCOMPARE(text(u"SELECT count(*) FROM calls"_s), before);
        QCOMPARE(text(u"SELECT question FROM call_texts"_s), u"q"_s); // it did not go with the old table
        const auto now = connection();
        VERIFY_RESULT(now->open());
        VERIFY_RESULT(now->script(call.arg(u"summary"_s)));
        QVERIFY(!now->script(call.arg(u"other"_s)));
        VERIFY_RESULT(now->script(u"DELETE FROM calls WHERE id = (SELECT call_id FROM call_texts)"_s));
        QCOMPARE(text(u"SELECT count(*) FROM call_texts"_s), u"0"_s); // it still refers to it
    }

    void manyOpenANewOneAtOnce_data() { TestDatabase::addDrivers(); }
    void manyOpenANewOneAtOnce()
    {
        use();
        QProcess first;
        QProcess second;
        startChild(first, u"open"_s, m_workspace->config());
        startChild(second, u"open"_s, m_workspace->config());
        QList<QFuture<Result<std::shared_ptr<Database>>>> openings;
        for (int i = 0; i < 3; ++i)
            openings << Database::open(m_workspace->config(), m_workspace->clock());
        QSet<QString> ids;
        for (auto &opening : openings) {
            VERIFY_RESULT(awaited(opening));
            ids << (*awaited(opening))->workspaceId();
        }
        for (QProcess *process : {&first, &second}) {
            QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 30'000);
            QCOMPARE(process->exitCode(), 0);
            ids << QString::fromUtf8(process->readAllStandardOutput()).trimmed();
        }
        QCOMPARE(ids.size(), 1);
        QCOMPARE(appliedVersions(), versions(embedded()));
    }

    void manyMigrateAnOldOneAtOnce_data() { TestDatabase::addDrivers(); }
    void manyMigrateAnOldOneAtOnce()
    {
        use();
        VERIFY_RESULT(run(embedded()));
        const auto steps = embedded({addPets, addColour});
        std::array<Result<>, 4> outcomes;
        std::vector<std::unique_ptr<QThread>> threads;
        for (Result<> &outcome : outcomes) {
            threads.emplace_back(QThread::create([&] { outcome = run(steps); }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            thread->wait();
        for (const Result<> &outcome : outcomes)
            VERIFY_RESULT(outcome);
        QCOMPARE(appliedVersions(), versions(steps));
        QCOMPARE(text(u"SELECT count(*) FROM pets"_s), u"1"_s);
        if (m_workspace->isSqlite())
            QCOMPARE(backups().size(), 1);
    }

    void theOldFileIsCopiedFirst()
    {
        use(u"sqlite"_s);
        VERIFY_RESULT(run(embedded()));
        QCOMPARE(backups(), QStringList()); // there was nothing to copy
        const auto steps = embedded({addPets, addColour});
        VERIFY_RESULT(run(steps));
        const int first = steps.at(steps.size() - 2).version;
        QCOMPARE(backups(), QStringList(u"workspace.db.before-v%1.backup"_s.arg(first)));

        DatabaseConfig copy;
        copy.location = m_workspace->config().location + u".before-v%1.backup"_s.arg(first);
        SystemClock clock;
        const auto old = awaited(Database::open(copy, clock)); // by a program that knows the old format
        VERIFY_RESULT(old);
        const auto version = awaited((*old)->read(
            [](const Snapshot &s) { return s.number(u"SELECT max(version) FROM schema_version"_s); }));
        QCOMPARE(version, Result<qint64>(embedded().last().version));
        QCOMPARE((*old)->workspaceId(), text(u"SELECT value FROM workspace WHERE key = 'id'"_s));
    }

    void aBackupIsMadeAnewForEachTry()
    {
        use(u"sqlite"_s);
        VERIFY_RESULT(run(embedded()));
        VERIFY_FAILED(run(embedded({broken})), Error::Code::StorageMigration);
        QCOMPARE(backups().size(), 1);
        {
            const auto old = connection();
            VERIFY_RESULT(old->open());
            VERIFY_RESULT(
                old->script(u"INSERT INTO workspace (key, value) VALUES ('later', 'than the first copy')"_s));
        }
        VERIFY_RESULT(run(embedded({addPets})));
        QCOMPARE(backups().size(), 1);
        SqliteConnection copy(QFileInfo(m_workspace->config().location).dir().filePath(backups().first()), {},
                              m_time);
        VERIFY_RESULT(copy.open());
        QCOMPARE(text(copy, u"SELECT value FROM workspace WHERE key = 'later'"_s), u"than the first copy"_s);
    }

    void withoutABackupNothingIsTouched()
    {
        use(u"sqlite"_s);
        VERIFY_RESULT(run(embedded()));
        const int next = embedded().last().version + 1;
        const QString path = m_workspace->config().location + u".before-v%1.backup"_s.arg(next);
        QVERIFY(QDir().mkpath(path + u".new.partial"_s)); // where the copy is written first: in the way
        const auto refused = run(embedded({addPets}));
        VERIFY_FAILED(refused, Error::Code::StorageBackup);
        QCOMPARE(refused.error().context.value(u"path"_s), path);
        QCOMPARE(appliedVersions(), versions(embedded()));
        QVERIFY(text(u"SELECT count(*) FROM pets"_s).isNull());
        QVERIFY(QDir().rmdir(path + u".new.partial"_s));
        VERIFY_RESULT(run(embedded({addPets})));
    }

private:
    void use(const QString &driver = {})
    {
        m_workspace = driver.isEmpty() ? std::make_unique<TestDatabase>()
                                       : std::make_unique<TestDatabase>(driver, nullptr);
        m_workspace->config(); // made here, not in one of several threads
    }

    QList<Migration> embedded(const QList<Migration> &more = {}) const
    {
        const auto kind = m_workspace->isSqlite() ? Dialect::Kind::Sqlite : Dialect::Kind::Postgres;
        QList<Migration> steps = embeddedMigrations(kind).value_or(QList<Migration>());
        for (const Migration &step : more)
            steps.append({static_cast<int>(steps.size()) + 1, step.script});
        return steps;
    }
    static QList<int> versions(const QList<Migration> &steps)
    {
        QList<int> out;
        for (const Migration &step : steps)
            out << step.version;
        return out;
    }

    std::unique_ptr<Connection> connection()
    {
        const DatabaseConfig &config = m_workspace->config();
        if (m_workspace->isSqlite())
            return std::make_unique<SqliteConnection>(config.location,
                                                      SqliteConnection::Options{.create = true}, m_time);
        return std::make_unique<PostgresConnection>(
            config.location, PostgresConnection::Options{.password = config.password}, m_time);
    }
    Result<> run(const QList<Migration> &steps)
    {
        const auto opened = connection();
        CHATFLOW_TRY(opened->open());
        return migrate(
            *opened, [this] { return connection(); }, steps);
    }
    /// The first value of the first row; null when the query fails.
    static QString text(Connection &connection, const QString &sql)
    {
        QString out;
        connection.query(sql, {}, [&out](const Row &row) {
            out = row.text(0);
            return false;
        });
        return out;
    }
    QString text(const QString &sql)
    {
        const auto opened = connection();
        return opened->open() ? text(*opened, sql) : QString();
    }
    QList<int> appliedVersions()
    {
        const auto opened = connection();
        QList<int> out;
        if (opened->open()) {
            opened->query(u"SELECT version FROM schema_version ORDER BY version"_s, {},
                          [&out](const Row &row) {
                              out << static_cast<int>(row.int64(0));
                              return true;
                          });
        }
        return out;
    }
    QStringList backups()
    {
        return QFileInfo(m_workspace->config().location).dir().entryList({u"*before*"_s});
    }

    SystemClock m_clock;
    DatabaseTime m_time{m_clock};
    std::unique_ptr<TestDatabase> m_workspace;
};

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
