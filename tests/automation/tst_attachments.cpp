// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/roadfixture.h"

#include "automation/attachments.h"
#include "automation/mediadata.h"
#include "automation/medialibrary.h"
#include "automation/mediasweep.h"
#include "conversations/mediastore.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QDirIterator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chatflow::test;

namespace chatflow
{

namespace
{

const QString ana = u"5215550001111"_s;

Attachment pdf(const QByteArray &content = "%PDF-1.4 price list")
{
    return *Attachment::ofContent(content, u"prices.pdf"_s, u"application/pdf"_s);
}

Attachment photo(const QByteArray &content = "picture")
{
    return *Attachment::ofContent(content, u"shoe.jpg"_s, u"image/jpeg"_s);
}

Attachment recording()
{
    return *Attachment::ofContent("sound", u"note.ogg"_s, u"audio/ogg"_s);
}

} // namespace

/// Files that go with answers: kept before anything leaves, sent once, found again when an answer was lost.
class TestAttachments : public QObject
{
    Q_OBJECT

    std::unique_ptr<RoadFixture> m_road;
    std::unique_ptr<Attachments> m_attachments;
    ConversationId m_conversation;

    void start(const QString &id = u"IN1"_s)
    {
        QFETCH(QString, driver);
        m_attachments.reset();
        m_road = std::make_unique<RoadFixture>(driver);
        QVERIFY(m_road->start());
        m_attachments =
            std::make_unique<Attachments>(*m_road->workspace, *m_road->inbox, m_road->media.path());
        m_road->receive(ana, u"hello"_s, id);
        m_road->settle();
        m_conversation = m_road->conversationOf(ana).id;
    }
    Result<QList<Message>> send(const QString &text, const QList<Attachment> &files, seconds hold = {})
    {
        return awaited(m_attachments->send(m_road->actor, m_road->tenant.id, m_conversation,
                                           Reply{.text = text, .quoted = {}, .holdFor = hold}, files));
    }
    QStringList folder() const
    {
        QStringList names;
        QDirIterator files(m_road->media.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            names << QFileInfo(files.next()).fileName();
        return names;
    }

private Q_SLOTS:
    void cleanup()
    {
        m_attachments.reset();
        m_road.reset();
    }

    void aFileIsKeptAndSentOnce_data() { TestDatabase::addDrivers(); }
    void aFileIsKeptAndSentOnce()
    {
        start();
        QTemporaryDir disk;
        const QString path = disk.filePath(u"prices.pdf"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.4 price list");
        file.close();
        const auto attachment = Attachment::ofFile(path);
        VERIFY_RESULT(attachment);
        const auto stored = send(u" as asked "_s, {*attachment}, seconds(5));
        VERIFY_RESULT(stored);
        QCOMPARE(stored->size(), 1);
        QCOMPARE(stored->first().kind, u"document"_s);
        QCOMPARE(stored->first().body, u"as asked"_s);
        QCOMPARE(stored->first().metadata.value(u"media"_s)[u"file_name"_s].toString(), u"prices.pdf"_s);
        QVERIFY(QFile::remove(path)); // what was handed over is ours
        m_road->settle();
        QVERIFY(m_road->whatsApp->sent.isEmpty()); // it can still be taken back
        QCOMPARE(folder().size(), 1);
        QVERIFY(!QFileInfo::exists(m_road->media.filePath(u"incoming/"_s + folder().first())));
        m_road->pass(seconds(6));
        QCOMPARE(m_road->whatsApp->sent.size(), 1);
        const OutgoingMedia sent = *m_road->whatsApp->sent.first().file;
        QCOMPARE(sent.content, QByteArray("%PDF-1.4 price list"));
        QCOMPARE(sent.fileName, u"prices.pdf"_s);
        QCOMPARE(sent.mime, u"application/pdf"_s);
        QCOMPARE(sent.caption, u"as asked"_s);
        QVERIFY(sent.kind == MessageKind::Document);
        QVERIFY(m_road->conversationOf(ana).holder == Holder::Human);
        QVERIFY(m_road->messages(m_conversation).last().delivery == Delivery::Sent);
        m_road->pass(seconds(20));
        QCOMPARE(m_road->whatsApp->sent.size(), 1);
        // The bubble has its file without asking anybody, and the library does not fetch it.
        MediaLibrary library({.database = *m_road->workspace,
                              .clock = m_road->clock,
                              .folder = m_road->media.path(),
                              .evolutionKey = [](TenantId, const QUrl &) {
                                  return failedFuture<SecretValue>(Error::internal(u"asked"_s));
                              }});
        VERIFY_RESULT(awaited(library.file(m_road->tenant.id, stored->first().id)));
    }

    void wordsGoUnderTheFirstFile_data() { TestDatabase::addDrivers(); }
    void wordsGoUnderTheFirstFile()
    {
        start();
        VERIFY_RESULT(send(u"two things"_s, {photo(), pdf()}));
        m_road->pass(seconds(5));
        QCOMPARE(m_road->whatsApp->sent.size(), 2);
        QCOMPARE(m_road->whatsApp->sent.at(0).text, u"two things"_s);
        QVERIFY(m_road->whatsApp->sent.at(0).file->kind == MessageKind::Image);
        QVERIFY(m_road->whatsApp->sent.at(1).text.isEmpty());
        // WhatsApp shows no words under a recording, nor that many under anything.
        VERIFY_RESULT(send(u"listen"_s, {recording()}));
        VERIFY_RESULT(send(QString(longestCaption + 1, u'x'), {photo()}));
        m_road->pass(seconds(10));
        QCOMPARE(m_road->whatsApp->sent.size(), 6);
        QCOMPARE(m_road->whatsApp->sent.at(2).text, u"listen"_s);
        QVERIFY(!m_road->whatsApp->sent.at(2).file);
        QVERIFY(m_road->whatsApp->sent.at(3).file->kind == MessageKind::Audio);
        QVERIFY(!m_road->whatsApp->sent.at(3).file->voice);
        QVERIFY(!m_road->whatsApp->sent.at(4).file);
        QVERIFY(m_road->whatsApp->sent.at(5).file);
        Attachment voice = recording();
        voice.voice = true;
        VERIFY_RESULT(send({}, {voice}));
        m_road->pass(seconds(5));
        QVERIFY(m_road->whatsApp->sent.last().file->voice);
    }

    void aLostAnswerIsLookedUp_data() { TestDatabase::addDrivers(); }
    void aLostAnswerIsLookedUp()
    {
        start();
        m_road->whatsApp->loseAnswers = true;
        VERIFY_RESULT(send({}, {photo()}));
        m_road->settle();
        QVERIFY(m_road->messages(m_conversation).last().delivery == Delivery::Unknown);
        m_road->pass(seconds(40));
        QCOMPARE(m_road->whatsApp->sent.size(), 1); // found, not repeated
        QVERIFY(m_road->messages(m_conversation).last().delivery == Delivery::Sent);
        // One that never arrived goes again, once.
        m_road->whatsApp->loseAnswers = false;
        m_road->whatsApp->errors.push_back({Error::Code::OutcomeUnknown, {}, {}});
        VERIFY_RESULT(send({}, {photo("another")}));
        m_road->pass(seconds(40));
        QCOMPARE(m_road->whatsApp->sent.size(), 2);
        QCOMPARE(m_road->whatsApp->sent.last().file->content, QByteArray("another"));
    }

    void theEchoIsOurs_data() { TestDatabase::addDrivers(); }
    void theEchoIsOurs()
    {
        start();
        m_road->whatsApp->loseAnswers = true;
        VERIFY_RESULT(send(u"look"_s, {photo()}));
        m_road->settle();
        // Words of the same text are another message; the generic channel tells of the file without its
        // words.
        VERIFY_RESULT(m_road->take({m_road->inbound(ana, u"look"_s, u"PHONE1"_s, true)}));
        InboundMessage echo = m_road->inbound(ana, {}, u"OUT1"_s, true);
        echo.kind = MessageKind::Image;
        echo.media.emplace();
        VERIFY_RESULT(m_road->take({echo}));
        const QList<Message> thread = m_road->messages(m_conversation);
        QCOMPARE(thread.size(), 3);
        const auto ours = std::ranges::find(thread, u"OUT1"_s, &Message::providerId);
        QVERIFY(ours != thread.end());
        QCOMPARE(ours->kind, u"image"_s);
        QCOMPARE(ours->body, u"look"_s);
        QVERIFY(ours->delivery == Delivery::Sent);
        QVERIFY(std::ranges::find(thread, u"PHONE1"_s, &Message::providerId) != thread.end());
        m_road->pass(seconds(40));
        QCOMPARE(m_road->whatsApp->sent.size(), 1);
    }

    void aCrashLosesNothing_data() { TestDatabase::addDrivers(); }
    void aCrashLosesNothing()
    {
        start();
        VERIFY_RESULT(send(u"kept"_s, {pdf()}, seconds(5)));
        m_road->stopWorker();
        m_road->pass(seconds(5));
        m_road->startWorker();
        m_road->pass(seconds(5));
        QCOMPARE(m_road->whatsApp->sent.size(), 1);
        QCOMPARE(m_road->whatsApp->sent.first().file->content, pdf().content);
    }

    void whatCannotBeSentIsSaid_data() { TestDatabase::addDrivers(); }
    void whatCannotBeSentIsSaid()
    {
        start();
        // A file that has gone from the folder fails, and is not asked for again and again.
        VERIFY_RESULT(send({}, {pdf()}, seconds(5)));
        QDir(m_road->media.path()).removeRecursively();
        m_road->pass(seconds(10));
        const Message failed = m_road->messages(m_conversation).last();
        QVERIFY(failed.delivery == Delivery::Failed);
        QVERIFY(failed.error.contains(u"file_read"_s));
        QVERIFY(failed.error.contains(u"prices.pdf"_s));
        QVERIFY(m_road->whatsApp->sent.isEmpty());
        // What is stored nowhere leaves no copy.
        VERIFY_FAILED(
            awaited(m_attachments->send(m_road->actor, TenantId(99), m_conversation, {}, {pdf("other")})),
            Error::Code::NotFound);
        QVERIFY(folder().isEmpty());
        Attachment gone = pdf();
        gone.content.clear();
        gone.path = m_road->media.filePath(u"nowhere.pdf"_s);
        VERIFY_FAILED(send({}, {photo(), gone}), Error::Code::FileRead);
        QVERIFY(folder().isEmpty());
        QCOMPARE(m_road->messages(m_conversation).size(), 2);
    }

    void theWindowClosesForFilesToo_data() { TestDatabase::addDrivers(); }
    void theWindowClosesForFilesToo()
    {
        start(u"wamid.A"_s);
        QVERIFY(awaited(m_road->inbox->terms(m_road->tenant.id, m_conversation))->voiceNotes);
        m_road->execute(u"UPDATE messages SET at = at - 90000000"_s); // 25 hours
        VERIFY_FAILED(send({}, {pdf()}), Error::Code::Conflict);
        QVERIFY(folder().isEmpty());
        m_road->execute(u"UPDATE messages SET provider_id = 'd22162af-933d-4fe6-a77f-a281ef2d73b4'"_s);
        QVERIFY(!awaited(m_road->inbox->terms(m_road->tenant.id, m_conversation))->voiceNotes);
    }

    void whatComesInsideAnEventIsKept_data() { TestDatabase::addDrivers(); }
    void whatComesInsideAnEventIsKept()
    {
        start(u"wamid.A"_s);
        const auto look = [&](const QString &id, const QString &base64) {
            InboundMessage message = m_road->inbound(ana, u"look"_s, id);
            message.kind = MessageKind::Image;
            message.media.emplace();
            message.media->mime = u"image/jpeg"_s;
            message.media->base64 = base64;
            return m_road->take({message, message}); // told twice, kept once
        };
        VERIFY_RESULT(look(u"wamid.B"_s, QString::fromLatin1(QByteArray("picture").toBase64())));
        VERIFY_RESULT(look(u"wamid.C"_s, u"no base64 %%"_s));
        QCOMPARE(folder().size(), 1);
        MediaLibrary library({.database = *m_road->workspace,
                              .clock = m_road->clock,
                              .folder = m_road->media.path(),
                              .evolutionKey = [](TenantId, const QUrl &) {
                                  return failedFuture<SecretValue>(Error::internal(u"asked"_s));
                              }});
        for (const Message &message : m_road->messages(m_conversation)) {
            if (message.kind != u"image"_s)
                continue;
            QCOMPARE(awaited(library.file(m_road->tenant.id, message.id)).has_value(),
                     message.providerId == u"wamid.B"_s);
        }
    }

    void whatNoMessageHasIsSwept_data() { TestDatabase::addDrivers(); }
    void whatNoMessageHasIsSwept()
    {
        start();
        VERIFY_RESULT(send({}, {pdf()}));
        const QStringList kept = folder();
        const MediaFolder media(m_road->media.path());
        const auto left = awaited(media.write("left by a program that died"));
        VERIFY_RESULT(left);
        const auto young = awaited(media.write("on its way"));
        VERIFY_RESULT(young);
        QVERIFY(QDir(m_road->media.path()).mkpath(u"incoming"_s));
        QFile half(m_road->media.filePath(u"incoming/half"_s));
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.close();
        const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-2 * 3600);
        for (const QString &path : {media.pathOf(*left), media.pathOf(kept.first()), half.fileName()}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(old, QFileDevice::FileModificationTime));
        }
        MediaSweep sweep(*m_road->workspace, m_road->media.path());
        VERIFY_RESULT(awaited(sweep.runOnce()));
        QStringList rest = folder();
        rest.sort();
        QStringList expected{kept.first(), *young};
        expected.sort();
        QCOMPARE(rest, expected);
    }

