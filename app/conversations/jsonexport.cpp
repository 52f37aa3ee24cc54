// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/jsonexport.h"

#include "documents/jsontext.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

void appendDigits(char *at, int digits, int value)
{
    for (int i = digits - 1; i >= 0; --i) {
        at[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
}

void appendTime(QByteArray &out, QByteArrayView name, const std::optional<Instant> &at)
{
    if (at)
        appendJsonMember(out, name, isoUtf8(*at));
}

} // namespace

QByteArray isoUtf8(Instant at)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const int year = static_cast<int>(date.year());
    if (year < 0 || year > 9999)
        return toIso(at).toLatin1();
    const auto ms = static_cast<int>((at - day).count());
    QByteArray out("0000-00-00T00:00:00.000Z");
    char *text = out.data();
    appendDigits(text, 4, year);
    appendDigits(text + 5, 2, static_cast<int>(static_cast<unsigned>(date.month())));
    appendDigits(text + 8, 2, static_cast<int>(static_cast<unsigned>(date.day())));
    appendDigits(text + 11, 2, ms / 3'600'000);
    appendDigits(text + 14, 2, ms / 60'000 % 60);
    appendDigits(text + 17, 2, ms / 1000 % 60);
    appendDigits(text + 20, 3, ms % 1000);
    return out;
}

void JsonExport::begin(const ExportHead &head)
{
    m_out += '{';
    appendJsonMember(m_out, "format", "chatflow-export");
    appendJsonMember(m_out, "version", 1);
    appendJsonMember(m_out, "business", head.tenantName.toUtf8());
    appendJsonMember(m_out, "client_id", head.clientId.toUtf8());
    appendJsonMember(m_out, "exported_at", isoUtf8(head.at));
    appendTime(m_out, "from", head.request.scope.from);
    appendTime(m_out, "until", head.request.scope.until);
    appendJsonName(m_out, "conversations");
    m_out += '[';
}

void JsonExport::conversation(const ExportedConversation &conversation)
{
    m_out += m_firstConversation ? "\n{" : ",\n{";
    m_firstConversation = false;
    m_firstMessage = true;
    appendJsonMember(m_out, "id", conversation.id.value());
    appendJsonMember(m_out, "contact", conversation.contact.value());
    appendJsonMember(m_out, "contact_name", conversation.contactName);
    appendJsonName(m_out, "identifiers");
    m_out += '[';
    for (const auto &[kind, value] : conversation.identifiers) {
        m_out += m_out.endsWith('[') ? "{" : ",{";
        appendJsonMember(m_out, "kind", kind);
        appendJsonMember(m_out, "value", value);
        m_out += '}';
    }
    m_out += ']';
    appendJsonMember(m_out, "address", conversation.address);
    appendJsonMember(m_out, "instance", conversation.instanceName);
    appendJsonMember(m_out, "holder", conversation.holder);
    appendJsonMember(m_out, "created_at", isoUtf8(conversation.createdAt));
    appendJsonMember(m_out, "message_count", conversation.messageCount);
    appendJsonMember(m_out, "tokens_in", conversation.tokensIn);
    appendJsonMember(m_out, "tokens_out", conversation.tokensOut);
    appendJsonName(m_out, "messages");
    m_out += '[';
}

void JsonExport::message(const ExportedMessage &message)
{
    m_out += m_firstMessage ? "\n{" : ",\n{";
    m_firstMessage = false;
    appendJsonMember(m_out, "id", message.id.value());
    appendJsonMember(m_out, "at", isoUtf8(message.at));
    appendJsonMember(m_out, "role", toString(message.role).toLatin1());
    appendJsonMember(m_out, "kind", message.kind);
    appendJsonMember(m_out, "text", message.body);
    appendJsonMember(m_out, "delivery", message.delivery);
    appendJsonMember(m_out, "provider_id", message.providerId);
    appendJsonMember(m_out, "author", message.author);
    appendTime(m_out, "edited_at", message.editedAt);
    appendTime(m_out, "deleted_at", message.deletedAt);
    if (!message.metadata.isEmpty()) {
        appendJsonName(m_out, "metadata");
        m_out += message.metadata; // it is JSON already
    }
    m_out += '}';
}

void JsonExport::endConversation()
{
    m_out += "]}";
}

void JsonExport::end()
{
    m_out += "\n]}\n";
}

} // namespace chatflow
