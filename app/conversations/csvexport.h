// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/exportwriter.h"

namespace chatflow
{

/// A row a message. The names in the first row are the same in every language, for programs and spreadsheets.
class CsvMessageExport final : public ExportWriter
{
public:
    explicit CsvMessageExport(QTimeZone zone);
    void begin(const ExportHead &head) override;
    void conversation(const ExportedConversation &conversation) override;
    void message(const ExportedMessage &message) override;
    void endConversation() override {}
    void end() override {}

private:
    QTimeZone m_zone;
    ExportedConversation m_conversation;
};

/// A row a conversation, with what was counted of its messages.
class CsvConversationExport final : public ExportWriter
{
public:
    explicit CsvConversationExport(QTimeZone zone);
    void begin(const ExportHead &head) override;
    void conversation(const ExportedConversation &conversation) override;
    void message(const ExportedMessage &message) override;
    void endConversation() override;
    void end() override {}

private:
    QTimeZone m_zone;
    ExportedConversation m_conversation;
    std::optional<Instant> m_first;
    Instant m_last;
    qint64 m_count = 0;
    qint64 m_fromContact = 0;
    qint64 m_fromAi = 0;
    qint64 m_fromPeople = 0;
};

} // namespace chatflow
