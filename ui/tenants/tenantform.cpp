// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/tenantform.h"

#include "widgets/formfield.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

TenantForm::TenantForm(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(space::l, space::l, space::l, space::l);
    m_column->setSpacing(space::l);
    m_column->addStretch(1);
}

FormField *TenantForm::add(QWidget *field)
{
    auto *row = new FormField(field, this);
    m_fields.append(row);
    addWidget(row);
    return row;
}

void TenantForm::addPair(FormField *left, FormField *right)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    for (FormField *field : {left, right}) {
        m_column->removeWidget(field);
        row->addWidget(field, 1, Qt::AlignTop);
    }
    m_column->insertLayout(m_column->count() - 1, row);
}

void TenantForm::addWidget(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget);
}

void TenantForm::changed(FormField *field)
{
    judge();
    field->touch();
    Q_EMIT edited();
}

void TenantForm::begin()
{
    for (FormField *field : std::as_const(m_fields))
        field->untouch();
    judge();
}

bool TenantForm::isValid() const
{
    return std::ranges::all_of(m_fields, [](const FormField *field) { return field->problem().isEmpty(); });
}

bool TenantForm::confirm()
{
    judge();
    FormField *first = nullptr;
    for (FormField *field : std::as_const(m_fields)) {
        field->touch();
        if (!first && !field->problem().isEmpty())
            first = field;
    }
    if (!first)
        return true;
    goTo(first->field());
    return false;
}

void TenantForm::goTo(QWidget *field)
{
    field->setFocus(Qt::OtherFocusReason);
    QWidget *shown = field;
    for (FormField *row : std::as_const(m_fields)) {
        if (row->isAncestorOf(field))
            shown = row; // with its label and what is wrong
    }
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above)) {
            area->ensureWidgetVisible(shown);
            break;
        }
    }
}

void TenantForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        judge();
    }
}

} // namespace chatflow
