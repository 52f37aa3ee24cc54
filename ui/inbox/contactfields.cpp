// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/contactfields.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

ContactFields::ContactFields(QWidget *parent)
    : ContactSection(parent)
    , m_text(addText(u"contactFields"_s))
    , m_field(new QLineEdit(this))
{
    m_field->setObjectName(u"contactFieldField"_s);
    column().addWidget(m_field);
    connect(m_field, &QLineEdit::returnPressed, this, &ContactFields::enter);
    retranslate();
}

void ContactFields::setFields(const QList<OwnVariable> &fields, bool mayChange)
{
    m_fields = fields;
    QStringList lines;
    for (const OwnVariable &field : fields)
        lines << tr("%1: %2").arg(field.name, field.value);
    m_text->setText(lines.join(u'\n'));
    m_text->setVisible(!lines.isEmpty());
    m_field->setVisible(mayChange);
}

void ContactFields::enter()
{
    const QString typed = m_field->text();
    const qsizetype equals = typed.indexOf(u'=');
    if (equals < 1)
        return;
    const QString name = typed.first(equals).simplified().toLower().replace(u' ', u'_');
    const QString value = typed.sliced(equals + 1).trimmed();
    QList<OwnVariable> fields = m_fields;
    const auto known = std::ranges::find(fields, name, &OwnVariable::name);
    if (known == fields.end())
        fields.append({.name = name, .value = value});
    else
        known->value = value;
    fields.removeIf([](const OwnVariable &field) { return field.value.isEmpty(); });
    m_field->clear();
    if (fields != m_fields)
        Q_EMIT fieldsEdited(fields);
}

void ContactFields::retranslate()
{
    setHeading(tr("Your own fields"));
    //: What is written into a field: the name of a field, an equals sign, its value
    m_field->setPlaceholderText(tr("name = value"));
    m_field->setAccessibleName(tr("Change a field: name, equals sign, value"));
    m_field->setToolTip(tr("They are variables of the questions asked for this contact."));
    setFields(m_fields, m_field->isVisibleTo(this));
}

} // namespace chatflow
