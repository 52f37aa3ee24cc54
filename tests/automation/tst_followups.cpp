// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/followups.h"

#include "automation/followupwatch.h"
#include "automation/roadfixture.h"
#include "automation/rulebooks.h"
#include "automation/stopwords.h"
#include "conversations/contacts.h"
#include "conversations/ownership.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

const QString ana = u"5215550001111"_s;
const QString luis = u"5215550002222"_s;

} // namespace

/// Follow-ups on the road: what is sent to whom and when, once each, and what never is.
class TestFollowUps : public QObject
{
    Q_OBJECT

private:
    /// A business that writes again after 2 and after 6 hours, at any hour.
    static void twice(TenantSettings &settings)
    {
        settings.followUps.enabled = true;
        settings.followUps.earliest = 0;
        settings.followUps.latest = 24 * 60;
        settings.followUpSteps = {{.afterMinutes = 120, .text = u"{contact_name}, ¿sigues ahí?"_s},
                                  {.afterMinutes = 360, .text = u"¿Te ayudo en algo más?"_s}};
    }

    /// Lets the watch look, as it does every minute, at the times it is told; `then` after the last.
    void look(RoadFixture &road)
    {
        if (!m_watch)
            m_watch = std::make_unique<FollowUpWatch>(SystemPrincipal::allTenants(), *road.workspace);
        VERIFY_RESULT(test::awaited(m_watch->runOnce()));
        road.settle();
    }
    void wait(RoadFixture &road, std::chrono::minutes time)
    {
        road.clock.advance(time);
        road.settle();
        look(road);
    }
    void greet(RoadFixture &road, const QString &phone)
    {
        road.receive(phone, u"hola"_s);
        road.settle();
        look(road);
    }
    QStringList sentTo(const RoadFixture &road, const QString &phone) const
    {
        QStringList texts;
        for (const FakeWhatsApp::Sent &sent : std::as_const(road.whatsApp->sent)) {
            if (sent.address.startsWith(phone))
                texts << sent.text;
        }
        return texts;
    }
    static QString states(RoadFixture &road)
    {
        FollowUps followUps(*road.workspace);
        const auto all = test::awaited(followUps.list(road.tenant.id, {}, true, 100));
        QStringList texts;
        for (const FollowUp &one : all.value_or(QList<FollowUp>()))
            texts.prepend(one.reason == FollowUpReason::None
                              ? toString(one.state)
                              : toString(one.state) + u":"_s + toString(one.reason));
        return texts.join(u' ');
    }

    std::unique_ptr<FollowUpWatch> m_watch;

private Q_SLOTS:
    void cleanup() { m_watch.reset(); }
    void silence_is_followed_up_in_steps_data() { TestDatabase::addDrivers(); }
    void silence_is_followed_up_in_steps();
    void an_answer_ends_it();
    void nothing_after_the_maximum();
    void a_person_or_the_contact_stops_it();
    void a_pause_holds_it();
    void what_was_missed_is_sent_once_or_left_data();
    void what_was_missed_is_sent_once_or_left();
    void other_settings_are_reckoned_anew();
    void whatsapps_window_moves_it();
    void stop_words_opt_out();
    void only_such_words_stop();
    void a_rule_may_want_them();
    void old_silences_are_left_alone();
    void two_engines_and_a_dead_one_send_once();
    void none_leaves_after_a_takeover();
};

void TestFollowUps::silence_is_followed_up_in_steps()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY(road.start(&TestFollowUps::twice));
    road.flow.automatic = true;
    look(road);
    greet(road, ana);
    FollowUps followUps(*road.workspace);
    const Conversation conversation = road.conversationOf(ana);
    const auto pending = test::awaited(followUps.pending(road.tenant.id, conversation.id));
    VERIFY_RESULT(pending);
    QVERIFY(pending->has_value());
    QCOMPARE((*pending)->dueAt, road.messages(conversation.id).constLast().at + std::chrono::hours(2));
    wait(road, std::chrono::minutes(119));
    QCOMPARE(sentTo(road, ana).size(), 1);
    wait(road, std::chrono::minutes(2));
    QCOMPARE(sentTo(road, ana), (QStringList{u"re: hola"_s, u"Contact 111, ¿sigues ahí?"_s}));
    look(road);
    wait(road, std::chrono::minutes(230));
    QCOMPARE(sentTo(road, ana).size(), 2);
    wait(road, std::chrono::minutes(20));
    QCOMPARE(sentTo(road, ana).constLast(), u"¿Te ayudo en algo más?"_s);
    QCOMPARE(sentTo(road, ana).size(), 3);
    for (int day = 0; day < 5; ++day)
        wait(road, std::chrono::hours(24));
    QCOMPARE(sentTo(road, ana).size(), 3);
    QCOMPARE(states(road), u"sent sent"_s);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM follow_ups f JOIN messages m ON m.id = f.message_id "
                         "WHERE m.delivery = 'sent'"_s),
             2);
}

