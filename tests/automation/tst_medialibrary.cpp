// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/mediadata.h"
#include "automation/mediafolder.h"
#include "automation/medialibrary.h"
#include "conversations/ingest.h"
#include "conversations/mediastore.h"
#include "sandbox/sandboxpicture.h"
#include "storage/database.h"
#include "support/awaited.h"
#include "support/fakeclock.h"
#include "support/replayserver.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "tenants/tenantdirectory.h"

#include <QCryptographicHash>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;

namespace
{

QByteArray contentNumber(int number)
{
    return QByteArray(1000, static_cast<char>('a' + number));
}

QByteArray reply(const QByteArray &content)
{
    return R"({"mediaType":"imageMessage","fileName":"x","mimetype":"image/png","base64":")" +
           content.toBase64() + R"(","buffer":null})";
}

} // namespace

/// Files of messages: fetched once, kept within a budget, fetched again.
class TestMediaLibrary : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_workspace;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<ReplayServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MediaLibrary> m_library;
    TenantId m_tenant;
    QList<MessageId> m_messages;

    void start(const MediaLimits &limits = {})
    {
        m_clock = std::make_unique<FakeClock>(Instant(milliseconds(1'790'000'000'000)));
        m_workspace = std::make_unique<TestDatabase>(m_clock.get());
        QVERIFY2(m_workspace->open(), qPrintable(m_workspace->error()));
        m_server = std::make_unique<ReplayServer>();
        m_folder = std::make_unique<QTemporaryDir>();
        Database &database = **m_workspace;
        VERIFY_RESULT(awaited(database.write([](Transaction &tx) {
            return tx.exec(
                u"INSERT INTO actors (id, kind, name, created_at) VALUES (1, 'person', 'test', 0)"_s);
        })));
        TenantDirectory directory(database);
        const Actor actor{ActorId(1), Actor::Kind::Person, u"test"_s};
        const auto all = SystemPrincipal::allTenants();
        const auto tenant = awaited(directory.add(all, actor, {u"one"_s, u"One"_s, {}}));
        VERIFY_RESULT(tenant);
        m_tenant = tenant->id;
        const auto instance =
            awaited(directory.addInstance(all, actor, m_tenant, m_server->url().toString(), u"wa1"_s));
        VERIFY_RESULT(instance);
        m_messages.clear();
        for (int i = 0; i < 4; ++i) {
            InboundMessage message;
            message.providerId = u"M%1"_s.arg(i);
            message.chatJid = message.phoneJid = u"5215550001111@s.whatsapp.net"_s;
            message.chatType = ChatType::Person;
            message.kind = i == 3 ? MessageKind::Text : MessageKind::Image;
            message.text = u"text"_s;
            message.sentAt = database.now();
            if (i < 3) {
                message.media.emplace();
                message.media->mime = u"image/png"_s;
            }
            const auto stored =
                awaited(database.write([=, id = m_tenant, on = instance->id](Transaction &tx) {
                    return Ingest::event(tx, {id, on, QTimeZone::utc()}, message);
                }));
            VERIFY_RESULT(stored);
            m_messages << stored->message;
        }
        open(limits);
    }
    void open(const MediaLimits &limits = {})
    {
        m_library = std::make_unique<MediaLibrary>(MediaParts{
            .database = **m_workspace,
            .clock = m_workspace->clock(),
            .folder = m_folder->filePath(u"media"_s),
            .evolutionKey = [](TenantId,
                               const QUrl &) { return readyFuture(Result<SecretValue>(SecretValue("key"))); },
            .limits = limits});
    }
    Result<QString> fileOf(int number) { return awaited(m_library->file(m_tenant, m_messages.at(number))); }
    QString stateOf(int number)
    {
        const auto found = awaited((*m_workspace)->read([=, this](const Snapshot &snapshot) {
            return MediaStore::find(snapshot, m_tenant, m_messages.at(number));
        }));
        return found && *found ? toString((*found)->state) : QString();
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void cleanup()
    {
        m_library.reset();
        m_workspace.reset();
    }

    void aFileIsFetchedOnce_data() { TestDatabase::addDrivers(); }
    void aFileIsFetchedOnce()
    {
        start();
        m_server->enqueue(ReplayAnswer::json(reply(contentNumber(0)), 201));
        // Two who ask at once wait for one request.
        const auto one = m_library->file(m_tenant, m_messages.at(0));
        const auto two = m_library->file(m_tenant, m_messages.at(0));
        const auto path = awaited(one);
        VERIFY_RESULT(path);
        QCOMPARE(*awaited(two), *path);
        QCOMPARE(read(*path), contentNumber(0));
        QCOMPARE(m_server->requests().size(), 1);
        QVERIFY(m_server->requests().first().target.endsWith("/chat/getBase64FromMediaMessage/wa1"));
        QVERIFY(m_server->requests().first().body.contains("\"M0\""));
        QVERIFY(!(QFile::permissions(*path) & (QFileDevice::ReadOther | QFileDevice::ReadGroup)));
        // And it is there after a restart.
        open();
        QCOMPARE(*fileOf(0), *path);
        QCOMPARE(m_server->requests().size(), 1);
        QCOMPARE(stateOf(0), u"stored"_s);
        // What somebody deleted from the folder is fetched again.
        QVERIFY(QFile::remove(*path));
        m_server->enqueue(ReplayAnswer::json(reply(contentNumber(0)), 201));
        VERIFY_RESULT(fileOf(0));
        QCOMPARE(m_server->requests().size(), 2);
        // Another tenant has no such message.
        VERIFY_FAILED(awaited(m_library->file(TenantId(99), m_messages.at(0))), Error::Code::NotFound);
        VERIFY_FAILED(fileOf(3), Error::Code::NotFound); // a text
    }

    void theLongestUnusedGivesWay_data() { TestDatabase::addDrivers(); }
    void theLongestUnusedGivesWay()
    {
        start({.budget = 2500, .largestFile = 5000});
        QStringList paths;
        for (int i = 0; i < 3; ++i) {
            m_server->enqueue(ReplayAnswer::json(reply(contentNumber(i)), 201));
            m_clock->advance(std::chrono::hours(1));
            if (i == 2)
                VERIFY_RESULT(fileOf(0)); // used again: the second is the longest unused
            const auto path = fileOf(i);
            VERIFY_RESULT(path);
            paths << *path;
        }
        QCOMPARE(stateOf(0), u"stored"_s);
        QCOMPARE(stateOf(1), u"evicted"_s);
        QCOMPARE(stateOf(2), u"stored"_s);
        QVERIFY(!QFile::exists(paths.at(1)));
        m_server->enqueue(ReplayAnswer::json(reply(contentNumber(1)), 201));
        VERIFY_RESULT(fileOf(1)); // and comes again
        QCOMPARE(read(paths.at(1)), contentNumber(1));
    }

    void theSameContentIsOneFile_data() { TestDatabase::addDrivers(); }
    void theSameContentIsOneFile()
    {
        start();
        for (int i = 0; i < 2; ++i)
            m_server->enqueue(ReplayAnswer::json(reply(contentNumber(7)), 201));
        const auto one = fileOf(0);
        VERIFY_RESULT(one);
        QCOMPARE(*fileOf(1), *one);
        const auto used = awaited(
            (*m_workspace)->read([](const Snapshot &snapshot) { return MediaStore::storedBytes(snapshot); }));
        QCOMPARE(*used, 1000);
        QVERIFY(one->endsWith(QString::fromLatin1(
            QCryptographicHash::hash(contentNumber(7), QCryptographicHash::Sha256).toHex())));
    }

    void whatIsTooLargeOrBrokenIsSaid_data() { TestDatabase::addDrivers(); }
    void whatIsTooLargeOrBrokenIsSaid()
    {
        start({.budget = 100000, .largestFile = 900});
        m_server->enqueue(ReplayAnswer::json(reply(contentNumber(0)), 201));
        VERIFY_FAILED(fileOf(0), Error::Code::TooLarge);
        QCOMPARE(stateOf(0), u"too_large"_s);
        m_server->enqueue(ReplayAnswer::json(R"({"base64":"%%%","mimetype":"image/png"})", 201));
        VERIFY_FAILED(fileOf(1), Error::Code::MalformedReply);
        QCOMPARE(stateOf(1), u"failed"_s);
        m_server->enqueue(ReplayAnswer::json(reply("small"), 201));
        VERIFY_RESULT(fileOf(1)); // a failure is no end
        QCOMPARE(stateOf(1), u"stored"_s);
    }

    void anErasureTakesTheFiles_data() { TestDatabase::addDrivers(); }
    void anErasureTakesTheFiles()
    {
        start();
        m_server->enqueue(ReplayAnswer::json(reply(contentNumber(0)), 201));
        const auto path = fileOf(0);
        VERIFY_RESULT(path);
        MediaData media(**m_workspace, m_folder->filePath(u"media"_s));
        const auto contact = awaited((*m_workspace)->read([](const Snapshot &snapshot) {
            return snapshot.number(u"SELECT MIN(id) FROM contacts"_s);
        }));
        const DataSubject subject{m_tenant, ContactId(*contact)};
        QCOMPARE(awaited(media.exportData(subject))->value(u"files"_s).toArray().size(), 1);
        const auto erased = awaited(media.eraseData(subject));
        VERIFY_RESULT(erased);
        QCOMPARE(erased->value(u"files"_s).toInteger(), 1);
        QVERIFY(!QFile::exists(*path));
        QCOMPARE(awaited(media.eraseData(subject))->value(u"files"_s).toInteger(), 0); // again does no harm
    }

    void namesAreSafe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("mime");
        QTest::addColumn<QString>("safe");
        QTest::newRow("plain") << u"Factura 12.pdf"_s << u"application/pdf"_s << u"Factura 12.pdf"_s;
        QTest::newRow("no name") << QString() << u"image/png"_s << u"Photo.png"_s;
        QTest::newRow("path") << u"../../etc/passwd"_s << u"text/plain"_s << u"passwd.txt"_s;
        QTest::newRow("windows path") << u"C:\\Windows\\x.pdf"_s << u"application/pdf"_s << u"x.pdf"_s;
        QTest::newRow("hidden") << u".bashrc"_s << u"text/plain"_s << u"bashrc.txt"_s;
        QTest::newRow("program") << u"invoice.pdf.exe"_s << u"application/pdf"_s << u"invoice.pdf_exe.txt"_s;
        QTest::newRow("script") << u"x.sh"_s << u"text/plain"_s << u"x_sh.txt"_s;
        QTest::newRow("launcher") << u"x.desktop"_s << u"text/plain"_s << u"x_desktop.txt"_s;
        QTest::newRow("signs") << u"a:b*c?.png"_s << u"image/png"_s << u"a_b_c_.png"_s;
        QTest::newRow("turned round") << u"x\u202Efdp.exe"_s << u"application/pdf"_s << u"x_fdp_exe.txt"_s;
        QTest::newRow("option") << u"-rf.png"_s << u"image/png"_s << u"rf.png"_s;
    }
    void namesAreSafe()
    {
        QFETCH(QString, name);
        QFETCH(QString, mime);
        QFETCH(QString, safe);
        QCOMPARE(safeFileName(name, mime, u"Photo"_s), safe);
    }

    void theSandboxTakesPictures()
    {
        const QImage picture = QImage::fromData(sandboxPicture(u"M1"_s, {48, 36}));
        QCOMPARE(picture.size(), QSize(48, 36));
        QVERIFY(sandboxPicture(u"M1"_s, {48, 36}) == sandboxPicture(u"M1"_s, {48, 36}));
        QVERIFY(sandboxPicture(u"M2"_s, {48, 36}) != sandboxPicture(u"M1"_s, {48, 36}));
    }
};

QTEST_GUILESS_MAIN(TestMediaLibrary)
#include "tst_medialibrary.moc"
