// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "tenants/ownvariable.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QStackedLayout;

namespace chatflow
{

/// The value of a variable in the field that fits its type.
class ValueEdit : public QWidget
{
    Q_OBJECT

public:
    explicit ValueEdit(QWidget *parent = nullptr);

    void setVariable(const OwnVariable &variable);
    /// As it is stored; what was typed where that has no such form.
    QString value() const;
    /// Of amounts that name none.
    void setCurrency(Currency currency) { m_currency = currency; }
    /// What is typed or chosen in, of the type of the moment.
    QWidget *field() const;
    void setNames(const QString &name, const QString &description);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillChoices();

    OwnVariable m_variable;
    Currency m_currency = Currency::usd();
    QStackedLayout *m_stack;
    QLineEdit *m_line;
    QPlainTextEdit *m_text;
    QComboBox *m_choice;
};

} // namespace chatflow