void TestFollowUps::an_answer_ends_it()
{
    RoadFixture road;
    QVERIFY(road.start(&TestFollowUps::twice));
    road.flow.automatic = true;
    look(road);
    greet(road, ana);
    wait(road, std::chrono::minutes(100));
    road.receive(ana, u"sí, dime"_s);
    road.settle();
    FollowUps followUps(*road.workspace);
    const auto pending = test::awaited(followUps.pending(road.tenant.id, road.conversationOf(ana).id));
    VERIFY_RESULT(pending);
    QVERIFY(!pending->has_value()); // at once, not when the engine next looks
    wait(road, std::chrono::minutes(30));
    QCOMPARE(sentTo(road, ana), (QStringList{u"re: hola"_s, u"re: sí, dime"_s}));
    QCOMPARE(states(road), u"cancelled:replied planned"_s);
    wait(road, std::chrono::minutes(100));
    QCOMPARE(sentTo(road, ana).size(), 3); // of the new silence
}

void TestFollowUps::nothing_after_the_maximum()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) {
        twice(settings);
        settings.followUps.maximum = 1;
    }));
    road.flow.automatic = true;
    look(road);
    greet(road, ana);
    wait(road, std::chrono::minutes(121));
    look(road);
    wait(road, std::chrono::hours(10));
    QCOMPARE(sentTo(road, ana).size(), 2);
    QCOMPARE(states(road), u"sent skipped:maximum"_s);
    road.receive(ana, u"hola otra vez"_s); // who answers may be written to again
    road.settle();
    look(road);
    wait(road, std::chrono::minutes(121));
    QCOMPARE(sentTo(road, ana).size(), 4);
}

void TestFollowUps::a_person_or_the_contact_stops_it()
{
    RoadFixture road;
    QVERIFY(road.start(&TestFollowUps::twice));
    road.flow.automatic = true;
    look(road);
    for (const QString &phone : {ana, luis, u"5215550003333"_s, u"5215550004444"_s})
        greet(road, phone);
    const auto idOf = [&](const QString &phone) { return road.conversationOf(phone).id; };
    VERIFY_RESULT(test::awaited(road.inbox->takeOver(road.actor, road.tenant.id, idOf(ana))));
    Contacts contacts(*road.workspace);
    VERIFY_RESULT(test::awaited(
        contacts.optOut(road.actor, road.tenant.id, road.conversationOf(luis).contact, u"no"_s)));
    FollowUps followUps(*road.workspace);
    const auto planned = test::awaited(followUps.pending(road.tenant.id, idOf(u"5215550003333"_s)));
    VERIFY_RESULT(planned);
    QVERIFY(planned->has_value());
    VERIFY_RESULT(test::awaited(followUps.cancel(road.actor, road.tenant.id, (*planned)->id)));
    VERIFY_FAILED(test::awaited(followUps.cancel(road.actor, road.tenant.id, (*planned)->id)),
                  Error::Code::Conflict);
    VERIFY_FAILED(test::awaited(followUps.cancel(road.actor, TenantId(99), (*planned)->id)),
                  Error::Code::NotFound);
    road.settle();
    const qsizetype before = road.whatsApp->sent.size();
    wait(road, std::chrono::minutes(121));
    QCOMPARE(sentTo(road, u"5215550004444"_s).size(), 2);
    QCOMPARE(road.whatsApp->sent.size(), before + 1);
    QCOMPARE(states(road), u"cancelled:taken_over cancelled:opted_out cancelled:by_person sent"_s);
    // Handed back, the AI does not go on where the person has spoken.
    VERIFY_RESULT(test::awaited(road.inbox->handBack(road.actor, road.tenant.id, idOf(ana))));
    road.settle();
    wait(road, std::chrono::hours(5));
    QCOMPARE(sentTo(road, ana).size(), 1);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM audit WHERE subject_kind = 'follow_up'"_s), 1);
}

