// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/variableeditor.h"

#include "settings/valueedit.h"
#include "settings/variabletext.h"
#include "widgets/formfield.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int longestName = 60;
constexpr int linesOfChoices = 3;
} // namespace

VariableEditor::VariableEditor(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_type(new QComboBox(this))
    , m_choices(new QPlainTextEdit(this))
    , m_value(new ValueEdit(this))
{
    m_name->setObjectName(u"variableName"_s);
    m_type->setObjectName(u"variableType"_s);
    m_choices->setObjectName(u"variableChoices"_s);
    m_value->setObjectName(u"variableValue"_s);
    m_name->setMaxLength(longestName);
    m_choices->setTabChangesFocus(true);
    m_choices->setFixedHeight(m_choices->fontMetrics().lineSpacing() * linesOfChoices + 2 * space::s);
    for (const VariableType type : variableTypes())
        m_type->addItem(QString(), toString(type));
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_type->setMinimumContentsLength(12);
    m_nameField = new FormField(m_name, this);
    m_typeField = new FormField(m_type, this);
    m_choicesField = new FormField(m_choices, this);
    m_valueField = new FormField(m_value, this);
    auto *first = new QHBoxLayout;
    first->setSpacing(space::l);
    first->addWidget(m_nameField, 1, Qt::AlignTop);
    first->addWidget(m_typeField, 1, Qt::AlignTop);
    auto *second = new QHBoxLayout;
    second->setSpacing(space::l);
    second->addWidget(m_choicesField, 1, Qt::AlignTop);
    second->addWidget(m_valueField, 1, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(first);
    column->addLayout(second);

    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &typed) {
        const QString name = VariableText::nameFrom(typed);
        if (name != typed) {
            const int cursor = m_name->cursorPosition();
            m_name->setText(name);
            m_name->setCursorPosition(cursor);
        }
        m_nameField->touch();
        read();
    });
    connect(m_type, &QComboBox::activated, this, [this] {
        m_typeField->touch();
        read();
        m_value->setVariable(m_variable);
        judge();
    });
    connect(m_choices, &QPlainTextEdit::textChanged, this, [this] {
        m_choicesField->touch();
        read();
        m_value->setVariable(m_variable);
        judge();
    });
    connect(m_value, &ValueEdit::edited, this, [this] {
        m_valueField->touch();
        read();
    });
    retranslate();
}

void VariableEditor::setVariable(const OwnVariable &variable)
{
    const QSignalBlocker quiet(this);
    const QSignalBlocker quietChoices(m_choices);
    const bool isOther = variable.name != m_variable.name;
    m_variable = variable;
    if (m_name->text() != variable.name)
        m_name->setText(variable.name);
    m_type->setCurrentIndex(m_type->findData(toString(variable.type)));
    if (VariableText::stored(VariableType::List, m_choices->toPlainText(), {}, locale()) !=
        variable.choices.join(u'\n'))
        m_choices->setPlainText(variable.choices.join(u'\n'));
    m_value->setVariable(variable);
    if (isOther) {
        for (FormField *field : {m_nameField, m_typeField, m_choicesField, m_valueField})
            field->untouch();
    }
    judge();
}

void VariableEditor::setTaken(const QSet<QString> &names)
{
    m_taken = names;
    judge();
}

void VariableEditor::setCurrency(Currency currency)
{
    m_value->setCurrency(currency);
}

void VariableEditor::read()
{
    const OwnVariable before = m_variable;
    m_variable.name = m_name->text();
    if (const auto type = variableTypeFromString(m_type->currentData().toString()))
        m_variable.type = *type;
    const QString choices = VariableText::stored(VariableType::List, m_choices->toPlainText(), {}, locale());
    m_variable.choices =
        m_variable.type == VariableType::Choice && !choices.isEmpty() ? choices.split(u'\n') : QStringList();
    // Of another type the field is filled anew, from what stood there.
    if (m_variable.type == before.type)
        m_variable.value = m_value->value();
    judge();
    Q_EMIT edited();
}

void VariableEditor::judge()
{
    //: %1 is the placeholder of a variable, e.g. {opening_hours}
    m_nameField->setHint(tr("In a template it is written like this: %1")
                             .arg(u'{' + (m_variable.name.isEmpty() ? u"name"_s : m_variable.name) + u'}'));
    m_nameField->setProblem(m_taken.contains(m_variable.name)
                                ? tr("There is a variable “%1” already.").arg(m_variable.name)
                                : VariableText::problemOfName(m_variable.name));
    const bool isChoice = m_variable.type == VariableType::Choice;
    m_choicesField->setVisible(isChoice);
    const QString problem = VariableText::problem(m_variable, locale());
    OwnVariable unset = m_variable;
    unset.value.clear();
    const bool ofChoices = isChoice && !VariableText::problem(unset, locale()).isEmpty();
    m_choicesField->setProblem(ofChoices ? problem : QString());
    m_valueField->setProblem(ofChoices ? QString() : problem);
    m_value->setNames(tr("Value"), m_valueField->problem());
}

void VariableEditor::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void VariableEditor::focusValue()
{
    m_value->field()->setFocus(Qt::OtherFocusReason);
}

bool VariableEditor::goToProblem()
{
    for (FormField *field : {m_nameField, m_typeField, m_choicesField, m_valueField})
        field->touch();
    if (!m_nameField->problem().isEmpty())
        focusName();
    else if (!m_choicesField->problem().isEmpty())
        m_choices->setFocus(Qt::OtherFocusReason);
    else if (!m_valueField->problem().isEmpty())
        focusValue();
    else
        return false;
    return true;
}

void VariableEditor::retranslate()
{
    m_nameField->setLabel(tr("Name"));
    m_typeField->setLabel(tr("Type"));
    m_choicesField->setLabel(tr("What can be chosen, one a line"));
    m_valueField->setLabel(tr("Value"));
    const QList<VariableType> types = variableTypes();
    for (qsizetype i = 0; i < types.size(); ++i)
        m_type->setItemText(static_cast<int>(i), VariableText::typeName(types.at(i)));
    judge();
}

void VariableEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace chatflow
