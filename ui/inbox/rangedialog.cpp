// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/rangedialog.h"

#include "widgets/datefield.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{

RangeDialog::RangeDialog(QDate first, QDate last, QWidget *parent)
    : WholeDialog(parent)
    , m_first(new DateField(this))
    , m_last(new DateField(this))
{
    setObjectName(u"rangeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Last message between two days"));
    m_first->setObjectName(u"rangeFirst"_s);
    m_last->setObjectName(u"rangeLast"_s);
    m_last->setDate(last);
    m_first->setDate(first);
    for (DateField *field : {m_first, m_last}) {
        field->setCalendarPopup(true);
        field->setLocale(locale());
    }
    // The days cannot cross: the other one goes along.
    connect(m_first, &QDateEdit::dateChanged, this, [this](QDate day) {
        if (day > m_last->date())
            m_last->setDate(day);
    });
    connect(m_last, &QDateEdit::dateChanged, this, [this](QDate day) {
        if (day < m_first->date())
            m_first->setDate(day);
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_first->date(), m_last->date());
        accept();
    });
    auto *form = new QFormLayout;
    form->addRow(tr("&First day"), m_first);
    form->addRow(tr("&Last day"), m_last);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::l);
    column->addLayout(form);
    column->addWidget(buttons);
}

} // namespace chatflow
