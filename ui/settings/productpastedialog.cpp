// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/productpastedialog.h"

#include "base/errortext.h"
#include "settings/tablereading.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr QSize pasteSize{760, 560};
constexpr std::chrono::milliseconds restBeforeReading{150};
constexpr int linesOfText = 5;
constexpr int linesOfProblems = 3;

const QStringList &currenciesOffered()
{
    static const QStringList codes{u"ARS"_s, u"BOB"_s, u"BRL"_s, u"CLP"_s, u"COP"_s, u"CRC"_s, u"DOP"_s,
                                   u"EUR"_s, u"GBP"_s, u"GTQ"_s, u"HNL"_s, u"MXN"_s, u"NIO"_s, u"PAB"_s,
                                   u"PEN"_s, u"PYG"_s, u"USD"_s, u"UYU"_s, u"VES"_s};
    return codes;
}

} // namespace

ProductPasteDialog::ProductPasteDialog(const QList<Product> &present, Currency currency, QWidget *parent)
    : QDialog(parent)
    , m_present(present)
    , m_currency(currency)
    , m_text(new QPlainTextEdit(this))
    , m_currencies(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_preview(new QTableView(this))
    , m_problems(new QListWidget(this))
    , m_add(
          new QRadioButton(tr("&Add to the list; a product with the same name is brought up to date"), this))
    , m_replace(new QRadioButton(tr("&Replace the whole list"), this))
    , m_take(new QPushButton(this))
{
    setObjectName(u"productPasteDialog"_s);
    setModal(true);
    setWindowTitle(tr("Products from a spreadsheet"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"pasteCancel"_s);
    cancel->setAutoDefault(false);
    m_take->setObjectName(u"pasteTake"_s);
    m_take->setProperty("primary", true);
    m_take->setDefault(true);
    m_add->setObjectName(u"pasteAdd"_s);
    m_replace->setObjectName(u"pasteReplace"_s);
    m_add->setChecked(true);
    for (QRadioButton *choice : {m_add, m_replace})
        choice->setVisible(!present.isEmpty());
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(buildPaste());
    column->addWidget(buildPreview(), 1);
    column->addWidget(m_add);
    column->addWidget(m_replace);
    column->addLayout(buttons);
    resize(pasteSize);

    m_wait.setSingleShot(true);
    m_wait.setInterval(restBeforeReading);
    connect(&m_wait, &QTimer::timeout, this, &ProductPasteDialog::read);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_wait.start(); });
    connect(m_currencies, &QComboBox::activated, this, [this] {
        if (const auto chosen = Currency::fromCode(m_currencies->currentText()))
            m_currency = *chosen;
        read();
    });
    connect(m_replace, &QRadioButton::toggled, this, &ProductPasteDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &QDialog::accept);
    showTable({});
}

QWidget *ProductPasteDialog::buildPaste()
{
    auto *top = new QWidget(this);
    auto *hint =
        new QLabel(tr("Copy the rows in your spreadsheet and &paste them here. Titles in the first row "
                      "(name, price, description, available) say which column is which."),
                   top);
    hint->setWordWrap(true);
    hint->setBuddy(m_text);
    m_text->setObjectName(u"pasteText"_s);
    m_text->setAccessibleName(tr("The pasted table"));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * linesOfText + 2 * space::s);
    auto *file = new QPushButton(themeIcon(u"folder"_s), tr("&Open a CSV file…"), top);
    file->setObjectName(u"pasteFile"_s);
    file->setAutoDefault(false);
    auto *label = new QLabel(tr("&Currency of prices that name none"), top);
    label->setBuddy(m_currencies);
    m_currencies->setObjectName(u"pasteCurrency"_s);
    m_currencies->setAccessibleName(label->text().remove(u'&'));
    m_currencies->addItems(currenciesOffered());
    if (m_currencies->findText(m_currency.code()) < 0)
        m_currencies->addItem(m_currency.code());
    m_currencies->setCurrentText(m_currency.code());
    connect(file, &QPushButton::clicked, this, &ProductPasteDialog::askForFile);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(file);
    row->addStretch(1);
    row->addWidget(label);
    row->addWidget(m_currencies);
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(hint);
    column->addWidget(m_text);
    column->addLayout(row);
    return top;
}

