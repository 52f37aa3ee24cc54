// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/exportwriter.h"

namespace chatflow
{

/// One page to be read in a browser, bubble by bubble, that needs nothing else.
class HtmlExport final : public ExportWriter
{
public:
    explicit HtmlExport(QTimeZone zone);
    void begin(const ExportHead &head) override;
    void conversation(const ExportedConversation &conversation) override;
    void message(const ExportedMessage &message) override;
    void endConversation() override {}
    void end() override;

private:
    QTimeZone m_zone;
    QByteArray m_contactName;
    QDate m_day;
};

} // namespace chatflow
