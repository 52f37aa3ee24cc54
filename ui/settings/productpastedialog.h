// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/productsmodel.h"
#include "tenants/producttable.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QTableView;

namespace chatflow
{

/// Takes a table of products from a spreadsheet or a file: shows what was understood of it, and what was
/// not, before anything is taken.
class ProductPasteDialog : public QDialog
{
    Q_OBJECT

public:
    /// `present` are the products there are.
    ProductPasteDialog(const QList<Product> &present, Currency currency, QWidget *parent = nullptr);

    void setText(const QString &text);
    void openFile(const QString &path);
    /// The products there will be, when it was accepted.
    QList<Product> outcome() const;
    bool isSettled() const { return !m_wait.isActive() && m_reading == 0; }

private:
    QWidget *buildPaste();
    QWidget *buildPreview();
    void askForFile();
    void read();
    void showTable(const ProductTable &table);
    void refresh();

    const QList<Product> m_present;
    Currency m_currency;
    ProductTable m_table;
    ProductsModel m_model;
    QTimer m_wait;
    quint64 m_question = 0;
    int m_reading = 0;

    QPlainTextEdit *m_text;
    QComboBox *m_currencies;
    QLabel *m_summary;
    QTableView *m_preview;
    QListWidget *m_problems;
    QRadioButton *m_add;
    QRadioButton *m_replace;
    QPushButton *m_take;
};

} // namespace chatflow
