// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/pdfexport.h"

#include "conversations/exportwording.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int oursIndent = 2; ///< what the business wrote stands to the right, in tenths of the width

} // namespace

PdfExport::PdfExport(QTimeZone zone, QIODevice &device)
    : m_zone(std::move(zone))
    , m_device(device)
{
}

void PdfExport::begin(const ExportHead &head)
{
    const QString title = ExportWording::title(head);
    m_pages = std::make_unique<PdfPages>(m_device, title, ExportWording::pageNumber());
    m_pages->add(PdfPages::Style::Title, title);
    m_pages->add(PdfPages::Style::Small, ExportWording::about(head));
}

void PdfExport::conversation(const ExportedConversation &conversation)
{
    m_contactName = conversation.contactName;
    m_day = {};
    m_pages->space(2);
    m_pages->add(PdfPages::Style::Heading, ExportWording::conversationTitle(conversation));
    m_pages->add(PdfPages::Style::Small, ExportWording::conversationAbout(conversation, m_zone));
}

void PdfExport::message(const ExportedMessage &message)
{
    const QDate day = toDateTime(message.at).toTimeZone(m_zone).date();
    if (day != m_day) {
        m_day = day;
        m_pages->space(1);
        m_pages->add(PdfPages::Style::Centred, ExportWording::day(message.at, m_zone));
    }
    const int indent = message.role == Role::User ? 0 : oursIndent;
    QStringList who{ExportWording::writer(message, m_contactName), ExportWording::time(message.at, m_zone),
                    ExportWording::remark(message)};
    who.removeAll(QString());
    MarkedText text = MarkedText::of(QString::fromUtf8(message.body));
    if (QString before = ExportWording::kind(message); !before.isEmpty()) {
        if (!text.text.isEmpty())
            before += u" – ";
        text.text.prepend(before);
        for (MarkedText::Span &span : text.spans)
            span.start += before.size();
    }
    m_pages->space(0.4);
    m_pages->add(PdfPages::Style::Small, who.join(u" · "_s), indent);
    m_pages->add(PdfPages::Style::Text, text, indent);
}

void PdfExport::end()
{
    m_pages->finish();
}

} // namespace chatflow
