// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/jsonreader.h"
#include "base/random.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace chatflow
{

/// One thing that goes wrong on demand in a sandbox server.
struct Fault {
    enum class Kind {
        Slow,   ///< waits `delay`; before the request is worked on, or (Stage::AfterEffect) before it is
                ///< answered
        Status, ///< answers `status` (429 with Retry-After `retryAfter`)
        MalformedJson, ///< 200 and JSON that stops in the middle
        Html,          ///< 200 text/html, as a proxy or a wrong address answers
        CutStream,     ///< cuts the connection once `afterBytes` of the answer's body have gone out
        Hang,          ///< never answers; the connection stays open
        Drop,          ///< cuts the connection at `stage`
        // events of Evolution; `path` then matches the event's name, e.g. "messages.upsert"
        DuplicateEvent, ///< emitted twice
        ReorderEvent,   ///< held back until after the next event
        LoseEvent,      ///< never emitted
        DelayEvent,     ///< emitted `delay` later
    };
    /// How far the server gets with the request before the fault shows.
    enum class Stage {
        BeforeRead,  ///< its head has arrived, its body is not read
        AfterRead,   ///< read whole, nothing done
        AfterEffect, ///< done (stored, sent …), but the answer is not what it should be
    };

    Kind kind = Kind::Status;
    Stage stage = Stage::AfterRead;
    QByteArray method; ///< empty: any
    QString path;      ///< exact, or with '*' for any run of characters; empty: any
    int skip = 0;      ///< the first so many matches are spared
    int count = 1;     ///< how many times it happens; -1: always
    double probability = 1.0;
    milliseconds delay{0};
    int status = 500;
    int retryAfter = 0; ///< seconds; 0: no such header
    qint64 afterBytes = 0;

    bool isEvent() const { return kind >= Kind::DuplicateEvent; }
    /// Reads `{"kind":"drop","stage":"afterEffect","path":"/message/*","count":2,…}`; faults are recorded in
    /// `json`.
    static Fault fromJson(const JsonReader &json);
};

/// The faults that a sandbox server works through. Lives in the thread of its server.
class Faults
{
public:
    explicit Faults(Random &random)
        : m_random(random)
    {
    }

    void add(const Fault &fault) { m_faults.append(fault); }
    void clear() { m_faults.clear(); }
    bool isEmpty() const { return m_faults.isEmpty(); }
    /// Faults that have not happened as often as asked for.
    qsizetype pending() const { return m_faults.size(); }

    /// The fault for this request, if any; counts it.
    std::optional<Fault> takeForRequest(const QByteArray &method, const QString &path);
    /// The fault for this event, if any; counts it.
    std::optional<Fault> takeForEvent(const QString &event);

private:
    std::optional<Fault> take(bool event, const QByteArray &method, const QString &path);

    Random &m_random;
    QList<Fault> m_faults;
};

} // namespace chatflow
