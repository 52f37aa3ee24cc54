// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace chatflow
{

/// A message in which WhatsApp's marks have become what they mean: *bold*, _italic_, ~struck~, `code` and
/// ```code```. Marks that open or close nothing stay as they are. One reading, for the thread and for files.
struct MarkedText {
    enum Style : unsigned char { Plain = 0, Bold = 1, Italic = 2, Struck = 4, Code = 8 };
    struct Span {
        qsizetype start = 0; ///< in `text`
        qsizetype length = 0;
        int styles = Plain; ///< of Style, together

        bool operator==(const Span &) const = default;
    };

    QString text;      ///< without the marks that were read
    QList<Span> spans; ///< what is not plain, in their order; none overlaps another

    static MarkedText of(const QString &written);
    bool operator==(const MarkedText &) const = default;
};

} // namespace chatflow
