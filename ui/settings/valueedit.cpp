// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/valueedit.h"

#include "settings/variabletext.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStackedLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int linesOfValue = 3;
} // namespace

ValueEdit::ValueEdit(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_line(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_choice(new QComboBox(this))
{
    m_line->setObjectName(u"valueLine"_s);
    m_text->setObjectName(u"valueText"_s);
    m_choice->setObjectName(u"valueChoice"_s);
    m_text->setTabChangesFocus(true);
    setFixedHeight(fontMetrics().lineSpacing() * linesOfValue + 2 * space::s);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(12);
    // A line or a choice at the top of the room a text has.
    for (QWidget *low : std::initializer_list<QWidget *>{m_line, m_choice}) {
        auto *page = new QWidget(this);
        auto *column = new QVBoxLayout(page);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(low);
        column->addStretch(1);
        m_stack->addWidget(page);
    }
    m_stack->addWidget(m_text);
    connect(m_line, &QLineEdit::textEdited, this, &ValueEdit::edited);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ValueEdit::edited);
    connect(m_choice, &QComboBox::activated, this, &ValueEdit::edited);
}

QWidget *ValueEdit::field() const
{
    switch (m_variable.type) {
    case VariableType::Text:
    case VariableType::List:
        return m_text;
    case VariableType::Choice:
    case VariableType::YesNo:
        return m_choice;
    default:
        return m_line;
    }
}

void ValueEdit::setVariable(const OwnVariable &variable)
{
    const QSignalBlocker quiet(this);
    const bool isTyping = variable.type == m_variable.type && variable.value == value();
    m_variable = variable;
    QWidget *shown = field();
    m_stack->setCurrentWidget(shown == m_text ? shown : shown->parentWidget());
    fillChoices();
    if (isTyping && shown != m_choice)
        return; // the form somebody is typing it in
    const QString text = VariableText::shown(variable.type, variable.value, locale());
    m_line->setText(text);
    m_text->setPlainText(text);
}

void ValueEdit::fillChoices()
{
    const bool isYesNo = m_variable.type == VariableType::YesNo;
    m_choice->clear();
    m_choice->addItem(tr("not set"), QString());
    const QStringList values = isYesNo ? QStringList{u"yes"_s, u"no"_s} : m_variable.choices;
    for (const QString &value : values)
        m_choice->addItem(isYesNo ? VariableText::shown(VariableType::YesNo, value, locale()) : value, value);
    if (m_choice->findData(m_variable.value) < 0)
        m_choice->addItem(m_variable.value, m_variable.value); // it cannot be chosen any more
    m_choice->setCurrentIndex(m_choice->findData(m_variable.value));
}

QString ValueEdit::value() const
{
    const QWidget *shown = field();
    if (shown == m_choice)
        return m_choice->currentData().toString();
    return VariableText::stored(m_variable.type, shown == m_text ? m_text->toPlainText() : m_line->text(),
                                m_currency, locale());
}

void ValueEdit::setNames(const QString &name, const QString &description)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_line, m_text, m_choice}) {
        widget->setAccessibleName(name);
        widget->setAccessibleDescription(description);
    }
}

void ValueEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fillChoices();
}

} // namespace chatflow
