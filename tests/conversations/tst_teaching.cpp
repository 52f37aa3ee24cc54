// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contactstage.h"
#include "conversations/conversationstore.h"
#include "conversations/ingest.h"
#include "conversations/teaching.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace chatflow;
using test::awaited;

/// What people teach is kept, used from the next message on, taken back, and never another tenant's; on both
/// databases.
class TestTeaching : public ContactStage
{
    Q_OBJECT

private Q_SLOTS:
    void aCorrectionIsUsedFromTheNextMessageOn_data() { TestDatabase::addDrivers(); }
    void aCorrectionIsUsedFromTheNextMessageOn();
    void aCorrectionIsTakenBack_data() { TestDatabase::addDrivers(); }
    void aCorrectionIsTakenBack();
    void ownIntentsAreChecked_data() { TestDatabase::addDrivers(); }
    void ownIntentsAreChecked();
    void tenantsAreKeptApart_data() { TestDatabase::addDrivers(); }
    void tenantsAreKeptApart();

private:
    /// As the engine stores it: with the tenant's reader as it is by now.
    Ingested said(const QString &text)
    {
        InboundMessage made = message(u"54911666%1"_s.arg(m_run, 5, 10, QChar(u'0')), {}, name(u"Eva"_s));
        made.providerId = name(u"taught%1"_s.arg(++m_said));
        made.text = text;
        made.sentAt = Instant(1'790'000'000'000ms) + std::chrono::minutes(m_said);
        return awaited(database().write([=, this](Transaction &tx) -> Result<Ingested> {
                   auto reader = TaughtStore::reader(tx, m_tenant);
                   if (!reader)
                       return fail(reader.error());
                   const IngestRules rules{
                       m_tenant, m_instance, QTimeZone::utc(),
                       600s,     u"es"_s,    std::make_shared<const TaughtReader>(std::move(*reader))};
                   return Ingest::event(tx, rules, made);
               }))
            .value_or(Ingested());
    }
    JudgedReading judged(MessageId id)
    {
        Teaching teaching(database());
        const auto reading = awaited(teaching.reading(m_tenant, id));
        return reading && *reading ? **reading : JudgedReading();
    }
    QString intentOf(ConversationId id)
    {
        const auto conversation = awaited(database().read([this, id](const Snapshot &snapshot) {
            return ConversationStore::find(snapshot, m_tenant, id);
        }));
        return conversation ? conversation->intent : u"failed"_s;
    }

    const QString burnt = u"me salió el chip quemado che"_s;
    int m_said = 0;
};

void TestTeaching::aCorrectionIsUsedFromTheNextMessageOn()
{
    Teaching teaching(database());
    const Ingested first = said(burnt);
    const JudgedReading before = judged(first.message);
    const QString right = before.reading.intent == u"payment"_s ? u"stock"_s : u"payment"_s;
    QVERIFY(!before.correction);
    VERIFY_RESULT(awaited(teaching.correct(m_actor, m_tenant, first.message, right, Feeling::Negative)));
    const JudgedReading after = judged(first.message);
    QCOMPARE(after.reading.intent, right);
    QCOMPARE(after.reading.intentCertainty, 1.0);
    QVERIFY(after.correction && after.correction->by == m_actor.id);
    QCOMPARE(intentOf(first.conversation), right);
    const Ingested second = said(burnt);
    QCOMPARE(judged(second.message).reading.intent, right);
    // As data.
    const auto all = awaited(teaching.corrections(m_tenant));
    VERIFY_RESULT(all);
    QVERIFY(std::ranges::any_of(*all, [&](const ReadingCorrection &one) {
        return one.message == first.message && one.text == burnt && one.intent == right;
    }));
}

void TestTeaching::aCorrectionIsTakenBack()
{
    Teaching teaching(database());
    const Ingested first = said(burnt);
    const JudgedReading before = judged(first.message);
    VERIFY_RESULT(awaited(teaching.correct(m_actor, m_tenant, first.message, u"hours"_s, Feeling::Positive)));
    VERIFY_RESULT(awaited(teaching.correct(m_actor, m_tenant, first.message, u"stock"_s, Feeling::Positive)));
    VERIFY_RESULT(awaited(teaching.takeBack(m_actor, m_tenant, first.message)));
    const JudgedReading after = judged(first.message);
    QVERIFY(!after.correction);
    QCOMPARE(after.reading.intent, before.reading.intent);
    QVERIFY(after.reading.feeling == before.reading.feeling);
    QCOMPARE(intentOf(first.conversation), before.reading.intent);
    VERIFY_RESULT(awaited(teaching.takeBack(m_actor, m_tenant, first.message))); // nothing is left to do
    VERIFY_FAILED(
        awaited(teaching.correct(m_actor, m_tenant, first.message, u"nonsense"_s, Feeling::Neutral)),
        Error::Code::InvalidArgument);
}

void TestTeaching::ownIntentsAreChecked()
{
    Teaching teaching(database());
    const auto saved = [&](const OwnIntent &intent) {
        return awaited(teaching.saveIntent(m_actor, m_tenant, intent));
    };
    VERIFY_FAILED(saved({QString(), {u"x"_s}, {}}), Error::Code::InvalidArgument);
    VERIFY_FAILED(saved({u"price"_s, {u"x"_s}, {}}), Error::Code::InvalidArgument);
    VERIFY_FAILED(saved({u"Warranty"_s, {u"  "_s}, {}}), Error::Code::InvalidArgument);
    const auto all = saved({u" Warranty "_s, {u"cuánto dura la garantía"_s}, {u"garantía"_s, u"Garantía"_s}});
    VERIFY_RESULT(all);
    const OwnIntent kept{u"Warranty"_s, {u"cuánto dura la garantía"_s}, {u"garantía"_s}};
    QVERIFY(all->contains(kept));
    const Ingested asked = said(u"hola, la tele tiene garantía?"_s);
    QCOMPARE(judged(asked.message).reading.intent, u"Warranty"_s);
    QCOMPARE(intentOf(asked.conversation), u"Warranty"_s);
    const auto left = awaited(teaching.removeIntent(m_actor, m_tenant, u"Warranty"_s));
    VERIFY_RESULT(left);
    QVERIFY(!left->contains(kept));
    QVERIFY(judged(said(u"hola, la tele tiene garantía?"_s).message).reading.intent != u"Warranty"_s);
}

void TestTeaching::tenantsAreKeptApart()
{
    Teaching teaching(database());
    VERIFY_RESULT(awaited(teaching.saveIntent(m_actor, m_other, {u"Secret"_s, {}, {u"zzz"_s}})));
    const Ingested first = said(u"zzz"_s);
    QVERIFY(judged(first.message).reading.intent != u"Secret"_s);
    VERIFY_FAILED(awaited(teaching.correct(m_actor, m_other, first.message, u"hours"_s, Feeling::Neutral)),
                  Error::Code::NotFound);
    const auto reading = awaited(teaching.reading(m_other, first.message));
    VERIFY_RESULT(reading);
    QVERIFY(!*reading);
    VERIFY_FAILED(awaited(teaching.correct(m_actor, m_tenant, first.message, u"Secret"_s, Feeling::Neutral)),
                  Error::Code::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestTeaching)
#include "tst_teaching.moc"
