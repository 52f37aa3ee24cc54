// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/exportwording.h"

#include "evolution/evolutiontypes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace chatflow
{

QString ExportWording::title(const ExportHead &head)
{
    //: %1 is the name of a business
    return tr("Conversations of %1").arg(head.tenantName);
}

QString ExportWording::about(const ExportHead &head)
{
    const ExportScope &scope = head.request.scope;
    const QTimeZone &zone = head.request.zone;
    QStringList parts{tr("Exported on %1").arg(day(head.at, zone) + u' ' + time(head.at, zone))};
    if (scope.from)
        parts << tr("from %1").arg(day(*scope.from, zone));
    if (scope.until)
        parts << tr("to %1").arg(day(*scope.until - milliseconds(1), zone));
    //: %1 is the name of a time zone
    parts << tr("times of %1").arg(QString::fromLatin1(zone.id()));
    return parts.join(u" · "_s);
}

QString ExportWording::pageNumber()
{
    return tr("Page %1");
}

QString ExportWording::conversationTitle(const ExportedConversation &conversation)
{
    return QString::fromUtf8(conversation.contactName);
}

QString ExportWording::conversationAbout(const ExportedConversation &conversation, const QTimeZone &zone)
{
    QStringList parts;
    for (const auto &[kind, value] : conversation.identifiers) {
        if (kind == "phone" && value != conversation.contactName)
            parts << QString::fromUtf8(value);
    }
    //: %1 is the name of the business's own number
    parts << tr("wrote to %1").arg(QString::fromUtf8(conversation.instanceName));
    parts << tr("since %1").arg(day(conversation.createdAt, zone));
    parts << tr("%n message(s)", nullptr, static_cast<int>(conversation.messageCount));
    return parts.join(u" · "_s);
}

QString ExportWording::day(Instant at, const QTimeZone &zone)
{
    return QLocale().toString(toDateTime(at).toTimeZone(zone).date(), QLocale::LongFormat);
}

QString ExportWording::time(Instant at, const QTimeZone &zone)
{
    return toDateTime(at).toTimeZone(zone).time().toString(u"HH:mm"_s);
}

QString ExportWording::writer(const ExportedMessage &message, const QByteArray &contactName)
{
    switch (message.role) {
    case Role::User:
        return QString::fromUtf8(contactName);
    case Role::Assistant:
        return tr("AI");
    case Role::Agent:
        return message.author.isEmpty() ? tr("Person") : QString::fromUtf8(message.author);
    case Role::System:
        return {};
    }
    return {};
}

QString ExportWording::kind(const ExportedMessage &message)
{
    if (message.deletedAt)
        return tr("Deleted message");
    const QString kind = QString::fromUtf8(message.kind);
    const auto is = [&kind](MessageKind one) { return kind == toString(one); };
    if (is(MessageKind::Text) || is(MessageKind::ButtonReply) || is(MessageKind::ListReply))
        return {};
    const QString file = QJsonDocument::fromJson(message.metadata)
                             .object()
                             .value("media"_L1)
                             .toObject()
                             .value("file_name"_L1)
                             .toString();
    const auto named = [&file](const QString &name) { return file.isEmpty() ? name : name + u": "_s + file; };
    if (is(MessageKind::Image))
        return named(tr("Photo"));
    if (is(MessageKind::Video))
        return named(tr("Video"));
    if (is(MessageKind::Audio))
        return named(tr("Voice message"));
    if (is(MessageKind::Document))
        return named(tr("Document"));
    if (is(MessageKind::Sticker))
        return tr("Sticker");
    if (is(MessageKind::Location))
        return tr("Location");
    if (is(MessageKind::Contact))
        return tr("Contact card");
    if (is(MessageKind::Reaction))
        return tr("Reaction");
    if (is(MessageKind::Poll))
        return tr("Poll");
    if (is(MessageKind::Protocol) || is(MessageKind::Unsupported))
        return tr("Message that only the telephone shows");
    return kind;
}

QString ExportWording::remark(const ExportedMessage &message)
{
    if (message.delivery == "failed" || message.delivery == "cancelled")
        return tr("not sent");
    if (message.delivery == "unknown")
        return tr("perhaps not sent");
    return message.editedAt ? tr("edited") : QString();
}

} // namespace chatflow
