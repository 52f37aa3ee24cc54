// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/variablesmodel.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace chatflow
{

class VariableEditor;

/// A list of variables that is edited: the table, and below it the one that is chosen. Which rows the table
/// has beside the own ones is told by whoever uses it.
class VariablePanel : public QWidget
{
    Q_OBJECT

public:
    using Rows = std::function<QList<VariableRow>(const QList<OwnVariable> &own)>;

    /// `rows` makes the rows of the table; it outlives the panel.
    VariablePanel(Rows rows, QWidget *parent = nullptr);
    ~VariablePanel() override;

    void setVariables(const QList<OwnVariable> &own);
    const QList<OwnVariable> &variables() const { return m_own; }
    void setCurrency(Currency currency);
    void setEditable(bool editable);
    /// What the rows are made of is another.
    void refreshRows();
    void hideOrigin();
    bool isValid() const;
    bool isValid(qsizetype own) const;
    bool confirm();
    void showVariable(const QString &name);
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    /// variables() is another, by a person.
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void add(const QString &name);
    void remove();
    void chooseOwn(qsizetype own);
    void chosen();
    void restyle();
    void retranslate();
    const VariableRow *current() const;
    QSet<QString> namesBeside(qsizetype own) const;

    Rows m_rows;
    QList<OwnVariable> m_own;
    bool m_editable = true;
    VariablesModel m_model;
    QTableView *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    QStackedWidget *m_below;
    QLabel *m_about; ///< of a variable that is not edited here
    VariableEditor *m_editor;
};

} // namespace chatflow
