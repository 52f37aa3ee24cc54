// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/csvexport.h"

#include "documents/csvtext.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// As spreadsheets read a time.
QByteArray cellOf(Instant at, const QTimeZone &zone)
{
    return toDateTime(at).toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm:ss"_s).toLatin1();
}

QByteArray phoneOf(const ExportedConversation &conversation)
{
    for (const auto &[kind, value] : conversation.identifiers) {
        if (kind == "phone")
            return value;
    }
    return {};
}

QByteArray csvNumber(qint64 number)
{
    return QByteArray::number(number);
}

} // namespace

CsvMessageExport::CsvMessageExport(QTimeZone zone)
    : m_zone(std::move(zone))
{
}

void CsvMessageExport::begin(const ExportHead &)
{
    m_out += csvBeginning;
    appendCsvRow(m_out, {"conversation", "contact", "phone", "number", "message", "time", "role", "author",
                         "kind", "text", "delivery", "edited", "deleted"});
}

void CsvMessageExport::conversation(const ExportedConversation &conversation)
{
    m_conversation = conversation;
}

void CsvMessageExport::message(const ExportedMessage &message)
{
    appendCsvRow(m_out,
                 {csvNumber(m_conversation.id.value()), m_conversation.contactName, phoneOf(m_conversation),
                  m_conversation.instanceName, csvNumber(message.id.value()), cellOf(message.at, m_zone),
                  toString(message.role).toLatin1(), message.author, message.kind, message.body,
                  message.delivery, message.editedAt ? cellOf(*message.editedAt, m_zone) : QByteArray(),
                  message.deletedAt ? cellOf(*message.deletedAt, m_zone) : QByteArray()});
}

CsvConversationExport::CsvConversationExport(QTimeZone zone)
    : m_zone(std::move(zone))
{
}

void CsvConversationExport::begin(const ExportHead &)
{
    m_out += csvBeginning;
    appendCsvRow(m_out, {"conversation", "contact", "phone", "number", "holder", "started", "first_message",
                         "last_message", "messages", "from_contact", "from_ai", "from_people", "tokens_in",
                         "tokens_out"});
}

void CsvConversationExport::conversation(const ExportedConversation &conversation)
{
    m_conversation = conversation;
    m_first.reset();
    m_count = m_fromContact = m_fromAi = m_fromPeople = 0;
}

void CsvConversationExport::message(const ExportedMessage &message)
{
    if (!m_first)
        m_first = message.at;
    m_last = message.at;
    ++m_count;
    if (message.role == Role::User)
        ++m_fromContact;
    else if (message.role == Role::Assistant)
        ++m_fromAi;
    else if (message.role == Role::Agent)
        ++m_fromPeople;
}

void CsvConversationExport::endConversation()
{
    appendCsvRow(m_out,
                 {csvNumber(m_conversation.id.value()), m_conversation.contactName, phoneOf(m_conversation),
                  m_conversation.instanceName, m_conversation.holder,
                  cellOf(m_conversation.createdAt, m_zone), m_first ? cellOf(*m_first, m_zone) : QByteArray(),
                  m_first ? cellOf(m_last, m_zone) : QByteArray(), csvNumber(m_count),
                  csvNumber(m_fromContact), csvNumber(m_fromAi), csvNumber(m_fromPeople),
                  csvNumber(m_conversation.tokensIn), csvNumber(m_conversation.tokensOut)});
}

} // namespace chatflow
