// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/promptview.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QTextCursor>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// More marks than anybody looks at would only cost time.
constexpr qsizetype mostMarks = 1000;

} // namespace

PromptView::PromptView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(u"promptView"_s);
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void PromptView::setPrompt(const QList<RenderedPiece> &pieces)
{
    if (pieces == m_pieces)
        return;
    m_pieces = pieces;
    QString text = joined(pieces);
    text.replace(u'\r', u' '); // the document would count line breaks of its own
    const qsizetype shorter = std::min(text.size(), m_text.size());
    qsizetype same = 0;
    while (same < shorter && text.at(same) == m_text.at(same))
        ++same;
    qsizetype sameEnd = 0;
    while (sameEnd < shorter - same &&
           text.at(text.size() - 1 - sameEnd) == m_text.at(m_text.size() - 1 - sameEnd))
        ++sameEnd;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(same));
    cursor.setPosition(static_cast<int>(m_text.size() - sameEnd), QTextCursor::KeepAnchor);
    cursor.insertText(text.sliced(same, text.size() - same - sameEnd));
    m_text = text;
    mark();
}

void PromptView::mark()
{
    const Colors colors = colorsFor(palette());
    QTextCharFormat format;
    format.setBackground(colors.selected);
    QList<QTextEdit::ExtraSelection> marks;
    qsizetype at = 0;
    for (const RenderedPiece &piece : std::as_const(m_pieces)) {
        const qsizetype end = at + piece.text.size();
        if (!piece.variable.isEmpty() && marks.size() < mostMarks) {
            QTextCursor cursor(document());
            cursor.setPosition(static_cast<int>(at));
            cursor.setPosition(static_cast<int>(end), QTextCursor::KeepAnchor);
            marks.append({cursor, format});
        }
        at = end;
    }
    setExtraSelections(marks);
}

void PromptView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mark();
}

} // namespace chatflow
