// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/tenantsettings.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace chatflow
{

class FormField;

/// A part of a tenant's settings as fields, one under the other. The wizard and the edit dialog are made of
/// the same forms. What is wrong with a field is said below it while one types.
class TenantForm : public QWidget
{
    Q_OBJECT

public:
    explicit TenantForm(QWidget *parent = nullptr);

    /// Writes its part into `settings`.
    virtual void apply(TenantSettings &settings) const = 0;
    bool isValid() const;
    /// Shows all that is wrong, also of fields that were not touched, and goes to the first. True when
    /// nothing is.
    bool confirm();
    /// Brings one of its fields, or a part of one, into sight and gives it the focus.
    void goTo(QWidget *field);

Q_SIGNALS:
    /// Somebody changed something.
    void edited();

protected:
    /// Adds a field at the end, and makes `field->touch()` and judge() follow `signal` of its widget.
    FormField *add(QWidget *field);
    /// The two side by side.
    void addPair(FormField *left, FormField *right);
    void addWidget(QWidget *widget);
    /// To be called when a person has changed a field.
    void changed(FormField *field);
    /// After it was filled: nothing was touched, everything is judged.
    void begin();
    virtual void retranslate() = 0;
    /// Sets each field's problem.
    virtual void judge() = 0;
    void changeEvent(QEvent *event) override;

private:
    QVBoxLayout *m_column;
    QList<FormField *> m_fields;
};

} // namespace chatflow