    void theFileGoesWithItsPerson_data() { TestDatabase::addDrivers(); }
    void theFileGoesWithItsPerson()
    {
        start();
        VERIFY_RESULT(send({}, {pdf()}, seconds(5)));
        // It does not give way to others while it waits.
        const auto oldest = [&] {
            return awaited((*m_road->workspace).read([](const Snapshot &snapshot) {
                       return MediaStore::leastUsed(snapshot, 10);
                   }))
                ->size();
        };
        QCOMPARE(oldest(), 0);
        m_road->pass(seconds(6));
        QCOMPARE(oldest(), 1);
        MediaData media(*m_road->workspace, m_road->media.path());
        const DataSubject subject{m_road->tenant.id, m_road->conversationOf(ana).contact};
        VERIFY_RESULT(awaited(media.eraseData(subject)));
        QVERIFY(folder().isEmpty());
    }

    void kindsAndLimitsAreWhatsApps_data()
    {
        QTest::addColumn<QString>("mime");
        QTest::addColumn<qint64>("megabytes");
        QTest::addColumn<QString>("kind");
        QTest::newRow("photo") << u"image/jpeg"_s << 5LL << u"image"_s;
        QTest::newRow("large photo") << u"image/png"_s << 6LL << u"document"_s;
        QTest::newRow("other picture") << u"image/tiff"_s << 1LL << u"document"_s;
        QTest::newRow("film") << u"video/mp4"_s << 16LL << u"video"_s;
        QTest::newRow("long film") << u"video/mp4"_s << 17LL << u"document"_s;
        QTest::newRow("sound") << u"audio/ogg"_s << 3LL << u"audio"_s;
        QTest::newRow("sheet") << u"text/csv"_s << 90LL << u"document"_s;
    }
    void kindsAndLimitsAreWhatsApps()
    {
        QFETCH(QString, mime);
        QFETCH(qint64, megabytes);
        QFETCH(QString, kind);
        const Attachment file{.path = u"x"_s,
                              .content = {},
                              .fileName = u"x"_s,
                              .mime = mime,
                              .bytes = megabytes * 1024 * 1024};
        QCOMPARE(toString(file.kind()), kind);
    }

    void wrongFilesAreRefused()
    {
        QTemporaryDir disk;
        VERIFY_FAILED(Attachment::ofFile(disk.path()), Error::Code::FileRead);
        VERIFY_FAILED(Attachment::ofFile(disk.filePath(u"none"_s)), Error::Code::FileRead);
        QFile file(disk.filePath(u"a.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        VERIFY_FAILED(Attachment::ofFile(file.fileName()), Error::Code::InvalidArgument);
        QVERIFY(file.resize(Attachment::largest(MessageKind::Document) + 1));
        VERIFY_FAILED(Attachment::ofFile(file.fileName()), Error::Code::InvalidArgument);
        QVERIFY(file.resize(Attachment::largest(MessageKind::Document)));
        VERIFY_RESULT(Attachment::ofFile(file.fileName()));
    }
};

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestAttachments)
#include "tst_attachments.moc"
