// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contactstage.h"
#include "conversations/conversationwork.h"
#include "conversations/inbox.h"
#include "conversations/savedviews.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using test::awaited;

/// What happened with a person, and tags that are counted and merged, on both databases.
class TestTimeline : public ContactStage
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsToldNewestFirst_data() { TestDatabase::addDrivers(); }
    void everythingIsToldNewestFirst();
    void pagesMissNothing_data() { TestDatabase::addDrivers(); }
    void pagesMissNothing();
    void mergedContactsAreToldTogether_data() { TestDatabase::addDrivers(); }
    void mergedContactsAreToldTogether();
    void tagsAreCountedAndMerged_data() { TestDatabase::addDrivers(); }
    void tagsAreCountedAndMerged();

private:
    using What = TimelineEvent::What;

    Page<TimelineEvent> events(ContactId contact, const std::optional<PageKey> &before = {}, int limit = 50)
    {
        const auto page = awaited(m_contacts->timeline(m_tenant, contact, before, limit));
        return page ? *page : Page<TimelineEvent>();
    }
    static QList<int> whats(const QList<TimelineEvent> &events)
    {
        QList<int> all;
        for (const TimelineEvent &event : events)
            all.append(static_cast<int>(event.what));
        return all;
    }
    static bool isInOrder(const QList<TimelineEvent> &events)
    {
        return std::ranges::is_sorted(events, std::ranges::greater{}, &TimelineEvent::key);
    }
};

void TestTimeline::everythingIsToldNewestFirst()
{
    const auto seen = receive(u"52155%1"_s.arg(m_run, 8, 10, QChar(u'0')), u"Ana"_s);
    VERIFY_RESULT(seen);
    Inbox inbox(database());
    ConversationWork work(database());
    VERIFY_RESULT(awaited(inbox.takeOver(m_actor, m_tenant, seen->conversation)));
    VERIFY_RESULT(awaited(inbox.addNote(m_actor, m_tenant, seen->conversation, u"Pide factura"_s)));
    VERIFY_RESULT(awaited(m_contacts->addNote(m_actor, m_tenant, seen->contact, u"Cliente de siempre"_s)));
    const auto tag = awaited(m_tags->add(m_actor, m_tenant, u"VIP"_s, u"red"_s));
    VERIFY_RESULT(tag);
    VERIFY_RESULT(awaited(m_tags->setOnContact(m_actor, m_tenant, seen->contact, tag->id, true)));
    VERIFY_RESULT(awaited(work.setTag(m_actor, m_tenant, {seen->conversation}, tag->id, true)));
    VERIFY_RESULT(
        awaited(m_contacts->setProfile(m_actor, m_tenant, seen->contact, {u"Ana T."_s, u"a@b.c"_s})));
    VERIFY_RESULT(awaited(inbox.handBack(m_actor, m_tenant, seen->conversation)));
    VERIFY_RESULT(awaited(m_contacts->optOut(m_actor, m_tenant, seen->contact, {})));

    const Page<TimelineEvent> page = events(seen->contact);
    QVERIFY(!page.more);
    QVERIFY(isInOrder(page.rows));
    QList<int> sorted = whats(page.rows);
    std::ranges::sort(sorted);
    QList<int> wanted;
    for (const What what : {What::Began, What::Mark, What::Mark, What::Mark, What::ThreadNote,
                            What::NoteAdded, What::TagPut, What::TagPut, What::Changed})
        wanted.append(static_cast<int>(what));
    // The AI had nothing to answer to when the contact opted out, besides what the hand-back left it.
    QVERIFY(sorted.size() >= wanted.size());
    for (const int what : std::as_const(wanted))
        QVERIFY2(sorted.removeOne(what), qPrintable(QString::number(what)));
    for (const int more : std::as_const(sorted))
        QCOMPARE(more, static_cast<int>(What::Mark));
    for (const TimelineEvent &event : page.rows) {
        if (event.what == What::NoteAdded)
            QCOMPARE(event.words, QStringList{u"Cliente de siempre"_s});
        if (event.what == What::TagPut)
            QCOMPARE(event.words, QStringList{u"VIP"_s});
        if (event.what == What::Changed)
            QCOMPARE(event.words, (QStringList{u"name"_s, u"email"_s}));
        if (event.what == What::ThreadNote) {
            QCOMPARE(event.words, QStringList{u"Pide factura"_s});
            QVERIFY(event.message);
            const auto message = awaited(inbox.message(m_tenant, MessageId(event.message->id)));
            VERIFY_RESULT(message);
            QCOMPARE(message->key(), *event.message);
        }
        if (event.what != What::Began)
            QCOMPARE(event.byName, event.by ? u"test"_s : QString());
    }
    QVERIFY(!awaited(m_contacts->timeline(m_other, seen->contact, {}, 50))); // another business's
    // What has been taken away is told without its words.
    VERIFY_RESULT(awaited(m_tags->remove(m_actor, m_tenant, tag->id)));
    for (const TimelineEvent &event : events(seen->contact).rows) {
        if (event.what == What::TagPut)
            QCOMPARE(event.words, QStringList{QString()});
    }
}