void TestFollowUps::a_pause_holds_it()
{
    RoadFixture road;
    QVERIFY(road.start(&TestFollowUps::twice));
    road.flow.automatic = true;
    look(road);
    greet(road, ana);
    road.execute(u"UPDATE tenants SET state = 'paused'"_s);
    road.contexts->forgetAll();
    wait(road, std::chrono::minutes(150));
    QCOMPARE(sentTo(road, ana).size(), 1);
    road.execute(u"UPDATE tenants SET state = 'active'"_s);
    wait(road, std::chrono::minutes(1));
    QCOMPARE(sentTo(road, ana).size(), 2);
}

void TestFollowUps::what_was_missed_is_sent_once_or_left_data()
{
    QTest::addColumn<bool>("sends");
    QTest::addColumn<int>("hours");
    QTest::addColumn<int>("sent");
    QTest::newRow("sent") << true << 30 << 1;
    QTest::newRow("left") << false << 30 << 0;
    QTest::newRow("too long ago") << true << 24 * 6 << 0;
}

void TestFollowUps::what_was_missed_is_sent_once_or_left()
{
    QFETCH(bool, sends);
    QFETCH(int, hours);
    QFETCH(int, sent);
    RoadFixture road;
    QVERIFY(road.start([sends](TenantSettings &settings) {
        twice(settings);
        settings.followUps.missed = sends ? MissedFollowUp::Send : MissedFollowUp::Skip;
    }));
    road.flow.automatic = true;
    look(road);
    road.receive(ana, u"hola"_s);
    road.settle(); // and the computer goes to sleep before anything was planned
    wait(road, std::chrono::hours(hours));
    look(road);
    look(road);
    QCOMPARE(sentTo(road, ana).size(), 1 + sent);
    if (sent == 0)
        QCOMPARE(states(road), u"skipped:missed skipped:missed"_s);
}

void TestFollowUps::other_settings_are_reckoned_anew()
{
    RoadFixture road;
    QVERIFY(road.start(&TestFollowUps::twice));
    road.flow.automatic = true;
    look(road);
    greet(road, ana);
    greet(road, luis);
    const auto change = [&](const std::function<void(TenantSettings &)> &edit) {
        const auto now = test::awaited(road.directory->settings(road.tenant.id));
        VERIFY_RESULT(now);
        TenantSettings settings = *now;
        edit(settings);
        const auto tenant = test::awaited(road.directory->tenant(road.tenant.id));
        VERIFY_RESULT(tenant);
        VERIFY_RESULT(test::awaited(
            road.directory->saveSettings(road.actor, road.tenant.id, settings, tenant->settingsVersion)));
        road.contexts->forgetAll();
        road.settle();
    };
    change([](TenantSettings &settings) { settings.followUpSteps[0].afterMinutes = 240; });
    look(road);
    wait(road, std::chrono::minutes(130));
    QCOMPARE(sentTo(road, ana).size(), 1);
    wait(road, std::chrono::minutes(115));
    QCOMPARE(sentTo(road, ana).size(), 2);
    QCOMPARE(sentTo(road, luis).size(), 2);
    look(road);
    change([](TenantSettings &settings) { settings.followUps.enabled = false; });
    wait(road, std::chrono::hours(9));
    QCOMPARE(sentTo(road, ana).size(), 2);
    QVERIFY(states(road).contains(u"cancelled:switched_off"_s));
}

void TestFollowUps::whatsapps_window_moves_it()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) {
        twice(settings);
        settings.followUpSteps = {{.afterMinutes = 30 * 60, .text = u"¿Sigues ahí?"_s},
                                  {.afterMinutes = 70 * 60, .text = u"¿Y ahora?"_s}};
    }));
    road.flow.automatic = true;
    look(road);
    road.receive(ana, u"hola"_s, u"wamid.HBgM1"_s);
    road.settle();
    look(road);
    wait(road, std::chrono::hours(23));
    QCOMPARE(sentTo(road, ana).size(), 1);
    wait(road, std::chrono::minutes(31)); // half an hour before its end
    QCOMPARE(sentTo(road, ana).size(), 2);
    wait(road, std::chrono::hours(60));
    QCOMPARE(sentTo(road, ana).size(), 2);
    QCOMPARE(states(road), u"sent skipped:window"_s);
}

