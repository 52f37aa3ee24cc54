// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/contactsection.h"
#include "tenants/ownvariable.h"

#include <QList>

class QLineEdit;

namespace chatflow
{

/// The business's own fields of a contact, each in a line; "name = value" makes or changes one, an empty
/// value takes it away.
class ContactFields : public ContactSection
{
    Q_OBJECT

public:
    explicit ContactFields(QWidget *parent = nullptr);

    void setFields(const QList<OwnVariable> &fields, bool mayChange);

Q_SIGNALS:
    void fieldsEdited(const QList<chatflow::OwnVariable> &fields);

protected:
    void retranslate() override;

private:
    void enter();

    QList<OwnVariable> m_fields;
    QLabel *m_text;
    QLineEdit *m_field;
};

} // namespace chatflow
