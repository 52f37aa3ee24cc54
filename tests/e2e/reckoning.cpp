// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/reckoning.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace chatflow::test
{
namespace
{

struct Observed {
    QList<MessageLoad::Written> written;
    QList<SandboxSend> sends;
    int strays = 0;
    qint64 predictions = 0;
};

/// Answers rows of the database that must not exist, or must exist so many times.
class Books
{
public:
    Books(const Snapshot &snapshot, Reckoning &reckoning)
        : m_snapshot(snapshot)
        , m_reckoning(reckoning)
    {
    }

    qint64 count(const QString &sql)
    {
        const auto found = m_snapshot.number(u"SELECT count(*) FROM "_s + sql);
        if (!found)
            m_reckoning.problems << sql + u": "_s + found.error().toLog();
        return found.value_or(-1);
    }
    void equal(const QString &sql, qint64 expected)
    {
        if (const qint64 found = count(sql); found != expected)
            m_reckoning.problems << u"%1: %2 instead of %3"_s.arg(sql).arg(found).arg(expected);
    }
    void none(const QString &sql) { equal(sql, 0); }

private:
    const Snapshot &m_snapshot;
    Reckoning &m_reckoning;
};

void holdAnswers(const Observed &observed, Reckoning &reckoning)
{
    for (const MessageLoad::Written &one : observed.written) {
        if (one.answers != 1)
            reckoning.problems << u"%1 (%2) was answered %3 times"_s.arg(one.mark, one.id).arg(one.answers);
    }
    if (observed.strays > 0)
        reckoning.problems << u"%1 sends answer nothing of their contact"_s.arg(observed.strays);
}

void holdMessages(Books &books, const Reckoning &reckoning)
{
    books.equal(u"messages WHERE role = 'user'"_s, reckoning.written);
    books.none(u"messages WHERE awaits_answer = 1"_s);
    books.none(u"conversations WHERE awaiting_since IS NOT NULL OR holder <> 'ai'"_s);
    books.equal(u"messages WHERE role = 'assistant'"_s, reckoning.sent);
    books.none(u"messages WHERE role = 'assistant' AND delivery NOT IN ('sent', 'delivered', 'read')"_s);
    books.none(u"messages WHERE role NOT IN ('user', 'assistant')"_s);
    books.equal(u"outbox WHERE state = 'sent'"_s, reckoning.sent);
    books.equal(u"outbox"_s, reckoning.sent);
    books.none(u"(SELECT call_id FROM messages WHERE role = 'assistant' "
               "GROUP BY call_id HAVING count(*) > 1 OR call_id IS NULL) twice"_s);
}

void holdUsage(Books &books, Reckoning &reckoning)
{
    reckoning.calls = books.count(u"calls"_s);
    reckoning.answered = books.count(u"calls WHERE state = 'answered'"_s);
    reckoning.discarded = books.count(u"calls WHERE state = 'discarded'"_s);
    reckoning.unknown = books.count(u"calls WHERE state = 'unknown'"_s);
    reckoning.failed = books.count(u"calls WHERE state = 'failed'"_s);
    reckoning.recovered =
        books.count(u"calls c JOIN usage_events u ON u.kind = 'model_call' AND "
                    "u.source_id = c.id WHERE c.state = 'answered' AND u.exactness = 'unknown'"_s);
    books.none(u"calls WHERE state = 'started'"_s);
    books.equal(u"calls WHERE state = 'answered'"_s, reckoning.sent);
    // Each call that ran is booked once, as what is known of it; usage of nothing is not booked.
    books.none(u"calls c WHERE c.state <> 'failed' AND NOT EXISTS (SELECT 1 FROM usage_events u WHERE "
               "u.kind = 'model_call' AND u.source_id = c.id)"_s);
    books.equal(u"usage_events WHERE kind = 'model_call'"_s, reckoning.calls - reckoning.failed);
    books.none(u"(SELECT 1 FROM usage_events GROUP BY kind, source_id HAVING count(*) > 1) twice"_s);
    books.none(u"calls c JOIN usage_events u ON u.kind = 'model_call' AND u.source_id = c.id WHERE "
               "(c.state = 'unknown') AND (u.exactness <> 'unknown' OR u.tokens_in + u.tokens_out <> 0)"_s);
    books.none(u"calls c JOIN usage_events u ON u.kind = 'model_call' AND u.source_id = c.id WHERE "
               "u.exactness <> 'unknown' AND (u.tokens_in <> c.tokens_in OR u.tokens_out <> c.tokens_out "
               "OR u.tokens_out = 0)"_s);
    // A recovered answer is of the flow that remembers; everywhere else it was seen, and so counted.
    books.equal(u"calls c JOIN usage_events u ON u.kind = 'model_call' AND u.source_id = c.id "
                "JOIN tenants t ON t.id = c.tenant_id WHERE c.state = 'answered' AND u.exactness = 'unknown' "
                "AND t.client_id = 'the-flows'"_s,
                reckoning.recovered);
    if (reckoning.calls - reckoning.failed < reckoning.predictions)
        reckoning.problems << u"%1 predictions ran, only %2 calls are booked"_s.arg(reckoning.predictions)
                                  .arg(reckoning.calls - reckoning.failed);
    books.equal(u"usage_events WHERE kind = 'message_in'"_s, reckoning.written);
    books.equal(u"usage_events WHERE kind = 'message_out'"_s, reckoning.sent);
    books.none(
        u"(SELECT sum(events) AS events, sum(tokens_in) AS tin, sum(tokens_out) AS tout FROM usage_daily) d, "
        "(SELECT count(*) AS events, sum(tokens_in) AS tin, sum(tokens_out) AS tout FROM usage_events) e "
        "WHERE d.events <> e.events OR d.tin <> e.tin OR d.tout <> e.tout"_s);
    books.none(u"contacts c WHERE c.tokens_in <> (SELECT COALESCE(sum(u.tokens_in), 0) FROM usage_events u "
               "WHERE u.contact_id = c.id)"_s);
}

} // namespace

Reckoning Reckoning::of(EngineSite &site, MessageLoad &load)
{
    Reckoning reckoning;
    const auto observed = site.inSandbox<Observed>([&load](Sandbox &sandbox) {
        return Observed{load.written(), sandbox.evolution().sends(), load.strays(),
                        static_cast<qint64>(sandbox.flowise().predictionCount())};
    });
    reckoning.written = observed.written.size();
    reckoning.sent = observed.sends.size();
    reckoning.predictions = observed.predictions;
    holdAnswers(observed, reckoning);
    if (!site.database().reopen()) {
        reckoning.problems << site.database().error();
        return reckoning;
    }
    const auto ids = awaited(site.database()->read([&reckoning](const Snapshot &snapshot) {
        Books books(snapshot, reckoning);
        holdMessages(books, reckoning);
        holdUsage(books, reckoning);
        return snapshot.list(u"SELECT provider_id FROM messages WHERE role = 'assistant'"_s,
                             [](const Row &row) { return row.text(0); });
    }));
    site.database().close();
    if (!ids) {
        reckoning.problems << ids.error().toLog();
        return reckoning;
    }
    QSet<QString> sent;
    for (const SandboxSend &send : observed.sends)
        sent << send.id;
    if (QSet<QString>(ids->begin(), ids->end()) != sent)
        reckoning.problems << u"the ids of what was sent are not those that are stored"_s;
    return reckoning;
}

QString Reckoning::toString() const
{
    return u"%1 messages, %2 answers sent, %3 predictions ran, %4 calls: %5 answered (%6 of them recovered), "
           "%7 discarded, %8 unknown, %9 failed"_s.arg(written)
               .arg(sent)
               .arg(predictions)
               .arg(calls)
               .arg(answered)
               .arg(recovered)
               .arg(discarded)
               .arg(unknown)
               .arg(failed);
}

QString openWork(EngineSite &site)
{
    const auto open = awaited(site.database()->read([](const Snapshot &snapshot) {
        return snapshot.list(
            u"SELECT 'conversations that await an answer', count(*) FROM conversations "
            "WHERE awaiting_since IS NOT NULL "
            "UNION ALL SELECT 'held by people: ' || holder_reason, count(*) FROM conversations "
            "WHERE holder <> 'ai' GROUP BY holder_reason "
            "UNION ALL SELECT 'calls under way', count(*) FROM calls WHERE state = 'started' "
            "UNION ALL SELECT 'sends ' || state, count(*) FROM outbox "
            "WHERE state IN ('queued', 'sending', 'unknown') GROUP BY state"_s,
            [](const Row &row) { return std::pair(row.text(0), row.int64(1)); });
    }));
    if (!open)
        return open.error().toLog();
    QStringList parts;
    for (const auto &[what, count] : *open) {
        if (count > 0)
            parts << what + u": "_s + QString::number(count);
    }
    return parts.join(u", "_s);
}

} // namespace chatflow::test
