// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/evolutionclient.h"
#include "net/httpclient.h"
#include "net/serverurl.h"
#include "sandbox/sandboxevolution.h"
#include "support/awaited.h"
#include "support/seededrandom.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

const QString alice = u"5521988887777@s.whatsapp.net"_s;

/// Bytes of every value, so that nothing is read as text on the way.
QByteArray contentOf(qsizetype size)
{
    QByteArray content(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        content[i] = static_cast<char>(i * 7 % 256);
    return content;
}

} // namespace

/// Files, by our own client to the stand-in for Evolution, over real sockets.
class TestSandboxFiles : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<SandboxEvolution> m_evolution;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<EvolutionClient> m_client;
    EvolutionServer m_server;

    static LostSend lost(const OutgoingMedia &media)
    {
        return {.person = {.preferred = alice, .aliases = {alice}, .phone = u"5521988887777"_s},
                .text = media.caption,
                .since = {},
                .kind = media.kind,
                .fileName = media.kind == MessageKind::Document ? media.fileName : QString()};
    }

private Q_SLOTS:
    void init()
    {
        m_evolution = std::make_unique<SandboxEvolution>(m_clock, m_random);
        VERIFY_RESULT(m_evolution->listen());
        m_evolution->addInstance({.name = u"wa"_s, .number = u"5511900000009"_s, .profileName = u"Shop"_s});
        m_evolution->addInstance({.name = u"evo"_s,
                                  .channel = SandboxInstance::Channel::Evolution,
                                  .number = u"5511900000010"_s,
                                  .profileName = u"Shop"_s});
        m_http = std::make_unique<HttpClient>(m_clock);
        m_client = std::make_unique<EvolutionClient>(*m_http);
        m_server = {QUrl(u"http://127.0.0.1:%1"_s.arg(m_evolution->http().port())),
                    SecretValue(m_evolution->apiKey().toLatin1())};
    }
    void cleanup()
    {
        m_client.reset();
        m_http.reset();
        m_evolution.reset();
    }

    void whatIsSentCanBeFetched_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("mime");
        QTest::addColumn<bool>("voice");
        QTest::addColumn<int>("bytes");
        QTest::newRow("photo") << u"image"_s << u"image/jpeg"_s << false << 3000;
        QTest::newRow("document") << u"document"_s << u"application/pdf"_s << false << 1;
        QTest::newRow("large document") << u"document"_s << u"application/zip"_s << false << 6'000'001;
        QTest::newRow("film") << u"video"_s << u"video/mp4"_s << false << 70'000;
        QTest::newRow("sound") << u"audio"_s << u"audio/mpeg"_s << false << 5001;
        QTest::newRow("voice") << u"audio"_s << u"audio/ogg; codecs=opus"_s << true << 5002;
    }
    void whatIsSentCanBeFetched()
    {
        QFETCH(QString, kind);
        QFETCH(QString, mime);
        QFETCH(bool, voice);
        QFETCH(int, bytes);
        OutgoingMedia media;
        media.address = alice;
        media.kind = *messageKindFromString(kind);
        media.mime = mime;
        media.content = contentOf(bytes);
        media.fileName = u"prices \"2026\".pdf"_s;
        media.caption = media.kind == MessageKind::Audio ? QString() : u"with \"marks\" & ñ"_s;
        media.voice = voice;
        const auto sent = awaited(m_client->sendMedia(m_server, u"wa"_s, media));
        VERIFY_RESULT(sent);
        const auto fetched = awaited(m_client->fetchMedia(m_server, u"wa"_s, sent->providerId));
        VERIFY_RESULT(fetched);
        QVERIFY(fetched->content == media.content);
        QCOMPARE(fetched->mime, mime);
        // And it is found when its answer is lost; what is of another kind, or says something else, is not
        // it.
        const auto found = awaited(m_client->findSent(m_server, u"wa"_s, {lost(media)}));
        VERIFY_RESULT(found);
        QCOMPARE(found->first().size(), 1);
        QCOMPARE(found->first().first().providerId, sent->providerId);
        LostSend words = lost(media);
        words.kind = MessageKind::Text;
        LostSend other = lost(media);
        other.kind = media.kind == MessageKind::Image ? MessageKind::Video : MessageKind::Image;
        LostSend said = lost(media);
        said.text = u"something else"_s;
        const auto none = awaited(m_client->findSent(m_server, u"wa"_s, {words, other, said}));
        VERIFY_RESULT(none);
        QVERIFY(none->at(0).isEmpty());
        QVERIFY(none->at(1).isEmpty());
        QCOMPARE(none->at(2).isEmpty(), media.kind != MessageKind::Audio); // a recording has no words
    }

    void theGenericChannelTakesNoVoice()
    {
        OutgoingMedia media;
        media.address = alice;
        media.kind = MessageKind::Audio;
        media.content = "sound";
        media.voice = true;
        const auto refused = awaited(m_client->sendMedia(m_server, u"evo"_s, media));
        QVERIFY(!refused);
        media.kind = MessageKind::Image; // nor does anybody take a picture as one
        VERIFY_FAILED(awaited(m_client->sendMedia(m_server, u"wa"_s, media)), Error::Code::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestSandboxFiles)
#include "tst_sandboxfiles.moc"
