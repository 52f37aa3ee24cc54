// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/context.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

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
};

QTEST_GUILESS_MAIN(TestContext)
#include "tst_context.moc"
