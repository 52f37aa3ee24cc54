// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/roadfixture.h"

#include "conversations/threadmark.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chatflow
{

namespace
{
const QString ana = u"5215550001111"_s;
} // namespace

/// What stands in a thread besides messages, and that the road takes no notice of it.
class TestThreadMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_thread_tells_what_happened_data() { TestDatabase::addDrivers(); }
    void the_thread_tells_what_happened();
    void a_note_stays_with_the_colleagues_data() { TestDatabase::addDrivers(); }
    void a_note_stays_with_the_colleagues();
};

void TestThreadMarks::the_thread_tells_what_happened()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY(road.start());
    road.flow.automatic = true;
    road.receive(ana, u"hello"_s);
    road.settle();
    const ConversationId id = road.conversationOf(ana).id;
    QVERIFY(road.marks(id).isEmpty());
    VERIFY_RESULT(test::awaited(road.inbox->takeOver(road.actor, road.tenant.id, id)));
    VERIFY_RESULT(test::awaited(road.inbox->takeOver(road.actor, road.tenant.id, id))); // nothing new
    VERIFY_RESULT(test::awaited(road.inbox->handBack(road.actor, road.tenant.id, id)));
    QCOMPARE(road.marks(id), QStringList({u"taken_over"_s, u"handed_back"_s}));

    // The next answer is made with another version of the settings: told once, above that answer.
    TenantSettings settings = test::awaited(road.directory->settings(road.tenant.id)).value();
    settings.promptTemplate = u"Be brief."_s;
    const auto saved = test::awaited(
        road.directory->saveSettings(road.actor, road.tenant.id, settings, road.tenant.settingsVersion));
    VERIFY_RESULT(saved);
    road.contexts->forgetAll(); // as the engine does when it hears of it
    for (const QString &text : {u"and now?"_s, u"and then?"_s}) {
        road.receive(ana, text);
        road.settle();
    }
    QCOMPARE(road.marks(id), QStringList({u"taken_over"_s, u"handed_back"_s, u"settings"_s}));
    const auto thread = test::awaited(road.inbox->messages(road.tenant.id, id, {.limit = 100}));
    VERIFY_RESULT(thread);
    for (qsizetype row = 0; row < thread->rows.size(); ++row) {
        const auto mark = markOf(thread->rows.at(row));
        if (!mark || mark->what != ThreadMark::What::Settings)
            continue;
        QCOMPARE(mark->settingsVersion, saved->settingsVersion);
        QCOMPARE(thread->rows.at(row + 1).body, u"re: and now?"_s);
    }
    // No mark was counted, sent or shown to the flow.
    QCOMPARE(road.conversationOf(ana).messageCount, 6);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM usage_events WHERE kind <> 'model_call'"_s), 6);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM outbox"_s), 3);
    QCOMPARE(road.flow.asked.back().request.history.size(), 4);
}

void TestThreadMarks::a_note_stays_with_the_colleagues()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY(road.start());
    road.flow.automatic = true;
    road.receive(ana, u"hello"_s);
    road.settle();
    const Conversation before = road.conversationOf(ana);
    const qint64 counted = road.number(u"SELECT COUNT(*) FROM usage_events"_s);
    const auto note =
        test::awaited(road.inbox->addNote(road.actor, road.tenant.id, before.id, u"  pays late  "_s));
    VERIFY_RESULT(note);
    QVERIFY(note->isNote());
    QCOMPARE(note->body, u"pays late"_s);
    QCOMPARE(note->author, road.actor.id);
    road.settle();
    QCOMPARE(road.conversationOf(ana), before); // neither its last message nor who holds it
    QCOMPARE(road.messages(before.id).last().body, u"pays late"_s);
    QCOMPARE(road.whatsApp->sent.size(), 1);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM outbox"_s), 1);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM usage_events"_s), counted);

    // The AI goes on, and has never heard of it.
    road.receive(ana, u"and now?"_s);
    road.settle();
    QCOMPARE(road.whatsApp->sent.last().text, u"re: and now?"_s);
    for (const auto &asked : road.flow.asked) {
        QVERIFY(!asked.request.systemPrompt.contains(u"pays late"_s));
        for (const HistoryTurn &turn : asked.request.history)
            QVERIFY(!turn.text.contains(u"pays late"_s));
    }
    // Nor after a hand-over, which looks at what was said last.
    VERIFY_RESULT(test::awaited(road.inbox->takeOver(road.actor, road.tenant.id, before.id)));
    road.receive(ana, u"hello?"_s);
    VERIFY_RESULT(test::awaited(road.inbox->addNote(road.actor, road.tenant.id, before.id, u"again"_s)));
    VERIFY_RESULT(test::awaited(road.inbox->handBack(road.actor, road.tenant.id, before.id)));
    road.settle();
    QCOMPARE(road.whatsApp->sent.last().text, u"re: hello?"_s);
    VERIFY_FAILED(test::awaited(road.inbox->addNote(road.actor, road.tenant.id, before.id, u" "_s)),
                  Error::Code::InvalidArgument);
    VERIFY_FAILED(test::awaited(road.inbox->addNote(road.actor, TenantId(99), before.id, u"x"_s)),
                  Error::Code::NotFound);
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestThreadMarks)
#include "tst_threadmarks.moc"
