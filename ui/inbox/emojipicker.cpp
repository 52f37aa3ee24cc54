// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/emojipicker.h"

#include "widgets/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr QSize pickerSize(340, 280);
constexpr int emojiCell = 36;
constexpr double emojiScale = 1.5;
constexpr qsizetype mostRecent = 24;
} // namespace

EmojiPicker::EmojiPicker(QWidget &over)
    : QFrame(&over)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"emojiPicker"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_field->setObjectName(u"emojiField"_s);
    m_list->setObjectName(u"emojiList"_s);
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setGridSize({emojiCell, emojiCell});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * emojiScale);
    m_list->setFont(large);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    column->setSpacing(space::s);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &EmojiPicker::refresh);
    connect(m_list, &QListWidget::itemClicked, this, &EmojiPicker::take);
    connect(m_list, &QListWidget::itemActivated, this, &EmojiPicker::take);
    retranslate();
    hide();
}

void EmojiPicker::openAbove(const QRect &place)
{
    const QString language = locale().name().left(2);
    if (m_emojis.all().isEmpty() || language != m_language) {
        m_language = language;
        m_emojis = EmojiList::forLanguage(language);
    }
    const QSize size = pickerSize.boundedTo(parentWidget()->size());
    const int left = std::clamp(place.right() - size.width(), 0, parentWidget()->width() - size.width());
    setGeometry({{left, std::max(0, place.top() - size.height())}, size});
    m_field->clear();
    refresh();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void EmojiPicker::refresh()
{
    m_list->clear();
    const auto add = [this](const Emoji &emoji) {
        auto *item = new QListWidgetItem(emoji.text, m_list);
        item->setTextAlignment(Qt::AlignCenter);
        item->setToolTip(emoji.name);
        item->setData(Qt::AccessibleTextRole, emoji.name);
    };
    const QString text = m_field->text();
    if (text.isEmpty()) { // the ones used last come first
        for (const QString &recent : std::as_const(m_recent)) {
            const auto known =
                std::ranges::find(m_emojis.all(), recent, [](const Emoji &emoji) { return emoji.text; });
            if (known != m_emojis.all().cend())
                add(*known);
        }
    }
    for (const Emoji &emoji : m_emojis.find(text, most)) {
        if (!text.isEmpty() || !m_recent.contains(emoji.text))
            add(emoji);
    }
    m_list->setCurrentRow(0);
}

void EmojiPicker::take()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QString emoji = item->text();
    m_recent.removeAll(emoji);
    m_recent.prepend(emoji);
    if (m_recent.size() > mostRecent)
        m_recent.removeLast();
    hide();
    Q_EMIT chosen(emoji);
}

bool EmojiPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            hide();
            Q_EMIT closed();
            return true;
        }
        if (watched == m_field && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            take();
            return true;
        }
        if (watched == m_field && key->key() == Qt::Key_Down) {
            m_list->setFocus(Qt::OtherFocusReason);
            return true;
        }
        const bool first = m_list->currentItem() && m_list->visualItemRect(m_list->currentItem()).top() <=
                                                        m_list->visualItemRect(m_list->item(0)).top();
        if (watched == m_list && key->key() == Qt::Key_Up && first) {
            m_field->setFocus(Qt::OtherFocusReason);
            return true;
        }
    } else if (event->type() == QEvent::FocusOut && isVisible() && !m_field->hasFocus() &&
               !m_list->hasFocus()) {
        hide();
    }
    return QFrame::eventFilter(watched, event);
}

void EmojiPicker::retranslate()
{
    m_field->setPlaceholderText(tr("Find an emoji by its name"));
    m_field->setAccessibleName(tr("Find an emoji by its name"));
    m_list->setAccessibleName(tr("Emoji"));
}

void EmojiPicker::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace chatflow