void TestTimeline::pagesMissNothing()
{
    const auto seen = receive(u"52155%1"_s.arg(m_run, 8, 10, QChar(u'0')));
    VERIFY_RESULT(seen);
    Inbox inbox(database());
    for (int i = 0; i < 6; ++i) {
        VERIFY_RESULT(awaited(inbox.takeOver(m_actor, m_tenant, seen->conversation)));
        VERIFY_RESULT(awaited(m_contacts->addNote(m_actor, m_tenant, seen->contact, QString::number(i))));
        VERIFY_RESULT(awaited(inbox.handBack(m_actor, m_tenant, seen->conversation)));
    }
    const QList<TimelineEvent> all = events(seen->contact).rows;
    QCOMPARE(all.size(), 19);
    for (const int limit : {1, 4, 7}) {
        QList<TimelineEvent> paged;
        bool more = true;
        while (more && paged.size() <= all.size()) {
            const auto page = events(
                seen->contact, paged.isEmpty() ? std::nullopt : std::optional(paged.constLast().key), limit);
            QVERIFY(page.rows.size() <= limit);
            paged += page.rows;
            more = page.more;
        }
        QCOMPARE(whats(paged), whats(all));
        for (qsizetype i = 0; i < all.size(); ++i)
            QCOMPARE(paged.at(i).key, all.at(i).key);
    }
}

void TestTimeline::mergedContactsAreToldTogether()
{
    const auto one = receive(u"52155%1"_s.arg(m_run, 8, 10, QChar(u'1')), u"Ana"_s);
    const auto other = receive(u"52166%1"_s.arg(m_run, 8, 10, QChar(u'1')), u"Anita"_s);
    VERIFY_RESULT(one);
    VERIFY_RESULT(other);
    VERIFY_RESULT(awaited(m_contacts->addNote(m_actor, m_tenant, other->contact, u"De antes"_s)));
    VERIFY_RESULT(
        awaited(m_contacts->merge(m_actor, m_tenant, one->contact, other->contact, MergeEvidence::Person)));
    QList<int> told = whats(events(one->contact).rows);
    QCOMPARE(told.count(static_cast<int>(What::Began)), 2);
    QVERIFY(told.contains(static_cast<int>(What::NoteAdded)));
    QVERIFY(told.contains(static_cast<int>(What::Merged)));
    VERIFY_RESULT(awaited(m_contacts->unmerge(m_actor, m_tenant, other->contact)));
    told = whats(events(one->contact).rows);
    QCOMPARE(told.count(static_cast<int>(What::Began)), 1);
    QVERIFY(told.contains(static_cast<int>(What::Parted)));
    QVERIFY(!told.contains(static_cast<int>(What::NoteAdded)));
}

void TestTimeline::tagsAreCountedAndMerged()
{
    const auto first = receive(u"52155%1"_s.arg(m_run, 8, 10, QChar(u'2')));
    const auto second = receive(u"52166%1"_s.arg(m_run, 8, 10, QChar(u'2')));
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    const auto good = awaited(m_tags->add(m_actor, m_tenant, u"Bueno"_s, u"green"_s));
    const auto better = awaited(m_tags->add(m_actor, m_tenant, u"Mejor"_s, u"blue"_s));
    VERIFY_RESULT(good);
    VERIFY_RESULT(better);
    VERIFY_RESULT(awaited(m_tags->setOnContact(m_actor, m_tenant, first->contact, good->id, true)));
    VERIFY_RESULT(awaited(m_tags->setOnConversations(
        m_actor, m_tenant, {first->conversation, second->conversation}, better->id, true)));
    VERIFY_RESULT(
        awaited(m_tags->setOnConversations(m_actor, m_tenant, {second->conversation}, good->id, true)));
    const auto uses = awaited(m_tags->uses(m_tenant));
    VERIFY_RESULT(uses);
    QCOMPARE(*uses, (QList<TagUse>{{*good, 1, 2}, {*better, 0, 2}}));
    SavedViews views(database());
    const auto view = awaited(views.add(m_actor, m_tenant, u"Buenos"_s, {.tag = good->id}));
    VERIFY_RESULT(view);

    QVERIFY(!awaited(m_tags->merge(m_actor, m_tenant, good->id, good->id)));
    QVERIFY(!awaited(m_tags->merge(m_actor, m_other, good->id, better->id)));
    VERIFY_RESULT(awaited(m_tags->merge(m_actor, m_tenant, good->id, better->id)));
    const auto after = awaited(m_tags->uses(m_tenant));
    VERIFY_RESULT(after);
    QCOMPARE(*after, (QList<TagUse>{{*better, 1, 2}}));
    QCOMPARE(card(first->contact).tags, QList{better->id});
    QCOMPARE(listed({.tag = better->id}).size(), 2);
    const auto kept = awaited(views.list(m_actor, m_tenant));
    VERIFY_RESULT(kept);
    QCOMPARE(kept->constFirst().filter.tag, better->id);
    QCOMPARE(kept->constFirst().count, 2);
    // What was inherited stays the contact's: off there, it is off the conversation, which has it as its own
    // too.
    VERIFY_RESULT(awaited(m_tags->setOnContact(m_actor, m_tenant, first->contact, better->id, false)));
    QCOMPARE(listed({.tag = better->id}).size(), 2);
    VERIFY_RESULT(
        awaited(m_tags->setOnConversations(m_actor, m_tenant, {first->conversation}, better->id, false)));
    QCOMPARE(listed({.tag = better->id}).size(), 1);
}

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
