// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contactstage.h"
#include "conversations/conversationdata.h"
#include "conversations/conversationreading.h"
#include "conversations/conversationstore.h"
#include "conversations/ingest.h"
#include "conversations/readingstore.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace chatflow;
using test::awaited;

/// What messages tell is kept with them, and shapes their conversation; on both databases.
class TestReadings : public ContactStage
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestDecidesButNotInPassing();
    void aLateMessageChangesNothing();
    void aMessageIsReadWhereItIsStored_data() { TestDatabase::addDrivers(); }
    void aMessageIsReadWhereItIsStored();
    void readAheadIsTheSame_data() { TestDatabase::addDrivers(); }
    void readAheadIsTheSame();
    void editsAreReadAnewAndWhatIsTakenBackIsForgotten_data() { TestDatabase::addDrivers(); }
    void editsAreReadAnewAndWhatIsTakenBackIsForgotten();
    void theUsualLanguageDecidesShortMessages_data() { TestDatabase::addDrivers(); }
    void theUsualLanguageDecidesShortMessages();
    void listsAreFilteredByIt_data() { TestDatabase::addDrivers(); }
    void listsAreFilteredByIt();
    void itIsPersonalData_data() { TestDatabase::addDrivers(); }
    void itIsPersonalData();

private:
    static constexpr Instant start{milliseconds(1'790'000'000'000)};

    InboundMessage said(const QString &text, bool ofUs = false)
    {
        InboundMessage made = message(u"54911555%1"_s.arg(m_run, 5, 10, QChar(u'0')), {}, name(u"Ana"_s));
        made.providerId = name(u"said%1"_s.arg(++m_said));
        made.text = text;
        made.fromMe = ofUs;
        made.sentAt = start + std::chrono::minutes(m_said);
        return made;
    }
    Seen take(const EvolutionEvent &event)
    {
        const IngestRules rules{m_tenant, m_instance, QTimeZone::utc()};
        const auto stored =
            awaited(database().write([=](Transaction &tx) { return Ingest::event(tx, rules, event); }));
        return stored ? Seen{conversation(stored->conversation).contact, stored->conversation} : Seen();
    }
    Conversation conversation(ConversationId id)
    {
        return awaited(database().read([this, id](const Snapshot &snapshot) {
                   return ConversationStore::find(snapshot, m_tenant, id);
               }))
            .value_or(Conversation());
    }
    QList<KeptReading> kept(ConversationId id, TenantId tenant)
    {
        return awaited(database().read([id, tenant](const Snapshot &snapshot) {
                   return ReadingStore::last(snapshot, tenant, id, 50);
               }))
            .value_or(QList<KeptReading>());
    }

    int m_said = 0;
};

void TestReadings::theNewestDecidesButNotInPassing()
{
    Conversation shown;
    const auto note = [&](const QString &intent, Feeling feeling, std::chrono::minutes at,
                          double certainty = 0.9) {
        MessageReading reading;
        reading.language = u"es"_s;
        reading.intent = intent;
        reading.intentCertainty = certainty;
        reading.feeling = feeling;
        reading.negative = feeling == Feeling::Negative ? certainty : 0;
        reading.neutral = feeling == Feeling::Neutral ? certainty : 0;
        reading.positive = feeling == Feeling::Positive ? certainty : 0;
        ConversationReading::note(shown, reading, start + at);
    };
    note(u"greeting"_s, Feeling::Positive, 0min);
    QCOMPARE(shown.intent, u"greeting"_s);
    note(u"refund"_s, Feeling::Negative, 1min);
    QCOMPARE(shown.intent, u"refund"_s);
    QCOMPARE(shown.sentiment, u"negative"_s);
    note(u"thanks"_s, Feeling::Neutral, 2min);
    QCOMPARE(shown.intent, u"refund"_s);
    QCOMPARE(shown.sentiment, u"negative"_s);
    note(u"price"_s, Feeling::Neutral, 3min, 0.3); // doubtful
    QCOMPARE(shown.intent, u"refund"_s);
    note(u"delivery"_s, Feeling::Positive, 4min);
    QCOMPARE(shown.intent, u"delivery"_s);
    QCOMPARE(shown.sentiment, u"positive"_s);
    note(u"bye"_s, Feeling::Neutral, 64min);
    QCOMPARE(shown.intent, u"delivery"_s);
    note(u"bye"_s, Feeling::Neutral, 65min); // more than an hour later
    QCOMPARE(shown.intent, u"bye"_s);
    QCOMPARE(shown.sentiment, u"neutral"_s);
    QCOMPARE(shown.language, QString()); // nothing was surely in it
}

void TestReadings::aLateMessageChangesNothing()
{
    MessageReading reading;
    reading.intent = u"refund"_s;
    reading.intentCertainty = 1;
    reading.neutral = 1;
    Conversation shown;
    QVERIFY(ConversationReading::note(shown, reading, start));
    reading.intent = u"price"_s;
    QVERIFY(!ConversationReading::note(shown, reading, start - 1min));
    QCOMPARE(shown.intent, u"refund"_s);
}

