// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"
#include "storage/tenantrows.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sched.h>
#include <sqlite3.h>
#include <sys/mount.h>

#include <memory>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

using Opened = Result<std::shared_ptr<Database>>;

/// A stranger's connection to the file.
class RawSqlite
{
public:
    explicit RawSqlite(const QString &path) { sqlite3_open(path.toUtf8().constData(), &m_handle); }
    RawSqlite(const RawSqlite &) = delete;
    RawSqlite &operator=(const RawSqlite &) = delete;
    ~RawSqlite() { sqlite3_close(m_handle); }
    bool run(const char *sql) { return sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }

private:
    sqlite3 *m_handle = nullptr;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size();
}

Result<TenantId> add(Database &database, const QString &name)
{
    return awaited(database.write([name](Transaction &tx) { return addTenant(tx, name); }));
}

/// A row as large as `bytes`.
Result<> addLarge(Transaction &tx, const QString &key, int bytes)
{
    return tx.exec(u"INSERT INTO workspace (key, value) VALUES (?, ?)"_s, key, QString(bytes, u'x'))
        .map([](qint64) {});
}

} // namespace

/// What a damaged, locked, read-only or full file does. Tests run as root, so that permission bits prove
/// nothing: read-only and full are real mounts, in a mount namespace of this process.
class TestSqliteFaults : public QObject
{
    Q_OBJECT

public:
    explicit TestSqliteFaults(bool canMount)
        : m_canMount(canMount)
    {
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_config = {};
        m_config.location = m_folder->filePath(u"workspace.db"_s);
        m_config.busyTimeout = milliseconds(300);
    }
    void cleanup()
    {
        for (const QByteArray &mount : std::as_const(m_mounts))
            umount2(mount.constData(), MNT_DETACH);
        m_mounts.clear();
        m_folder.reset();
    }

    void aNewFileIsItsOwnersOnly()
    {
        const auto database = open();
        VERIFY_RESULT(database);
        VERIFY_RESULT(add(**database, u"a"_s));
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            const auto permissions = QFile::permissions(m_config.location + suffix);
            QCOMPARE(permissions &
                         (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                     QFile::Permissions());
            QVERIFY(permissions & QFile::ReadOwner);
        }
    }

    void noFileOrFolder()
    {
        m_config.createIfMissing = false;
        auto database = open();
        VERIFY_FAILED(database, Error::Code::StorageOpen);
        QCOMPARE(database.error().context.value(u"path"_s), m_config.location);
        QVERIFY(!QFile::exists(m_config.location));
        m_config.createIfMissing = true;
        m_config.location = m_folder->filePath(u"no/such/folder/workspace.db"_s);
        VERIFY_FAILED(open(), Error::Code::StorageOpen);
        m_config.location = m_folder->path();
        VERIFY_FAILED(open(), Error::Code::StorageOpen);
    }

    void strangersFilesAreLeftAlone()
    {
        QFile text(m_config.location);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray("Dear diary,\n").repeated(100));
        text.close();
        const QByteArray before = contentOf(m_config.location);
        VERIFY_FAILED(open(), Error::Code::StorageForeign);
        QCOMPARE(contentOf(m_config.location), before);

        m_config.location = m_folder->filePath(u"photos.db"_s);
        QVERIFY(RawSqlite(m_config.location).run("CREATE TABLE photos (id INTEGER PRIMARY KEY)"));
        const QByteArray photos = contentOf(m_config.location);
        VERIFY_FAILED(open(), Error::Code::StorageForeign);
        QCOMPARE(contentOf(m_config.location), photos);

