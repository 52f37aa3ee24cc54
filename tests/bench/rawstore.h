// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/rawsqlite.h"

#include <QSet>

namespace chatflow
{

struct InboundMessage;

/// A message ready to be stored: its words are folded and what it tells is read already.
struct RawMessage {
    QByteArray id;
    QByteArray phone;
    QByteArray address;
    QByteArray name;
    QByteArray body;
    QByteArray folded;
    qint64 at = 0;
    QByteArray language; ///< what it tells, as folded is known beforehand
    QByteArray feeling = "neutral";
    QByteArray intent;
    qint64 negative = 0;
    qint64 certainty = 0;

    static RawMessage from(const InboundMessage &message);
};

/// What the pipeline leaves in the database, written with the fewest statements that leave the same rows:
/// the limit of the benchmarks. One tenant and one instance, which must be there already.
class RawStore
{
public:
    struct Place {
        qint64 tenant = 1;
        qint64 instance = 1;
        qint64 settingsVersion = 1;
    };
    struct Stored {
        qint64 contact = 0;
        qint64 conversation = 0;
        qint64 message = 0;
    };
    struct Asked {
        Stored question;
        qint64 call = 0;
    };
    struct Answered {
        Asked asked;
        qint64 message = 0;
        qint64 outbox = 0;
    };

    RawStore(const QString &path, const Place &place);

    void begin();
    void commit(); ///< writes the changes, then COMMIT: durable when it returns

    Stored ingest(const RawMessage &message);
    Asked ask(const Stored &stored, const QByteArray &session);
    Answered answer(const Asked &asked, const QByteArray &text, const QByteArray &foldedText,
                    const QByteArray &address);
    void sent(const Answered &answered, const QByteArray &providerId);
    /// The number a query gives.
    qint64 number(const char *sql) { return RawStatement(m_database.handle(), sql).run(); }

private:
    void use(qint64 conversation, qint64 contact, const char *kind, qint64 source, qint64 tokensIn,
             qint64 tokensOut);
    void changed(int kind, qint64 id) { m_changes.insert({kind, id}); }

    RawSqlite m_database;
    Place m_place;
    qint64 m_now = 0;
    QByteArray m_day;
    QSet<std::pair<int, qint64>> m_changes;

    RawStatement m_begin, m_commit, m_change;
    RawStatement m_findContact, m_addContact, m_addIdentifier, m_addConversation;
    RawStatement m_addMessage, m_addReading, m_noteInbound, m_countContact, m_addUsage, m_countDay;
    RawStatement m_addCall, m_finishCall, m_addAnswer, m_noteAnswer, m_settle, m_addOutbox;
    RawStatement m_closeOutbox, m_markSent;
};

} // namespace chatflow
