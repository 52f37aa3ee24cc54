// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/textexport.h"

#include "conversations/exportwording.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

TextExport::TextExport(QTimeZone zone)
    : m_zone(std::move(zone))
{
}

void TextExport::begin(const ExportHead &head)
{
    m_out += ExportWording::title(head).toUtf8() + '\n' + ExportWording::about(head).toUtf8() + '\n';
}

void TextExport::conversation(const ExportedConversation &conversation)
{
    m_contactName = conversation.contactName;
    m_out += "\n== " + ExportWording::conversationTitle(conversation).toUtf8() + " ==\n" +
             ExportWording::conversationAbout(conversation, m_zone).toUtf8() + "\n\n";
}

void TextExport::message(const ExportedMessage &message)
{
    QStringList parts{ExportWording::kind(message), QString::fromUtf8(message.body)};
    parts.removeAll(QString());
    QString text = parts.join(u" – "_s);
    if (const QString remark = ExportWording::remark(message); !remark.isEmpty())
        text += u" ("_s + remark + u')';
    // A line of a text must not look like another message.
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(u'\n', u"\n    "_s).remove(QChar(0));
    const QString writer = ExportWording::writer(message, m_contactName);
    m_out +=
        u"[%1] "_s.arg(toDateTime(message.at).toTimeZone(m_zone).toString(u"yyyy-MM-dd HH:mm"_s)).toUtf8() +
        (writer.isEmpty() ? QString() : writer + u": "_s).toUtf8() + text.toUtf8() + '\n';
}

} // namespace chatflow
