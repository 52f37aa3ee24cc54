// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "conversations/exportedrows.h"
#include "conversations/exportrequest.h"

#include <QByteArray>

#include <memory>

class QIODevice;

namespace chatflow
{

/// What stands above an export.
struct ExportHead {
    QString tenantName;
    QString clientId;
    Instant at;
    ExportRequest request;
};

/// One format of an export. It is fed in order: begin(), then for each conversation its row, its messages and
/// its end, then end(); what it made is taken from it in between.
class ExportWriter
{
public:
    virtual ~ExportWriter() = default;
    virtual void begin(const ExportHead &head) = 0;
    virtual void conversation(const ExportedConversation &conversation) = 0;
    virtual void message(const ExportedMessage &message) = 0;
    virtual void endConversation() = 0;
    virtual void end() = 0;

    /// What is to be written now.
    QByteArray take() { return std::exchange(m_out, {}); }
    /// Whether there is enough of it to be written.
    bool isFull() const { return m_out.size() >= fullAt; }

protected:
    QByteArray m_out;

private:
    static constexpr qsizetype fullAt = 1 << 18;
};

/// `device` is for what cannot be taken as bytes (PDF). InvalidArgument for a format this program cannot
/// write.
Result<std::unique_ptr<ExportWriter>> makeExportWriter(const ExportRequest &request, QIODevice &device);

} // namespace chatflow
