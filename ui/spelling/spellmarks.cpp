// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/spellmarks.h"

#include "base/instant.h"
#include "widgets/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextCursor>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr milliseconds markAfter{120};

} // namespace

SpellMarks::SpellMarks(QPlainTextEdit &field, Speller &speller)
    : QObject(&field)
    , m_field(field)
    , m_speller(speller)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(markAfter);
    connect(&m_soon, &QTimer::timeout, this, &SpellMarks::mark);
    const auto soon = qOverload<>(&QTimer::start);
    connect(&field, &QPlainTextEdit::textChanged, &m_soon, soon);
    connect(&field, &QPlainTextEdit::cursorPositionChanged, &m_soon, soon);
    connect(&speller, &Speller::changed, &m_soon, soon);
    field.installEventFilter(this);
    field.viewport()->installEventFilter(this);
}

void SpellMarks::mark()
{
    m_marked = m_speller.misspelt(m_field.toPlainText());
    // Nobody is told that half a word is wrong.
    const int cursor = m_field.textCursor().position();
    if (m_field.hasFocus())
        m_marked.removeIf(
            [cursor](const SpellWord &word) { return word.position + word.word.size() == cursor; });
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    format.setUnderlineColor(colorsFor(m_field.palette()).danger);
    QList<QTextEdit::ExtraSelection> selections;
    for (const SpellWord &word : std::as_const(m_marked)) {
        QTextCursor at(m_field.document());
        at.setPosition(static_cast<int>(word.position));
        at.setPosition(static_cast<int>(word.position + word.word.size()), QTextCursor::KeepAnchor);
        selections.append({at, format});
    }
    m_field.setExtraSelections(selections);
}

std::optional<SpellWord> SpellMarks::at(int position) const
{
    const auto found = std::ranges::find_if(m_marked, [position](const SpellWord &word) {
        return position >= word.position && position <= word.position + word.word.size();
    });
    return found == m_marked.end() ? std::nullopt : std::optional(*found);
}

void SpellMarks::replace(const SpellWord &word, const QString &with)
{
    QTextCursor cursor(m_field.document());
    cursor.setPosition(static_cast<int>(word.position));
    cursor.setPosition(static_cast<int>(word.position + word.word.size()), QTextCursor::KeepAnchor);
    cursor.insertText(with); // one step of undo
}

void SpellMarks::fillMenu(QMenu &menu, int position)
{
    QAction *before = menu.actions().value(0);
    QList<QAction *> head;
    const auto add = [&](const QString &name, const QString &text) {
        auto *action = new QAction(text, &menu);
        action->setObjectName(name);
        head.append(action);
        return action;
    };
    if (const auto word = at(position)) {
        int number = 0;
        const QStringList meant = m_speller.suggestions(word->word);
        for (const QString &one : meant) {
            QString text = one;
            QAction *action = add(u"spellSuggestion%1"_s.arg(number++), text.replace(u'&', u"&&"_s));
            connect(action, &QAction::triggered, this, [this, word = *word, one] { replace(word, one); });
        }
        if (meant.isEmpty())
            add(u"spellNothing"_s, tr("Nothing similar is known"))->setEnabled(false);
        head.append(new QAction(&menu));
        head.constLast()->setSeparator(true);
        connect(add(u"spellAdd"_s, tr("Add to my words")), &QAction::triggered, this,
                [this, word = *word] { m_speller.addOwnWord(word.word); });
        connect(add(u"spellIgnore"_s, tr("Ignore it for now")), &QAction::triggered, this,
                [this, word = *word] { m_speller.ignore(word.word); });
    } else if (m_speller.state() == Speller::State::Missing) {
        const QString language = QLocale(m_speller.language()).nativeLanguageName();
        //: %1 is a language; Hunspell is the name of a program
        add(u"spellMissing"_s, tr("No spelling dictionary for %1: install a Hunspell one")
                                   .arg(language.isEmpty() ? m_speller.language() : language))
            ->setEnabled(false);
    }
    if (head.isEmpty())
        return;
    head.append(new QAction(&menu));
    head.constLast()->setSeparator(true);
    menu.insertActions(before, head);
}

void SpellMarks::openMenu(int position)
{
    QMenu *menu = m_field.createStandardContextMenu();
    menu->setObjectName(u"fieldMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, position);
    QTextCursor cursor(m_field.document());
    cursor.setPosition(position);
    menu->popup(m_field.viewport()->mapToGlobal(m_field.cursorRect(cursor).bottomLeft()));
    if (menu->actions().constFirst()->isEnabled())
        menu->setActiveAction(menu->actions().constFirst());
}

void SpellMarks::next()
{
    mark();
    if (m_marked.isEmpty())
        return;
    const int cursor = m_field.textCursor().position();
    auto found = std::ranges::find_if(
        m_marked, [cursor](const SpellWord &word) { return word.position + word.word.size() > cursor; });
    if (found == m_marked.end())
        found = m_marked.begin();
    QTextCursor to(m_field.document());
    to.setPosition(static_cast<int>(found->position));
    m_field.setTextCursor(to);
    openMenu(to.position());
}

bool SpellMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ContextMenu) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const bool mouse = menu->reason() == QContextMenuEvent::Mouse && watched == m_field.viewport();
        openMenu(mouse ? m_field.cursorForPosition(menu->pos()).position() : m_field.textCursor().position());
        return true;
    }
    if (event->type() == QEvent::KeyPress && watched == &m_field) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_F7 && key->modifiers() == Qt::NoModifier) {
            next();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace chatflow
