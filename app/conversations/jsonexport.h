// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/exportwriter.h"

namespace chatflow
{

/// {"format": "chatflow-export", "version": 1, …, "conversations": [{…, "messages": [{…}]}]}: all that is
/// kept, times in UTC, what is empty left out.
class JsonExport final : public ExportWriter
{
public:
    void begin(const ExportHead &head) override;
    void conversation(const ExportedConversation &conversation) override;
    void message(const ExportedMessage &message) override;
    void endConversation() override;
    void end() override;

private:
    bool m_firstConversation = true;
    bool m_firstMessage = true;
};

/// "2026-11-27T18:05:00.000Z", as toIso(), without going through a QDateTime.
QByteArray isoUtf8(Instant at);

} // namespace chatflow
