// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/textsection.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int mostLines = 9;
} // namespace

TextSection::TextSection(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
{
    m_text->setObjectName(name);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_title->setBuddy(m_text);
    m_title->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_title);
    column->addWidget(m_text);
    hide();
}

void TextSection::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setFont(strongFont(font()));
    m_text->setAccessibleName(title);
}

void TextSection::setText(const QString &text)
{
    m_text->setPlainText(text);
    setVisible(!text.isEmpty());
    fit();
}

QString TextSection::text() const
{
    return m_text->toPlainText();
}

void TextSection::fit()
{
    int lines = 0;
    for (QTextBlock block = m_text->document()->begin(); block.isValid() && lines < mostLines;
         block = block.next())
        lines += std::max(1, block.layout() ? block.layout()->lineCount() : 1);
    const int margins = 2 * (m_text->frameWidth() + static_cast<int>(m_text->document()->documentMargin()));
    m_text->setFixedHeight(std::clamp(lines, 1, mostLines) * m_text->fontMetrics().lineSpacing() + margins +
                           space::xs);
}

void TextSection::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TextSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace chatflow
