// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "conversations/conversationfilter.h"

#include <QString>
#include <QTimeZone>

#include <optional>

namespace chatflow
{

enum class ExportFormat { Json, Csv, Html, Pdf, Text };
QString toString(ExportFormat format); ///< "json", …: also the end of a file's name
std::optional<ExportFormat> exportFormatFromString(QStringView text);

/// What a row of a CSV file is.
enum class ExportRows { Messages, Conversations };

/// Which conversations of a tenant, and what of them: all that is set must be so; all by default.
struct ExportScope {
    ConversationId conversation;
    ContactId contact;
    ConversationFilter filter;
    std::optional<Instant> from;  ///< messages from here on
    std::optional<Instant> until; ///< messages before
    bool notes = false;           ///< also private notes, which contacts never see

    bool hasRange() const { return from || until; }
};

/// A file to be written.
struct ExportRequest {
    TenantId tenant;
    ExportScope scope;
    ExportFormat format = ExportFormat::Json;
    ExportRows rows = ExportRows::Messages;
    QString path;
    QTimeZone zone = QTimeZone::utc(); ///< in which people read the times; JSON has UTC
};

struct ExportProgress {
    qint64 messages = 0;
    qint64 allMessages = 0; ///< as they were counted at the beginning, whatever the range
    qint64 conversations = 0;

    bool operator==(const ExportProgress &) const = default;
};

/// What was written.
struct ExportOutcome {
    QString path;
    qint64 messages = 0;
    qint64 conversations = 0;
    qint64 bytes = 0;
};

} // namespace chatflow