void TestReadings::aMessageIsReadWhereItIsStored()
{
    const Seen seen = take(said(u"Hola! Cuánto sale el envío a Córdoba? Es carísimo, una vergüenza"_s));
    QVERIFY(seen.conversation);
    take(said(u"👍"_s, true)); // ours
    InboundMessage sticker = said(QString());
    sticker.kind = MessageKind::Sticker;
    take(sticker);
    const QList<KeptReading> readings = kept(seen.conversation, m_tenant);
    QCOMPARE(readings.size(), 1);
    const KeptReading reading = readings.constFirst();
    const MessageReading expected =
        MessageReader::builtIn().read(u"Hola! Cuánto sale el envío a Córdoba? Es carísimo, una vergüenza"_s);
    QCOMPARE(reading.language, u"es"_s);
    QCOMPARE(reading.intent, expected.intent);
    QVERIFY(reading.feeling == expected.feeling);
    QVERIFY(std::abs(reading.negative - expected.negative) < 0.001);
    QVERIFY(std::abs(reading.intentCertainty - expected.intentCertainty) < 0.001);
    const Conversation shown = conversation(seen.conversation);
    QCOMPARE(shown.language, u"es"_s);
    QVERIFY(!shown.intent.isEmpty() && !shown.sentiment.isEmpty());
    // By id, and never for another tenant.
    const auto of = [&](TenantId tenant) {
        return awaited(database().read([tenant, id = reading.message](const Snapshot &snapshot) {
            return ReadingStore::of(snapshot, tenant, id);
        }));
    };
    QCOMPARE(of(m_tenant).value(), std::optional(reading));
    QCOMPARE(of(m_other).value(), std::nullopt);
    QVERIFY(kept(seen.conversation, m_other).isEmpty());
    const auto several = awaited(database().read([this, id = reading.message](const Snapshot &snapshot) {
        return ReadingStore::of(snapshot, m_tenant, QList<MessageId>{MessageId(999'999), id});
    }));
    QCOMPARE(several.value(), QList<KeptReading>{reading});
}

void TestReadings::readAheadIsTheSame()
{
    const IngestRules rules{m_tenant, m_instance, QTimeZone::utc(), 600s, u"es"_s};
    const InboundMessage first = said(u"quiero devolver el pedido, llegó roto"_s);
    const auto ahead = Ingest::readAhead(rules, first);
    QVERIFY(ahead);
    QVERIFY(!Ingest::readAhead(rules, said(u"ok"_s, true)));
    QVERIFY(!Ingest::readAhead(rules, said(u"  "_s)));
    const auto stored =
        awaited(database().write([=](Transaction &tx) { return Ingest::event(tx, rules, first, ahead); }));
    VERIFY_RESULT(stored);
    const QList<KeptReading> readings = kept(stored->conversation, m_tenant);
    QCOMPARE(readings.size(), 1);
    QCOMPARE(readings.constFirst().intent, ahead->intent);
    QCOMPARE(conversation(stored->conversation).intent, ahead->intent);
}

void TestReadings::editsAreReadAnewAndWhatIsTakenBackIsForgotten()
{
    const InboundMessage first = said(u"a qué hora abren hoy?"_s);
    const Seen seen = take(first);
    QCOMPARE(kept(seen.conversation, m_tenant).constFirst().intent, u"hours"_s);
    MessageEdited edit;
    edit.providerId = first.providerId;
    edit.text = u"quiero hablar con una persona, un humano por favor"_s;
    QVERIFY(take(edit).conversation);
    QCOMPARE(kept(seen.conversation, m_tenant).constFirst().intent, u"human"_s);
    QCOMPARE(conversation(seen.conversation).intent, u"human"_s);
    MessageDeleted deletion;
    deletion.providerId = first.providerId;
    QVERIFY(take(deletion).conversation);
    QVERIFY(kept(seen.conversation, m_tenant).isEmpty());
}

void TestReadings::theUsualLanguageDecidesShortMessages()
{
    const Seen seen = take(said(u"Bom dia, vocês têm pão de queijo hoje? Obrigado"_s));
    QCOMPARE(conversation(seen.conversation).language, u"pt"_s);
    take(said(u"ok"_s));
    QCOMPARE(kept(seen.conversation, m_tenant).constFirst().language, u"pt"_s);
    QCOMPARE(conversation(seen.conversation).language, u"pt"_s);
}

void TestReadings::listsAreFilteredByIt()
{
    const Seen seen =
        take(said(u"quiero devolver esto, me devuelven la plata? pésimo servicio, muy enojada"_s));
    const Conversation shown = conversation(seen.conversation);
    QVERIFY(!shown.intent.isEmpty());
    const auto has = [&](const ConversationFilter &filter) {
        const auto page = awaited(database().read([&](const Snapshot &snapshot) {
            return ConversationStore::page(snapshot, m_tenant, filter, {});
        }));
        return page && std::ranges::any_of(page->rows, [&](const ConversationSummary &row) {
                   return row.conversation.id == seen.conversation;
               });
    };
    ConversationFilter filter;
    filter.intent = shown.intent;
    filter.sentiment = shown.sentiment;
    QVERIFY(has(filter));
    filter.intent = shown.intent == u"hours"_s ? u"price"_s : u"hours"_s;
    QVERIFY(!has(filter));
}

void TestReadings::itIsPersonalData()
{
    const Seen seen = take(said(u"cuánto cuesta?"_s));
    ConversationData data(database());
    const auto exported = awaited(data.exportData({m_tenant, seen.contact}));
    VERIFY_RESULT(exported);
    const QJsonObject reading = exported->value(u"conversations"_s)
                                    .toArray()
                                    .first()
                                    .toObject()
                                    .value(u"messages"_s)
                                    .toArray()
                                    .first()
                                    .toObject()
                                    .value(u"reading"_s)
                                    .toObject();
    QCOMPARE(reading.value(u"intent"_s).toString(), u"price"_s);
    QCOMPARE(reading.value(u"language"_s).toString(), u"es"_s);
    const MessageId message = kept(seen.conversation, m_tenant).constFirst().message;
    VERIFY_RESULT(awaited(data.eraseData({m_tenant, seen.contact})));
    const auto left = awaited(database().read(
        [this, message](const Snapshot &snapshot) { return ReadingStore::of(snapshot, m_tenant, message); }));
    QCOMPARE(left.value(), std::nullopt);
}

QTEST_GUILESS_MAIN(TestReadings)
#include "tst_readings.moc"
