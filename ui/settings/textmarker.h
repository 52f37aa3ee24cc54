// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace chatflow
{

/// A piece of a text that looks other than the rest.
struct TextMark {
    qsizetype position = 0;
    qsizetype length = 0;
    QTextCharFormat format;
};

/// Gives pieces of a document a look of their own. Only the lines whose marks have changed are laid out
/// again, so that it keeps up with typing in long texts.
class TextMarker : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit TextMarker(QTextDocument *document);

    /// For the text as it stands in the document; by position, and none over another.
    void setMarks(const QList<TextMark> &marks);

protected:
    void highlightBlock(const QString &text) override;

private:
    /// Calls `take(from, length, format)` for what is marked in `length` characters at `start`.
    template<typename Take> void forEachIn(qsizetype start, qsizetype length, Take take) const;

    QList<TextMark> m_marks;
};

} // namespace chatflow