        m_config.location = m_folder->filePath(u"empty.db"_s); // an empty file is nobody's
        QFile empty(m_config.location);
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        VERIFY_RESULT(open());
    }

    void aNewerWorkspaceIsRefused()
    {
        VERIFY_RESULT(open());
        QVERIFY(RawSqlite(m_config.location)
                    .run("INSERT INTO schema_version VALUES (999, 0, 'from the future')"));
        const auto database = open();
        VERIFY_FAILED(database, Error::Code::StorageNewer);
        QCOMPARE(database.error().context.value(u"found"_s), u"999"_s);
        QVERIFY(database.error().context.value(u"known"_s).toInt() >= 1);
        QCOMPARE(QFileInfo(m_folder->path() + u"/"_s).dir().entryList({u"*.backup*"_s}).size(), 0);
    }

    void aDamagedHeaderIsToldAtOnce()
    {
        VERIFY_RESULT(open());
        QVERIFY(overwrite(m_config.location, 16, QByteArray(60, '\x77')));
        const auto database = open();
        VERIFY_FAILED(database, Error::Code::StorageDamaged);
        QCOMPARE(database.error().context.value(u"path"_s), m_config.location);
    }

    void aTruncatedFileIsDamaged()
    {
        {
            const auto database = open();
            VERIFY_RESULT(database);
            VERIFY_RESULT(
                awaited((*database)->write([](Transaction &tx) { return addLarge(tx, u"k"_s, 200'000); })));
        }
        QVERIFY(QFile::resize(m_config.location, QFileInfo(m_config.location).size() / 2 / 4096 * 4096));
        const auto database = open();
        const auto read = database ? awaited((*database)->read([](const Snapshot &snapshot) {
            return snapshot.number(u"SELECT length(value) FROM workspace WHERE key = 'k'"_s);
        }))
                                   : Result<qint64>(fail(database.error()));
        VERIFY_FAILED(read, Error::Code::StorageDamaged);
    }

    void damageInTheMiddleStopsWhatMeetsIt()
    {
        {
            const auto database = open();
            VERIFY_RESULT(database);
            VERIFY_RESULT(awaited((*database)->write([](Transaction &tx) -> Result<> {
                for (int i = 0; i < 2000; ++i)
                    CHATFLOW_TRY(addTenant(tx, u"tenant number %1"_s.arg(i)));
                return {};
            })));
        }
        // Everything after the schema's pages becomes nonsense.
        const qint64 size = QFileInfo(m_config.location).size();
        QVERIFY(overwrite(m_config.location, size / 2, QByteArray(static_cast<qsizetype>(size / 2), '\xA5')));
        const auto database = open();
        if (!database) { // it may be met while opening
            VERIFY_FAILED(database, Error::Code::StorageDamaged);
            return;
        }
        const auto read = awaited((*database)->read(tenantNames));
        VERIFY_FAILED(read, Error::Code::StorageDamaged);
        const auto written = awaited((*database)->write(
            [](Transaction &tx) { return tx.exec(u"UPDATE tenants SET name = name || '!'"_s); }));
        VERIFY_FAILED(written, Error::Code::StorageDamaged);
        // The process goes on.
        VERIFY_RESULT(awaited((*database)->read([](const Snapshot &s) { return s.number(u"SELECT 1"_s); })));
    }

    void aLockedFileIsWaitedForAndThenTold()
    {
        const auto database = open();
        VERIFY_RESULT(database);
        RawSqlite other(m_config.location);
        QVERIFY(other.run("BEGIN IMMEDIATE"));
        const auto refused = add(**database, u"refused"_s);
        VERIFY_FAILED(refused, Error::Code::StorageLocked);
        QCOMPARE(refused.error().context.value(u"path"_s), m_config.location);
        QCOMPARE(awaited((*database)->read(tenantCount)), Result<qint64>(0)); // reading goes on
        const auto waiting = (*database)->write([](Transaction &tx) { return addTenant(tx, u"waited"_s); });
        QVERIFY(other.run("COMMIT"));
        VERIFY_RESULT(awaited(waiting));
        QCOMPARE(awaited((*database)->read(tenantNames)), Result<QStringList>(QStringList(u"waited"_s)));
    }

    void aLockedNewFileIsToldOnOpening()
    {
        RawSqlite other(m_config.location);
        QVERIFY(other.run("BEGIN EXCLUSIVE"));
        VERIFY_FAILED(open(), Error::Code::StorageLocked);
    }

    void aQuotaStopsWritingUntilThereIsRoom()
    {
        m_config.maxPages = 300;
        fillsUpAndRecovers([](Database &database) {
            VERIFY_RESULT(awaited(database.write([](Transaction &tx) {
                return tx.exec(u"DELETE FROM workspace WHERE length(value) = 30000"_s);
            })));
        });
    }

    void aFullDiskStopsWritingUntilThereIsRoom()
    {
        if (!mountSmall(2'000'000))
            QSKIP("mounting needs root");
        const QString other = m_config.location + u".other"_s;
        QFile file(other);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(QByteArray(400'000, 'x')), 400'000);
        file.close();
        fillsUpAndRecovers([other](Database &) { QVERIFY(QFile::remove(other)); });
    }

    void aFullJobSparesTheSmallOnesOfItsGroup()
    {
        m_config.maxPages = 300;
        const auto database = open();
        VERIFY_RESULT(database);
        QList<QFuture<Result<TenantId>>> small;
        QFuture<Result<>> large;
        for (int i = 0; i < 20; ++i) {
            small << (*database)->write([i](Transaction &tx) { return addTenant(tx, QString::number(i)); });
            if (i == 10)
                large =
                    (*database)->write([](Transaction &tx) { return addLarge(tx, u"large"_s, 5'000'000); });
        }
        VERIFY_FAILED(awaited(large), Error::Code::StorageFull);
        for (const auto &write : small)
            VERIFY_RESULT(awaited(write));
        QCOMPARE(awaited((*database)->read(tenantCount)), Result<qint64>(20));
    }

    void aReadOnlyFileSystemIsTold()
    {
        if (!mountSmall(8'000'000))
            QSKIP("mounting needs root");
        VERIFY_RESULT(open());
        const QByteArray folder = QFile::encodeName(QFileInfo(m_config.location).path());
        QVERIFY(mount(nullptr, folder.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0);
        const auto database = open();
        VERIFY_FAILED(database, Error::Code::StorageReadOnly);
        QCOMPARE(database.error().context.value(u"path"_s), m_config.location);
        m_config.location += u".new"_s;
        VERIFY_FAILED(open(), Error::Code::StorageReadOnly);
    }

    void backsUpWhileInUse()
    {
        const auto database = open();
        VERIFY_RESULT(database);
        VERIFY_RESULT(add(**database, u"before"_s));
        const QString copy = m_folder->filePath(u"copy.db"_s);
        QList<QFuture<Result<TenantId>>> writes;
        for (int i = 0; i < 50; ++i)
            writes << (*database)->write([i](Transaction &tx) { return addTenant(tx, QString::number(i)); });
        VERIFY_RESULT(awaited((*database)->backup(copy)));
        for (const auto &write : writes)
            VERIFY_RESULT(awaited(write));
        const auto again = awaited((*database)->backup(copy));
        VERIFY_FAILED(again, Error::Code::StorageBackup);
        QCOMPARE(again.error().context.value(u"path"_s), copy);
        VERIFY_FAILED(awaited((*database)->backup(m_folder->filePath(u"no/such/copy.db"_s))),
                      Error::Code::StorageBackup);

        QCOMPARE(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QString id = (*database)->workspaceId();
        m_config.location = copy;
        const auto restored = open();
        VERIFY_RESULT(restored);
        QCOMPARE((*restored)->workspaceId(), id);
        const auto names = awaited((*restored)->read(tenantNames));
        VERIFY_RESULT(names);
        QCOMPARE(names->first(), u"before"_s);
        // A moment of the original: what came in order is there in order.
        for (qsizetype i = 1; i < names->size(); ++i)
            QCOMPARE(names->at(i), QString::number(i - 1));
    }

private:
    Opened open()
    {
        auto opening = Database::open(m_config, m_clock);
        awaited(opening);
        return opening.takeResult();
    }

    /// A file system of `bytes` for the workspace.
    bool mountSmall(qint64 bytes)
    {
        const QString folder = m_folder->filePath(u"mount"_s);
        QDir().mkpath(folder);
        const QByteArray options = "size=" + QByteArray::number(bytes);
        if (!m_canMount ||
            mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, options.constData()) != 0)
            return false;
        m_mounts << QFile::encodeName(folder);
        m_config.location = folder + u"/workspace.db"_s;
        return true;
    }

    void fillsUpAndRecovers(const std::function<void(Database &)> &makeRoom)
    {
        auto database = open();
        VERIFY_RESULT(database);
        int acknowledged = 0;
        Result<> written;
        for (int i = 0; i < 200 && written; ++i) {
            written = awaited((*database)->write(
                [i](Transaction &tx) { return addLarge(tx, QString::number(i), 30'000); }));
            acknowledged += written ? 1 : 0;
        }
        VERIFY_FAILED(written, Error::Code::StorageFull);
        QCOMPARE(written.error().context.value(u"path"_s), m_config.location);
        QCOMPARE_GT(acknowledged, 3);
        const auto whole = [&](Database &of) {
            return awaited(of.read([](const Snapshot &snapshot) {
                return snapshot.number(u"SELECT count(*) FROM workspace WHERE length(value) = 30000"_s);
            }));
        };
        QCOMPARE(whole(**database), Result<qint64>(acknowledged));
        makeRoom(**database);
        VERIFY_RESULT(
            awaited((*database)->write([](Transaction &tx) { return addLarge(tx, u"again"_s, 20'000); })));
        const auto left = whole(**database); // a quota makes room by deleting
        QVERIFY(left == Result<qint64>(acknowledged) || left == Result<qint64>(0));
        database = fail(Error::cancelled()); // closed
        database = open();
        VERIFY_RESULT(database);
        QCOMPARE(whole(**database), left);
    }

    bool m_canMount;
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    DatabaseConfig m_config;
    QList<QByteArray> m_mounts;
};

int main(int argc, char **argv)
{
    // While there is one thread: mounts are then seen by this process only, and go with it.
    const bool canMount =
        unshare(CLONE_NEWNS) == 0 && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    QCoreApplication app(argc, argv);
    TestSqliteFaults test(canMount);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sqlitefaults.moc"
