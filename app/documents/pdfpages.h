// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/markedtext.h"

#include <QString>

#include <memory>

class QIODevice;

namespace chatflow
{

/// A PDF of running text, page after page as it is fed: what was drawn is not kept, so that any length takes
/// the same memory. Needs a QGuiApplication; may be used by one thread after another.
class PdfPages
{
public:
    enum class Style { Title, Heading, Small, Text, Centred };

    /// Whether this program can draw text: with a QGuiApplication.
    static bool possible();

    /// `pageNumber`: what stands at the foot of each page, with %1 for its number.
    PdfPages(QIODevice &device, const QString &title, const QString &pageNumber);
    ~PdfPages();
    PdfPages(const PdfPages &) = delete;
    PdfPages &operator=(const PdfPages &) = delete;

    /// Adds a paragraph, broken into lines and over pages. `indent` in tenths of the page's width from the
    /// left.
    void add(Style style, const QString &text, int indent = 0);
    /// The same of a text with marks.
    void add(Style style, const MarkedText &text, int indent);
    /// Space between two paragraphs, in lines.
    void space(double lines);
    /// Draws what is left. Nothing can be added afterwards.
    void finish();

private:
    struct Drawing;
    std::unique_ptr<Drawing> m_drawing;
};

} // namespace chatflow
