// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/contactcard.h"
#include "inbox/contactsection.h"

class QCheckBox;
class QLineEdit;

namespace chatflow
{

class FormField;

/// Name, e-mail, company and language of a contact, each saved when its field is left; under what WhatsApp
/// knows it; and whether it is answered automatically.
class ContactProfileForm : public ContactSection
{
    Q_OBJECT

public:
    explicit ContactProfileForm(QWidget *parent = nullptr);

    /// A field in which somebody is writing keeps what stands in it.
    void setCard(const ContactCard &card, bool mayChange);

Q_SIGNALS:
    void profileEdited(const chatflow::ContactProfile &profile);
    void answeredToggled(bool automatically);

protected:
    void retranslate() override;

private:
    FormField *addField(QLineEdit *edit, const QString &name);
    void leave();

    Contact m_contact;
    ContactProfile m_saved;
    QList<ContactIdentifier> m_identifiers;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QLineEdit *m_company;
    QLineEdit *m_language;
    FormField *m_nameField;
    FormField *m_emailField;
    FormField *m_companyField;
    FormField *m_languageField;
    QLabel *m_known;
    QCheckBox *m_answered;
    QLabel *m_why;
};

} // namespace chatflow
