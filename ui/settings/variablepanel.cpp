// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/variablepanel.h"

#include "settings/variableeditor.h"
#include "settings/variabletext.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{

using VariableColumn = VariablesModel::Column;

VariablePanel::VariablePanel(Rows rows, QWidget *parent)
    : QWidget(parent)
    , m_rows(std::move(rows))
    , m_table(new QTableView(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_below(new QStackedWidget(this))
    , m_about(new QLabel(this))
    , m_editor(new VariableEditor(this))
{
    m_add->setObjectName(u"addVariable"_s);
    m_remove->setObjectName(u"removeVariable"_s);
    m_add->setIcon(themeIcon(u"add"_s));
    m_remove->setIcon(themeIcon(u"close"_s));
    m_about->setObjectName(u"aboutVariable"_s);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    m_about->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    buildTable();
    m_below->addWidget(m_about);
    m_below->addWidget(m_editor);
    m_below->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::m);
    column->addLayout(buttons);
    column->addWidget(m_table, 1);
    column->addWidget(m_below);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const VariableRow *row = current();
        add(row && row->isUnknown ? row->name : QString());
    });
    connect(m_remove, &QPushButton::clicked, this, &VariablePanel::remove);
    connect(m_editor, &VariableEditor::edited, this, [this] {
        const VariableRow *row = current();
        if (!row || row->own < 0)
            return;
        m_own[row->own] = m_editor->variable();
        Q_EMIT edited();
        refreshRows();
    });
    restyle();
    retranslate();
    chosen();
}

VariablePanel::~VariablePanel()
{
    m_table->setModel(nullptr); // it must not hear of the model's end
}

void VariablePanel::buildTable()
{
    m_table->setObjectName(u"variablesTable"_s);
    m_table->setModel(&m_model);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 2 * space::xs + 2);
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    const int letter = m_table->fontMetrics().averageCharWidth();
    header->resizeSection(static_cast<int>(VariableColumn::Name), 22 * letter);
    header->resizeSection(static_cast<int>(VariableColumn::Value), 30 * letter);
    header->resizeSection(static_cast<int>(VariableColumn::Origin), 15 * letter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &VariablePanel::chosen);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const VariableRow *row = current(); row && row->own >= 0)
            m_editor->focusValue();
    });
}

const VariableRow *VariablePanel::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model.rowCount() ? &m_model.rows().at(row) : nullptr;
}

void VariablePanel::setVariables(const QList<OwnVariable> &own)
{
    const bool isOther = own != m_own;
    m_own = own;
    refreshRows();
    if (isOther && !own.isEmpty() && m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0)); // one of its own
    chosen();
}

void VariablePanel::setCurrency(Currency currency)
{
    m_editor->setCurrency(currency);
}

void VariablePanel::setEditable(bool editable)
{
    m_editable = editable;
    m_add->setVisible(editable);
    m_remove->setVisible(editable);
    m_editor->setEnabled(editable);
}

void VariablePanel::hideOrigin()
{
    m_table->setColumnHidden(static_cast<int>(VariableColumn::Origin), true);
}

void VariablePanel::refreshRows()
{
    const VariableRow *before = current();
    const qsizetype own = before ? before->own : -1;
    const QString name = before ? before->name : QString();
    QList<VariableRow> rows = m_rows(m_own);
    for (VariableRow &row : rows)
        row.isWrong = row.own >= 0 && !isValid(row.own);
    m_model.setRows(rows);
    // Rows may have come and gone: the same variable stays chosen.
    const VariableRow *now = current();
    if (!now || (own >= 0 ? now->own != own : now->name != name)) {
        const auto same = std::ranges::find_if(std::as_const(rows), [&](const VariableRow &row) {
            return own >= 0 ? row.own == own : row.name == name;
        });
        const auto place = same == rows.cend() ? 0 : same - rows.cbegin();
        if (!rows.isEmpty())
            m_table->setCurrentIndex(m_model.index(static_cast<int>(place), 0));
    }
}