void TestFollowUps::stop_words_opt_out()
{
    RoadFixture road;
    QVERIFY(road.start(&TestFollowUps::twice));
    road.flow.automatic = true;
    look(road);
    greet(road, ana);
    road.receive(ana, u"baja"_s); // of what the AI asked, say: the lower one
    road.settle();
    QCOMPARE(sentTo(road, ana).constLast(), u"re: baja"_s);
    look(road);
    wait(road, std::chrono::minutes(121));
    QCOMPARE(sentTo(road, ana).size(), 3);
    road.receive(ana, u"¡BAJA!"_s);
    road.settle();
    QCOMPARE(sentTo(road, ana).size(), 3);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM contacts WHERE opted_out_at IS NOT NULL"_s), 1);
    QCOMPARE(toString(road.conversationOf(ana).holder), u"ai"_s); // it waits for nobody
    QCOMPARE(road.marks(road.conversationOf(ana).id), QStringList{u"opted_out"_s});
    for (int i = 0; i < 4; ++i)
        wait(road, std::chrono::hours(6));
    QCOMPARE(sentTo(road, ana).size(), 3);
    greet(road, luis);
    road.receive(luis, u"No me escriban más"_s);
    road.settle();
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM contacts WHERE opted_out_at IS NOT NULL"_s), 2);
}

void TestFollowUps::only_such_words_stop()
{
    using Fit = StopWords::Fit;
    const QStringList own{u"Déjame en paz"_s};
    QVERIFY(StopWords::fit(u"dejame en paz."_s, own) == Fit::Always);
    QVERIFY(StopWords::fit(u"Não me mande mais mensagens!!"_s, {}) == Fit::Always);
    QVERIFY(StopWords::fit(u"STOP"_s, {}) == Fit::IfAutomatic);
    QVERIFY(StopWords::fit(u"Sair"_s, {}) == Fit::IfAutomatic);
    for (const QString &text : {u"¿tienen talla baja?"_s, u"hola"_s, u""_s, u"quiero parar el pedido 5"_s,
                                u"👍"_s, u"dejame en paz"_s})
        QVERIFY2(StopWords::fit(text, {}) == Fit::No, qPrintable(text));
}

void TestFollowUps::a_rule_may_want_them()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) {
        twice(settings);
        settings.followUps.enabled = false;
    }));
    road.flow.automatic = true;
    RuleBooks books(*road.workspace);
    const Rule rule{.id = u"buyers"_s,
                    .name = u"Buyers"_s,
                    .event = {.kind = RuleEvent::Kind::Keyword, .words = {u"precio"_s}},
                    .actions = {{.kind = RuleAction::Kind::FollowUp}}};
    VERIFY_RESULT(test::awaited(books.save(road.actor, road.tenant.id, {rule}, 0)));
    road.contexts->forgetAll();
    road.settle();
    look(road);
    greet(road, ana);
    road.receive(luis, u"precio?"_s);
    road.settle();
    look(road);
    wait(road, std::chrono::minutes(121));
    QCOMPARE(sentTo(road, ana).size(), 1);
    QCOMPARE(sentTo(road, luis), (QStringList{u"re: precio?"_s, u"Contact 222, ¿sigues ahí?"_s}));
    QCOMPARE(rulesFromJson(rulesToJson({rule})).value_or(QList<Rule>()), QList<Rule>{rule});
}

void TestFollowUps::old_silences_are_left_alone()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) {
        twice(settings);
        settings.followUps.enabled = false;
    }));
    road.flow.automatic = true;
    greet(road, ana);
    wait(road, std::chrono::hours(3));
    road.execute(u"UPDATE tenants SET settings_version = settings_version"_s);
    const auto now = test::awaited(road.directory->settings(road.tenant.id));
    VERIFY_RESULT(now);
    TenantSettings settings = *now;
    settings.followUps.enabled = true;
    const auto tenant = test::awaited(road.directory->tenant(road.tenant.id));
    VERIFY_RESULT(tenant);
    VERIFY_RESULT(test::awaited(
        road.directory->saveSettings(road.actor, road.tenant.id, settings, tenant->settingsVersion)));
    road.settle();
    for (int i = 0; i < 5; ++i)
        wait(road, std::chrono::hours(2));
    QCOMPARE(sentTo(road, ana).size(), 1);
    QCOMPARE(states(road), QString());
}

