// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/rawstore.h"
#include "conversations/ingest.h"
#include "storage/database.h"

#include <QTemporaryDir>

#include <memory>

namespace chatflow
{

class Workspace;

struct ReadEvent {
    EvolutionEvent event;
    std::optional<MessageReading> reading;
};

/// Two workspaces that begin alike, beside each other on one disk: one behind our storage layer, one behind
/// SQLite's C API.
class StorePair
{
public:
    StorePair();
    ~StorePair();

    Database &database();
    RawStore &raw() { return *m_raw; }

    /// Events with what they tell, as InstanceWorker reads them before it stores them.
    QList<ReadEvent> read(const QList<EvolutionEvent> &events) const;
    /// Stores the messages in one write, as InstanceWorker does; returns when they are durable.
    void ingest(const QList<ReadEvent> &events);
    /// Returns when the writer has nothing left to do, its housekeeping included.
    void settle();
    void ingestRaw(const QList<RawMessage> &messages);
    /// Throws when the two differ in what they hold: then the limit is none.
    void compare();

private:
    QTemporaryDir m_folder;
    std::shared_ptr<Workspace> m_workspace;
    IngestRules m_rules;
    std::unique_ptr<RawStore> m_raw;
};

} // namespace chatflow
