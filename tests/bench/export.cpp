// SPDX-License-Identifier: GPL-3.0-or-later
// The whole workspace as JSON, a file a tenant, against the same bytes written straight from SQLite's C API.
#include "accounts/actorstore.h"
#include "base/clock.h"
#include "bench/benchmarks.h"
#include "bench/filledworkspace.h"
#include "bench/rawsqlite.h"
#include "bench/required.h"
#include "bench/samples.h"
#include "conversations/conversationexport.h"
#include "conversations/jsonexport.h"
#include "documents/jsontext.h"
#include "storage/database.h"
#include "tenants/tenantdirectory.h"

#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// A number of /proc/self/status in MB; 0 where there is none.
double memoryOf(const QByteArray &name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(QByteArray(name + ':')))
            return line.mid(name.size() + 1).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

struct Column {
    sqlite3_stmt *statement;
    QByteArrayView text(int column) const
    {
        return {sqlite3_column_text(statement, column), sqlite3_column_bytes(statement, column)};
    }
    qint64 number(int column) const { return sqlite3_column_int64(statement, column); }
};

sqlite3_stmt *prepared(const RawSqlite &database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database.handle(), sql, -1, &statement, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(database.handle()));
    return statement;
}

/// The plainest program that writes the same bytes: rows into one buffer, the buffer into a file.
class StraightExport
{
public:
    explicit StraightExport(const QString &workspace)
        : m_database(workspace)
        , m_conversations(prepared(m_database, "SELECT c.id, c.contact_id, p.name, c.address, n.name, "
                                               "c.holder, c.created_at, c.message_count, c.tokens_in, "
                                               "c.tokens_out FROM conversations c JOIN contacts p ON p.id = "
                                               "c.contact_id JOIN instances n ON n.id = "
                                               "c.instance_id WHERE +c.tenant_id = ? ORDER BY c.id"))
        , m_identifiers(prepared(m_database,
                                 "SELECT kind, value FROM contact_identifiers WHERE contact_id = ? ORDER BY "
                                 "kind DESC, value"))
        , m_messages(prepared(
              m_database,
              "SELECT m.id, m.role, m.kind, m.body, m.at, m.delivery, m.provider_id, a.name, m.metadata, "
              "m.edited_at, m.deleted_at FROM messages m LEFT JOIN actors a ON a.id = m.author_id WHERE "
              "m.conversation_id = ? AND m.kind NOT IN ('mark', 'note') ORDER BY m.at, m.id"))
    {
    }
    ~StraightExport()
    {
        for (sqlite3_stmt *statement : {m_conversations, m_identifiers, m_messages})
            sqlite3_finalize(statement);
    }
    StraightExport(const StraightExport &) = delete;
    StraightExport &operator=(const StraightExport &) = delete;

    void write(TenantId tenant, const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            throw std::runtime_error("the file cannot be written");
        sqlite3_bind_int64(m_conversations, 1, tenant.value());
        const Column row{m_conversations};
        for (bool first = true; sqlite3_step(m_conversations) == SQLITE_ROW; first = false) {
            m_out += first ? "\n{" : ",\n{";
            conversation(row);
            messages(row.number(0), file);
            m_out += "]}";
        }
        sqlite3_reset(m_conversations);
        m_out += "\n]}\n";
        file.write(std::exchange(m_out, {}));
        ::fsync(file.handle()); // as whoever promises a whole file must
    }

private:
    void conversation(const Column &row)
    {
        appendJsonMember(m_out, "id", row.number(0));
        appendJsonMember(m_out, "contact", row.number(1));
        QByteArray list;
        QByteArray name = row.text(2).toByteArray();
        sqlite3_bind_int64(m_identifiers, 1, row.number(1));
        const Column identifier{m_identifiers};
        while (sqlite3_step(m_identifiers) == SQLITE_ROW) {
            list += list.isEmpty() ? "{" : ",{";
            appendJsonMember(list, "kind", identifier.text(0));
            appendJsonMember(list, "value", identifier.text(1));
            list += '}';
            if (name.isEmpty())
                name = identifier.text(1).toByteArray();
        }
        sqlite3_reset(m_identifiers);
        appendJsonMember(m_out, "contact_name", name);
        appendJsonName(m_out, "identifiers");
        m_out += '[' + list + ']';
        appendJsonMember(m_out, "address", row.text(3));
        appendJsonMember(m_out, "instance", row.text(4));
        appendJsonMember(m_out, "holder", row.text(5));
        appendJsonMember(m_out, "created_at", isoUtf8(instantFromMs(row.number(6))));
        appendJsonMember(m_out, "message_count", row.number(7));
        appendJsonMember(m_out, "tokens_in", row.number(8));
        appendJsonMember(m_out, "tokens_out", row.number(9));
        appendJsonName(m_out, "messages");
        m_out += '[';
    }

