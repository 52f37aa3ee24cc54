// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contextreader.h"
#include "conversations/conversationstore.h"
#include "conversations/messagestore.h"
#include "conversations/recordsstage.h"
#include "conversations/summarystore.h"
#include "support/property.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>
#include <vector>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{
const MessageId end(std::numeric_limits<qint64>::max());
} // namespace

/// What of a conversation goes with a question: no more messages and no more tokens than the tenant allows.
class TestContext : public QObject
{
    Q_OBJECT

    static Message said(Role role, const QString &text)
    {
        Message message;
        message.role = role;
        message.kind = u"text"_s;
        message.body = text;
        return message;
    }
    /// "one" by the contact, "two" by the AI, …: a word is a token.
    static QList<Message> conversation()
    {
        return {said(Role::User, u"one"_s), said(Role::Assistant, u"two words"_s),
                said(Role::User, u"three"_s), said(Role::User, u"four more words here"_s),
                said(Role::Agent, u"five"_s)};
    }
    static int words(const QString &text) { return static_cast<int>(text.split(u' ').size()); }
    /// Of any text: what stands between blanks and line breaks.
    static int pieces(const QString &text)
    {
        static const QRegularExpression blanks(u"\\s+"_s);
        return static_cast<int>(text.split(blanks, Qt::SkipEmptyParts).size());
    }
    /// The numbers of the messages that occur in a text: each is worded "m17 …".
    static QList<qint64> numbersIn(const QString &text)
    {
        static const QRegularExpression number(u"\\bm(\\d+)\\b"_s);
        QList<qint64> found;
        for (auto it = number.globalMatch(text); it.hasNext();)
            found << it.next().captured(1).toLongLong();
        return found;
    }

private Q_SLOTS:
    void keepsBothLimits_data()
    {
        QTest::addColumn<int>("messages");
        QTest::addColumn<int>("tokens");
        QTest::addColumn<QStringList>("turns"); // "<" by the contact, ">" by us
        QTest::addColumn<int>("kept");
        QTest::addColumn<int>("used");
        const QString both = u"< three\nfour more words here"_s;
        QTest::newRow("all") << 20 << 2000 << QStringList{u"< one"_s, u"> two words"_s, both, u"> five"_s}
                             << 5 << 9;
        QTest::newRow("the newest messages") << 3 << 2000 << QStringList{both, u"> five"_s} << 3 << 6;
        QTest::newRow("as many tokens as fit exactly")
            << 20 << 5 << QStringList{u"< four more words here"_s, u"> five"_s} << 2 << 5;
        // "three" alone would fit, but the context has no holes.
        QTest::newRow("a long message ends it") << 20 << 4 << QStringList{u"> five"_s} << 1 << 1;
        QTest::newRow("no tokens") << 20 << 0 << QStringList{} << 0 << 0;
        QTest::newRow("no messages") << 0 << 2000 << QStringList{} << 0 << 0;
    }
    void keepsBothLimits()
    {
        QFETCH(int, messages);
        QFETCH(int, tokens);
        QFETCH(QStringList, turns);
        QFETCH(int, kept);
        QFETCH(int, used);
        const ConversationContext context = buildContext(conversation(), messages, tokens, words);
        QStringList found;
        for (const ContextTurn &turn : context.turns)
            found << (turn.fromContact ? u"< "_s : u"> "_s) + turn.text;
        QCOMPARE(found, turns);
        QCOMPARE(context.messages, kept);
        QCOMPARE(context.tokens, used);
        QCOMPARE(context.leftOut, 5 - kept);
    }

    void marksWhereAPersonSpoke()
    {
        const ContextWords words = ContextWords::in(u"en"_s);
        ContextMaterial material;
        material.said = {said(Role::User, u"hello"_s),           said(Role::Assistant, u"hi"_s),
                         said(Role::User, u"a person please"_s), said(Role::Agent, u"Ana here"_s),
                         said(Role::Agent, u"it ships today"_s), said(Role::User, u"thanks"_s)};
        const auto context = buildContext(material, {}, words, pieces);
        QCOMPARE(context.turns.size(), 5);
        QCOMPARE(context.turns.at(3).text,
                 words.personAnswered + u"\nAna here\nit ships today\n"_s + words.aiAgain);
        QVERIFY(!context.turns.at(3).fromContact);
        QVERIFY(!context.turns.at(1).text.contains(words.personAnswered)); // the AI's own has no mark
        // The marks count: with one token less the older message of the person does not fit.
        const int all = context.tokens;
        QCOMPARE(buildContext(material, {.tokens = all}, words, pieces).messages, 6);
        QCOMPARE(buildContext(material, {.tokens = all - 1}, words, pieces).messages, 5);
    }

    void extractsWhatTellsMost()
    {
        const ContextWords words = ContextWords::in(u"en"_s);
        const QList<Message> messages{
            said(Role::User, u"Hi. Good morning!"_s), said(Role::Assistant, u"Hello"_s),
            said(Role::User, u"I ordered 3 blue shirts on 14 May, order 7781. Ok"_s),
            said(Role::Agent, u"We deliver it on Friday between 9 and 12."_s),
            said(Role::User, u"Thanks a lot"_s)};
        const QString whole = extractSummary({}, {}, messages, words, 200, pieces);
        QCOMPARE(extractSummary({}, {}, messages, words, 200, pieces), whole);
        const QString little = extractSummary({}, {}, messages, words, 26, pieces);
        QVERIFY2(little.contains(u"order 7781"_s) && little.contains(u"deliver it on Friday"_s),
                 qPrintable(little));
        QVERIFY2(!little.contains(u"Thanks"_s), qPrintable(little));
        QVERIFY(little.indexOf(u"7781"_s) < little.indexOf(u"Friday"_s)); // in their order
        const QString worded = u"Ana is deaf: write, never call."_s;
        for (int most = 0; most < 40; ++most)
            QVERIFY(pieces(extractSummary(worded, u"- Customer: earlier 5 things\nmore"_s, messages, words,
                                          most, pieces)) <= most);
        // What a person has worded stays whole while it fits.
        QVERIFY(extractSummary(worded, {}, messages, words, 30, pieces).startsWith(worded));
    }

