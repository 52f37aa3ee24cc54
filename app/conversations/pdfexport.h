// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/exportwriter.h"
#include "documents/pdfpages.h"

namespace chatflow
{

/// A PDF to be read and printed.
class PdfExport final : public ExportWriter
{
public:
    PdfExport(QTimeZone zone, QIODevice &device);
    void begin(const ExportHead &head) override;
    void conversation(const ExportedConversation &conversation) override;
    void message(const ExportedMessage &message) override;
    void endConversation() override {}
    void end() override;

private:
    QTimeZone m_zone;
    QIODevice &m_device;
    std::unique_ptr<PdfPages> m_pages;
    QByteArray m_contactName;
    QDate m_day;
};

} // namespace chatflow
