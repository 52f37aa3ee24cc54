// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/exportpen.h"

namespace chatflow
{

ExportPen::ExportPen(ExportHead head)
    : m_head(std::move(head))
    , m_file(m_head.request.path)
{
}

Result<> ExportPen::flush()
{
    return m_file.write(m_writer->take());
}

Result<> ExportPen::begin()
{
    CHATFLOW_TRY(m_file.open());
    auto writer = makeExportWriter(m_head.request, m_file.device());
    if (!writer)
        return fail(writer.error());
    m_writer = std::move(*writer);
    m_writer->begin(m_head);
    return {};
}

Result<> ExportPen::write(const ExportBatch &batch)
{
    for (const ExportStretch &stretch : batch.stretches) {
        if (stretch.begins) {
            m_writer->conversation(*stretch.begins);
            ++m_progress.conversations;
        }
        for (const ExportedMessage &message : stretch.messages) {
            m_writer->message(message);
            if (m_writer->isFull())
                CHATFLOW_TRY(flush());
        }
        m_progress.messages += stretch.messages.size();
        if (stretch.ends)
            m_writer->endConversation();
    }
    return m_file.problem();
}

Result<ExportOutcome> ExportPen::finish()
{
    m_writer->end();
    CHATFLOW_TRY(flush());
    CHATFLOW_TRY(m_file.problem());
    const qint64 bytes = m_file.size();
    CHATFLOW_TRY(m_file.finish());
    return ExportOutcome{.path = m_file.path(),
                         .messages = m_progress.messages,
                         .conversations = m_progress.conversations,
                         .bytes = bytes};
}

} // namespace chatflow