QSet<QString> VariablePanel::namesBeside(qsizetype own) const
{
    QSet<QString> names;
    for (qsizetype i = 0; i < m_own.size(); ++i) {
        if (i != own)
            names.insert(m_own.at(i).name);
    }
    return names;
}

bool VariablePanel::isValid(qsizetype own) const
{
    const OwnVariable &variable = m_own.at(own);
    return VariableText::problemOfName(variable.name).isEmpty() &&
           VariableText::problem(variable, locale()).isEmpty() && !namesBeside(own).contains(variable.name);
}

bool VariablePanel::isValid() const
{
    for (qsizetype i = 0; i < m_own.size(); ++i) {
        if (!isValid(i))
            return false;
    }
    return true;
}

bool VariablePanel::confirm()
{
    for (qsizetype i = 0; i < m_own.size(); ++i) {
        if (isValid(i))
            continue;
        chooseOwn(i);
        m_editor->goToProblem();
        return false;
    }
    return true;
}

void VariablePanel::chooseOwn(qsizetype own)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.rows().at(row).own != own)
            continue;
        m_table->setCurrentIndex(m_model.index(row, 0));
        m_table->scrollTo(m_table->currentIndex());
    }
    chosen();
}

void VariablePanel::showVariable(const QString &name)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.rows().at(row).name == name)
            m_table->setCurrentIndex(m_model.index(row, 0));
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

void VariablePanel::add(const QString &name)
{
    QString fresh = name;
    for (int number = 1; fresh.isEmpty(); ++number) {
        const QString made = u"variable_"_s + QString::number(number);
        if (!namesBeside(-1).contains(made))
            fresh = made;
    }
    m_own.append({fresh, {}});
    Q_EMIT edited();
    refreshRows();
    chooseOwn(m_own.size() - 1);
    if (name.isEmpty())
        m_editor->focusName();
    else
        m_editor->focusValue();
}

void VariablePanel::remove()
{
    const VariableRow *row = current();
    if (!row || row->own < 0)
        return;
    m_own.removeAt(row->own);
    Q_EMIT edited();
    refreshRows();
    chosen();
    m_table->setFocus(Qt::OtherFocusReason);
}

void VariablePanel::chosen()
{
    const VariableRow *row = current();
    const bool isOwn = row && row->own >= 0 && row->own < m_own.size();
    m_remove->setEnabled(isOwn);
    m_below->setCurrentWidget(isOwn ? static_cast<QWidget *>(m_editor) : m_about);
    if (isOwn) {
        m_editor->setVariable(m_own.at(row->own));
        m_editor->setTaken(namesBeside(row->own));
        return;
    }
    if (!row)
        m_about->setText(
            tr("A variable is something the template can name: a delivery cost, a web page, the ways "
               "to pay. Add the first one."));
    else if (row->isUnknown)
        m_about->setText(tr("The template asks for {%1}. “Add” makes it.").arg(row->name));
    else
        m_about->setText(
            row->origin == VariableOrigin::Contact || row->origin == VariableOrigin::BuiltIn
                ? tr("It is filled in by itself, for each conversation.")
            : row->origin == VariableOrigin::Tenant
                ? tr("It comes from other sections of these settings.")
                : tr("All businesses share it. A variable of the same name here takes its place."));
}

void VariablePanel::restyle()
{
    const Colors colors = colorsFor(palette());
    m_model.setColors(colors.warning, colors.danger);
    setTextColor(*m_about, colors.subtle);
}

void VariablePanel::retranslate()
{
    m_add->setText(tr("Add"));
    m_remove->setText(tr("Remove"));
    m_table->setAccessibleName(tr("Variables"));
    m_model.retranslate();
    chosen();
}

void VariablePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refreshRows();
    } else if (event->type() == QEvent::PaletteChange) {
        restyle();
    }
}

} // namespace chatflow
