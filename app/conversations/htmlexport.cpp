// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/htmlexport.h"

#include "base/markedtext.h"
#include "conversations/exportwording.h"
#include "documents/htmlpage.h"

#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

void appendElement(QByteArray &out, QByteArrayView begin, const QString &text, QByteArrayView end)
{
    if (text.isEmpty())
        return;
    out.append(begin.data(), begin.size());
    appendHtmlText(out, text.toUtf8());
    out.append(end.data(), end.size());
}

struct MarkTag {
    MarkedText::Style style;
    const char *begin;
    const char *end;
};
constexpr std::array markTags{
    MarkTag{MarkedText::Bold, "<b>", "</b>"}, MarkTag{MarkedText::Italic, "<i>", "</i>"},
    MarkTag{MarkedText::Struck, "<s>", "</s>"}, MarkTag{MarkedText::Code, "<code>", "</code>"}};

/// What a message says, as the thread shows it.
void appendMarked(QByteArray &out, const QByteArray &body)
{
    const MarkedText marked = MarkedText::of(QString::fromUtf8(body));
    qsizetype at = 0;
    for (const MarkedText::Span &span : marked.spans) {
        appendHtmlText(out, marked.text.sliced(at, span.start - at).toUtf8());
        for (const MarkTag &tag : markTags) {
            if (span.styles & tag.style)
                out += tag.begin;
        }
        appendHtmlText(out, marked.text.sliced(span.start, span.length).toUtf8());
        for (auto tag = markTags.rbegin(); tag != markTags.rend(); ++tag) {
            if (span.styles & tag->style)
                out += tag->end;
        }
        at = span.start + span.length;
    }
    appendHtmlText(out, marked.text.sliced(at).toUtf8());
}

} // namespace

HtmlExport::HtmlExport(QTimeZone zone)
    : m_zone(std::move(zone))
{
}

void HtmlExport::begin(const ExportHead &head)
{
    const QString title = ExportWording::title(head);
    m_out += htmlPageBeginning(title.toUtf8(), QLocale().bcp47Name().toLatin1());
    appendElement(m_out, "<h1>", title, "</h1>\n");
    appendElement(m_out, "<p class=\"about\">", ExportWording::about(head), "</p>\n");
}

void HtmlExport::conversation(const ExportedConversation &conversation)
{
    m_contactName = conversation.contactName;
    m_day = {};
    appendElement(m_out, "<h2>", ExportWording::conversationTitle(conversation), "</h2>\n");
    appendElement(m_out, "<p class=\"about\">", ExportWording::conversationAbout(conversation, m_zone),
                  "</p>\n");
}

void HtmlExport::message(const ExportedMessage &message)
{
    const QDate day = toDateTime(message.at).toTimeZone(m_zone).date();
    if (day != m_day) {
        m_day = day;
        appendElement(m_out, "<p class=\"day\">", ExportWording::day(message.at, m_zone), "</p>\n");
    }
    m_out += "<div class=\"m ";
    m_out += toString(message.role).toLatin1();
    m_out += "\">";
    QStringList who{ExportWording::writer(message, m_contactName), ExportWording::time(message.at, m_zone),
                    ExportWording::remark(message)};
    who.removeAll(QString());
    appendElement(m_out, "<p class=\"who\">", who.join(u" · "_s), "</p>");
    appendElement(m_out, "<span class=\"kind\">", ExportWording::kind(message), "</span> ");
    appendMarked(m_out, message.body);
    m_out += "</div>\n";
}

void HtmlExport::end()
{
    m_out += htmlPageEnd();
}

} // namespace chatflow
