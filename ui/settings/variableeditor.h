// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "tenants/ownvariable.h"

#include <QSet>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace chatflow
{

class FormField;
class ValueEdit;

/// One variable as fields: name, type, what can be chosen, value. What is wrong is said while one types.
class VariableEditor : public QWidget
{
    Q_OBJECT

public:
    explicit VariableEditor(QWidget *parent = nullptr);

    void setVariable(const OwnVariable &variable);
    const OwnVariable &variable() const { return m_variable; }
    /// Names that others have.
    void setTaken(const QSet<QString> &names);
    void setCurrency(Currency currency);
    void focusName();
    void focusValue();
    /// Goes to what is wrong; false when nothing is.
    bool goToProblem();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void judge();
    void retranslate();

    OwnVariable m_variable;
    QSet<QString> m_taken;
    QLineEdit *m_name;
    QComboBox *m_type;
    QPlainTextEdit *m_choices;
    ValueEdit *m_value;
    FormField *m_nameField;
    FormField *m_typeField;
    FormField *m_choicesField;
    FormField *m_valueField;
};

} // namespace chatflow
