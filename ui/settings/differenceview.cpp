// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/differenceview.h"

#include "settings/settingswording.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int linesAround = 2; ///< of what stayed the same

QTextCharFormat colored(const QColor &color)
{
    QTextCharFormat format;
    format.setForeground(color);
    return format;
}

/// The lines that are near a change; others are left out.
QList<bool> nearChanges(const QList<DiffLine> &lines)
{
    QList<bool> nearby(lines.size(), false);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).kind == DiffLine::Kind::Same)
            continue;
        const qsizetype last = std::min(lines.size() - 1, i + linesAround);
        for (qsizetype near = std::max<qsizetype>(0, i - linesAround); near <= last; ++near)
            nearby[near] = true;
    }
    return nearby;
}

} // namespace

DifferenceView::DifferenceView(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void DifferenceView::showDifferences(const QList<SettingDifference> &differences)
{
    m_differences = differences;
    m_text = differences.isEmpty() ? tr("Nothing is different.") : QString();
    write();
}

void DifferenceView::showText(const QString &text)
{
    m_differences.clear();
    m_text = text;
    write();
}

void DifferenceView::write()
{
    const Colors colors = colorsFor(palette());
    clear();
    QTextCursor cursor(document());
    QTextCharFormat plain = colored(colors.text);
    if (!m_text.isEmpty()) {
        cursor.insertText(m_text, colored(colors.subtle));
        return;
    }
    QTextCharFormat title = plain;
    title.setFontWeight(QFont::DemiBold);
    const auto line = [&](const QString &text, const QTextCharFormat &format) {
        if (!document()->isEmpty())
            cursor.insertBlock(QTextBlockFormat());
        cursor.insertText(text, format);
    };
    for (const SettingDifference &difference : std::as_const(m_differences)) {
        if (!document()->isEmpty())
            line({}, plain);
        line(SettingsWording::name(difference.field, difference.item), title);
        if (difference.lines.isEmpty()) {
            const auto whole = [&](const std::optional<QString> &text) {
                return text && !text->isEmpty() && text->contains(u' ')
                           ? *text
                           : SettingsWording::value(difference.field, text);
            };
            line(u"− "_s + whole(difference.before), colored(colors.danger));
            line(u"+ "_s + whole(difference.after), colored(colors.ok));
            continue;
        }
        const QList<bool> nearby = nearChanges(difference.lines);
        bool gap = false;
        for (qsizetype i = 0; i < difference.lines.size(); ++i) {
            const DiffLine &one = difference.lines.at(i);
            if (!nearby.at(i)) {
                if (!std::exchange(gap, true))
                    line(u"…"_s, colored(colors.subtle));
                continue;
            }
            gap = false;
            if (one.kind == DiffLine::Kind::Removed)
                line(u"− "_s + one.text, colored(colors.danger));
            else if (one.kind == DiffLine::Kind::Added)
                line(u"+ "_s + one.text, colored(colors.ok));
            else
                line(u"  "_s + one.text, colored(colors.subtle));
        }
    }
    moveCursor(QTextCursor::Start);
}

void DifferenceView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        write();
}

} // namespace chatflow
