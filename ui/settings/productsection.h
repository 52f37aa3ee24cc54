// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/productsmodel.h"
#include "settings/settingssection.h"

class QAction;
class QLabel;
class QStackedWidget;
class QTableView;

namespace chatflow
{

class StatePane;

/// What a business sells, as a table: edited in place, put in order, pasted from a spreadsheet.
class ProductSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit ProductSection(SettingsDraft &draft, QWidget *parent = nullptr);
    ~ProductSection() override;

    QString id() const override { return QStringLiteral("products"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("billing"); }
    QStringList settings() const override { return {QStringLiteral("products")}; }
    void showSetting(const QString &field, const QString &item) override;
    bool isValid() const override;
    bool confirm() override;

protected:
    void fill() override;
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildBar();
    void buildTable();
    void write();
    void refresh();
    void goTo(const QModelIndex &index, bool edit);
    void add();
    void removeChosen();
    void moveCurrent(bool down);
    /// The clipboard: into the cell if it is one, else by way of the dialog.
    void paste();
    void takeTable(const QString &text);
    QList<int> chosenRows() const;

    ProductsModel m_model;
    QAction *m_add;
    QAction *m_remove;
    QAction *m_up;
    QAction *m_down;
    QAction *m_import;
    QAction *m_paste;
    QWidget *m_bar = nullptr;
    QLabel *m_count = nullptr;
    QStackedWidget *m_stack;
    StatePane *m_state;
    QTableView *m_table;
    QLabel *m_note;
};

} // namespace chatflow
