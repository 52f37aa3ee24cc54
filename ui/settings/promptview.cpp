// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/promptview.h"

#include "settings/textmarker.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QTextCursor>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
PromptView::PromptView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_marker(new TextMarker(document()))
{
    m_filled.setBackground(colorsFor(palette()).selected);
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
    QList<TextMark> marks;
    qsizetype at = 0;
    for (const RenderedPiece &piece : std::as_const(m_pieces)) {
        if (!piece.variable.isEmpty())
            marks.append({at, piece.text.size(), m_filled});
        at += piece.text.size();
    }
    m_marker->setMarks(marks);
}

void PromptView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_filled.setBackground(colorsFor(palette()).selected);
        mark();
    }
}

} // namespace chatflow