void TestFollowUps::two_engines_and_a_dead_one_send_once()
{
    RoadFixture road;
    QVERIFY(road.start(&TestFollowUps::twice));
    road.flow.automatic = true;
    look(road);
    for (int i = 0; i < 20; ++i)
        greet(road, u"52155500%1"_s.arg(i, 5, 10, QChar(u'0')));
    road.stopWorker(); // what is sent now stays in the outbox
    FollowUpWatch other(SystemPrincipal::allTenants(), *road.workspace);
    road.clock.advance(std::chrono::minutes(125));
    const auto one = m_watch->runOnce();
    const auto two = other.runOnce();
    m_watch = std::make_unique<FollowUpWatch>(SystemPrincipal::allTenants(), *road.workspace);
    const auto three = m_watch->runOnce();
    VERIFY_RESULT(test::awaited(one));
    VERIFY_RESULT(test::awaited(two));
    VERIFY_RESULT(test::awaited(three));
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM outbox WHERE state = 'queued'"_s), 20);
    road.startWorker();
    road.settle();
    QCOMPARE(road.whatsApp->sent.size(), 20);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM follow_ups WHERE state = 'sent'"_s), 20);
}

void TestFollowUps::none_leaves_after_a_takeover()
{
    constexpr int rounds = 20;
    constexpr int contactsPerRound = 50;
    RoadFixture road;
    QVERIFY(road.start(&TestFollowUps::twice));
    road.flow.automatic = true;
    look(road);
    SeededRandom dice(20'261'128);
    int before = 0;
    int stopped = 0;
    for (int round = 0; round < rounds; ++round) {
        QStringList phones;
        QList<EvolutionEvent> hellos;
        for (int i = 0; i < contactsPerRound; ++i) {
            phones << u"5215%1"_s.arg(round * contactsPerRound + i, 9, 10, QChar(u'0'));
            hellos << road.inbound(phones.constLast(), u"hola"_s);
        }
        VERIFY_RESULT(road.take(hellos));
        road.settle();
        look(road);
        road.clock.advance(std::chrono::minutes(121));
        QHash<QString, ConversationId> ids;
        for (const ConversationSummary &one : road.conversations())
            ids.insert(one.conversation.address.section(u'@', 0, 0), one.conversation.id);
        QHash<QString, QFuture<Result<qint64>>> takeovers;
        QFuture<Result<>> looking;
        const qsizetype lookAt = static_cast<qsizetype>(dice.below(contactsPerRound / 2));
        for (qsizetype i = 0; i < phones.size(); ++i) {
            if (i == lookAt)
                looking = m_watch->runOnce();
            // Messages of the AI that were claimed when the takeover committed.
            takeovers.insert(phones.at(i),
                             road.workspace->write([id = ids.value(phones.at(i)), tenant = road.tenant.id,
                                                    by = road.actor.id](Transaction &tx) -> Result<qint64> {
                                 CHATFLOW_TRY(Ownership::toPeople(tx, tenant, id, Holder::Human,
                                                                  HolderReason::Console, by));
                                 return tx.number(u"SELECT COUNT(*) FROM outbox WHERE conversation_id = ? "
                                                  "AND state IN ('sending', 'sent')"_s,
                                                  id);
                             }));
            for (quint64 turns = dice.below(12); turns > 0; --turns) {
                QCoreApplication::processEvents();
                QThread::yieldCurrentThread();
            }
            if (dice.below(10) == 0)
                road.settle();
        }
        VERIFY_RESULT(test::awaited(looking));
        road.settle();
        look(road);
        for (const QString &phone : std::as_const(phones)) {
            const auto claimed = test::awaited(takeovers.value(phone));
            VERIFY_RESULT(claimed);
            const qsizetype sent = sentTo(road, phone).size();
            QVERIFY2(sent <= *claimed, qPrintable(u"a follow-up left after the takeover of "_s + phone));
            before += sent > 1 ? 1 : 0;
            stopped += sent == 1 ? 1 : 0;
        }
    }
    qInfo("takeovers: %d, follow-ups that left before: %d, stopped: %d", rounds * contactsPerRound, before,
          stopped);
    QVERIFY(stopped > 100);
    QVERIFY(before > 20);
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestFollowUps)
#include "tst_followups.moc"
