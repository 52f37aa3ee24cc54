// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdfpages.h"

#include <QFont>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>
#include <QTextOption>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int dotsPerInch = 300;
constexpr qreal marginMm = 18;

QList<QTextLayout::FormatRange> markFormats(const MarkedText &text)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const MarkedText::Span &span : text.spans) {
        QTextCharFormat format;
        if (span.styles & MarkedText::Bold)
            format.setFontWeight(QFont::Bold);
        if (span.styles & MarkedText::Italic)
            format.setFontItalic(true);
        if (span.styles & MarkedText::Struck)
            format.setFontStrikeOut(true);
        if (span.styles & MarkedText::Code)
            format.setFontFamilies({u"monospace"_s});
        ranges.append({static_cast<int>(span.start), static_cast<int>(span.length), format});
    }
    return ranges;
}

} // namespace

struct PdfPages::Drawing {
    Drawing(QIODevice &device, const QString &title, QString foot)
        : writer(&device)
        , pageNumber(std::move(foot))
    {
        writer.setTitle(title);
        writer.setCreator(u"ChatFlow Pro"_s);
        writer.setResolution(dotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
        begun = painter.begin(&writer);
        width = writer.width();
        height = writer.height();
        bottom = height - 2 * QFontMetricsF(fontOf(Style::Small), &writer).lineSpacing();
    }

    static QFont fontOf(Style style)
    {
        QFont font(u"sans-serif"_s);
        switch (style) {
        case Style::Title:
            font.setPointSizeF(16);
            font.setBold(true);
            break;
        case Style::Heading:
            font.setPointSizeF(12);
            font.setBold(true);
            break;
        case Style::Small:
        case Style::Centred:
            font.setPointSizeF(8);
            break;
        case Style::Text:
            font.setPointSizeF(10);
            break;
        }
        return font;
    }

    void foot()
    {
        painter.setFont(fontOf(Style::Small));
        painter.setPen(Qt::darkGray);
        painter.drawText(QRectF(0, bottom, width, height - bottom), Qt::AlignRight | Qt::AlignBottom,
                         pageNumber.arg(page));
    }

    void breakPage()
    {
        foot();
        writer.newPage();
        ++page;
        y = 0;
    }

    QPdfWriter writer;
    QPainter painter;
    QString pageNumber;
    bool begun = false;
    qreal width = 0;
    qreal height = 0;
    qreal bottom = 0;
    qreal y = 0;
    int page = 1;
};

bool PdfPages::possible()
{
    return qobject_cast<QGuiApplication *>(QCoreApplication::instance()) != nullptr;
}

PdfPages::PdfPages(QIODevice &device, const QString &title, const QString &pageNumber)
    : m_drawing(std::make_unique<Drawing>(device, title, pageNumber))
{
}

PdfPages::~PdfPages() = default;

void PdfPages::add(Style style, const QString &text, int indent)
{
    add(style, MarkedText{.text = text, .spans = {}}, indent);
}

void PdfPages::add(Style style, const MarkedText &text, int indent)
{
    Drawing &drawing = *m_drawing;
    if (!drawing.begun)
        return;
    const qreal left = drawing.width * indent / 10;
    QTextOption option(style == Style::Centred ? Qt::AlignHCenter : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QString shown = text.text;
    shown.replace(u'\n', QChar::LineSeparator)
        .replace(QChar(0), u' '); // as long as before: the spans stay right
    QTextLayout layout(shown, Drawing::fontOf(style), &drawing.writer);
    layout.setTextOption(option);
    layout.setFormats(markFormats(text));
    layout.setCacheEnabled(false);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(drawing.width - left);
    layout.endLayout();
    // A heading does not stand alone at the end of a page.
    const qreal wanted = style == Style::Heading ? 4.0 : 1.0;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (drawing.y > 0 && drawing.y + line.height() * wanted > drawing.bottom)
            drawing.breakPage();
        drawing.painter.setPen(style == Style::Small || style == Style::Centred ? Qt::darkGray : Qt::black);
        line.draw(&drawing.painter, QPointF(left, drawing.y - line.y()));
        drawing.y += line.height();
    }
}

void PdfPages::space(double lines)
{
    if (m_drawing->y > 0)
        m_drawing->y += lines * QFontMetricsF(Drawing::fontOf(Style::Text), &m_drawing->writer).lineSpacing();
}

void PdfPages::finish()
{
    if (!m_drawing->begun)
        return;
    m_drawing->foot();
    m_drawing->painter.end();
    m_drawing->begun = false;
}

} // namespace chatflow
