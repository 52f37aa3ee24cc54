// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/importedmedia.h"
#include "automation/mediafolder.h"
#include "conversations/mediastore.h"
#include "conversations/messagestore.h"
#include "conversations/recordsstage.h"
#include "documents/ziparchive.h"
#include "documents/zipreader.h"
#include "support/awaited.h"
#include "support/fakeclock.h"
#include "support/verifyresult.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using test::awaited;

namespace
{

const QByteArray iosChat =
    "[13/1/26, 10:00:05] Ana: hola\r\n"
    "[13/1/26, 10:00:15] Shop: \xe2\x80\x8e<attached: 00000002-PHOTO-2026-01-13.jpg>\r\n"
    "[13/1/26, 10:00:25] Ana: \xe2\x80\x8e<attached: 00000003-missing.pdf>\r\n";

} // namespace

/// Chats that a telephone exported as a ZIP file: text and media, and nothing a stranger's archive may do.
class TestImportedMedia : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::RecordsStage> m_stage;
    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;

    QString zipOf(const QList<std::pair<QString, QByteArray>> &files)
    {
        const QString path = m_folder->filePath(u"chat.zip"_s);
        QFile::remove(path);
        ZipArchive zip(path);
        bool written = zip.open().has_value();
        for (const auto &[name, content] : files)
            written = written && zip.add(name, content, QDateTime::fromSecsSinceEpoch(1'700'000'000));
        return written && zip.finish() ? path : QString();
    }
    Result<ChatImportOutcome> import(const QString &path, qint64 largestFile = 1 << 20)
    {
        auto file = ChatFile::read(path);
        if (!file)
            return fail(file.error());
        const auto chat = ChatText::parse(file->text);
        if (!chat)
            return fail(chat.error());
        const MediaParts parts{.database = m_stage->database(),
                               .clock = m_clock,
                               .folder = mediaPath(),
                               .evolutionKey = {},
                               .limits = {.largestFile = largestFile}};
        ChatImport service(m_stage->database(), importedMediaKeeper(parts));
        return awaited(service.write(m_stage->actor(), {.tenant = m_stage->tenant(),
                                                        .instance = m_stage->instance(),
                                                        .phone = u"+52 1 555 000 1111"_s,
                                                        .us = u"Shop"_s,
                                                        .zone = QTimeZone::utc(),
                                                        .chat = std::make_shared<const ChatText>(*chat),
                                                        .file = std::make_shared<const ChatFile>(*file)}));
    }
    QString mediaPath() const { return m_folder->filePath(u"media"_s); }
    qint64 keptFiles() const
    {
        return m_stage->count(u"SELECT COUNT(*) FROM media_files WHERE state = 'stored'"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_stage = std::make_unique<test::RecordsStage>();
        const QString problem = m_stage->open();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    void cleanup() { m_stage.reset(); }

    void textAndMediaBecomeAThread_data() { TestDatabase::addDrivers(); }
    void textAndMediaBecomeAThread()
    {
        const QByteArray photo(3000, 'p');
        const QString path = zipOf({{u"_chat.txt"_s, iosChat}, {u"00000002-PHOTO-2026-01-13.jpg"_s, photo}});
        const auto outcome = import(path);
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->added, 3);
        QCOMPARE(outcome->files, 1);
        const auto page = awaited(m_stage->database().read([&](const Snapshot &snapshot) {
            return MessageStore::page(snapshot, m_stage->tenant(), outcome->conversation, {});
        }));
        VERIFY_RESULT(page);
        QCOMPARE(page->rows.size(), 3);
        const Message &message = page->rows.at(1);
        QCOMPARE(message.kind, u"image"_s);
        QCOMPARE(message.metadata[u"media"_s][u"mime"_s].toString(), u"image/jpeg"_s);
        QVERIFY(!page->rows.at(2).metadata.contains(u"media"_s)); // the archive does not have it
        const auto file = awaited(m_stage->database().read([&](const Snapshot &snapshot) {
            return MediaStore::find(snapshot, m_stage->tenant(), message.id);
        }));
        VERIFY_RESULT(file);
        QVERIFY(*file);
        QCOMPARE(*awaited(MediaFolder(mediaPath()).read((*file)->sha256)), photo);
        // Importing again adds nothing, and finishes what was cut off.
        const auto again = import(path);
        VERIFY_RESULT(again);
        QCOMPARE(again->known, 3);
        QCOMPARE(again->files, 0);
        VERIFY_RESULT(awaited(m_stage->database().write(
            [](Transaction &tx) { return tx.exec(u"DELETE FROM media_files"_s); })));
        const auto mended = import(path);
        VERIFY_RESULT(mended);
        QCOMPARE(mended->files, 1);
    }

    void noNameIsAPath_data() { TestDatabase::addDrivers(); }
    void noNameIsAPath()
    {
        const QString path = zipOf({{u"../../_chat.txt"_s, iosChat},
                                    {u"../../../00000002-PHOTO-2026-01-13.jpg"_s, QByteArray(10, 'p')}});
        VERIFY_RESULT(import(path));
        QCOMPARE(keptFiles(), 1);
        QDirIterator files(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
        QStringList names;
        while (files.hasNext())
            names << files.next();
        QCOMPARE(names.size(), 2); // the archive itself, and one in the media folder
        QVERIFY(!QFile::exists(QDir(m_folder->path()).filePath(u"../00000002-PHOTO-2026-01-13.jpg"_s)));
    }

    void aBombDoesNotGoOff_data() { TestDatabase::addDrivers(); }
    void aBombDoesNotGoOff()
    {
        // Four megabytes of nothing in four kilobytes.
        const QString path = zipOf(
            {{u"_chat.txt"_s, iosChat}, {u"00000002-PHOTO-2026-01-13.jpg"_s, QByteArray(4 << 20, '\0')}});
        QVERIFY(QFile(path).size() < 20'000);
        const auto outcome = import(path);
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->added, 3);
        QCOMPARE(outcome->files, 0);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM media_files WHERE state = 'too_large'"_s), 1);
        ZipReader few(path, 1);
        VERIFY_RESULT(few.open());
        VERIFY_RESULT(few.next());
        VERIFY_FAILED(few.next(), Error::Code::TooLarge);
    }

    void whatIsNoChatIsTold_data() { TestDatabase::addDrivers(); }
    void whatIsNoChatIsTold()
    {
        VERIFY_FAILED(ChatFile::read(zipOf({{u"notes.txt"_s, "nothing"}, {u"a.jpg"_s, "x"}})),
                      Error::Code::InvalidArgument);
        const QString path = zipOf({{u"_chat.txt"_s, iosChat.repeated(100)}});
        QFile file(path);
        QVERIFY(file.resize(file.size() / 2)); // the download was cut off
        QVERIFY(!ChatFile::read(path));
        VERIFY_FAILED(ChatFile::read(m_folder->filePath(u"nowhere.zip"_s)), Error::Code::FileRead);
    }

    void androidNamesItOtherwise_data() { TestDatabase::addDrivers(); }
    void androidNamesItOtherwise()
    {
        const auto file =
            ChatFile::read(zipOf({{u"IMG-20260113-WA0001.jpg"_s, "x"},
                                  {u"Chat de WhatsApp con Ana.txt"_s,
                                   "13/1/26, 10:00 - Ana: hola\n13/1/26, 10:01 - Shop: ok\n"}}));
        VERIFY_RESULT(file);
        QVERIFY(file->text.contains("hola"));
        QCOMPARE(file->media.keys(), QStringList{u"IMG-20260113-WA0001.jpg"_s});
    }
};

QTEST_GUILESS_MAIN(TestImportedMedia)
#include "tst_importedmedia.moc"