    void time(const Column &row, QByteArrayView name, int column)
    {
        if (sqlite3_column_type(row.statement, column) != SQLITE_NULL)
            appendJsonMember(m_out, name, isoUtf8(instantFromMs(row.number(column))));
    }

    void messages(qint64 conversation, QFile &file)
    {
        sqlite3_bind_int64(m_messages, 1, conversation);
        const Column row{m_messages};
        for (bool first = true; sqlite3_step(m_messages) == SQLITE_ROW; first = false) {
            m_out += first ? "\n{" : ",\n{";
            appendJsonMember(m_out, "id", row.number(0));
            time(row, "at", 4);
            appendJsonMember(m_out, "role", row.text(1));
            appendJsonMember(m_out, "kind", row.text(2));
            appendJsonMember(m_out, "text", row.text(3));
            appendJsonMember(m_out, "delivery", row.text(5));
            appendJsonMember(m_out, "provider_id", row.text(6));
            appendJsonMember(m_out, "author", row.text(7));
            time(row, "edited_at", 9);
            time(row, "deleted_at", 10);
            if (row.text(8).size() > 2) {
                appendJsonName(m_out, "metadata");
                m_out.append(row.text(8));
            }
            m_out += '}';
            if (m_out.size() >= 1 << 18)
                file.write(std::exchange(m_out, {}));
        }
        sqlite3_reset(m_messages);
    }

    RawSqlite m_database;
    QByteArray m_out;
    sqlite3_stmt *m_conversations;
    sqlite3_stmt *m_identifiers;
    sqlite3_stmt *m_messages;
};

/// What follows the head, which tells when it was made.
QByteArray bodyOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray all = file.readAll();
    return all.mid(all.indexOf('\n'));
}

} // namespace

QList<Figure> benchExport(const Effort &effort)
{
    const QTemporaryDir folder;
    const QString workspace = copyOfFilledWorkspace(effort, folder.path());
    SystemClock clock;
    const auto database = required(Database::open({.location = workspace, .password = {}}, clock));
    const Actor actor = required(database->write(
        [](Transaction &tx) { return ActorStore::findOrCreate(tx, Actor::Kind::System, u"bench"_s); }));
    TenantDirectory directory(*database);
    const auto tenants = required(directory.tenants(SystemPrincipal::allTenants()));
    ConversationExport service(*database);
    const auto ourPath = [&](TenantId id) { return folder.filePath(u"ours-%1.json"_s.arg(id.value())); };
    const auto rawPath = [&](TenantId id) { return folder.filePath(u"raw-%1.json"_s.arg(id.value())); };
    const auto measureOurs = [&] {
        return msOf([&] {
            for (const Tenant &tenant : tenants)
                required(
                    test::awaited(service.write(actor, {.tenant = tenant.id, .path = ourPath(tenant.id)}),
                                  std::chrono::minutes(10)));
        });
    };
    const auto measureRaw = [&] {
        return msOf([&] {
            StraightExport straight(workspace);
            for (const Tenant &tenant : tenants)
                straight.write(tenant.id, rawPath(tenant.id));
        });
    };
    measureRaw(); // reads the file into the system's memory, for both
    Samples ours;
    Samples raw;
    double memory = 0;
    for (int round = 0; round < effort.of(3, 1); ++round) {
        const double before = memoryOf("VmRSS");
        forgetPeak();
        ours.add(measureOurs() / 1000);
        memory = std::max(memory, memoryOf("VmHWM") - before);
        raw.add(measureRaw() / 1000);
    }
    for (const Tenant &tenant : tenants) {
        if (bodyOf(ourPath(tenant.id)) != bodyOf(rawPath(tenant.id)))
            throw std::runtime_error("the two exports differ");
    }
    return {{u"export"_s, ours.median(), u"s"_s, raw.median(), 2.0},
            {u"export_memory"_s, std::max(memory, 0.0), u"MB"_s, std::nullopt, 64.0}};
}

} // namespace chatflow
