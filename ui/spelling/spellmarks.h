// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spelling/speller.h"

#include <QTimer>

#include <optional>

class QMenu;
class QPlainTextEdit;

namespace chatflow
{

/// Underlines what is misspelt in a field, and offers what may be meant: in the field's menu, and with F7.
class SpellMarks : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    SpellMarks(QPlainTextEdit &field, Speller &speller);

    /// What is underlined; the word that is being written is not.
    const QList<SpellWord> &marked() const { return m_marked; }
    /// The misspelt word at a place of the text.
    std::optional<SpellWord> at(int position) const;
    /// Puts what may be meant, and what else can be done, at the head of a menu.
    void fillMenu(QMenu &menu, int position);
    /// Goes to the next misspelt word and opens its menu.
    void next();
    /// Looks at the text now; it happens by itself soon after each change.
    void mark();

private:
    void replace(const SpellWord &word, const QString &with);
    void openMenu(int position);
    bool eventFilter(QObject *watched, QEvent *event) override;

    QPlainTextEdit &m_field;
    Speller &m_speller;
    QList<SpellWord> m_marked;
    QTimer m_soon; ///< many strokes, one look
};

} // namespace chatflow
