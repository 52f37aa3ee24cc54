// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/exportwriter.h"

#include "base/enumnames.h"
#include "conversations/csvexport.h"
#include "conversations/htmlexport.h"
#include "conversations/jsonexport.h"
#include "conversations/pdfexport.h"
#include "conversations/textexport.h"
#include "documents/pdfpages.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<ExportFormat, 5> exportFormats{{
    {ExportFormat::Json, "json"_L1},
    {ExportFormat::Csv, "csv"_L1},
    {ExportFormat::Html, "html"_L1},
    {ExportFormat::Pdf, "pdf"_L1},
    {ExportFormat::Text, "txt"_L1},
}};

} // namespace

QString toString(ExportFormat format)
{
    return nameOf(exportFormats, format);
}

std::optional<ExportFormat> exportFormatFromString(QStringView text)
{
    return valueOf(exportFormats, text);
}

Result<std::unique_ptr<ExportWriter>> makeExportWriter(const ExportRequest &request, QIODevice &device)
{
    switch (request.format) {
    case ExportFormat::Json:
        return std::make_unique<JsonExport>();
    case ExportFormat::Csv:
        if (request.rows == ExportRows::Conversations)
            return std::make_unique<CsvConversationExport>(request.zone);
        return std::make_unique<CsvMessageExport>(request.zone);
    case ExportFormat::Html:
        return std::make_unique<HtmlExport>(request.zone);
    case ExportFormat::Text:
        return std::make_unique<TextExport>(request.zone);
    case ExportFormat::Pdf:
        break;
    }
    if (!PdfPages::possible())
        return fail(Error::invalid(u"format"_s, u"pdf"_s));
    return std::make_unique<PdfExport>(request.zone, device);
}

} // namespace chatflow
