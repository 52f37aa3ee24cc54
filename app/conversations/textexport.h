// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/exportwriter.h"

namespace chatflow
{

/// Plain text: a line a message, "[2026-11-27 18:05] Ana: …"; further lines of a text are indented.
class TextExport final : public ExportWriter
{
public:
    explicit TextExport(QTimeZone zone);
    void begin(const ExportHead &head) override;
    void conversation(const ExportedConversation &conversation) override;
    void message(const ExportedMessage &message) override;
    void endConversation() override {}
    void end() override {}

private:
    QTimeZone m_zone;
    QByteArray m_contactName;
};

} // namespace chatflow
