// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace chatflow
{

struct MailAttachment {
    QString name;
    QString type; ///< "application/pdf"; empty: unknown
    QByteArray bytes;
};

/// One mail that the program writes by itself.
struct MailMessage {
    QStringList to;
    QString subject;
    QString text;
    QString html; ///< the same, for programs that show it; empty: none
    QList<MailAttachment> attachments;
    /// What makes it this one and no other, whenever it is sent: the part of Message-ID before the @.
    QString id;
    Instant date;
};

} // namespace chatflow
