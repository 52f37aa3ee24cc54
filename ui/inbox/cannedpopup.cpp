// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/cannedpopup.h"

#include "base/textfold.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int mostRows = 8;
constexpr qsizetype cannedSnippet = 90;

/// What stands after "/", while it is all that stands in the field.
std::optional<QString> shortcutIn(const QString &text)
{
    if (!text.startsWith(u'/') || std::ranges::any_of(text, [](QChar c) { return c.isSpace(); }))
        return std::nullopt;
    return text.mid(1);
}

} // namespace

CannedPopup::CannedPopup(QPlainTextEdit &field, QWidget &over)
    : QFrame(&over)
    , m_field(field)
    , m_list(new QListWidget(this))
{
    setObjectName(u"cannedPopup"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_list->setObjectName(u"cannedList"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the field
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_list);
    field.installEventFilter(this);
    connect(&field, &QPlainTextEdit::textChanged, this, [this] {
        m_dismissed = m_dismissed && shortcutIn(m_field.toPlainText());
        refresh();
    });
    connect(m_list, &QListWidget::itemClicked, this, [this] { take(); });
    hide();
}

void CannedPopup::setResponses(const QList<CannedResponse> &responses)
{
    m_responses = responses;
    refresh();
}

void CannedPopup::open()
{
    m_dismissed = false;
    m_field.setFocus(Qt::ShortcutFocusReason);
    if (!shortcutIn(m_field.toPlainText())) {
        m_field.selectAll();
        m_field.insertPlainText(u"/"_s); // what was there stays one Ctrl+Z away
    }
    refresh();
}

QList<CannedResponse> CannedPopup::fitting(const QList<CannedResponse> &responses, const QString &text,
                                           const QString &language)
{
    const QString wanted = folded(text);
    const auto rank = [&](const CannedResponse &response) {
        const QString shortcut = folded(response.shortcut);
        if (shortcut == wanted)
            return 0;
        if (shortcut.startsWith(wanted))
            return 1;
        if (shortcut.contains(wanted))
            return 2;
        return folded(response.text).contains(wanted) ? 3 : 4;
    };
    QList<CannedResponse> found;
    for (const CannedResponse &response : responses) {
        if (rank(response) < 4)
            found.append(response);
    }
    std::ranges::stable_sort(found, [&](const CannedResponse &a, const CannedResponse &b) {
        if (rank(a) != rank(b))
            return rank(a) < rank(b);
        if (folded(a.shortcut) != folded(b.shortcut))
            return folded(a.shortcut) < folded(b.shortcut);
        return a.language == language && b.language != language;
    });
    return found;
}

void CannedPopup::refresh()
{
    const auto shortcut = shortcutIn(m_field.toPlainText());
    if (m_dismissed || !shortcut || !m_field.hasFocus()) {
        hide();
        return;
    }
    m_shown = fitting(m_responses, *shortcut, locale().name().left(2));
    m_list->clear();
    for (const CannedResponse &response : std::as_const(m_shown)) {
        QString line = u'/' + response.shortcut;
        if (!response.language.isEmpty())
            line += u" ("_s + response.language + u')';
        const QString text = response.text.simplified();
        line += u"  "_s + (text.size() > cannedSnippet ? text.left(cannedSnippet) + u'…' : text);
        m_list->addItem(line);
    }
    m_list->addItem(m_responses.isEmpty() ? tr("Make the first canned response …")
                                          : tr("Manage canned responses …"));
    m_list->setCurrentRow(0);
    place();
    show();
    raise();
}

void CannedPopup::place()
{
    const int rows = std::min<int>(m_list->count(), mostRows);
    const int height = rows * m_list->sizeHintForRow(0) + 2 * space::xs;
    const QPoint top = m_field.mapTo(parentWidget(), QPoint(0, 0));
    setGeometry(top.x(), std::max(0, top.y() - height - space::s), m_field.width(), height);
}

void CannedPopup::take()
{
    const int row = m_list->currentRow();
    hide();
    if (row >= 0 && row < m_shown.size())
        Q_EMIT chosen(m_shown.at(row));
    else
        Q_EMIT manageRequested();
}

bool CannedPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_field || !isVisible())
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        hide();
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int rows = m_list->count();
        switch (key->key()) {
        case Qt::Key_Up:
            m_list->setCurrentRow((m_list->currentRow() + rows - 1) % rows);
            return true;
        case Qt::Key_Down:
            m_list->setCurrentRow((m_list->currentRow() + 1) % rows);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
            take();
            return true;
        case Qt::Key_Escape:
            m_dismissed = true;
            hide();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CannedPopup::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace chatflow
