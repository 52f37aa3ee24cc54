// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/prompteditor.h"

#include "settings/textmarker.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int namesShown = 10;

/// The tag that is being typed at the end of `text`: its sign and the beginning of its name.
QRegularExpressionMatch openTag(const QString &text)
{
    static const QRegularExpression pattern(u"\\{(?<sign>[#^/]?)(?<name>(?:[A-Za-z_][A-Za-z0-9_]*)?)$"_s);
    return pattern.match(text);
}

} // namespace

PromptEditor::PromptEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_marker(new TextMarker(document()))
    , m_completer(new QCompleter(this))
    , m_names(new QStringListModel(this))
{
    setObjectName(u"promptEditor"_s);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_completer->setModel(m_names);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setMaxVisibleItems(namesShown);
    m_completer->popup()->setObjectName(u"promptNames"_s);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &PromptEditor::insertCompletion);
    connect(this, &QPlainTextEdit::textChanged, this, &PromptEditor::textChangedByAnybody);
}

PromptEditor::~PromptEditor() = default;

void PromptEditor::load(const QString &text)
{
    if (text == toPlainText())
        return;
    m_loading = true;
    setPlainText(text);
    m_loading = false;
}

void PromptEditor::replaceAll(const QString &text)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
}

void PromptEditor::setVariables(const QList<EffectiveVariable> &variables)
{
    if (variables == m_variables)
        return;
    m_variables = variables;
    analyse();
}

void PromptEditor::textChangedByAnybody()
{
    // Colours are a change of the document as well.
    const QString text = toPlainText();
    if (text == m_known)
        return;
    analyse();
    if (!m_loading)
        Q_EMIT edited();
}

void PromptEditor::analyse()
{
    m_known = toPlainText();
    m_analysis = analyseTemplate(m_known, m_variables);
    colour();
    Q_EMIT analysed();
}

void PromptEditor::colour()
{
    if (!m_colours)
        m_colours.emplace(colorsFor(palette()));
    m_marker->setMarks(m_colours->marks(m_analysis));
}

QList<PromptEditor::Fault> PromptEditor::faults() const
{
    QList<Fault> all;
    for (const TemplateProblem &problem : m_analysis.problems)
        all.append({problem.position, problem.length, problemText(problem, m_known)});
    for (const TemplatePiece &tag : m_analysis.unknown)
        all.append({tag.position, tag.length, tr("No variable is called “%1”.").arg(tag.text)});
    std::ranges::stable_sort(all, {}, &Fault::position);
    return all;
}

QStringList PromptEditor::problems() const
{
    QStringList texts;
    const auto all = faults();
    for (const Fault &fault : all)
        texts.append(fault.text);
    return texts;
}

void PromptEditor::goToNextProblem()
{
    const auto all = faults();
    if (all.isEmpty())
        return;
    // What is marked already is left for the next; what merely stands at the cursor is not.
    const int at = textCursor().selectionStart() - (textCursor().hasSelection() ? 0 : 1);
    const auto next = std::ranges::find_if(all, [at](const Fault &fault) { return fault.position > at; });
    const Fault &fault = next == all.end() ? all.constFirst() : *next;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(fault.position));
    cursor.setPosition(static_cast<int>(fault.position + fault.length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
    setFocus(Qt::OtherFocusReason);
}

QStringList PromptEditor::candidates(QStringView sign) const
{
    QStringList names;
    if (sign == u"/") { // whatever is open, the innermost first
        for (const TemplateProblem &problem : m_analysis.problems) {
            if (problem.kind == TemplateProblem::Kind::NeverClosed)
                names.prepend(problem.name);
        }
        if (!names.isEmpty())
            return names;
    }
    for (const EffectiveVariable &variable : m_variables)
        names.append(variable.name);
    if (!sign.isEmpty())
        return names;
    // What an item of a list may be asked for.
    for (const EffectiveVariable &variable : m_variables) {
        if (variable.items.isEmpty())
            continue;
        for (const FlowVariable &field : variable.items.constFirst()) {
            if (field.name != u"." && !names.contains(field.name))
                names.append(field.name);
        }
    }
    return names;
}

void PromptEditor::offerNames()
{
    const QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const auto tag = openTag(before);
    if (!tag.hasMatch() || isReadOnly()) {
        m_completer->popup()->hide();
        return;
    }
    m_names->setStringList(candidates(tag.capturedView(u"sign")));
    m_completer->setCompletionPrefix(tag.captured(u"name"));
    if (m_completer->completionCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    QAbstractItemView *const popup = m_completer->popup();
    place.setWidth(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width() + space::l);
    m_completer->complete(place);
    popup->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void PromptEditor::complete()
{
    const QTextCursor cursor = textCursor();
    if (!openTag(cursor.block().text().left(cursor.positionInBlock())).hasMatch())
        insertPlainText(u"{"_s);
    offerNames();
}

void PromptEditor::insertCompletion(const QString &name)
{
    QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    const auto tag = openTag(line.left(cursor.positionInBlock()));
    if (!tag.hasMatch())
        return;
    // Also what stands of the name behind the cursor.
    qsizetype rest = cursor.positionInBlock();
    while (rest < line.size() && (line.at(rest).isLetterOrNumber() || line.at(rest) == u'_'))
        ++rest;
    if (rest < line.size() && line.at(rest) == u'}')
        ++rest;
    cursor.setPosition(static_cast<int>(cursor.block().position() + tag.capturedStart(u"name")));
    cursor.setPosition(static_cast<int>(cursor.block().position() + rest), QTextCursor::KeepAnchor);
    cursor.insertText(name + u'}');
    setTextCursor(cursor);
}

void PromptEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_completer->popup()->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            event->ignore(); // the list's
            return;
        default:
            break;
        }
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        complete();
        return;
    }
    const QString before = m_known;
    QPlainTextEdit::keyPressEvent(event);
    if (m_known != before || m_completer->popup()->isVisible())
        offerNames();
}

bool PromptEditor::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int at = cursorForPosition(viewport()->mapFrom(this, help->pos())).position();
    const auto all = faults();
    const auto found = std::ranges::find_if(all, [at](const Fault &fault) {
        return fault.position <= at && at <= fault.position + fault.length;
    });
    if (found == all.end())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), found->text.toHtmlEscaped(), this);
    return true;
}

void PromptEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_colours.reset();
        colour();
    }
}

} // namespace chatflow