QWidget *ProductPasteDialog::buildPreview()
{
    auto *bottom = new QWidget(this);
    m_summary->setObjectName(u"pasteSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setFont(strongFont(font()));
    m_model.setEditable(false);
    m_model.setLocale(locale());
    m_preview->setObjectName(u"pastePreview"_s);
    m_preview->setAccessibleName(tr("What was understood"));
    m_preview->setModel(&m_model);
    m_preview->setTabKeyNavigation(false);
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_preview->setShowGrid(false);
    m_preview->setWordWrap(false);
    m_preview->verticalHeader()->hide();
    QHeaderView *header = m_preview->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(static_cast<int>(ProductsModel::Column::Description), QHeaderView::Stretch);
    header->setResizeContentsPrecision(50);
    m_problems->setObjectName(u"pasteProblems"_s);
    m_problems->setAccessibleName(tr("Rows that were not understood"));
    m_problems->setFixedHeight(m_problems->fontMetrics().lineSpacing() * (linesOfProblems + 1));
    m_problems->setTextElideMode(Qt::ElideRight);
    auto *column = new QVBoxLayout(bottom);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_summary);
    column->addWidget(m_preview, 1);
    column->addWidget(m_problems);
    return bottom;
}

void ProductPasteDialog::setText(const QString &text)
{
    m_text->setPlainText(text);
    m_wait.stop();
    read();
}

void ProductPasteDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a table"));
    dialog->setObjectName(u"tableFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ProductPasteDialog::openFile);
    dialog->open();
}

void ProductPasteDialog::openFile(const QString &path)
{
    ++m_reading;
    onDone(this, readTableFile(path), [this](const Result<QString> &text) {
        --m_reading;
        if (text)
            return setText(*text);
        showTable({});
        m_summary->setText(errorText(text.error()).oneLine());
    });
}

void ProductPasteDialog::read()
{
    ++m_reading;
    onDone(this, readProductTable(m_text->toPlainText(), m_currency),
           [this, question = ++m_question](const Result<ProductTable> &table) {
               --m_reading;
               if (question != m_question)
                   return;
               showTable(table ? *table : ProductTable());
               if (!table)
                   m_summary->setText(errorText(table.error()).oneLine());
           });
}

void ProductPasteDialog::showTable(const ProductTable &table)
{
    m_table = table;
    m_model.setProducts(table.products);
    m_problems->clear();
    for (const ProductTableProblem &problem : table.problems)
        m_problems->addItem(problemText(problem));
    m_problems->setVisible(!table.problems.isEmpty());
    refresh();
}

void ProductPasteDialog::refresh()
{
    const int understood = static_cast<int>(m_table.products.size());
    const int left = static_cast<int>(m_table.problems.size());
    QStringList said;
    if (understood > 0)
        said << tr("%n product(s) understood.", nullptr, understood);
    if (left > 0)
        said << tr("%n row(s) not understood; they are left out.", nullptr, left);
    m_summary->setText(said.isEmpty() ? tr("What was understood shows here.") : said.join(u' '));
    m_take->setText(understood > 0 ? tr("&Take %n product(s)", nullptr, understood) : tr("&Take them"));
    m_take->setEnabled(understood > 0);
}

QList<Product> ProductPasteDialog::outcome() const
{
    if (m_replace->isChecked())
        return m_table.products;
    QList<Product> all = m_present;
    for (const Product &taken : m_table.products) {
        const auto same = std::ranges::find_if(
            all, [&](const Product &one) { return one.name.compare(taken.name, Qt::CaseInsensitive) == 0; });
        if (same == all.end())
            all.append(taken);
        else
            *same = taken;
    }
    return all;
}

} // namespace chatflow
