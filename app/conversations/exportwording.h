// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/exportwriter.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace chatflow
{

/// The words of an export for people, in the language of the program.
class ExportWording
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::ExportWording)

public:
    static QString title(const ExportHead &head);
    /// When it was made and what it is limited to.
    static QString about(const ExportHead &head);
    static QString pageNumber();
    /// Name, number and the business's own number.
    static QString conversationTitle(const ExportedConversation &conversation);
    static QString conversationAbout(const ExportedConversation &conversation, const QTimeZone &zone);
    static QString day(Instant at, const QTimeZone &zone);
    static QString time(Instant at, const QTimeZone &zone);
    /// Who wrote it.
    static QString writer(const ExportedMessage &message, const QByteArray &contactName);
    /// What stands for a message that is no text, and for a deleted one; empty for a text.
    static QString kind(const ExportedMessage &message);
    /// What else is to be told: edited, not sent; empty mostly.
    static QString remark(const ExportedMessage &message);
};

} // namespace chatflow
