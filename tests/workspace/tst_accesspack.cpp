// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/accesspack.h"

#include "base/random.h"
#include "conversations/conversationdata.h"
#include "conversations/conversationexport.h"
#include "conversations/messagestore.h"
#include "conversations/recordsstage.h"
#include "conversations/summarystore.h"
#include "documents/ziparchive.h"
#include "secrets/memorystore.h"
#include "support/verifyresult.h"
#include "workspace/personeraser.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace Qt::StringLiterals;
using namespace chatflow;
using test::awaited;

namespace
{

/// What a ZIP file holds, as another program reads it.
QMap<QString, QByteArray> partsOf(const QString &path)
{
    QMap<QString, QByteArray> parts;
    const std::unique_ptr<archive, int (*)(archive *)> zip(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(zip.get());
    if (archive_read_open_filename(zip.get(), QFile::encodeName(path).constData(), 1 << 16) != ARCHIVE_OK)
        return parts;
    archive_entry *entry = nullptr;
    while (archive_read_next_header(zip.get(), &entry) == ARCHIVE_OK) {
        QByteArray &content = parts[QString::fromUtf8(archive_entry_pathname_utf8(entry))];
        std::array<char, 4096> piece{};
        for (la_ssize_t got = 0; (got = archive_read_data(zip.get(), piece.data(), piece.size())) > 0;)
            content.append(piece.data(), got);
    }
    return parts;
}

} // namespace

/// All that is kept of one person, as one file for that person.
class TestAccessPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_stage = std::make_unique<test::RecordsStage>();
        const QString problem = m_stage->open();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        PersonEraser::Features features;
        features.push_back(std::make_unique<ConversationData>(m_stage->database(), 7));
        m_people = std::make_unique<PersonEraser>(m_stage->database(), m_secrets, m_random,
                                                  ErasureBook(m_folder->filePath(u"erasures"_s)),
                                                  std::move(features));
        m_files = std::make_unique<ConversationExport>(m_stage->database());
    }
    void cleanup()
    {
        m_files.reset();
        m_people.reset();
        m_stage.reset();
    }

    void isOneFileWithEverything_data() { TestDatabase::addDrivers(); }
    void isOneFileWithEverything()
    {
        const auto ana = m_stage->receive(u"5215550001111"_s, u"Ana"_s, {u"first"_s, u"typo"_s, u"secret"_s},
                                          instantFromMs(1'760'000'000'000));
        VERIFY_RESULT(ana);
        VERIFY_RESULT(m_stage->receive(u"5215550002222"_s, u"Luis"_s, {u"not hers"_s}, {}));
        // Messages were changed and taken back; summaries stand for them.
        VERIFY_RESULT(awaited(m_stage->database().write([this, ana](Transaction &tx) -> Result<> {
            const auto page = MessageStore::page(tx, m_stage->tenant(), *ana, {});
            if (!page)
                return fail(page.error());
            const Instant now = tx.now();
            for (const auto &[upTo, text] :
                 {std::pair(0, u"about first"_s), std::pair(2, u"about a secret"_s)}) {
                const auto kept = SummaryStore::add(tx, {.tenant = m_stage->tenant(),
                                                         .conversation = *ana,
                                                         .upTo = page->rows.at(upTo).id,
                                                         .messages = 1,
                                                         .text = text,
                                                         .at = now});
                if (!kept)
                    return fail(kept.error());
            }
            CHATFLOW_TRY(MessageStore::edit(tx, page->rows.at(1), u"type"_s, now));
            return MessageStore::markDeleted(tx, page->rows.at(2), now);
        })));
        const auto contact = m_stage->contactOf(*ana);
        VERIFY_RESULT(contact);
        const QString path = m_folder->filePath(u"ana.zip"_s);
        AccessPack pack(*m_people, *m_files);
        VERIFY_RESULT(awaited(
            pack.write(m_stage->actor(), {.tenant = m_stage->tenant(), .contact = *contact, .path = path})));
        const auto parts = partsOf(path);
        QCOMPARE(parts.keys(), (QStringList{u"data.json"_s, u"messages.html"_s}));
        QVERIFY(parts.value(u"messages.html"_s).contains("first"));
        const QByteArray all = parts.value(u"data.json"_s);
        QVERIFY(!all.contains("not hers"));
        const QJsonObject data = QJsonDocument::fromJson(all).object();
        const QJsonObject thread =
            data.value(u"conversations"_s).toObject().value(u"conversations"_s).toArray().first().toObject();
        // What was said before, for whom it is of; but no summary speaks of what was taken back.
        const QJsonArray messages = thread.value(u"messages"_s).toArray();
        QCOMPARE(messages.at(1).toObject().value(u"before"_s).toArray().first().toObject().value(u"text"_s),
                 QJsonValue(u"typo"_s));
        const QJsonArray summaries = thread.value(u"summaries"_s).toArray();
        QCOMPARE(summaries.size(), 1);
        QCOMPARE(summaries.first().toObject().value(u"text"_s), QJsonValue(u"about first"_s));
        QCOMPARE(QFile(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void isThereWholeOrNotAtAll_data() { TestDatabase::addDrivers(); }
    void isThereWholeOrNotAtAll()
    {
        const auto ana = m_stage->receive(u"5215550001111"_s, u"Ana"_s, {u"one"_s}, {});
        VERIFY_RESULT(ana);
        const auto contact = m_stage->contactOf(*ana);
        VERIFY_RESULT(contact);
        AccessPack pack(*m_people, *m_files);
        const QString path = m_folder->filePath(u"ana.zip"_s);
        const AccessPack::Request request{.tenant = m_stage->tenant(), .contact = *contact, .path = path};
        CancelToken stop;
        const auto writing = pack.write(m_stage->actor(), request, stop);
        stop.cancel();
        QCOMPARE(awaited(writing).error().code, Error::Code::Cancelled);
        QVERIFY(!QFile::exists(path));
        AccessPack::Request nowhere = request;
        nowhere.path = m_folder->filePath(u"no/folder/ana.zip"_s);
        QCOMPARE(awaited(pack.write(m_stage->actor(), nowhere)).error().code, Error::Code::FileWrite);
        {
            ZipArchive zip(path);
            VERIFY_RESULT(zip.open());
            VERIFY_RESULT(zip.add(u"half.txt"_s, QByteArray(100'000, 'x'), QDateTime::currentDateTimeUtc()));
        }
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.zip"_s}, QDir::Files | QDir::Hidden), QStringList());
        AccessPack::Request nobody = request;
        nobody.contact = ContactId(999);
        QCOMPARE(awaited(pack.write(m_stage->actor(), nobody)).error().code, Error::Code::NotFound);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::RecordsStage> m_stage;
    MemoryStore m_secrets;
    SystemRandom m_random;
    std::unique_ptr<PersonEraser> m_people;
    std::unique_ptr<ConversationExport> m_files;
};

QTEST_GUILESS_MAIN(TestAccessPack)
#include "tst_accesspack.moc"
