// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/storepair.h"

#include "bench/required.h"
#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

StorePair::StorePair()
{
    WorkspaceConfig config;
    config.location = m_folder.filePath(u"ours.chatflow"_s);
    config.secretsInMemory = true;
    m_workspace = required(Workspace::open(config));
    const auto all = SystemPrincipal::allTenants();
    const Actor &actor = m_workspace->localActor();
    const Tenant tenant =
        required(m_workspace->tenants().add(all, actor, {u"bench"_s, u"Bench"_s, TenantSettings()}));
    const Instance instance = required(
        m_workspace->tenants().addInstance(all, actor, tenant.id, u"http://127.0.0.1:1"_s, u"bench"_s));
    m_rules = IngestRules{tenant.id, instance.id, QTimeZone::utc(), TenantSettings().answering.maxAge};
    const QString copy = m_folder.filePath(u"raw.chatflow"_s);
    required(database().backup(copy));
    m_raw = std::make_unique<RawStore>(
        copy, RawStore::Place{tenant.id.value(), instance.id.value(), tenant.settingsVersion});
}

StorePair::~StorePair() = default;

Database &StorePair::database()
{
    return m_workspace->database();
}

QList<ReadEvent> StorePair::read(const QList<EvolutionEvent> &events) const
{
    QList<ReadEvent> all;
    for (const EvolutionEvent &event : events)
        all << ReadEvent{event, Ingest::readAhead(m_rules, event)};
    return all;
}

void StorePair::ingest(const QList<ReadEvent> &events)
{
    auto writing = database().write([rules = m_rules, events](Transaction &tx) -> Result<> {
        for (const ReadEvent &event : events) {
            const auto stored = Ingest::event(tx, rules, event.event, event.reading);
            if (!stored)
                return fail(stored.error());
        }
        return {};
    });
    writing.waitForFinished();
    required(takeResult(writing));
}

void StorePair::settle()
{
    auto writing = database().write([](Transaction &) { return Result<>(); });
    writing.waitForFinished();
}

void StorePair::ingestRaw(const QList<RawMessage> &messages)
{
    m_raw->begin();
    for (const RawMessage &message : messages)
        m_raw->ingest(message);
    m_raw->commit();
}

void StorePair::compare()
{
    for (const char *sql :
         {"SELECT COUNT(*) FROM messages", "SELECT SUM(LENGTH(body) + LENGTH(folded)) FROM messages",
          "SELECT SUM(awaits_answer) FROM messages", "SELECT COUNT(*) FROM conversations",
          "SELECT SUM(message_count * 1000 + unread) FROM conversations",
          "SELECT SUM(last_message_id) FROM conversations", "SELECT COUNT(awaiting_since) FROM conversations",
          "SELECT SUM(message_count) FROM contacts", "SELECT COUNT(*) FROM contact_identifiers",
          "SELECT COUNT(*) FROM usage_events", "SELECT SUM(events) FROM usage_daily",
          "SELECT COUNT(*) FROM message_search WHERE message_search MATCH 'horas OR hours OR gracias'"}) {
        auto reading = database().read(
            [sql](const Snapshot &snapshot) { return snapshot.number(QString::fromLatin1(sql)); });
        reading.waitForFinished();
        const qint64 ours = required(takeResult(reading));
        const qint64 raw = m_raw->number(sql);
        if (ours != raw)
            throw std::runtime_error(
                u"ours and the raw store differ: %1 gives %2 and %3"_s.arg(QString::fromLatin1(sql))
                    .arg(ours)
                    .arg(raw)
                    .toStdString());
    }
}

} // namespace chatflow
