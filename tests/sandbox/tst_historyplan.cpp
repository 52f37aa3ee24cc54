// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/historyplan.h"

#include "language/tokencounter.h"
#include "sandbox/historyrows.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// What a made-up history is like, before it is written anywhere.
class TestHistoryPlan : public QObject
{
    Q_OBJECT

    const Instant m_end = instantFromMs(1'764'000'000'000); // 2025-11-24T16:00:00Z
    HistoryTexts m_texts;

    HistorySize size(int conversations, int messages, int tenants, quint64 seed = 1) const
    {
        return {.conversations = conversations,
                .messages = messages,
                .tenants = tenants,
                .days = 200,
                .seed = seed,
                .end = m_end};
    }
    HistoryPlan plan(const HistorySize &size) const
    {
        return {m_texts, HistoryPlan::sampleTenants(m_texts, size), size};
    }
    static QList<HistoryRow> rowsOf(const HistoryPlan &plan)
    {
        const TokenCounter counter;
        HistoryRows rows(plan, counter);
        QList<HistoryRow> out;
        while (!rows.atEnd())
            out += rows.next(700).messages;
        return out;
    }
    static QString wordsOf(const HistoryPlan &plan)
    {
        QString out;
        for (const HistoryRow &row : rowsOf(plan))
            out += QString::number(row.conversation) + toIso(row.message.at) + row.message.providerId +
                   row.message.body + u'\n';
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto texts = HistoryTexts::builtIn();
        QVERIFY2(texts, texts ? "" : qPrintable(texts.error().toLog()));
        m_texts = *texts;
    }

    void hasExactlyWhatWasAskedFor_data()
    {
        QTest::addColumn<int>("conversations");
        QTest::addColumn<int>("messages");
        QTest::addColumn<int>("tenants");
        QTest::addRow("one of each") << 1 << 1 << 1;
        QTest::addRow("one message each") << 40 << 40 << 3;
        QTest::addRow("hardly more") << 40 << 63 << 3;
        QTest::addRow("more tenants than conversations") << 5 << 90 << 8;
        QTest::addRow("usual") << 200 << 5000 << 3;
        QTest::addRow("many tenants") << 300 << 6000 << 70;
        QTest::addRow("long") << 20 << 20'000 << 2;
    }
    void hasExactlyWhatWasAskedFor()
    {
        QFETCH(int, conversations);
        QFETCH(int, messages);
        QFETCH(int, tenants);
        for (const quint64 seed : {1, 2, 3}) {
            const HistoryPlan made = plan(size(conversations, messages, tenants, seed));
            QCOMPARE(made.conversations().size(), size_t(conversations));
            QCOMPARE(made.messages().size(), size_t(messages));
            QCOMPARE(made.tenants().size(), tenants);
            std::vector<quint32> counts(made.conversations().size());
            Instant before;
            QSet<QString> phones;
            for (const HistoryMessage &message : made.messages()) {
                ++counts[message.conversation];
                QVERIFY(instantFromMs(message.at) >= before);
                before = instantFromMs(message.at);
            }
            QVERIFY(before <= m_end);
            for (size_t i = 0; i < counts.size(); ++i) {
                QCOMPARE(counts[i], made.conversations()[i].messages);
                QVERIFY(counts[i] > 0);
                phones.insert(made.conversations()[i].phone);
            }
            QCOMPARE(phones.size(), conversations);
        }
    }

    void hasOneVeryLongThreadAndMostlyShortOnes()
    {
        const HistoryPlan made = plan(size(500, 20'000, 4));
        std::vector<quint32> lengths;
        for (const HistoryConversation &conversation : made.conversations())
            lengths.push_back(conversation.messages);
        std::ranges::sort(lengths);
        QCOMPARE(lengths.back(), 2000U);
        QVERIFY2(lengths[250] < 25, qPrintable(QString::number(lengths[250])));
        QVERIFY2(lengths[490] > 120, qPrintable(QString::number(lengths[490])));
    }

    void theSameSeedGivesTheSameHistory()
    {
        const QString once = wordsOf(plan(size(60, 1500, 3)));
        QCOMPARE(wordsOf(plan(size(60, 1500, 3))), once);
        QVERIFY(wordsOf(plan(size(60, 1500, 3, 2))) != once);
    }

    void fillsEveryPlaceholder()
    {
        const HistoryPlan made = plan(size(150, 6000, 9));
        QSet<QString> kinds;
        QSet<QString> languages;
        for (const HistoryRow &row : rowsOf(made)) {
            QVERIFY2(!row.message.body.contains(u'{'), qPrintable(row.message.body));
            QVERIFY2(!row.message.body.isEmpty() || row.message.kind != u"text"_s,
                     qPrintable(row.message.kind));
            kinds.insert(row.message.kind);
        }
        for (const QString &kind :
             {u"text"_s, u"image"_s, u"audio"_s, u"document"_s, u"location"_s, u"reaction"_s, u"video"_s})
            QVERIFY2(kinds.contains(kind), qPrintable(kind));
        for (const HistoryTenant &tenant : made.tenants()) {
            const auto valid = tenant.draft.settings.validate();
            QVERIFY2(valid, valid ? "" : qPrintable(valid.error().toLog()));
            languages.insert(tenant.draft.settings.language);
        }
        QCOMPARE(languages, (QSet<QString>{u"es"_s, u"pt"_s, u"en"_s}));
    }

    // Every message of the AI answers one of the contact's.
    void answersFollowQuestions()
    {
        const HistoryPlan made = plan(size(200, 5000, 3));
        std::vector<bool> asked(made.conversations().size());
        for (const HistoryMessage &message : made.messages()) {
            if (message.part == HistoryMessage::Part::Contact)
                asked[message.conversation] = true;
            if (message.part != HistoryMessage::Part::Assistant)
                continue;
            QVERIFY(asked[message.conversation]);
            asked[message.conversation] = false;
        }
    }

    // Less is written at night and at weekends.
    void followsTheDay()
    {
        const HistoryPlan made = plan(size(400, 20'000, 1));
        const QTimeZone zone(made.tenants().constFirst().draft.settings.timeZone.toUtf8());
        std::array<int, 24> hours{};
        std::array<int, 7> days{};
        for (const HistoryMessage &message : made.messages()) {
            const QDateTime local = toDateTime(instantFromMs(message.at)).toTimeZone(zone);
            ++hours[static_cast<size_t>(local.time().hour())];
            ++days[static_cast<size_t>(local.date().dayOfWeek() - 1)];
        }
        QVERIFY(hours[11] > 10 * hours[3]);
        QVERIFY(days[0] > 2 * days[6]);
    }

    void hasEveryStanding()
    {
        const HistoryPlan made = plan(size(200, 5000, 3));
        QSet<QString> found;
        int unread = 0;
        for (const HistoryConversation &conversation : made.conversations()) {
            found.insert(toString(conversation.ending.holder) + u' ' + toString(conversation.ending.reason));
            unread += conversation.unread > 0 ? 1 : 0;
        }
        for (const QString &standing :
             {u"ai "_s, u"ai handed_back"_s, u"waiting ai_failed"_s, u"waiting send_unknown"_s,
              u"waiting send_failed"_s, u"waiting limit_reached"_s, u"waiting too_old"_s,
              u"waiting tenant_paused"_s, u"human console"_s, u"human phone"_s})
            QVERIFY2(found.contains(standing), qPrintable(standing));
        QVERIFY(unread > 10);
        QVERIFY(unread < 100);
    }
};

QTEST_GUILESS_MAIN(TestHistoryPlan)
#include "tst_historyplan.moc"
