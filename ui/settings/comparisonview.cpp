// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/comparisonview.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// The lines of both sides, with gaps so that what is the same stands side by side.
struct AlignedLines {
    QStringList before;
    QStringList after;
    QList<DiffLine::Kind> beforeKinds;
    QList<DiffLine::Kind> afterKinds;

    void level()
    {
        while (before.size() < after.size()) {
            before.append(QString());
            beforeKinds.append(DiffLine::Kind::Same);
        }
        while (after.size() < before.size()) {
            after.append(QString());
            afterKinds.append(DiffLine::Kind::Same);
        }
    }
};

AlignedLines aligned(const QList<DiffLine> &lines)
{
    AlignedLines out;
    for (const DiffLine &line : lines) {
        if (line.kind == DiffLine::Kind::Same)
            out.level();
        if (line.kind != DiffLine::Kind::Added) {
            out.before.append(line.text);
            out.beforeKinds.append(line.kind);
        }
        if (line.kind != DiffLine::Kind::Removed) {
            out.after.append(line.text);
            out.afterKinds.append(line.kind);
        }
    }
    out.level();
    return out;
}

QPlainTextEdit *readOnlyText(const QString &name, QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setObjectName(name);
    text->setReadOnly(true);
    text->setUndoRedoEnabled(false);
    text->setTabChangesFocus(true);
    // Lines that wrapped differently would not stand side by side.
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return text;
}

void markLines(QPlainTextEdit &text, const QList<DiffLine::Kind> &kinds, DiffLine::Kind marked,
               const QColor &ground)
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextBlock block = text.document()->firstBlock();
    for (const DiffLine::Kind kind : kinds) {
        if (kind == marked && block.isValid()) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(block);
            mark.format.setBackground(ground);
            mark.format.setProperty(QTextFormat::FullWidthSelection, true);
            marks.append(mark);
        }
        block = block.next();
    }
    text.setExtraSelections(marks);
}

} // namespace

ComparisonView::ComparisonView(QWidget *parent)
    : QWidget(parent)
    , m_beforeTitle(new QLabel(this))
    , m_afterTitle(new QLabel(this))
    , m_before(readOnlyText(u"comparedBefore"_s, this))
    , m_after(readOnlyText(u"comparedAfter"_s, this))
{
    for (QLabel *title : {m_beforeTitle, m_afterTitle}) {
        title->setTextFormat(Qt::PlainText);
        title->setFont(strongFont(font()));
    }
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::xs);
    grid->addWidget(m_beforeTitle, 0, 0);
    grid->addWidget(m_afterTitle, 0, 1);
    grid->addWidget(m_before, 1, 0);
    grid->addWidget(m_after, 1, 1);
    grid->setRowStretch(1, 1);
    for (const bool vertical : {true, false}) {
        QScrollBar *const one = vertical ? m_before->verticalScrollBar() : m_before->horizontalScrollBar();
        QScrollBar *const other = vertical ? m_after->verticalScrollBar() : m_after->horizontalScrollBar();
        connect(one, &QScrollBar::valueChanged, other, &QScrollBar::setValue);
        connect(other, &QScrollBar::valueChanged, one, &QScrollBar::setValue);
    }
}

void ComparisonView::setTitles(const QString &before, const QString &after)
{
    m_beforeTitle->setText(before);
    m_afterTitle->setText(after);
    m_before->setAccessibleName(before);
    m_after->setAccessibleName(after);
}

void ComparisonView::compare(const QString &before, const QString &after)
{
    const AlignedLines lines = aligned(lineDiff(before, after));
    m_beforeLines = lines.beforeKinds;
    m_afterLines = lines.afterKinds;
    m_before->setPlainText(lines.before.join(u'\n'));
    m_after->setPlainText(lines.after.join(u'\n'));
    mark();
}

void ComparisonView::clear()
{
    compare({}, {});
}

void ComparisonView::mark()
{
    const Colors colors = colorsFor(palette());
    markLines(*m_before, m_beforeLines, DiffLine::Kind::Removed, colors.dangerGround);
    markLines(*m_after, m_afterLines, DiffLine::Kind::Added, colors.selected);
}

void ComparisonView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mark();
}

} // namespace chatflow
