// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/formfield.h"

#include "widgets/mnemonic.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{

FormField::FormField(QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_row(new QHBoxLayout)
    , m_label(new QLabel(this))
    , m_note(new QLabel(this))
{
    m_label->setObjectName(field->objectName() + u"Label"_s);
    m_note->setObjectName(field->objectName() + u"Note"_s);
    m_label->setBuddy(field);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_row->setSpacing(space::s);
    m_row->addWidget(field, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_label);
    column->addLayout(m_row);
    column->addWidget(m_note);
    // No focus proxy: one that comes before its widget in the chain makes Tab go round from field to field
    // for ever.
    refresh();
}

void FormField::addBeside(QWidget *widget)
{
    m_row->addWidget(widget);
}

void FormField::setLabel(const QString &label)
{
    m_text = label;
    m_label->setText(mnemonicText(*this, label));
    const QString name = QString(label).remove(u'&');
    m_field->setAccessibleName(name);
    // Where a field is made of others, the one that is typed in is what screen readers tell of.
    for (QLineEdit *edit : m_field->findChildren<QLineEdit *>())
        edit->setAccessibleName(name);
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    refresh();
}

void FormField::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    refresh();
}

QString FormField::shownProblem() const
{
    return m_touched ? m_problem : QString();
}

void FormField::touch()
{
    if (m_touched)
        return;
    m_touched = true;
    refresh();
}

void FormField::untouch()
{
    m_touched = false;
    refresh();
}

void FormField::refresh()
{
    const Colors colors = colorsFor(palette());
    const QString problem = shownProblem();
    const QString note = problem.isEmpty() ? m_hint : problem;
    m_label->setFont(strongFont(font()));
    m_note->setFont(smallFont(font()));
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setTextColor(*m_note, problem.isEmpty() ? colors.subtle : colors.danger);
    m_field->setAccessibleDescription(note);
}

void FormField::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_label->setText(mnemonicText(*this, m_text)); // the form may have moved
}

void FormField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

} // namespace chatflow