    /// Requirement C2.3 and C2.4, over random histories in a real database.
    void holdsForRandomHistories_data() { TestDatabase::addDrivers(); }
    void holdsForRandomHistories()
    {
        test::RecordsStage stage;
        const QString problem = stage.open();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        int number = 0;
        CHATFLOW_PROPERTY(
            "limits hold, order is right, nothing is lost or told twice",
            stage.workspace().isSqlite() ? 120 : 20, [&] {
                const auto conversation = stage.receive(u"549110%1"_s.arg(++number, 8, 10, QChar(u'0')),
                                                        u"Ana"_s, {u"m0"_s}, instantFromMs(1'000));
                RC_ASSERT(conversation.has_value());
                const int count = *rc::gen::inRange(0, 60);
                TenantSettings settings;
                settings.language = *rc::gen::element(u"es"_s, u"pt"_s, u"en"_s);
                settings.context.messages = *rc::gen::inRange(0, 25);
                settings.context.tokens = *rc::gen::inRange(0, 400);
                settings.context.summary =
                    *rc::gen::element(SummaryMode::Off, SummaryMode::Local, SummaryMode::Flow);
                QList<std::pair<Role, int>> plan;
                for (int i = 0; i < count; ++i)
                    plan.append({*rc::gen::element(Role::User, Role::Assistant, Role::Agent, Role::User),
                                 *rc::gen::inRange(1, 30)});
                const auto summarised = *rc::gen::container<std::vector<int>>(3, rc::gen::inRange(0, 60));
                // m0 and what follows, each with its number.
                const auto built =
                    test::awaited(stage.database().write([&](Transaction &tx) -> Result<ConversationContext> {
                        CHATFLOW_TRY(
                            tx.exec(u"UPDATE messages SET awaits_answer = 0 WHERE conversation_id = ?"_s,
                                    *conversation));
                        for (int i = 0; i < plan.size(); ++i) {
                            Message message =
                                said(plan.at(i).first,
                                     u"m%1"_s.arg(i + 1) + u" w"_s.repeated(plan.at(i).second - 1));
                            message.tenant = stage.tenant();
                            message.conversation = *conversation;
                            message.instance = stage.instance();
                            message.at = instantFromMs(2'000 + i);
                            message.delivery =
                                plan.at(i).first == Role::User ? Delivery::Received : Delivery::Sent;
                            CHATFLOW_TRY(MessageStore::insert(tx, message));
                        }
                        const auto all = MessageStore::saidBetween(tx, stage.tenant(), *conversation, {}, end,
                                                                   MessageStore::End::Oldest, 1000);
                        if (!all)
                            return fail(all.error());
                        for (const int place : summarised) {
                            if (place < all->size())
                                CHATFLOW_TRY(SummaryStore::add(tx, {.tenant = stage.tenant(),
                                                                    .conversation = *conversation,
                                                                    .upTo = all->at(place).id,
                                                                    .messages = place + 1,
                                                                    .text = u"upto%1"_s.arg(place)}));
                        }
                        return readContext(tx, stage.tenant(), *conversation, end, settings, pieces);
                    }));
                RC_ASSERT(built.has_value());
                const ConversationContext &context = *built;
                const int total = count + 1;

                // Both limits hold, counted again from what goes.
                RC_ASSERT(context.messages <= settings.context.messages);
                RC_ASSERT(context.tokens <= settings.context.tokens);
                int counted = 0;
                for (const ContextTurn &turn : context.turns)
                    counted += pieces(turn.text);
                RC_ASSERT(counted <= context.tokens);

                // What goes word by word is the end of the conversation, in its order, each once.
                QList<qint64> kept;
                for (const ContextTurn &turn : context.turns) {
                    QString text = turn.text;
                    if (!context.earlier.isEmpty())
                        text.remove(context.earlier);
                    kept += numbersIn(text);
                }
                QList<qint64> expected;
                for (int i = total - context.messages; i < total; ++i)
                    expected << i;
                RC_ASSERT(kept == expected);

                // Nothing is told twice, and a summary is never older than what it stands for.
                for (const qint64 told : numbersIn(context.earlier))
                    RC_ASSERT(told < total - context.messages);
                qint64 standsFor = 0;
                if (context.summaryUpTo) {
                    const auto summary = test::awaited(stage.database().read([&](const Snapshot &snapshot) {
                        return SummaryStore::latest(snapshot, stage.tenant(), *conversation,
                                                    context.firstKept ? context.firstKept : end);
                    }));
                    RC_ASSERT(summary.has_value() && summary->has_value());
                    RC_ASSERT((*summary)->upTo == context.summaryUpTo);
                    RC_ASSERT(!context.firstKept || context.summaryUpTo < context.firstKept);
                    standsFor = (*summary)->messages;
                }
                // Nothing is lost without being said to be.
                if (settings.context.summary != SummaryMode::Off)
                    RC_ASSERT(standsFor + context.extracted + context.messages + context.leftOut == total);
            });
    }
};

QTEST_GUILESS_MAIN(TestContext)
#include "tst_context.moc"
